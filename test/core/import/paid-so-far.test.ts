import { describe, expect, it } from "vitest";
import { converted, csv } from "./shop.ts";
import { sales } from "./taken.ts";

describe("an invoice that is paid in part", () => {
  it("was sold as a whole, and a credit note of which nothing is paid is given back", async () => {
    const file = csv(`
      Invoice Number,Customer ID,Invoice Date,Net Amount,Total Amount,Amount Paid,Outstanding,Status
      1,A,2024-03-01,100.00,120.00,120.00,0.00,Paid
      2,B,2024-03-02,50.00,60.00,20.00,40.00,Part paid
      3,C,2024-03-03,-10.00,-12.00,0.00,0.00,Paid
    `);
    expect(sales(await converted(file))).toEqual(["A sale 120", "B sale 60", "C refund 12"]);
  });

  it.each([
    ["nothing says what is due", "Amount Paid,Balance", "20,7", "30,7"],
    ["all of it is paid", "Amount Paid,Balance", "25,0", "30,0"],
  ])("is what was paid where %s", async (_, columns, one, two) => {
    const file = csv(`Order,Date,Customer ID,Total,${columns}\n1,2024-03-01,A,25,${one}\n2,2024-03-02,B,30,${two}\n`);
    const [paid] = one.split(",");
    expect(sales(await converted(file))).toEqual([`A sale ${paid}`, "B sale 30"]);
  });
});
