import { describe, expect, it } from "vitest";
import { channelRates, LIFT_FACTOR, shrunkRate } from "../../../core/campaign/channel-rates.ts";
import { channelHistory } from "../../../core/evaluate/channel-history.ts";
import type { MeasureBase } from "../../../core/evaluate/measure.ts";
import { CLASSES } from "../../../core/model/fields.ts";
import type { State } from "../../../core/model/state.ts";
import { orderByCustomer } from "../../../core/profile/order-by-customer.ts";
import { waveOf, withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";

const SHOP = stateOf({
  lines: `
    customer day        order amount kind
    ada      2024-03-10 1     10     sale
    bao      2024-01-10 2     20     sale
    cleo     2024-01-10 3     30     sale
    duo      2024-01-10 4     30     sale
    emil     2024-01-31 6     50     sale`,
});

const MEMBERS = `
  customer status    class
  ada      contacted premiumLarge
  bao      contacted smallMedium
  cleo     contacted smallMedium
  duo      holdout   smallMedium
  emil     holdout   premiumLarge`;

function base(state: State, asOf: string): MeasureBase {
  const index = orderByCustomer(state.lines, state.customers.count);
  return { state, index, asOf: day(asOf), salesUntil: day(asOf), answersUntil: day(asOf) };
}

function classOf(name: (typeof CLASSES)[number]): number {
  return CLASSES.indexOf(name);
}

describe("what a channel has come to", () => {
  const state = withCampaign(SHOP, {
    members: MEMBERS,
    contacts: "customer event\nada exported\nbao exported\ncleo exported\nbao replied\ncleo refused",
    replies: "customer kind\nada question\ncleo refusal",
  });

  it("is who stood in its files and who replied, by class at launch; a refusal is no reply", () => {
    const letters = channelHistory(base(state, "2024-04-30")).get("post");
    expect(letters?.all).toEqual({ people: 3, replied: 2 });
    expect(letters?.classes[classOf("premiumLarge")]).toEqual({ people: 1, replied: 1 });
    expect(letters?.classes[classOf("smallMedium")]).toEqual({ people: 2, replied: 1 });
  });

  it("is the lift over those held out, where the campaign went by this channel alone", () => {
    const letters = channelHistory(base(state, "2024-04-30")).get("post");
    // One of three bought, of those held out none of two.
    expect(letters?.lifts.map(({ value }) => value)).toEqual([1 / 3]);
    expect(letters?.held).toBe(2);
    const two = withCampaign(SHOP, {
      campaign: { waves: [waveOf(), waveOf({ id: "w2", channel: "phone" })] },
      members: MEMBERS,
      contacts: "customer wave event channel\nada 0 exported post\nada 1 exported phone",
      replies: "customer kind\nada question",
    });
    const found = channelHistory(base(two, "2024-04-30"));
    expect(found.get("post")).toMatchObject({ all: { people: 1, replied: 0 }, lifts: [], held: 0 });
    // It does not say to which wave: the last file counts.
    expect(found.get("phone")).toMatchObject({ all: { people: 1, replied: 1 } });
  });

  it("is not known while the window is open", () => {
    expect(channelHistory(base(state, "2024-03-30")).size).toBe(0);
  });
});

describe("what is expected of a channel", () => {
  const nothing = CLASSES.map(() => ({ people: 0, replied: 0 }));
  const classes = nothing.with(0, { people: 80, replied: 8 });
  const history = { all: { people: 480, replied: 23 }, classes, lifts: [], held: 0 };

  it("draws few towards many", () => {
    expect(shrunkRate(0, 0, 0.05)).toBe(0.05);
    expect(shrunkRate(8, 80, 0.05)).toBe(0.09);
    const rates = channelRates(history, 0.1, {});
    // (23 + 20 · 0.1) ÷ (480 + 20)
    expect(rates).toMatchObject({ response: 0.05, responseFrom: "history", contacted: 480 });
    expect(rates.classes[0]).toBe(0.09);
    expect(rates.classes[1]).toBe(0.05);
  });

  it("is what is typed, else what is expected of the campaign, else unknown", () => {
    expect(channelRates(history, 0.1, { response: 0.02 })).toMatchObject({
      response: 0.02,
      responseFrom: "typed",
      classes: CLASSES.map(() => 0.02),
    });
    expect(channelRates(null, 0.1, {})).toMatchObject({ response: 0.1, responseFrom: "expected" });
    expect(channelRates(null, null, {})).toMatchObject({ response: null, responseFrom: null, classes: [] });
  });

  it("takes 0.3 orders a reply until a holdout has measured, and a few held out move it a little only", () => {
    expect(channelRates(history, null, {})).toMatchObject({ factor: LIFT_FACTOR, factorFrom: "assumed" });
    const measured = (value: number, variance: number): number =>
      channelRates({ ...history, lifts: [{ value, variance }], held: 30 }, 0.1, {}).factor;
    // The assumption is 0.015 a piece, as unsure as it is large; a measure as sure meets it half way.
    expect(measured(0.045, 0.015 ** 2)).toBeCloseTo(0.6, 12);
    expect(measured(0.045, 1e-12)).toBeCloseTo(0.9, 6);
    expect(Math.abs(measured(0.045, 0.05 ** 2) - LIFT_FACTOR)).toBeLessThan(0.06);
    expect(measured(-0.1, 1e-12)).toBe(0);
    expect(channelRates(history, null, { factor: 0.5 })).toMatchObject({ factor: 0.5, factorFrom: "typed" });
  });
});
