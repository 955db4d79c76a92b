import { describe, expect, it } from "vitest";
import { converted, csv } from "./shop.ts";
import { left, sales } from "./taken.ts";

/** What becomes of orders of 1, 2, 4, 8 … by a column of these cells. */
async function fates(column: string, ...cells: readonly string[]): Promise<string> {
  const rows = cells.map((cell, i) => `${i},2024-03-0${i + 1},C${i},${2 ** i},${cell}`);
  const file = await converted(csv(`Order,Date,Customer,Amount,${column}\n${rows.join("\n")}\n`));
  return [...sales(file).map((line) => line.slice(3)), ...left(file)].join(", ");
}

describe("a column that says by itself what its words mean", () => {
  it.each([
    [
      "an invoice is closed when it is paid",
      "Invoice Status",
      ["Closed", "Draft", "Void", "Closed"],
      "sale 1, sale 8, 2 orderNotPaid, 3 orderClosed",
    ],
    ["a till closes what it has sold", "Status", ["CLOSED", "VOIDED", "LAYBY_CLOSED"], "sale 1, sale 4, 2 orderClosed"],
    [
      "a till closes what was paid in cash beside what it captured by card",
      "Status",
      ["CAPTURED", "CLOSED", "VOIDED", "DENIED"],
      "sale 1, sale 2, 3 orderClosed, 4 orderNotPaid",
    ],
    [
      "of offers only what was won was sold",
      "Deal Stage",
      ["Closed won (Sales Pipeline)", "Closed lost (Sales Pipeline)", "Contract sent (Sales Pipeline)"],
      "sale 1, 2 orderClosed, 3 orderClosed",
    ],
    ["where all are closed, they were sold", "Order Status", ["Closed", "Closed"], "sale 1, sale 2"],
    ["where others were paid, closed is cancelled", "Order Status", ["Paid", "Closed"], "sale 1, 2 orderClosed"],
    ["交易关闭 is never sold", "订单状态", ["交易关闭", "交易关闭"], "1 orderClosed, 2 orderClosed"],
    ["yes to void", "Voided", ["false", "true", "false"], "sale 1, sale 4, 2 orderClosed"],
    ["是否作废", "是否作废", ["否", "是"], "sale 1, 2 orderClosed"],
    [
      "payments that failed",
      "Payment Status",
      ["Successful", "Failed", "Bounced", "Charged Back", "Submitted"],
      "sale 1, sale 16, 2 orderNotPaid, 3 orderNotPaid, 4 orderClosed",
    ],
    [
      "most words are the shop's own",
      "Order Status",
      ["New", "At baker", "Boxed", "Cancelled", "At door"],
      "sale 1, sale 2, sale 4, sale 16, 4 orderClosed",
    ],
  ])("%s", async (_, column, cells, expected) => {
    expect(await fates(column, ...cells)).toBe(expected);
  });
});
