import { describe, expect, it } from "vitest";
import { decideList } from "../../../core/campaign/decide-list.ts";
import { heldOutNow } from "../../../core/campaign/held-out.ts";
import { wavePeople } from "../../../core/campaign/wave-people.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import type { State } from "../../../core/model/state.ts";
import { campaignOf, withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";
import { decide, everybody, told } from "./decided.ts";

const PEOPLE = stateOf({
  customers: `
    customer address permission.post
    ada      1_Leaf  granted
    bao      2_Leaf  granted
    cleo     3_Leaf  granted`,
});

/** A campaign of 1 to 31 March 2024 that contacts Ada and leaves Bao alone. */
const SPRING = withCampaign(PEOPLE, {
  campaign: campaignOf(),
  members: `
    customer status
    ada      contacted
    bao      holdout`,
});

const names = (state: State, ids: Int32Array): string[] =>
  [...ids].map((id) => state.customers.codes[id]?.[0]?.code ?? "");

const MARCH = day("2024-03-10");
const MAY = day("2024-05-10");

describe("whom a campaign leaves alone to compare", () => {
  it("is left alone until its window has closed, by whatever else is written", () => {
    expect(names(SPRING, heldOutNow(SPRING, MARCH, null).members())).toEqual(["bao"]);
    expect(names(SPRING, heldOutNow(SPRING, day("2024-03-31"), null).members())).toEqual(["bao"]);
    expect(heldOutNow(SPRING, day("2024-04-01"), null).count()).toBe(0);
    expect(heldOutNow(SPRING, MARCH, "spring").count()).toBe(0);
  });

  it("stands on no list meanwhile", () => {
    const list = (today: number) =>
      decideList(SPRING, everybody(SPRING), "post", {
        oneAHousehold: false,
        value: new Float64Array(3),
        heldOut: heldOutNow(SPRING, today, null),
      });
    expect(names(SPRING, list(MARCH).included.members())).toEqual(["ada", "cleo"]);
    expect(names(SPRING, list(MARCH).excluded.heldOut.members())).toEqual(["bao"]);
    expect(list(MAY).included.count()).toBe(3);
  });

  it("is not drawn into another campaign", () => {
    const audience = { ...campaignOf().audience, rule: EVERYBODY };
    const summer = campaignOf({ id: "summer", name: "Summer", start: day("2024-03-20"), audience });
    expect(told(SPRING, decide(SPRING, { campaign: summer, asOf: MARCH }))).toEqual([
      "ada contacted 1",
      "bao suppressed 0",
      "cleo contacted 1",
    ]);
  });

  it("gets no wave of a campaign that was launched before", () => {
    const winter = withCampaign(SPRING, {
      campaign: campaignOf({ id: "winter", name: "Winter" }),
      members: `
        customer status
        bao      contacted
        cleo     contacted`,
    });
    const launch = winter.campaigns.get("winter")?.launch;
    if (!launch) throw new Error("not launched");
    const now = wavePeople(winter, launch, 0, MARCH);
    expect(names(winter, now.customers)).toEqual(["cleo"]);
    expect(now.leftOut.heldOut).toBe(1);
    expect(names(winter, wavePeople(winter, launch, 0, MAY).customers)).toEqual(["bao", "cleo"]);
  });
});
