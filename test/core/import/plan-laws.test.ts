import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountingCloses } from "../../../core/model/accounting.ts";
import { Shop } from "./shop.ts";

describe("the laws of a plan", () => {
  const cell = <T>(value: fc.Arbitrary<T>, broken: string): fc.Arbitrary<string> =>
    fc.oneof({ arbitrary: value.map(String), weight: 9 }, { arbitrary: fc.constant(broken), weight: 1 });
  const row = fc
    .tuple(
      cell(fc.integer({ min: 1, max: 5 }), ""),
      cell(fc.constantFrom("2024-01-01", "2024-01-02", "20240103"), "20240230"),
      cell(fc.constantFrom("A", "B", "C"), ""),
      cell(fc.constantFrom("13800138000", "13900139000"), ""),
      cell(fc.constantFrom("Tea", "Cup"), ""),
      cell(fc.integer({ min: -2, max: 3 }), ""),
      cell(fc.constantFrom("5", "10.5", "-3"), "five"),
      cell(fc.constantFrom("Paris", "Rome"), ""),
    )
    .map((cells) => cells.join(","));
  const file = fc.array(fc.oneof({ arbitrary: row, weight: 9 }, { arbitrary: fc.constant(""), weight: 1 }), {
    minLength: 1,
    maxLength: 20,
  });
  const HEADER = "order,date,customer id,phone,item,quantity,amount,city\n0,2024-01-01,Z,13700137000,Tea,1,1,Oslo\n";
  const text = (rows: readonly string[]): Blob => new Blob([`${HEADER}${rows.map((one) => `${one}\n`).join("")}`]);

  const fields = {
    order: "order",
    date: "day",
    phone: "phone",
    item: "product",
    quantity: "quantity",
    amount: "amount",
  } as const;

  it("every row gets one verdict; the same file again, in any order, adds nothing", async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.nat(), async (rows, turn) => {
        const shop = await Shop.open();
        const first = await shop.take(text(rows), { fields });
        const { accounting } = first.summary;
        expect(accountingCloses(accounting)).toBe(true);
        expect(accounting.read).toBe(rows.length + 1);
        const at = turn % rows.length;
        const again = await shop.plan(text(rows), { fields });
        expect([again.summary.accounting.added, again.summary.accounting.updated]).toEqual([0, 0]);
        expect(again.content.blocks).toEqual([]);
        const turned = await shop.plan(text([...rows.slice(at), ...rows.slice(0, at)]), { fields });
        expect(accountingCloses(turned.summary.accounting)).toBe(true);
        expect(turned.summary.newLines + turned.summary.newDiscountsAndRefunds).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("can be stopped", async () => {
    const shop = await Shop.open();
    const plan = shop.plan(text([]), {}, () => true);
    await expect(plan).rejects.toMatchObject({ code: "cancelled" });
  });
});
