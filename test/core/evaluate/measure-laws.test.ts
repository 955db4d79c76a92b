import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureCampaign, type Measurement } from "../../../core/evaluate/measure.ts";
import { waveDay } from "../../../core/model/campaign.ts";
import { formatDay } from "../../../core/model/day.ts";
import { EXPORTED } from "../../../core/model/response.ts";
import type { State } from "../../../core/model/state.ts";
import { orderByCustomer } from "../../../core/profile/order-by-customer.ts";
import { waveOf, withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";

const PEOPLE = ["ann", "bob", "cem", "dee"];
const START = day("2024-03-01");
const DAYS = 40;
const ASOF = START + 200;

const someone = fc.constantFrom(...PEOPLE);
const someDay = fc.integer({ min: 0, max: DAYS });

const campaign = fc.record({
  start: someDay,
  windowDays: fc.integer({ min: 1, max: 10 }),
  gap: fc.integer({ min: 0, max: 8 }),
  exported: fc.array(fc.record({ customer: someone, wave: fc.integer({ min: 0, max: 1 }) }), { maxLength: 8 }),
  events: fc.array(
    fc.record({
      customer: someone,
      wave: fc.integer({ min: 0, max: 1 }),
      event: fc.constantFrom("delivered", "failed", "replied", "refused"),
    }),
    { maxLength: 6 },
  ),
});
type Drawn = typeof campaign extends fc.Arbitrary<infer T> ? T : never;

const sale = fc.record({ customer: someone, at: someDay, amount: fc.integer({ min: 1, max: 50 }) });

/** Each sale an order of its own; each campaign of two letters, and everybody a member. */
function shopOf(
  sales: readonly (typeof sale extends fc.Arbitrary<infer T> ? T : never)[],
  drawn: readonly Drawn[],
): State {
  const lines = sales.map(({ customer, at, amount }, i) => ({
    customer,
    order: `o${i}`,
    day: formatDay(START + at),
    amount,
  }));
  const shop = stateOf({ customers: PEOPLE.map((customer) => ({ customer })), lines });
  return drawn.reduce(
    (state, { start, windowDays, gap, exported, events }, i) =>
      withCampaign(state, {
        campaign: {
          id: `c${i}`,
          start: START + start,
          windowDays,
          waves: [waveOf({ id: "w1" }), waveOf({ id: "w2", daysAfter: gap })],
        },
        members: PEOPLE.map((customer) => ({ customer })),
        launchCommit: 2 + 2 * i,
        contacts: [...exported.map((row) => ({ ...row, event: "exported" })), ...events],
      }),
    shop,
  );
}

function measuredAll(state: State): readonly Measurement[] {
  const index = orderByCustomer(state.lines, state.customers.count);
  return [...state.campaigns.values()].flatMap(
    (one) => measureCampaign({ state, index, asOf: ASOF, salesUntil: ASOF, answersUntil: ASOF }, one, []) ?? [],
  );
}

/** Orders after some wave that reached their customer, found by trying all of them. */
function ordersAfterAnyWave({ lines, contacts, campaigns }: State): number {
  const launches = [...campaigns.values()].flatMap(({ launch }) => launch ?? []);
  const isAfter = (line: number): boolean =>
    contacts.customer.some((customer, i) => {
      const launch = launches.find(({ commit }) => commit === contacts.launch[i]);
      if (!launch || contacts.event[i] !== EXPORTED || customer !== lines.customer[line]) return false;
      const sent = waveDay(launch.campaign, contacts.wave[i] ?? 0);
      const bought = lines.day[line] ?? 0;
      return sent <= bought && bought <= sent + launch.campaign.windowDays;
    });
  return [...lines.customer.keys()].filter(isAfter).length;
}

const shops = fc.tuple(fc.array(sale, { maxLength: 12 }), fc.array(campaign, { minLength: 1, maxLength: 3 }));

describe("laws of measuring", () => {
  it("no order counts for two campaigns, and none that came after a wave is lost", () => {
    fc.assert(
      fc.property(shops, ([sales, drawn]) => {
        const state = shopOf(sales, drawn);
        const counted = measuredAll(state).reduce((sum, { facts }) => sum + (facts.boughtAfterwards?.orders ?? 0), 0);
        expect(counted).toBe(ordersAfterAnyWave(state));
      }),
    );
  });

  it("waves add up to their campaign", () => {
    fc.assert(
      fc.property(shops, ([sales, drawn]) => {
        for (const { waves, facts } of measuredAll(shopOf(sales, drawn))) {
          const sum = (of: (wave: (typeof waves)[number]) => number): number =>
            waves.reduce((total, wave) => total + of(wave), 0);
          expect(sum(({ orders }) => orders)).toBe(facts.boughtAfterwards?.orders);
          expect(sum(({ revenue }) => revenue)).toBe(facts.boughtAfterwards?.revenue);
        }
      }),
    );
  });

  it("a person is reached, or failed, or not heard of, and a campaign's parts add up to those drawn", () => {
    fc.assert(
      fc.property(shops, ([sales, drawn]) => {
        for (const { facts } of measuredAll(shopOf(sales, drawn))) {
          const { exported, delivered, failed } = facts.funnel;
          const missed = failed.reduce((sum, { people }) => sum + people, 0);
          expect((delivered ?? 0) + missed).toBeLessThanOrEqual(exported ?? 0);
          const people = facts.people?.arm.length ?? 0;
          for (const { codes } of facts.people?.slices ?? [])
            expect(codes.filter((code) => code >= 0)).toHaveLength(people);
        }
      }),
    );
  });
});
