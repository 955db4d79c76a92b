import { describe, expect, it } from "vitest";
import type { MixAnswer, MixTyped } from "../../../core/engine/mix-answers.ts";
import type { Campaign } from "../../../core/model/campaign.ts";
import { campaignOf, waveOf } from "../../campaign.ts";
import { money } from "../../table.ts";
import { HELD, ports, regulars, useLaunchedShop } from "./launched-shop.ts";

useLaunchedShop();

const NOTHING: MixTyped = { channels: {}, budget: null, cap: null, least: {} };

/** Messages and calls to everybody at 0.1 and 5, for orders that leave a tenth, with 200 to spend and a tenth of it kept back. */
const PLAN = campaignOf({
  id: "autumn",
  name: "Autumn",
  marginShare: 0.1,
  expected: { reach: null, response: 0.1, order: null },
  budget: { lines: [{ id: "b", kind: "piece", name: "", planned: money(200) }], reserve: 0.1, binding: false },
  waves: [
    waveOf({ id: "a", channel: "sms", text: "Hello", cost: { fixed: 0, piece: money(0.1) } }),
    waveOf({ id: "b", channel: "phone", daysAfter: 14, cost: { fixed: 0, piece: money(5) }, capacity: 12 }),
  ],
});

function ask(changes: Partial<Campaign> = {}, typed: Partial<MixTyped> = {}): Promise<MixAnswer> {
  return regulars.query("mix", { campaign: { ...PLAN, ...changes }, typed: { ...NOTHING, ...typed } });
}

describe("the division of a budget", () => {
  it("says what each channel is taken to cost and to bring, and where that is from", async () => {
    const { channels, budget, cap, decay, classes } = await ask();
    const of = (name: string): MixAnswer["channels"][number] | undefined =>
      channels.find(({ channel }) => channel === name);
    // Those whom the campaign of spring leaves alone are not to be had.
    expect(of("sms")).toMatchObject({
      people: HELD,
      piece: money(0.1),
      pieceFrom: "wave",
      capacity: null,
      // The campaign of spring is not over: nothing is known of it yet.
      response: 0.1,
      responseFrom: "expected",
      contacted: 0,
      factor: 0.3,
      factorFrom: "assumed",
    });
    expect(of("phone")).toMatchObject({ piece: money(5), capacity: 12, people: HELD });
    expect(of("post")).toMatchObject({ people: 0, piece: null, pieceFrom: null });
    expect(budget).toBe(money(180));
    expect([cap, decay]).toEqual([2, [1, 0.6]]);
    expect(classes.reduce((sum, { people }) => sum + people, 0)).toBe(HELD);
  });

  it("says what is missing instead of guessing it", async () => {
    const bare = await ask({
      marginShare: null,
      expected: { reach: null, response: null, order: null },
      budget: { ...PLAN.budget, lines: [] },
      waves: [waveOf({ channel: "phone" })],
    });
    expect(bare.missing).toEqual(["margin", "budget", "prices"]);
    expect(bare.result).toBeNull();
    const priced = await ask(
      { expected: { reach: null, response: null, order: null }, waves: [waveOf({ channel: "phone" })] },
      { channels: { phone: { piece: 0 } } },
    );
    expect(priced.missing).toContain("responses");
    expect((await ask({ budget: { ...PLAN.budget, reserve: 1 } })).missing).toContain("budgetSpent");
    expect((await ask({ budget: { ...PLAN.budget, reserve: 1 } }, { budget: money(50) })).missing).toEqual(["orders"]);
  });

  it("is not guessed for a shop that has sold nothing", async () => {
    expect((await ask()).missing).toEqual(["orders"]);
  });

  it("adds up and keeps to budget, people and capacity, on what own campaigns have come to", async () => {
    const { id } = await regulars.createWorkspace(crypto.randomUUID());
    await regulars.openWorkspace(id, "open");
    await regulars.loadSample(400, 7, "en", "sample");
    const start = ports.today() + 7;
    const plan: Partial<Campaign> = { start, marginShare: 0.5 };
    const typed = { channels: { post: { piece: money(2), fixed: money(20) } } };
    const mix = await ask(plan, typed);
    const { result, budget, channels, classes } = mix;
    expect(mix.missing).toEqual([]);
    if (result === null || budget === null) throw new Error("nothing is missing");
    expect(channels.some(({ responseFrom, contacted }) => responseFrom === "history" && contacted > 0)).toBe(true);
    expect(result.cost).toBeLessThanOrEqual(budget);
    expect(result.pieces).toBe(result.cells.reduce((sum, { people }) => sum + people, 0));
    expect(result.pieces).toBeGreaterThan(0);
    expect(result.margin).toBeGreaterThan(result.cost);
    for (const wave of [0, 1]) {
      const calls = result.cells.filter((cell) => cell.channel === "phone" && cell.wave === wave);
      expect(calls.reduce((sum, { people }) => sum + people, 0)).toBeLessThanOrEqual(12);
      for (const { class: of, people } of classes) {
        const cells = result.cells.filter((cell) => cell.class === of && cell.wave === wave);
        expect(cells.reduce((sum, cell) => sum + cell.people, 0)).toBeLessThanOrEqual(people);
      }
    }
    const lines = [{ id: "b", kind: "piece", name: "", planned: money(400) }] as const;
    const more = await ask({ ...plan, budget: { ...PLAN.budget, lines: [...lines] } }, typed);
    expect(more.result!.margin - more.result!.cost).toBeGreaterThanOrEqual(result.margin - result.cost);
    const everybody = { premiumLarge: 1 };
    expect(
      (await ask(plan, { least: everybody, channels: { sms: { piece: money(50) }, phone: { piece: money(50) } } }))
        .result,
    ).toBeNull();
  });

  it("contacts a person as often as the campaign's own cap lets", async () => {
    const near = PLAN.waves.map((wave) => ({ ...wave, daysAfter: 3 }));
    const audience = { ...PLAN.audience, contactCap: { times: 1, days: 7 } };
    expect((await ask({ audience, waves: near })).cap).toBe(1);
    expect((await ask({ audience })).cap).toBe(2);
    expect((await ask({ audience }, { cap: 1 })).cap).toBe(1);
  });
});
