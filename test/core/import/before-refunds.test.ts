import { describe, expect, it } from "vitest";
import { converted, csv } from "./shop.ts";
import { sales } from "./taken.ts";

describe("what was given back", () => {
  it("is taken off what was paid before it, not off what was left after it", async () => {
    const file = csv(`
      Order number,Date,Email,Total,Refunded amount,Net amount
      1,2024-03-01,ann@example.com,55,0,55
      2,2024-03-02,bob@example.com,25,25,0
      3,2024-03-03,ann@example.com,30,5,25
    `);
    expect(sales(await converted(file))).toEqual([
      "ann@example.com sale 55",
      "bob@example.com sale 25",
      "bob@example.com refund 25",
      "ann@example.com sale 30",
      "ann@example.com refund 5",
    ]);
  });

  it("is taken off the net of taxes where no column less it is that", async () => {
    const file = csv(`
      Order number,Date,Email,Total,Refunded amount,Net amount
      1,2024-03-01,ann@example.com,60,0,50
      2,2024-03-02,bob@example.com,24,12,20
    `);
    expect(sales(await converted(file))).toEqual([
      "ann@example.com sale 50",
      "bob@example.com sale 20",
      "bob@example.com refund 12",
    ]);
  });

  it.each(["Total Refunded", "Refunds Total", "已退金额"])("is read under %s", async (name) => {
    const file = csv(`Order,Date,Email,Total,${name}\n1,2024-03-01,ann@example.com,55,5\n`);
    expect(sales(await converted(file))).toEqual(["ann@example.com sale 55", "ann@example.com refund 5"]);
  });

  it("is the order's where each of its lines says it and it is more than one of them was worth", async () => {
    const file = csv(`
      Order number,Date,Email,Item,Qty,Price,Refunded amount
      1,2024-03-01,ann@example.com,Candle,2,20,50
      1,2024-03-01,ann@example.com,Soap,1,10,50
      2,2024-03-02,bob@example.com,Candle,1,20,0
      2,2024-03-02,bob@example.com,Soap,1,10,0
    `);
    const refunds = sales(await converted(file)).filter((line) => line.includes("refund"));
    expect(refunds).toEqual(["ann@example.com refund 50"]);
  });
});
