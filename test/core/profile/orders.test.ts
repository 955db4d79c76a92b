import { describe, expect, it } from "vitest";
import { formatDay, NO_DAY } from "../../../core/model/day.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { byCode, stateOf } from "../../state.ts";
import type { StateTables } from "../../state.ts";
import { day, money } from "../../table.ts";

const ASOF = day("2024-12-31");

function profile(tables: StateTables, basis: "net" | "gross" = "net") {
  const state = stateOf(tables);
  const profiles = profileCustomers(state, { asOf: ASOF, basis });
  const of = (column: ArrayLike<number>) => byCode(state, column);
  return { profiles, of };
}

describe("an order is a distinct order number with a sale of more than nothing", () => {
  it("counts numbers, not lines, and each customer's own", () => {
    const { profiles, of } = profile({
      lines: `
        customer order day        product quantity amount
        ann      1     2024-01-05 tea     2        20
        ann      1     2024-01-05 cup     1        8
        ann      2     2024-01-05 tea     1        10
        bob      2     2024-02-01 tea     1        10
        eve      3     2024-02-02 tea     1        0
      `,
    });
    expect(of(profiles.orders)).toEqual({ ann: 2, bob: 1, eve: 0 });
    expect(of(profiles.occasions)).toEqual({ ann: 1, bob: 1, eve: 1 });
  });

  it("tells the same number of two tills apart", () => {
    const { profiles, of } = profile({
      lines: `
        customer source order day        amount
        ann      north  1     2024-01-05 20
        ann      south  1     2024-01-05 20
      `,
    });
    expect(of(profiles.orders)).toEqual({ ann: 2 });
  });

  it("takes each line without number and product as an order: a file of totals", () => {
    const { profiles, of } = profile({
      lines: `
        customer day        amount
        ann      2024-01-05 20
        ann      2024-01-05 20
        ann      2024-03-05 20
      `,
    });
    expect(of(profiles.orders)).toEqual({ ann: 3 });
    expect(of(profiles.occasions)).toEqual({ ann: 2 });
  });

  it("takes lines with products of one day and minute as one order: a till's receipt", () => {
    const { profiles, of } = profile({
      lines: `
        customer day        minute product amount
        ann      2024-01-05 10:01  tea     20
        ann      2024-01-05 10:07  tea     20
        ann      2024-01-05 10:01  cup     8
        bob      2024-01-05 -      tea     20
        bob      2024-01-05 -      cup     8
        bob      2024-01-06 -      cup     8
      `,
    });
    expect(of(profiles.orders)).toEqual({ ann: 2, bob: 2 });
  });
});

describe("an occasion is a distinct day with a sale of some quantity", () => {
  it("counts free gifts and unknown quantities, not a quantity of nothing", () => {
    const { profiles, of } = profile({
      lines: `
        customer order day        quantity amount
        gift     1     2024-01-05 1        0
        unknown  2     2024-01-05 -        9
        fee      3     2024-01-05 0        9
        noPrice  4     2024-01-05 1        -
      `,
    });
    expect(of(profiles.occasions)).toEqual({ gift: 1, unknown: 1, fee: 0, noPrice: 0 });
    expect(of(profiles.orders)).toEqual({ gift: 0, unknown: 1, fee: 1, noPrice: 0 });
  });
});

describe("days", () => {
  const lines = `
    customer order day        amount kind
    ann      1     2024-01-05 10     sale
    ann      2     2024-03-05 10     sale
    ann      3     2024-11-05 0      sale
    ann      4     2025-01-01 10     sale
    bob      5     2024-12-31 10     sale
    eve      6     2024-06-01 10     refund
  `;

  it("first, last, recency and tenure count orders; the as-of day is in, later ones are not", () => {
    const { profiles, of } = profile({ lines });
    expect([...profiles.firstDay].map((d) => (d === NO_DAY ? "-" : formatDay(d)))).toEqual([
      "2024-01-05",
      "2024-12-31",
      "-",
    ]);
    expect([...profiles.lastDay].map((d) => (d === NO_DAY ? "-" : formatDay(d)))).toEqual([
      "2024-03-05",
      "2024-12-31",
      "-",
    ]);
    expect(of(profiles.recency)).toEqual({ ann: 301, bob: 0, eve: null });
    expect(of(profiles.tenure)).toEqual({ ann: 361, bob: 0, eve: null });
  });

  it("gaps lie between occasions", () => {
    const { profiles, of } = profile({ lines });
    // ann: 5 January, 5 March (60 days), 5 November (a free gift, 245 days): median of 60 and 245
    expect(of(profiles.gaps)).toEqual({ ann: 2, bob: 0, eve: 0 });
    expect(of(profiles.medianGap)).toEqual({ ann: 152.5, bob: null, eve: null });
    expect([...profiles.occasionDays].map(formatDay)).toEqual(["2024-01-05", "2024-03-05", "2024-11-05", "2024-12-31"]);
    expect([...profiles.occasionStart]).toEqual([0, 3, 4, 4]);
  });

  it("does not depend on the order of the rows", () => {
    const table = lines.trim().split("\n");
    const shuffled = [table[0], ...table.slice(1).toReversed()].join("\n");
    const { profiles, of } = profile({ customers: "customer\nann\nbob\neve", lines: shuffled });
    expect(of(profiles.medianGap)).toEqual({ ann: 152.5, bob: null, eve: null });
    expect(of(profiles.recency)).toEqual({ ann: 301, bob: 0, eve: null });
  });
});

describe("money", () => {
  const tables = {
    lines: `
      customer order day        product quantity amount kind
      ann      1     2024-01-05 tea     3        30     sale
      ann      1     2024-01-05 -       -        2      discount
      ann      1     2024-02-01 tea     1        10     refund
      ann      2     2023-12-31 cup     1        7.0001 sale
      -        3     2024-01-06 tea     1        11     sale
      -        4     2024-01-06 tea     1        1      refund
      eve      5     2024-01-06 tea     1        4      refund
    `,
  };

  it("net = gross − discounts − refunds, to the last digit", () => {
    const { profiles, of } = profile(tables);
    expect(of(profiles.gross)).toEqual({ ann: money("37.0001"), eve: 0 });
    expect(of(profiles.discounts)).toEqual({ ann: money(2), eve: 0 });
    expect(of(profiles.refunds)).toEqual({ ann: money(10), eve: money(4) });
    expect(of(profiles.net)).toEqual({ ann: money("25.0001"), eve: money(-4) });
    expect(profiles.money).toBe(profiles.net);
    expect(of(profiles.averageOrder)).toEqual({ ann: 125_001, eve: null }); // 25.0001 ÷ 2 = 12.50005, half up
    expect(of(profiles.largestLine)).toEqual({ ann: money(30), eve: null });
    expect(of(profiles.refundShare)).toEqual({ ann: 100_000 / 370_001, eve: null });
  });

  it("keeps the books on the gross basis too, and counts by gross", () => {
    const { profiles, of } = profile(tables, "gross");
    expect(of(profiles.net)).toEqual({ ann: money("25.0001"), eve: money(-4) });
    expect(profiles.money).toBe(profiles.gross);
    expect(profiles.shop.customersMoney).toBe(money("37.0001"));
    expect(of(profiles.averageOrder)).toEqual({ ann: 185_001, eve: null }); // 37.0001 ÷ 2 = 18.50005
  });

  it("puts anonymous lines into the shop's totals and nobody's", () => {
    const { shop } = profile(tables).profiles;
    expect(shop).toEqual({
      saleLines: 3,
      discountLines: 1,
      refundLines: 3,
      anonymousLines: 2,
      anonymousGross: money(11),
      shopGross: money("48.0001"),
      customersGross: money("37.0001"),
      discounts: money(2),
      refunds: money(15),
      net: money("31.0001"),
      customersMoney: money("21.0001"),
      revenue12Months: money(41 - 2 - 15),
    });
  });

  it("marks who has refunds only: bought before the records begin", () => {
    const { profiles, of } = profile(tables);
    expect(of(profiles.boughtBefore)).toEqual({ ann: 0, eve: 1 });
    expect(of(profiles.orders)).toEqual({ ann: 2, eve: 0 });
  });

  it("counts the twelve months that end on the as-of day", () => {
    const { profiles, of } = profile({
      lines: `
        customer order day        amount kind
        ann      1     2023-12-31 10     sale
        bob      2     2024-01-01 10     sale
        bob      2     2024-12-31 4      refund
        eve      3     2025-01-01 10     sale
      `,
    });
    expect(of(profiles.revenue12Months)).toEqual({ ann: 0, bob: money(6), eve: 0 });
  });
});

describe("promoted share of spend", () => {
  it("is known where a promotion is named, where its source names any, or where both prices are", () => {
    const { profiles, of } = profile({
      lines: `
        customer source order day        amount promotion unitPrice listPrice
        ann      till   1     2024-01-05 30     spring    -         -
        ann      till   2     2024-01-06 10     -         -         -
        bob      web    3     2024-01-06 10     -         8         9
        bob      web    4     2024-01-06 10     -         9         9
        bob      web    5     2024-01-06 80     -         -         -
        eve      fair   6     2024-01-06 80     -         -         -
      `,
    });
    expect(of(profiles.promotedShare)).toEqual({ ann: 0.75, bob: 0.5, eve: null });
  });

  it("is unknown, not 0, where nothing names a promotion or a list price", () => {
    const { profiles, of } = profile({ lines: "customer day amount\nann 2024-01-05 30" });
    expect(of(profiles.promotedShare)).toEqual({ ann: null });
  });
});
