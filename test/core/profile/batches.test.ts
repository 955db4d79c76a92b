import { describe, expect, it } from "vitest";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";
import type { Row } from "../../table.ts";

describe("lines copied batch by batch", () => {
  it("come out the same where one customer has more than a batch holds", () => {
    const dates = ["2024-01-05", "2024-01-06", "2024-01-07"];
    const row = (customer: string, i: number): Row => ({
      customer,
      order: `${customer}${i >> 1}`,
      day: dates[i % 3],
      amount: 1,
    });
    const few = Array.from({ length: 6 }, (_, i) => row("few", i));
    const many = Array.from({ length: 140_000 }, (_, i) => row("many", i));
    const last = Array.from({ length: 4 }, (_, i) => row("last", i));
    const state = stateOf({ lines: [...few, ...many, ...last] });
    const { orders, occasions, gross } = profileCustomers(state, { asOf: day("2024-01-06"), basis: "net" });
    // Two of three days are in; orders of two lines on neighbouring days keep at least one of them.
    expect([...orders]).toEqual([3, 70_000, 2]);
    expect([...occasions]).toEqual([2, 2, 2]);
    expect([...gross]).toEqual([4, Math.ceil((140_000 * 2) / 3), 3].map((n) => n * 10_000));
  });

  it("come out the same whether they stand in the order of customers or not", () => {
    const rows = Array.from({ length: 60 }, (_, i): Row => {
      const customer = i % 7 === 0 ? "" : `c${(i * 5) % 6}`;
      return { customer, order: `o${i >> 1}`, day: `2024-01-${10 + ((i * 11) % 19)}`, amount: i + 1 };
    });
    const people = [...new Set(rows.map(({ customer }) => customer))].filter((customer) => customer !== "");
    const profilesOf = (lines: Row[]) =>
      profileCustomers(stateOf({ lines }), { asOf: day("2024-01-20"), basis: "net" });
    const asTheyCame = profilesOf(rows);
    const inOrder = profilesOf([
      ...rows.filter(({ customer }) => customer === ""),
      ...people.flatMap((one) => rows.filter(({ customer }) => customer === one)),
    ]);
    expect(inOrder.gross).toEqual(asTheyCame.gross);
    expect(inOrder.orders).toEqual(asTheyCame.orders);
    expect(inOrder.medianGap).toEqual(asTheyCame.medianGap);
    expect(inOrder.lastDay).toEqual(asTheyCame.lastDay);
    expect(inOrder.shop).toEqual(asTheyCame.shop);
  });

  it("come out the same where runs of customer order are merged, more lines than a batch holds", () => {
    const rows = Array.from({ length: 20_000 }, (_, i): Row => {
      const customer = i % 11 === 0 ? "" : `c${(i * 7919) % 601}`;
      const kind = i % 13 === 0 ? "refund" : "sale";
      return { customer, order: `o${i >> 2}`, day: `2024-01-${10 + ((i * 11) % 19)}`, amount: (i % 40) + 1, kind };
    });
    const customers = Array.from({ length: 601 }, (_, i): Row => ({ customer: `c${i}` }));
    const numbers = new Map(["", ...customers.map(({ customer }) => customer)].map((code, i) => [code, i]));
    const inOrder = (run: Row[]) =>
      run.toSorted((a, b) => (numbers.get(a["customer"]) ?? 0) - (numbers.get(b["customer"]) ?? 0));
    const runs = [inOrder(rows.slice(0, 9000)), inOrder(rows.slice(9000, 12_000)), inOrder(rows.slice(12_000))];
    const profilesOf = (lines: Row[]) =>
      profileCustomers(stateOf({ customers, lines }), { asOf: day("2024-01-25"), basis: "net" });
    // What is told of lines by their number differs, for they stand elsewhere.
    const { index: _, refundLinks: links, ...merged } = profilesOf(runs.flat());
    const { index: __, refundLinks: asTheyCame, ...gathered } = profilesOf(rows);
    expect(merged).toEqual(gathered);
    expect(links.line).toHaveLength(asTheyCame.line.length);
  });
});
