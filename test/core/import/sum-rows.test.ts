import { describe, expect, it } from "vitest";
import { converted, csv } from "./shop.ts";

describe("sums and balances of a ledger", () => {
  it("are no sales, though they have a day and a customer", async () => {
    const { lines, skipped, rejected } = await converted(
      csv(`
        日期,凭证号,客户,摘要,借方
        ,,甲公司,期初余额,1000
        2024-01-05,记-1,甲公司,销售商品,"6,480.32"
        2024-01-11,,甲公司,零售,5
        2024-01-28,,甲公司,本月合计,"6,485.32"
        2024-01-28,,甲公司,本年累计,"6,485.32"
        2024-02-05,记-2,甲公司,合计,7
      `),
      { fields: { 借方: "amount" } },
    );
    expect(lines.map(({ count, row }) => Array.from(row.slice(0, count)))).toEqual([[2, 3, 6]]);
    expect([...skipped.row, ...rejected.row]).toEqual([4, 5, 1]);
  });
});

describe("sums between groups of sales, of a day and with an amount", () => {
  it("are no sales and nobody's", async () => {
    const { lines, people, skipped } = await converted(
      csv(`
        Customer,Date,Amount
        Ann Bee,2024-02-01,20.00
        Tom T101,2024-02-13,30.00
        Subtotal,2024-02-28,50.00
        Bob Cee,2024-03-14,30.00
        小计,2024-03-31,30.00
        Grand total:,2024-03-31,80.00
      `),
    );
    expect(lines.map(({ count, row }) => Array.from(row.slice(0, count)))).toEqual([[1, 2, 4]]);
    expect([people.count, ...skipped.row]).toEqual([3, 3, 5, 6]);
  });

  it("make no customer where others have an order's number", async () => {
    const { people } = await converted(
      csv(`
        Customer,Invoice,Date,Amount
        Ann Bee,1001,2024-02-01,20.00
        Sum of February,,2024-02-28,50.00
        Subtotal,,2024-02-28,50.00
      `),
    );
    expect(people.count).toBe(2);
  });
});
