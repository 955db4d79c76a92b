import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { ownFolder } from "../own-folder.ts";
import { csvRows, runCli } from "./run-cli.ts";

let folder: string;
beforeAll(async () => {
  folder = await ownFolder("cli-in");
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const SALES = `order,date,customer,product,quantity,unit price
1,2026-01-05,A,Tea 𠮷,2,10.00
2,2026-02-01,B,Tea,1,10.00
3,2026-02-10,B,Tea,3,10.00
`;

describe("backup, restore, export", () => {
  test("an encrypted backup comes back whole, by its passphrase and by nothing else", async () => {
    const orders = await file("sales.csv", SALES);
    const words = await file("words.txt", "four words of ours\n");
    const made = await runCli("backup", "--orders", orders, "--passphrase-file", words);
    expect([made.stderr, made.code]).toEqual(["", 0]);
    const code = /recovery code (\S+)/.exec(made.stdout)?.[1] ?? "";
    const name = (await readdir(made.folder)).find((one) => one.endsWith(".regulars")) ?? "";
    const path = join(made.folder, name);
    const bytes = await readFile(path);

    const back = await runCli("restore", path, "--passphrase-file", words);
    expect([back.stderr, back.code]).toEqual(["", 0]);
    expect(csvRows(back.files.get("customers.csv") ?? "").map(({ customer, net }) => [customer, net])).toEqual([
      ["A", "20"],
      ["B", "40"],
    ]);
    expect(JSON.parse(back.files.get("summary.json") ?? "")).toMatchObject({
      customers: 2,
      lines: 3,
      firstDay: "2026-01-05",
    });

    const open = await runCli("export", path, "--recovery-code-file", await file("code.txt", code), "--language", "zh");
    expect([open.stderr, open.code]).toEqual(["", 0]);
    const [zip = ""] = await readdir(open.folder);
    const inside = unzipSync(await readFile(join(open.folder, zip)));
    expect(new TextDecoder().decode(inside["lines.csv"])).toContain("Tea 𠮷");
    expect(new TextDecoder().decode(inside["README.txt"])).toContain("全部数据");

    const none = await runCli("restore", path);
    expect([none.code, none.stderr]).toEqual([1, expect.stringMatching(/^error backup-encrypted: /)]);
    const wrong = await runCli("restore", path, "--passphrase-file", await file("other.txt", "four words of theirs"));
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringMatching(/^error passphrase-wrong: /)]);
    bytes[bytes.length >> 1]! ^= 1;
    const damaged = await runCli("restore", await file("damaged.regulars", bytes), "--passphrase-file", words);
    expect([damaged.code, damaged.stderr]).toEqual([1, expect.stringMatching(/^error backup-damaged: /)]);
    expect(damaged.files.size).toBe(0);
  });

  test("a backup without a passphrase says so by its name", async () => {
    const made = await runCli("backup", "--orders", await file("sales.csv", SALES));
    expect(await readdir(made.folder)).toEqual([expect.stringMatching(/\.UNENCRYPTED\.regulars$/)]);
  });
});
