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
});
