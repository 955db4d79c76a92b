import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { encodeGbk } from "../e2e/gbk.ts";
import { ownFolder } from "../own-folder.ts";
import { runCli } from "./run-cli.ts";

const TABLE = '日期;编号;金额;备注\r\n2026-01-02;K1;"1.234,50";"他说 ""好"""\r\n2026-01-03;K2;10,00;"两\n行"\r\n';

test("read writes a packed GBK file down as it was understood", async () => {
  const path = join(await ownFolder("read"), "till.csv.gz");
  await writeFile(path, gzipSync(encodeGbk(TABLE)));
  const done = await runCli("read", path);
  expect([done.stderr, done.code]).toEqual(["", 0]);
  expect(done.files.get("rows.csv")).toBe(
    '日期,编号,金额,备注\n2026-01-02,K1,"1.234,50","他说 ""好"""\n2026-01-03,K2,"10,00","两\n行"\n',
  );
  expect(JSON.parse(done.files.get("read.json") ?? "{}")).toMatchObject({
    encoding: "gb18030",
    delimiter: ";",
    quote: '"',
    escape: '"',
    headerRow: 0,
    sheet: null,
    rows: 2,
    columns: [
      { name: "日期", kind: "day", filled: 2, distinct: 2, examples: ["2026-01-02", "2026-01-03"] },
      { name: "编号", kind: "text", filled: 2, distinct: 2 },
      { name: "金额", kind: "number", filled: 2, distinct: 2 },
      { name: "备注", kind: "text", filled: 2, distinct: 2 },
    ],
  });
});

test("what the file says can be overruled, and a wrong word is told", async () => {
  const path = join(await ownFolder("read"), "bars.csv");
  await writeFile(path, "a|b,c\n1|2,3\n");
  const done = await runCli("read", path, "--delimiter", "BAR");
  expect(done.files.get("rows.csv")).toBe('a,"b,c"\n1,"2,3"\n');
  expect((await runCli("read", path, "--encoding", "klingon")).code).toBe(2);
  expect((await runCli("read")).code).toBe(2);
});

test("a product's export is read by its layout, or by none where that is said", async () => {
  const path = join(await ownFolder("read"), "orders.csv");
  await writeFile(path, "订单编号,买家实际支付金额,订单创建时间,总金额,备用\n1,10.00,2024-03-05 10:00:00,12.00,x\n");
  const known = await runCli("read", path);
  expect(JSON.parse(known.files.get("read.json") ?? "{}")).toMatchObject({
    layout: { id: "taobao-orders", known: 4, of: 5, newColumns: ["备用"] },
    columns: [{ field: "order" }, { field: "amount" }, { field: "day" }, { field: null }, { field: null }],
  });
  const plain = await runCli("read", path, "--layout", "none");
  expect(JSON.parse(plain.files.get("read.json") ?? "{}")).toMatchObject({ layout: null });
});

test("refusals that nothing is read from are among the issues, with the cells", async () => {
  const path = join(await ownFolder("read"), "people.csv");
  await writeFile(path, "ID,Name,Newsletter,Notes\n1,Ann,yes,VIP\n2,Bob,perhaps,Do not call\n");
  const { issues } = JSON.parse((await runCli("read", path)).files.get("read.json") ?? "{}") as { issues: unknown };
  expect(issues).toEqual([
    { code: "answersUnread", column: "Newsletter", count: 1, examples: ["perhaps"] },
    { code: "refusalsUnread", column: "Notes", count: 1, examples: ["Do not call"] },
  ]);
});

test("layouts lists what comes with the product", async () => {
  const done = await runCli("layouts");
  expect(done.stdout).toContain("shopify-orders");
  const listed = JSON.parse(done.files.get("layouts.json") ?? "[]") as { readonly id: string }[];
  expect(listed.map(({ id }) => id)).toContain("hotline-calls");
});
