import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ownFolder } from "../own-folder.ts";
import { csvRows, runCli } from "./run-cli.ts";

let folder: string;
beforeAll(async () => {
  folder = await ownFolder("cli-in");
});

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const SALES = `order,date,customer,product,quantity,unit price
1,2026-01-05,A,Tea,2,10.00
1,2026-01-05,A,Cup,1,5.50
2,2026-02-01,A,Tea,1,10.00
3,2026-02-10,B,Tea,3,10.00
4,2026-02-20,,Tea,1,10.00
5,2026-03-01,B,Tea,-1,10.00
`;

describe("value", () => {
  test("calls a customer by code, else by the phone, the e-mail or the name they are known by", async () => {
    const people = await file(
      "people.csv",
      "customer code,name,phone,email\nA7,Ann,,\n,Bo,13800001002,\n,Cy,,cy@example.com\n,Di,,\n",
    );
    const orders = await file("sales.csv", "order,date,phone,amount\n1,2026-01-05,13800001002,10\n");
    const done = await runCli("value", "--orders", orders, "--customers", people, "--as-of", "2026-03-31");
    const rows = csvRows(done.files.get("customers.csv") ?? "").map(({ customer, net }) => `${customer} ${net}`);
    expect(rows.toSorted()).toEqual(["13800001002 10", "A7 0", "Di 0", "cy@example.com 0"]);
  });

  test("says who is worth what, and repeats itself with the mapping it wrote", async () => {
    const orders = await file("sales.csv", SALES);
    const first = await runCli("value", "--orders", orders, "--as-of", "2026-03-31", "--currency", "EUR");
    expect([first.stderr, first.code]).toEqual(["", 0]);
    const customers = csvRows(first.files.get("customers.csv") ?? "");
    expect(
      customers.map(({ customer, first: from, last, orders: n, gross, refunds, net, recency }) => [
        customer,
        from,
        last,
        n,
        gross,
        refunds,
        net,
        recency,
      ]),
    ).toEqual([
      ["A", "2026-01-05", "2026-02-01", "2", "35.5", "0", "35.5", "58"],
      ["B", "2026-02-10", "2026-02-10", "1", "30", "10", "20", "49"],
    ]);
    expect(customers.map(({ class: name, why = "" }) => [name, why.split("; ")[0]])).toEqual([
      ["premiumLarge", "valueCut"],
      ["smallMedium", "buyer"],
    ]);
    const summary = JSON.parse(first.files.get("summary.json") ?? "{}") as Record<string, unknown>;
    expect(summary).toMatchObject({
      asOf: "2026-03-31",
      basis: "net",
      currency: "EUR",
      customers: 2,
      buyers: 2,
      customersGross: "65.5",
      shopGross: "75.5",
      refunds: "10",
      net: "65.5",
      anonymous: { lines: 1, gross: "10" },
      files: { "sales.csv": { read: 6, blank: 0, added: 6, updated: 0, unchanged: 0, skipped: {}, rejected: {} } },
    });
    expect(first.stdout).toBe("2 customers, 2 buyers as of 2026-03-31\n");

    const mapping = await file("mapping.json", first.files.get("mapping.json") ?? "");
    const second = await runCli(
      "value",
      "--orders",
      orders,
      "--as-of",
      "2026-03-31",
      "--currency",
      "EUR",
      "--mapping",
      mapping,
    );
    expect(Object.fromEntries(second.files)).toEqual(Object.fromEntries(first.files));
  });

  test.each([
    ["an empty file", "empty.csv", "", "error file-empty: the file is empty (empty.csv)"],
    ["a picture", "picture.csv", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR", "error file-not-text"],
    ["a file without days", "nodays.csv", "customer,amount\nA,5\nB,6\n", "error mapping-no-day"],
    [
      "two columns of one name",
      "twice.csv",
      "day,customer,amount,amount\n2026-01-01,A,5,6\n",
      "error file-column-twice",
    ],
  ])("%s gets one sentence, exit code 1, and nothing is written", async (_what, name, text, sentence) => {
    const path = await file(name, text);
    const done = await runCli("value", "--orders", path);
    expect(done.code).toBe(1);
    expect(done.stderr.startsWith(sentence), done.stderr).toBe(true);
    expect(done.stderr.trimEnd().split("\n").length).toBe(1);
    expect(done.files.size).toBe(0);
  });

  test("says which days and numbers can be read in two ways, and nothing where a mapping says which", async () => {
    const orders = await file(
      "two-ways.csv",
      "order,date,customer,total\n1,01/02/2026,A,10.00\n2,03/04/2026,B,20.00\n",
    );
    const first = await runCli("value", "--orders", orders, "--as-of", "2026-12-31");
    expect([first.code, first.stderr]).toEqual([
      0,
      `note: the days of "date" can be read in two ways and were read day first; a mapping file can say otherwise (two-ways.csv)\n`,
    ]);
    const mapping = await file("two-ways.json", (first.files.get("mapping.json") ?? "").replace('"dmy"', '"mdy"'));
    const again = await runCli("value", "--orders", orders, "--as-of", "2026-12-31", "--mapping", mapping);
    expect([again.code, again.stderr]).toEqual([0, ""]);
    const days = csvRows(again.files.get("customers.csv") ?? "").map(({ first: day }) => day);
    expect(days).toEqual(["2026-01-02", "2026-03-04"]);
  });

  test("says of an order's status that is not understood that its rows count", async () => {
    const orders = await file(
      "status.csv",
      "order,date,customer,total,order status\n1,2026-01-20,A,10.00,1\n2,2026-01-21,B,20.00,2\n",
    );
    const { code, stderr } = await runCli("value", "--orders", orders, "--as-of", "2026-12-31");
    expect([code, stderr]).toEqual([
      0,
      `note: 2 words or numbers of "order status" do not say what became of an order; their rows count as sales (status.csv)\n`,
    ]);
  });

  test.each([
    [
      "amounts in several currencies",
      "date,customer,total,currency\n2026-01-20,A,10.00,USD\n2026-01-21,B,20.00,EUR\n2026-01-22,B,30.00,USD\n",
      "amounts in USD, EUR are added up as if they were in one currency; nothing is converted",
    ],
    [
      "a discount that may be off already",
      "date,customer,discount,total\n2026-01-20,A,2.00,10.00\n",
      `the discounts of "discount" were not taken off, since the amount seems to be what was paid; a mapping file can say otherwise`,
    ],
  ])("says so of %s", async (_, text, sentence) => {
    const orders = await file("told.csv", text);
    const { code, stderr } = await runCli("value", "--orders", orders, "--as-of", "2026-12-31");
    expect([code, stderr]).toEqual([0, `note: ${sentence} (told.csv)\n`]);
  });

  test.each([["help"], ["--help"], ["value", "--help"]])(
    "asked for help, says every command: %s %s",
    async (...words) => {
      const { code, stdout, stderr } = await runCli(...words);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toContain("value --out DIR --orders FILE");
      expect(stdout).toContain("duplicates --out DIR");
    },
  );

  test("a file that is not there", async () => {
    const done = await runCli("value", "--orders", join(folder, "nobody.csv"));
    expect([done.code, done.stderr]).toEqual([1, "error file-unreadable: the file cannot be read (nobody.csv)\n"]);
  });

  test.each([
    [["value"], "--orders is missing"],
    [["value", "--orders", "a.csv", "--colour", "red"], "unknown option --colour"],
    [["value", "--orders", "a.csv", "--orders", "b.csv"], "--orders is given twice"],
    [["value", "--orders", "a.csv", "--as-of", "yesterday"], "--as-of is no day: yesterday"],
    [["value", "--orders", "a.csv", "--as-of", "2026-02-30"], "--as-of is no day: 2026-02-30"],
    [["value", "--orders", "a.csv", "--basis", "profit"], "--basis cannot be"],
    [["value", "--orders"], "--orders needs a value"],
    [["juggle"], "unknown command juggle"],
    [[], "no command"],
  ])("wrong usage is told with the usage, exit code 2, and nothing is written: %j", async (words, said) => {
    const done = await runCli(...words);
    expect(done.code).toBe(2);
    expect(done.stderr).toContain(said);
    expect(done.stderr).toContain("usage: npm run cli -- <command>");
    expect(done.files.size).toBe(0);
  });
});
