import { describe, expect, it } from "vitest";
import { csv, look } from "./shop.ts";

/** What is told of a column that may say that rows are no sales. */
async function told(column: string, ...cells: readonly string[]): Promise<string> {
  const rows = cells.map((cell, i) => `${i},2024-03-0${i + 1},a@x.test,10,${cell}`);
  const { issues } = await look(csv(`Order,Date,Email,Amount,${column}\n${rows.join("\n")}\n`));
  return issues.flatMap(({ code, column: name, count }) => (code === "flagUnread" ? [`${name} ${count}`] : [])).join();
}

describe("a column that may say that a row is no sale", () => {
  it.each([
    ["Dr/Cr", ["Dr", "Cr", "Dr"], "Dr/Cr 1"],
    ["Soll/Haben-Kennzeichen", ["S", "H", "H"], "Soll/Haben-Kennzeichen 2"],
    ["借贷方向", ["借", "贷", "借"], "借贷方向 1"],
    ["Cancelled at", ["", "2024-03-09 10:00", ""], "Cancelled at 1"],
    ["售后状态", ["-", "退款成功", "售后关闭"], "售后状态 1"],
    ["是否退货", ["否", "是", "是"], "是否退货 2"],
    ["是否反结账", ["否", "是", "是"], "是否反结账 2"],
  ])("is told where it is not read: %s", async (column, cells, expected) => {
    expect(await told(column, ...cells)).toBe(expected);
  });

  it("is told whatever it is called, where one of its few words says so and nothing else is the status", async () => {
    expect(await told("Outcome", "ok", "cancelled by guest", "ok")).toBe("Outcome 1");
    expect(await told("Delivery state", "ok", "cancelled", "ok")).toBe("");
  });

  it.each([
    ["Payment Status", ["paid", "unpaid", "refunded", "pending"], "Payment Status 3"],
    ["Zahlungsstatus", ["Bezahlt", "Zahlung offen", "Bezahlt", "Bezahlt"], "Zahlungsstatus 1"],
    ["Fulfillment status", ["Fulfilled", "Pending", "Canceled", "Unfulfilled"], "Fulfillment status 1"],
  ])(
    "is told where it stands beside the order's status, which says that all was sold: %s",
    async (name, cells, expected) => {
      const rows = cells.map((cell, i) => `${i},2024-03-0${i + 1},a@x.test,10,completed,${cell}`);
      const { issues } = await look(csv(`Order,Date,Email,Amount,Order Status,${name}\n${rows.join("\n")}\n`));
      const told = issues.flatMap(({ code, column, count }) => (code === "flagUnread" ? [`${column} ${count}`] : []));
      expect(told.join()).toBe(expected);
    },
  );

  it("is not told of rows whose status has said it", async () => {
    const rows = ["paid,", "refunded,2024-03-09", "paid,2024-03-09"].map(
      (end, i) => `${i},2024-03-0${i + 1},a@x.test,10,${end}`,
    );
    const { issues } = await look(csv(`Order,Date,Email,Amount,Financial Status,Cancelled at\n${rows.join("\n")}\n`));
    expect(issues.filter(({ code }) => code === "flagUnread").map(({ count }) => count)).toEqual([1]);
  });

  it.each([
    ["Dr/Cr", ["Dr", "Dr", "Dr"]],
    ["test", ["false", "no", ""]],
    ["Direction", ["in", "out", "in"]],
  ])("is not told where it says nothing: %s", async (column, cells) => {
    expect(await told(column, ...cells)).toBe("");
  });
});
