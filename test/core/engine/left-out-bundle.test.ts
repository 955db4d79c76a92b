import { beforeEach, describe, expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { BundleTable, TableRole } from "../../../core/model/bundle.ts";
import type { PlanSummary } from "../../../core/model/importing.ts";
import type { ColumnReading, ImportField } from "../../../core/model/mapping.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { testPorts } from "./ports.ts";

/*
 * Customers, orders and lines in three files. Rows are numbered on from table to table: six lines, four orders, three customers.
 */

const LINES = `order,product,amount
1001,Tea,30
1001,Cup,1O
1002,Tea,5
1002,Cup,9
10004,Pot,20
1003,Jar,7
`;
const ORDERS = `order,customer,day,channel,total,no sms
1001,C1,2024-01-05,web,40,
1002,C2,someday,shop,14,yes
1003,C2,2024-02-03,shop,7,
1004,C1,2024-02-09,web,,
`;
const CUSTOMERS = `customer,name,phone,city
C1,Ann,13800001001,Paris
C2,Ben,13800001002,Rome
,,,Oslo
`;

const FIELDS: Readonly<Record<string, ImportField>> = {
  order: "order",
  customer: "customerCode",
  day: "day",
  channel: "channel",
  total: "amount",
  "no sms": "optOut.sms",
  product: "product",
  amount: "amount",
  name: "name",
  phone: "phone",
  city: "city",
};
const WORDS = { format: "csv", language: "en", reasons: { badNumber: "This is no number" } } as const;
const MAY = { state: "granted", channels: ["sms"], basis: "asked" } as const;

let regulars: Regulars;

beforeEach(async () => {
  regulars = createRegulars(testPorts());
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
});

function tableOf(fileName: string, role: TableRole, orders: number | null, text: string): BundleTable {
  const columns = text
    .split("\n")[0]!
    .split(",")
    .map((column, index): ColumnReading => {
      const reading = { column, index, field: FIELDS[column]! };
      return column === "day" ? Object.assign(reading, { dayOrder: "ymd" as const }) : reading;
    });
  const how = {
    source: "till",
    encoding: "utf-8",
    delimiter: ",",
    quote: '"',
    headerRow: 0,
    missing: [] as string[],
  } as const;
  return { fileName, role, orders, mapping: { ...how, columns } };
}

async function planOf(lines: string, orders: string, customers = CUSTOMERS): Promise<PlanSummary> {
  const tables = [
    tableOf("customers.csv", "customers", null, customers),
    tableOf("orders.csv", "orders", null, orders),
    tableOf("lines.csv", "lines", 1, lines),
  ];
  const files = [customers, orders, lines].map((text) => new Blob([text]));
  return regulars.planBundle(files, { tables, anonymous: "keep", permission: MAY }, "plan");
}

async function take(lines = LINES, orders = ORDERS): Promise<number> {
  return (await regulars.commitPlan((await planOf(lines, orders)).planId, "take")).seq;
}

const leftOut = (commit: number) => regulars.query("leftOut", { commit, offset: 0, limit: 200 });
const gross = async () => (await regulars.query("shop", {})).shopGross;

/** Tries rows again with some of their cells changed, by position. */
async function retry(commit: number, changes: Readonly<Record<number, Readonly<Record<number, string>>>>) {
  const { rows } = await leftOut(commit);
  const mended = Object.entries(changes).map(([row, of]) => {
    const { cells = [] } = rows.find((one) => one.row === Number(row)) ?? {};
    return { row: Number(row), cells: cells.map((cell, i) => of[i] ?? cell) };
  });
  return regulars.planLeftOut(commit, mended, "retry");
}

describe("rejected rows of linked files", () => {
  it("are kept with their table, their reason and, of a line, its order's cells", async () => {
    const { tables, rows, total } = await leftOut(await take());
    expect(tables.map(({ name, before, ofOrder, total: left }) => [name, before, ofOrder, left])).toEqual([
      ["lines.csv", 0, 4, 4],
      ["orders.csv", 6, 0, 1],
      ["customers.csv", 10, 0, 1],
    ]);
    expect(total).toBe(6);
    expect(tables[0]?.columns.map(({ column }) => column)).toEqual([
      "customer",
      "day",
      "channel",
      "no sms",
      "order",
      "product",
      "amount",
    ]);
    expect(rows.map(({ row, table, reason, cells }) => [row, table, reason, cells.join()])).toEqual([
      [2, 0, "badNumber", "C1,2024-01-05,web,,1001,Cup,1O"],
      [3, 0, "badDay", "C2,someday,shop,yes,1002,Tea,5"],
      [4, 0, "badDay", "C2,someday,shop,yes,1002,Cup,9"],
      [5, 0, "orderUnknown", ",,,,10004,Pot,20"],
      [10, 1, "orderWithoutLines", "1004,C1,2024-02-09,web,,"],
      [13, 2, "noName", ",,,Oslo"],
    ]);
  });

  it("come in with their order's customer and day, and tell their own file and row", async () => {
    const commit = await take();
    const plan = await retry(commit, { 2: { 6: "10" } });
    expect(plan.accounting).toMatchObject({ read: 1, added: 1 });
    const { seq } = await regulars.commitPlan(plan.planId, "take");
    const { rows } = await regulars.query("customers", {
      rule: EVERYBODY,
      search: "Ann",
      sort: null,
      columns: ["net"],
      offset: 0,
      limit: 1,
    });
    expect(rows[0]?.cells).toEqual([400_000]);
    expect((await leftOut(commit)).rows.map(({ row }) => row)).toEqual([3, 4, 5, 10, 13]);
    await regulars.retract(seq, "kept", "");
    expect((await leftOut(commit)).total).toBe(6);
  });

  it("share what is mended of their order", async () => {
    const commit = await take();
    const plan = await retry(commit, { 3: { 1: "2024-01-06" } });
    expect(plan.accounting).toMatchObject({ read: 2, added: 2 });
  });

  it("find their order by the number it should have had, among the orders left out and among those taken in", async () => {
    const commit = await take();
    const before = await gross();
    const both = await retry(commit, { 5: { 4: "1004" } });
    expect(both.accounting).toMatchObject({ read: 2, added: 2, rejected: {} });
    const one = await retry(commit, { 5: { 4: "1001" } });
    expect(one.accounting).toMatchObject({ read: 1, added: 1 });
    await regulars.commitPlan(one.planId, "take");
    expect((await gross()) - before).toBe(200_000);
    const mended = await planOf(LINES.replace("10004", "1001"), ORDERS);
    expect(mended.tables?.[2]?.accounting).toMatchObject({ added: 0, unchanged: 3 });
  });

  it("bring the lines that were left out for want of a mended order", async () => {
    const commit = await take();
    const plan = await retry(commit, { 10: { 0: "10004" } });
    expect(plan.accounting).toMatchObject({ read: 2, added: 2 });
    const { rows } = await regulars.planRows(plan.planId, "added", null);
    expect(rows.map(({ row }) => row)).toEqual([5, 10]);
    const still = await retry(commit, { 10: { 0: "10004", 2: "someday" } });
    const rejected = await regulars.planRows(still.planId, "rejected", null);
    expect(rejected.rows.map(({ row, reason, column }) => [row, reason, column])).toEqual([
      [5, "badDay", "day"],
      [10, "badDay", "day"],
    ]);
  });

  it("do not count an order by itself of which lines are in", async () => {
    const commit = await take();
    const plan = await retry(commit, { 10: { 0: "1003", 4: "7" } });
    expect(plan.accounting).toMatchObject({ read: 1, added: 0, rejected: { orderTwice: 1 } });
  });

  it("refuse all the same", async () => {
    const plan = await planOf(LINES, ORDERS.replace("C2,2024-02-03", "C1,2024-02-03"), CUSTOMERS.replace(/C2.*\n/, ""));
    expect(plan.refusalsLeftOut).toBe(1);
  });

  it("go with their files when they are taken back", async () => {
    const commit = await take();
    await regulars.retract(commit, "kept", "");
    await expect(leftOut(commit)).rejects.toMatchObject({ code: "commit-already-retracted" });
  });

  it("go with somebody who is erased, as their orders' lines too", async () => {
    const commit = await take();
    const { rows } = await regulars.query("customers", {
      rule: EVERYBODY,
      search: "Ben",
      sort: null,
      columns: ["name"],
      offset: 0,
      limit: 1,
    });
    await regulars.erasePeople({ customers: [rows[0]!.id], mode: "erase", reason: "asked", refuse: [] }, "erase");
    expect((await leftOut(commit)).rows.map(({ row }) => row)).toEqual([2, 5, 10, 13]);
  });

  it("leave as a file for each table that comes in again by itself", async () => {
    const commit = await take();
    const { fileName, bytes, included } = await regulars.writeLeftOut(commit, WORDS, 0);
    expect([fileName, included]).toEqual(["lines Why left out.csv", 4]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('"Row 2: This is no number (amount)","C1","\t2024-01-05","web","","1001","Cup","1O"');
    const mended = text
      .replace("1O", "10")
      .replaceAll("someday", "2024-01-06")
      .replace('"","","","","10004"', "C1,2024-02-09,web,,1004");
    const file = new File([mended], fileName);
    const { mapping, remembered } = await regulars.inspect(file, fileName, {});
    expect(remembered).toMatchObject({ newColumns: [], missingColumns: [] });
    const plan = await regulars.plan(file, fileName, { mapping, anonymous: "keep", permission: MAY }, "plan");
    expect(plan.accounting).toMatchObject({ read: 4, added: 4 });
    await regulars.commitPlan(plan.planId, "take");
    const right = await planOf(
      LINES.replace("1O", "10").replace("10004", "1004"),
      ORDERS.replace("someday", "2024-01-06"),
    );
    expect(right.accounting).toMatchObject({ added: 0, updated: 0 });
    await expect(regulars.writeLeftOut(commit, WORDS, 3)).rejects.toMatchObject({ code: "left-out-unknown" });
  });
});
