import { describe, expect, it } from "vitest";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { saleOfRefund } from "../../../core/profile/refund-links.ts";
import { byCode, stateOf } from "../../state.ts";
import { day, money } from "../../table.ts";

const COLUMNS = "customer order day minute product quantity amount kind";

/** What becomes of lines: refund line → [sale line, guessed], lines counted from 0 as they stand in the table. */
function linksOf(lines: string): Record<number, readonly [number, boolean] | null> {
  const { refundLinks } = profileCustomers(stateOf({ lines: `${COLUMNS}\n${lines}` }), {
    asOf: day("2024-12-31"),
    basis: "net",
  });
  return Object.fromEntries(
    [...refundLinks.line].map((line) => {
      const found = saleOfRefund(refundLinks, line);
      return [line, found && ([found.sale, found.guessed] as const)];
    }),
  );
}

/** What the customer's orders come to on the net basis. */
function countsOf(lines: string, basis: "net" | "gross" = "net") {
  const state = stateOf({ lines: `${COLUMNS}\n${lines}` });
  const p = profileCustomers(state, { asOf: day("2024-12-31"), basis });
  return { orders: byCode(state, p.orders), occasions: byCode(state, p.occasions), net: byCode(state, p.net) };
}

describe("a refund finds its sale", () => {
  it("by the order number and the product", () => {
    expect(
      linksOf(`
        ann 1 2024-01-05 - tea 1 10 sale
        ann 1 2024-01-05 - cup 1 8  sale
        ann 2 2024-01-09 - cup 1 8  sale
        ann 1 2024-02-01 - cup 1 8  refund
      `),
    ).toEqual({ 3: [1, false] });
  });

  it("else by guess: the latest earlier sale of that product", () => {
    expect(
      linksOf(`
        ann 1  2024-01-05 - tea 1 10 sale
        ann 2  2024-01-09 - tea 1 10 sale
        ann 3  2024-01-10 - cup 1 10 sale
        ann 4  2024-03-01 - tea 1 10 sale
        ann C9 2024-02-01 - tea 1 10 refund
        ann -  2024-02-01 - cup 1 10 refund
      `),
    ).toEqual({ 4: [1, true], 5: [2, true] });
  });

  it("by guess too where the order it names holds no such product", () => {
    expect(
      linksOf(`
        ann 1 2024-01-05 - tea 1 10 sale
        ann 2 2024-01-09 - cup 1 8  sale
        ann 2 2024-02-01 - tea 1 10 refund
      `),
    ).toEqual({ 2: [0, true] });
  });

  it("by order number even where nothing is left of it; of several lines the latest with enough", () => {
    expect(
      linksOf(`
        ann 1 2024-01-05 - tea 1 10 sale
        ann 1 2024-01-05 - tea 3 30 sale
        ann 1 2024-01-05 - tea 2 20 sale
        ann 1 2024-02-01 - tea 3 30 refund
        ann 1 2024-02-02 - tea 3 30 refund
      `),
    ).toEqual({ 3: [1, false], 4: [2, false] });
  });

  it("with enough quantity left: the second return goes one sale further back", () => {
    expect(
      linksOf(`
        ann 1 2024-01-05 - tea 2 20 sale
        ann 2 2024-01-09 - tea 3 30 sale
        ann - 2024-02-01 - tea 2 20 refund
        ann - 2024-02-02 - tea 2 20 refund
        ann - 2024-02-03 - tea 1 10 refund
        ann - 2024-02-04 - tea 1 10 refund
      `),
    ).toEqual({ 2: [1, true], 3: [0, true], 4: [1, true], 5: null });
  });

  it("by money left where a quantity is unknown", () => {
    expect(
      linksOf(`
        ann 1 2024-01-05 - tea - 20 sale
        ann - 2024-02-01 - tea - 15 refund
        ann - 2024-02-02 - tea - 15 refund
        ann - 2024-02-03 - tea 1 5  refund
      `),
    ).toEqual({ 1: [0, true], 2: null, 3: [0, true] });
  });

  it("never a later sale, not even of the same day where minutes tell", () => {
    expect(
      linksOf(`
        ann 1 2024-01-05 10:00 tea 1 10 sale
        ann 2 2024-01-05 12:00 tea 1 10 sale
        ann - 2024-01-05 11:00 tea 1 10 refund
        bob 3 2024-01-05 -     tea 1 10 sale
        bob - 2024-01-05 11:00 tea 1 10 refund
        eve 4 2024-01-05 11:00 tea 1 10 sale
        eve - 2024-01-05 -     tea 1 10 refund
        kim 5 2024-01-06 -     tea 1 10 sale
        kim - 2024-01-05 -     tea 1 10 refund
      `),
    ).toEqual({ 2: [0, true], 4: [3, true], 6: [5, true], 8: null });
  });

  it("never somebody else's, and none without a product", () => {
    expect(
      linksOf(`
        ann 1 2024-01-05 - tea 1 10 sale
        bob - 2024-02-01 - tea 1 10 refund
        ann - 2024-02-01 - -   1 10 refund
        -   - 2024-02-01 - tea 1 10 refund
      `),
    ).toEqual({ 1: null, 2: null });
  });

  it("by order number where neither names a product: a file of totals", () => {
    expect(
      linksOf(`
        ann 1 2024-01-05 - - - 50 sale
        ann 2 2024-01-06 - - - 50 sale
        ann 1 2024-02-01 - - - 50 refund
      `),
    ).toEqual({ 2: [0, false] });
  });

  it("knows a product by its code under another name, and by its name without a code", () => {
    const state = stateOf({
      lines: `${COLUMNS}
        ann 1 2024-01-05 - tea     1 10 sale
        ann - 2024-02-01 - tea_new 1 10 refund
        ann 2 2024-01-05 - cup     1 10 sale
        ann - 2024-02-01 - cup_new 1 10 refund`,
    });
    const products = [
      { code: "T1", name: "tea", category: "" },
      { code: "T1", name: "tea, new", category: "" },
      { code: "", name: "cup", category: "" },
      { code: "", name: "cup", category: "china" },
    ];
    const renamed = { ...state, lines: { ...state.lines, products } };
    const { refundLinks } = profileCustomers(renamed, { asOf: day("2024-12-31"), basis: "net" });
    expect([...refundLinks.line]).toEqual([1, 3]);
    expect([...refundLinks.sale]).toEqual([0, 2]);
  });

  it("keeps what it gave when later refunds come to be known", () => {
    const lines = `${COLUMNS}
      ann 1 2024-01-05 - tea 1 10 sale
      ann 2 2024-01-09 - tea 1 10 sale
      ann - 2024-02-01 - tea 1 10 refund
      ann 2 2024-03-01 - tea 1 10 refund`;
    const state = stateOf({ lines });
    const early = profileCustomers(state, { asOf: day("2024-02-28"), basis: "net" }).refundLinks;
    const late = profileCustomers(state, { asOf: day("2024-03-01"), basis: "net" }).refundLinks;
    expect([...early.sale]).toEqual([1]);
    expect([...late.sale]).toEqual([1, 1]);
    expect([...late.guessed]).toEqual([1, 0]);
  });
});

describe("a fully refunded order is no order and no occasion", () => {
  it("linked or guessed, in one refund or in several", () => {
    expect(
      countsOf(`
        ann 1 2024-01-05 - tea 2 20 sale
        ann 1 2024-01-07 - tea 2 20 refund
        bob 2 2024-01-05 - tea 2 20 sale
        bob - 2024-01-07 - tea 1 10 refund
        bob - 2024-01-08 - tea 1 10 refund
        eve 3 2024-01-05 - tea 2 20 sale
        eve 3 2024-01-07 - tea 1 10 refund
      `),
    ).toEqual({
      orders: { ann: 0, bob: 0, eve: 1 },
      occasions: { ann: 0, bob: 0, eve: 1 },
      net: { ann: 0, bob: 0, eve: money(10) },
    });
  });

  it("its free gift does not make an occasion; another order of the day does", () => {
    expect(
      countsOf(`
        ann 1 2024-01-05 - tea 1 10 sale
        ann 1 2024-01-05 - bag 1 0  sale
        ann 1 2024-01-07 - tea 1 10 refund
        bob 2 2024-01-05 - tea 1 10 sale
        bob 3 2024-01-05 - cup 1 8  sale
        bob 2 2024-01-07 - tea 1 10 refund
      `),
    ).toMatchObject({ orders: { ann: 0, bob: 1 }, occasions: { ann: 0, bob: 1 } });
  });

  it("counts its discounts as given back; a discount alone takes no order away", () => {
    expect(
      countsOf(`
        ann 1 2024-01-05 -     tea 1 10 sale
        ann 1 2024-01-05 -     -   - 3  discount
        ann 1 2024-01-07 -     tea 1 7  refund
        bob 2 2024-01-05 -     tea 1 10 sale
        bob 2 2024-01-05 -     -   - 10 discount
        eve - 2024-01-05 10:00 tea 1 10 sale
        eve - 2024-01-05 10:00 tea - 3  discount
        eve - 2024-01-07 -     tea 1 7  refund
      `).orders,
    ).toEqual({ ann: 0, bob: 1, eve: 0 });
  });

  it("is one that its number says was given back, whatever product the refund names", () => {
    expect(
      countsOf(`
        ann 1 2024-01-05 - tea 1 10 sale
        ann 1 2024-01-07 - -   - 10 refund
        bob 2 2024-01-05 - tea 1 10 sale
        bob 3 2024-01-07 - -   - 10 refund
      `),
    ).toMatchObject({ orders: { ann: 0, bob: 1 }, net: { ann: 0, bob: 0 } });
  });

  it("is an order after all where something of the money stayed", () => {
    expect(
      countsOf(`
        ann 1 2024-01-05 - tea 12 30.6 sale
        ann 1 2024-01-07 - tea 12 3.6  refund
      `),
    ).toMatchObject({ orders: { ann: 1 }, net: { ann: money(27) } });
  });

  it("stays an order on the gross basis, which ignores refunds", () => {
    const lines = `
      ann 1 2024-01-05 - tea 2 20 sale
      ann 1 2024-01-07 - tea 2 20 refund
    `;
    expect(countsOf(lines, "gross")).toMatchObject({ orders: { ann: 1 }, occasions: { ann: 1 } });
  });
});
