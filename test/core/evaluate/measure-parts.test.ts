import { describe, expect, it } from "vitest";
import { waveOf, withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";
import { measured } from "./measured.ts";

describe("awareness", () => {
  it("needs thirty answers, and is an effect only against those held out", () => {
    const people = Array.from({ length: 80 }, (_, i) => `p${i}`);
    const shop = stateOf({ customers: people.map((customer) => ({ customer })) });
    const answer = (i: number, phase: "before" | "after", knows: boolean) => ({
      campaign: "spring",
      customer: i,
      phase,
      day: day("2024-03-20"),
      aware: knows ? ("aided" as const) : ("none" as const),
      understands: false,
    });
    const members = people.map((customer, i) => ({ customer, status: i < 40 ? "contacted" : "holdout", stratum: 0 }));
    const asked = (count: number) =>
      people
        .slice(0, count)
        .flatMap((_, i) => [answer(i, "before", i % 4 === 0), answer(i, "after", i < 40 ? i % 2 === 0 : i % 4 === 0)]);
    const told = (count: number) =>
      measured(withCampaign(shop, { members, sample: people, awareness: asked(count) })).facts.awareness;
    expect(told(20)).toMatchObject({ before: null, change: null, insufficient: { needs: 30, has: 20 } });
    expect(told(40)).toMatchObject({ paired: true, drawn: false, change: { value: 0.25 } });
    expect(told(80)).toMatchObject({ paired: true, drawn: true, change: { value: 0.25 } });
  });
});

describe("what there is to look at in parts", () => {
  it("was fixed before the draw, and has two values or more", () => {
    const shop = stateOf({
      customers: `
        customer city
        ann      Riga
        bob      Lyon
        cem      Riga
        dee      -
      `,
    });
    const slicesOf = (second: "post" | "phone") => {
      const state = withCampaign(shop, {
        campaign: { waves: [waveOf(), waveOf({ id: "w2", channel: second })] },
        members: `
        customer status    class        quartile plan
        ann      contacted smallMedium  0        1
        bob      holdout   premiumLarge 3        2
        cem      contacted smallMedium  0        2
        dee      contacted smallMedium  -        3
      `,
      });
      const slices = measured(state).facts.people?.slices ?? [];
      return slices.map(({ by, values, codes }) => [by, values, [...codes]]);
    };
    expect(slicesOf("post")).toContainEqual(["plan", ["1", "1+2", "2"], [0, 2, 2, 1]]);
    expect(slicesOf("phone")).toEqual([
      ["class", ["premiumLarge", "smallMedium"], [1, 0, 1, 1]],
      ["quartile", ["1", "4", null], [0, 1, 0, 2]],
      ["channel", ["phone", "post"], [1, 0, 0, 1]],
      ["city", ["Lyon", "Riga", null], [1, 0, 1, 2]],
    ]);
  });
});
