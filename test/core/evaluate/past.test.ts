import { describe, expect, it } from "vitest";
import { baseRate } from "../../../core/evaluate/base-rate.ts";
import type { MeasureBase } from "../../../core/evaluate/measure.ts";
import { pastRates } from "../../../core/evaluate/past-rates.ts";
import type { State } from "../../../core/model/state.ts";
import { orderByCustomer } from "../../../core/profile/order-by-customer.ts";
import { withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";
import { measured, SETTLED } from "./measured.ts";

const SHOP = stateOf({
  lines: `
    customer day        order amount kind
    ada      2024-01-10 1     10     sale
    bao      2024-02-01 2     20     sale
    bao      2024-02-02 2     5      refund
    cleo     2024-02-10 3     30     sale
    cleo     2024-02-10 3     3      discount
    duo      2024-03-10 4     0      sale
    ada      2024-03-20 5     40     sale
    emil     2024-03-31 6     50     sale
    fay      2024-02-12 8     60     sale
    fay      2024-02-14 8     60     refund
    -        2024-02-05 7     99     sale`,
});

function base(state: State, asOf: string, salesUntil = asOf): MeasureBase {
  const index = orderByCustomer(state.lines, state.customers.count);
  return { state, index, asOf: day(asOf), salesUntil: day(salesUntil), answersUntil: day(asOf) };
}

describe("the base rate", () => {
  const people = Int32Array.of(0, 1, 2, 3, 4, 5);
  const today = base(SHOP, "2024-04-30");

  it("is the share who bought in the window, for more than nothing and not given back", () => {
    const window = { from: day("2024-02-01"), to: day("2024-03-15") };
    expect(baseRate(today, people, window)).toEqual({ window, people: 6, bought: 2, rate: 1 / 3 });
  });

  it("is not known of nobody, nor from before the records", () => {
    expect(baseRate(today, new Int32Array(0), { from: day("2024-02-01"), to: day("2024-03-15") })).toBeNull();
    expect(baseRate(today, people, { from: day("2024-01-09"), to: day("2024-03-15") })).toBeNull();
  });
});

describe("what past campaigns came to", () => {
  const tables = {
    members: `
      customer status
      ada      contacted
      bao      contacted
      cleo     contacted
      duo      holdout
      emil     holdout`,
    contacts: `
      customer event
      ada      exported
      bao      exported
      bao      refused
      ada      failed
      ada      delivered
      cleo     exported
      cleo     failed`,
    replies: "customer kind\ncleo question\nbao refusal",
  };
  const state = withCampaign(SHOP, tables);

  it("are shares of those contacted, and of those held out, once the window is over", () => {
    const [rates, ...more] = pastRates(base(state, "2024-03-31"));
    expect(more).toEqual([]);
    expect(rates).toEqual({
      campaign: "spring",
      name: "Spring",
      objective: "winBack",
      from: day("2024-03-01"),
      to: day("2024-03-31"),
      contacted: 3,
      reach: 2 / 3,
      response: 1 / 3,
      order: 1 / 3,
      heldOrder: 0.5,
    });
    expect(pastRates(base(state, "2024-03-30"))).toEqual([]);
    // No sales are known to the end of the window: nobody knows who bought.
    expect(pastRates(base(state, "2024-04-30", "2024-03-30"))).toEqual([]);
  });

  it("are what their evaluations say: a refusal is no reply, an order given back is none, and it arrived only where that was confirmed", () => {
    const shop = stateOf({
      lines: `
        customer day        order amount kind
        ada      2024-03-10 1     10     sale
        bao      2024-03-11 2     20     sale
        bao      2024-04-05 2     20     refund
        cleo     2024-01-01 3     10     sale
        duo      2024-03-12 4     30     sale
        emil     2024-01-01 5     10     sale`,
    });
    const past = withCampaign(shop, tables);
    const { funnel, people } = measured(past).facts;
    const [rates] = pastRates(base(past, SETTLED));
    expect(rates).toMatchObject({ response: 1 / 3, order: 1 / 3, heldOrder: 0.5 });
    expect(rates?.response).toBe(funnel.repliedPeople! / funnel.planned!);
    expect(rates?.reach).toBe(funnel.delivered! / funnel.exported!);
    expect([...people!.rates[0]!.happened]).toEqual([1, 0, 0, 1, 0]);
    const letters = withCampaign(shop, {
      ...tables,
      contacts: "customer event\nada exported\nbao exported\nbao failed",
    });
    expect(pastRates(base(letters, SETTLED))[0]?.reach).toBeNull();
  });

  it("are unknown where nothing was sent and nobody held out; drafts have none", () => {
    const quiet = withCampaign(withCampaign(SHOP, { campaign: { id: "draft" } }), { members: "customer\nada" });
    expect(pastRates(base(quiet, "2025-01-01"))).toMatchObject([
      { contacted: 1, reach: null, response: 0, heldOrder: null },
    ]);
  });
});
