import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { encodeGbk } from "../e2e/gbk.ts";
import { ownFolder } from "../own-folder.ts";
import { runCli, type CliRun } from "./run-cli.ts";

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await ownFolder("evaluate"), name);
  await writeFile(path, content);
  return path;
}

/** 300 got a letter, of whom 90 came; 300 did not, of whom 30 came. Some lines are blank or say nothing. */
function table(delimiter: string): string {
  const rows = Array.from({ length: 600 }, (_, i) =>
    [
      i < 300 ? "寄信" : "对照",
      i % 300 < (i < 300 ? 90 : 30) ? "是" : "否",
      i % 300 < 60 ? "12,50" : "0",
      i % 2 === 0 ? "北京" : "",
    ].join(delimiter),
  );
  return `${["分组", "到店", "消费", "城市"].join(delimiter)}\r\n${rows.join("\r\n")}\r\n${delimiter.repeat(3)}\r\n寄信${delimiter}${delimiter}${delimiter}\r\n`;
}

describe("evaluate", () => {
  let contacts: string;
  beforeAll(async () => {
    contacts = await file("答复.csv", encodeGbk(table(";")));
  });
  const evaluate = (...words: readonly string[]): Promise<CliRun> =>
    runCli("evaluate", "--contacts", contacts, ...words);

  test("compares groups of a Chinese file with semicolons and decimal commas", async () => {
    const done = await evaluate(
      "--group",
      "分组",
      "--control",
      "对照",
      "--responded",
      "到店",
      "--spend",
      "消费",
      "--by",
      "城市",
    );
    expect([done.stderr, done.code]).toEqual(["", 0]);
    expect(done.stdout.trim()).toBe("601 people; 寄信 到店: proven-more; 寄信 消费: not-provable");
    const found = JSON.parse(done.files.get("evaluation.json") ?? "") as Record<string, unknown>;
    expect(found).toMatchObject({
      rows: 601,
      label: "groups taken as drawn by lot",
      unknown: { 到店: 1, 消费: 1 },
      groups: [
        {
          group: "寄信",
          people: 301,
          outcomes: { 到店: { n: 300, k: 90, rate: 0.3 } },
          spend: { n: 300, buyers: 60, mean: 2.5 },
        },
        {
          group: "对照",
          people: 300,
          outcomes: { 到店: { n: 300, k: 30, rate: 0.1 } },
          spend: { n: 300, buyers: 60, mean: 2.5 },
        },
      ],
      comparisons: [{ group: "寄信", against: "对照", spend: { difference: 0, pValue: 1 } }],
    });
    expect((found["slices"] as { value: string | null }[]).map(({ value }) => value)).toEqual([null, "北京"]);
    expect(done.files.get("evaluation.json")).not.toContain("NaN");
  });

  test.each([
    [
      ["--group", "分组", "--control", "对照", "--responded", "回复"],
      "error column-unknown: the file has no such column (答复.csv, column 回复)",
    ],
    [
      ["--group", "分组", "--control", "无", "--responded", "到店"],
      "error control-unknown: some rows, and not all, must have this value in the group column (答复.csv, column 分组)",
    ],
    [
      ["--responded", "城市"],
      "error value-invalid: the value cannot be read (答复.csv, row 1, column 城市, neither yes nor no)",
    ],
    [["--spend", "城市"], "error value-invalid: the value cannot be read (答复.csv, row 1, column 城市, no amount)"],
  ])("what the file cannot answer is one line, and nothing is written: %j", async (words, line) => {
    const done = await evaluate(...words);
    expect([done.stderr.trim(), done.code, done.files.size]).toEqual([line, 1, 0]);
  });

  test("a file that is none", async () => {
    const done = await runCli("evaluate", "--contacts", "/nowhere/at-all.csv", "--responded", "x");
    expect([done.stderr.trim(), done.code]).toEqual(["error file-unreadable: the file cannot be read (at-all.csv)", 1]);
    const empty = await runCli("evaluate", "--contacts", await file("empty.csv", ""), "--responded", "x");
    expect([empty.stderr.trim(), empty.code]).toEqual(["error file-empty: the file is empty (empty.csv)", 1]);
  });

  test.each([
    ["--control without a group", ["--control", "对照", "--responded", "到店"], "--control needs --group"],
    ["nothing asked", [], "--responded or --spend is missing"],
    ["--pre without --spend", ["--responded", "到店", "--pre", "消费"], "--pre needs --spend"],
    ["a seed that is none", ["--responded", "到店", "--seed", "x"], "--seed is a whole number"],
  ])("wrong usage: %s", async (_, words, line) => {
    const done = await evaluate(...words);
    expect([done.stderr.split("\n")[0], done.code, done.files.size]).toEqual([line, 2, 0]);
  });
});
