import { describe, expect, it } from "vitest";
import { joinMappings } from "../../../core/import/join-mapping.ts";
import { issuesAsRead, unsaidStatuses } from "../../../core/model/issues-as-read.ts";
import { mappingSchema, type ImportMapping, type OrderFate } from "../../../core/model/mapping.ts";
import { createImportWorker } from "../../../core/import/worker.ts";
import { csv, look } from "./shop.ts";

const FILE = csv(`
  订单号,日期,客户编号,状态码,订单状态,金额
  1,2026-01-01,A,x,1,10
  2,2026-01-02,A,x,2,20
  3,2026-01-03,B,x,3,30
  4,2026-01-04,B,x,9,40
`);

/** The guess of a file whose column 订单状态 means what a person has said: value → meaning. */
async function said(fates: Readonly<Record<string, OrderFate>>): Promise<ImportMapping> {
  const { mapping } = await look(FILE);
  const statuses = Object.entries(fates).map(([value, means]) => ({ value, means }));
  const columns = mapping.columns.map((one) =>
    one.column === "订单状态" ? Object.assign({}, one, { field: "orderStatus", statuses }) : one,
  );
  return mappingSchema.parse({ ...mapping, columns });
}

const FATES = { 1: "sale", 2: "cancelled", 3: "returned" } as const;

describe("values of an order's status of which a person has said what they mean", () => {
  it("are shown, of a column that is called a status and of none of which there are too many", async () => {
    const { columns } = await look(FILE);
    expect(columns[4]?.statuses).toEqual(["1", "2", "3", "9"]);
    const many = Array.from({ length: 21 }, (_, i) => `${i},2026-01-01,A,${i},10\n`).join("");
    const long = await look(csv(`订单号,日期,客户编号,订单状态,金额\n${many}`));
    expect(long.columns[3]?.statuses).toBeUndefined();
  });

  it("count, are left out, are given back; of the rest it is told that they count", async () => {
    const mapping = await said(FATES);
    const request = { mapping, country: "CN", anonymous: "keep" } as const;
    const { lines, issues } = await createImportWorker().convert(FILE, request, () => undefined);
    const amounts = lines.flatMap(({ count, kind, numbers }) =>
      Array.from(
        { length: count },
        (_, i) => `${["sale", "discount", "refund"][kind[i]!]} ${numbers.get("amount")![i]! / 10_000}`,
      ),
    );
    expect(amounts).toEqual(["sale 10", "sale 30", "refund 30", "sale 40"]);
    expect(issues.map(({ code, count, examples = [] }) => [code, count, examples.join(" ")])).toEqual([
      ["statusUnread", 1, ""],
      ["statusSale", 1, "1"],
      ["statusCancelled", 1, "2"],
      ["statusReturned", 1, "3"],
    ]);
  });

  it("are no longer told as unread", async () => {
    const preview = await look(FILE);
    const unread = async (fates: Readonly<Record<string, OrderFate>>): Promise<readonly number[]> =>
      issuesAsRead(preview, await said(fates)).flatMap(({ code, count }) => (code === "statusUnread" ? [count] : []));
    expect(await unread({})).toEqual([4]);
    expect(await unread(FATES)).toEqual([1]);
    expect(await unread({ ...FATES, 9: "sale" })).toEqual([]);
    const [, , , , column] = (await said(FATES)).columns;
    expect(unsaidStatuses(column!, preview.columns)).toEqual({ unsaid: ["9"], said: 3 });
  });

  it("hold in linked files where an order's status stands in for a line's", async () => {
    const orders = await said(FATES);
    const lines = await said({ 1: "returned" });
    const status = joinMappings(lines, orders).mapping.columns.find(({ field }) => field === "orderStatus");
    expect(status?.statuses?.map(({ value, means }) => `${value} ${means}`)).toEqual([
      "1 returned",
      "2 cancelled",
      "3 returned",
    ]);
  });

  it("mean the same in words that are understood otherwise", async () => {
    const file = csv("order,date,customer,order status,amount\n1,2026-01-01,A,completed,10\n2,2026-01-02,A,paid,20\n");
    const { mapping } = await look(file);
    const columns = mapping.columns.map((one) =>
      one.field === "orderStatus" ? { ...one, statuses: [{ value: "completed", means: "cancelled" as const }] } : one,
    );
    const request = { mapping: { ...mapping, columns }, country: "CN", anonymous: "keep" } as const;
    const { lines } = await createImportWorker().convert(file, request, () => undefined);
    expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });
});
