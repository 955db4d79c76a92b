import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bitset } from "../../../core/model/bitset.ts";
import { MEMBER_REASONS, WAVE_CHANNELS } from "../../../core/model/campaign.ts";
import { CLASSES, PERMISSIONS } from "../../../core/model/fields.ts";
import { campaignOf, waveOf } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { decide } from "./decided.ts";

describe("the holdout", () => {
  it("is drawn from those who are left, last of all, and keeps the plan it would have had", () => {
    const state = stateOf({
      customers: Array.from({ length: 50 }, (_, i) => ({
        customer: `c${i}`,
        address: "1 Leaf",
        "permission.post": i < 40 ? "granted" : "refused",
      })),
    });
    const holdout = { share: 0.25, seed: 3, hopedLift: null, baseRate: null };
    const audience = decide(state, { campaign: campaignOf({ holdout }) });
    expect(audience).toMatchObject({ segment: 50, contacted: 30, excluded: { refused: 10, holdout: 10 }, waves: [30] });
    expect([...audience.members.stratum]).toEqual(Array.from({ length: 50 }, (_, i) => (i < 40 ? 0 : -1)));
    expect([...audience.members.plan]).toEqual(Array.from({ length: 50 }, (_, i) => (i < 40 ? 1 : 0)));
  });
});

describe("laws", () => {
  const maybe = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom("-", ...words);
  const person = fc.record({
    "permission.phone": maybe(...PERMISSIONS),
    "permission.sms": maybe(...PERMISSIONS),
    "permission.email": maybe(...PERMISSIONS),
    "permission.post": maybe(...PERMISSIONS),
    phone: maybe("15400000001", "15400000002", "010-55501234"),
    email: maybe("a@example.com", "broken"),
    address: maybe("1 Leaf Row"),
    household: maybe("lake", "hill", "moor"),
    value: fc.oneof(fc.integer({ min: -2, max: 50 }), fc.constant(Number.NaN)),
    class: fc.integer({ min: 0, max: CLASSES.length }),
    inSegment: fc.boolean(),
    suppressed: fc.boolean(),
    credit: fc.boolean(),
  });
  const wave = fc.record({
    channel: fc.constantFrom(...WAVE_CHANNELS),
    capacity: fc.option(fc.integer({ min: 0, max: 12 })),
    piece: fc.integer({ min: 0, max: 3 }),
  });
  const plan = fc.record({
    waves: fc.array(wave, { maxLength: 4 }),
    oneAHousehold: fc.boolean(),
    share: fc.constantFrom(0, 0.1, 0.3, 0.5),
    seed: fc.nat(),
    budget: fc.option(fc.integer({ min: 0, max: 40 })),
  });

  it("everybody of the segment has one status and counts add up; nobody refused or without permission has a plan", () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 60 }), plan, (people, drawn) => {
        const rows = people.map(
          ({ value: _value, class: _class, inSegment: _in, suppressed: _s, credit: _c, ...row }, i) => {
            return { ...row, customer: `c${i}` };
          },
        );
        const state = stateOf({ customers: rows });
        const set = (holds: (one: (typeof people)[number]) => boolean): Bitset => {
          const out = new Bitset(people.length);
          people.forEach((one, i) => {
            if (holds(one)) out.add(i);
          });
          return out;
        };
        const lines =
          drawn.budget === null ? [] : [{ id: "1", kind: "piece" as const, name: "", planned: drawn.budget }];
        const campaign = campaignOf({
          waves: drawn.waves.map(({ channel, capacity, piece }, i) =>
            waveOf({ id: `w${i}`, channel, capacity, cost: { fixed: 0, piece } }),
          ),
          audience: { ...campaignOf().audience, oneAHousehold: drawn.oneAHousehold },
          budget: { lines, reserve: 0, binding: drawn.budget !== null },
          holdout: { share: drawn.share, seed: drawn.seed, hopedLift: null, baseRate: null },
        });
        const segment = set(({ inSegment }) => inSegment);
        const { members, ...counts } = decide(state, {
          campaign,
          segment,
          suppressed: set(({ suppressed }) => suppressed),
          credit: set(({ credit }) => credit),
          value: Float64Array.from(people, ({ value }) => value),
          classes: Uint8Array.from(people, (one) => one.class),
        });
        expect([...members.customer]).toEqual([...segment.members()]);
        expect(counts.segment).toBe(segment.count());
        const excluded = Object.values(counts.excluded).reduce((sum, n) => sum + n, 0);
        expect(counts.contacted + excluded).toBe(counts.segment);
        let cost = 0;
        const inWave = campaign.waves.map(() => 0);
        members.customer.forEach((id, row) => {
          const planned = campaign.waves.filter((_, i) => ((members.plan[row] ?? 0) >>> i) & 1);
          const isIn = members.status[row] === 0 || members.status[row] === MEMBER_REASONS.length;
          if (!isIn) expect(planned).toEqual([]);
          else if (campaign.waves.length > 0) expect(planned).not.toEqual([]);
          for (const { channel } of planned) {
            if (channel === "event" || channel === "own") continue;
            expect(PERMISSIONS[state.customers.permissions[channel].state[id] ?? 0]).toBe("granted");
          }
          campaign.waves.forEach(({ cost: { piece } }, i) => {
            if (((members.plan[row] ?? 0) >>> i) & 1) {
              inWave[i] = (inWave[i] ?? 0) + 1;
              cost += piece;
            }
          });
        });
        campaign.waves.forEach(({ capacity }, i) => expect(inWave[i]).toBeLessThanOrEqual(capacity ?? Infinity));
        if (drawn.budget !== null) expect(cost).toBeLessThanOrEqual(drawn.budget);
      }),
    );
  });
});
