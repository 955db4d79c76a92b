import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawSample } from "../../../core/response/draw-sample.ts";
import { withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";

/** People in strata of these sizes, a tenth of each held out; everybody may be called. */
function people(sizes: readonly number[]) {
  const all = sizes.flatMap((size, stratum) => Array.from({ length: size }, (_, i) => ({ i, stratum })));
  const rows = all.map(({ i, stratum }, n) => ({
    customer: `P${n}`,
    stratum,
    status: i % 10 === 9 ? "holdout" : "contacted",
    phone: `1380${String(n).padStart(7, "0")}`,
    "permission.phone": "granted",
  }));
  const state = withCampaign(stateOf({ customers: rows }), { members: rows });
  return { state, launch: state.campaigns.get("spring")!.launch! };
}

describe("a phone sample", () => {
  it("holds each stratum and arm in proportion, two of each at least", () => {
    const { state, launch } = people([600, 300, 100]);
    const drawn = new Set(drawSample(state, launch, 100, 7));
    const counts: Record<string, number> = {};
    launch.members.customer.forEach((customer, row) => {
      if (!drawn.has(customer)) return;
      const key = `${launch.members.stratum[row]} ${launch.members.status[row] === 0 ? "contacted" : "held"}`;
      counts[key] = (counts[key] ?? 0) + 1;
    });
    expect(counts).toEqual({
      // In proportion 54, 27, 9, 6, 3, 1; the one more of the last comes from where it is missed least.
      "0 contacted": 53,
      "1 contacted": 27,
      "2 contacted": 9,
      "0 held": 6,
      "1 held": 3,
      "2 held": 2,
    });
  });

  it("leaves out who may not be called, and takes everybody where there are fewer than wanted", () => {
    const { state, launch } = people([40]);
    state.customers.permissions.phone.state[3] = 2;
    const drawn = drawSample(state, launch, 100, 7);
    expect([drawn.length, drawn.includes(3)]).toEqual([39, false]);
  });

  it("is refused below thirty", () => {
    const { state, launch } = people([29]);
    expect(() => drawSample(state, launch, 100, 7)).toThrow(expect.objectContaining({ code: "sample-too-small" }));
    const more = people([100]);
    expect(() => drawSample(more.state, more.launch, 29, 7)).toThrow();
  });

  it("has the size asked for, each once, the same for the same seed", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 30, max: 200 }), fc.nat(), (strata, size, seed) => {
        const all = strata.reduce((sum, one) => sum + one, 0);
        fc.pre(all >= 30);
        const { state, launch } = people(strata);
        const drawn = drawSample(state, launch, size, seed);
        expect(new Set(drawn).size).toBe(Math.min(size, all));
        expect(drawn).toHaveLength(Math.min(size, all));
        expect(drawSample(state, launch, size, seed)).toEqual(drawn);
      }),
      { numRuns: 40 },
    );
  });
});
