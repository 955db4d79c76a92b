import { describe, expect, it } from "vitest";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { byCode, stateOf } from "../../state.ts";
import type { StateTables } from "../../state.ts";
import { day, money } from "../../table.ts";

function referrals(tables: StateTables) {
  const state = stateOf(tables);
  const p = profileCustomers(state, { asOf: day("2024-12-31"), basis: "net" });
  return {
    referred: byCode(state, p.referred),
    referredBuyers: byCode(state, p.referredBuyers),
    referredNet: byCode(state, p.referredNet),
  };
}

describe("introductions", () => {
  it("count the first level whole and the second at half, no further", () => {
    const answer = referrals({
      customers: "customer referrer\nann -\nbob ann\neve bob\nkim eve\nlee ann",
      lines: `
        customer order day        amount
        bob      1     2024-01-05 100
        eve      2     2024-01-05 10
        kim      3     2024-01-05 1
      `,
    });
    expect(answer.referred).toEqual({ ann: 2, bob: 1, eve: 1, kim: 0, lee: 0 });
    expect(answer.referredBuyers).toEqual({ ann: 1, bob: 1, eve: 1, kim: 0, lee: 0 });
    expect(answer.referredNet).toEqual({ ann: money(105), bob: money("10.5"), eve: money(1), kim: 0, lee: 0 });
  });

  it("in a circle, and of oneself, count for nobody; who hangs on the circle still counts", () => {
    const answer = referrals({
      customers: "customer referrer\nann eve\nbob ann\neve bob\nself self\nkim ann",
      lines: `
        customer order day        amount
        ann      1     2024-01-05 100
        self     2     2024-01-05 10
        kim      3     2024-01-05 1
      `,
    });
    expect(answer.referred).toEqual({ ann: 1, bob: 0, eve: 0, self: 0, kim: 0 });
    expect(answer.referredNet).toEqual({ ann: money(1), bob: 0, eve: 0, self: 0, kim: 0 });
  });

  it("halves add up before they are rounded", () => {
    const answer = referrals({
      customers: "customer referrer\nann -\nbob ann\nx bob\ny bob",
      lines: `
        customer order day        amount
        x        1     2024-01-05 0.0001
        y        2     2024-01-05 0.0001
      `,
    });
    expect(answer.referredNet["ann"]).toBe(1);
  });

  it("of customers who are gone do not count", () => {
    const state = stateOf({ customers: "customer referrer\nann -\nbob ann\neve bob" });
    state.customers.live[1] = 0;
    const p = profileCustomers(state, { asOf: day("2024-12-31"), basis: "net" });
    expect(byCode(state, p.referred)).toEqual({ ann: 0, bob: 0, eve: 0 });
  });
});
