import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay } from "../../../core/model/day.ts";
import { DEFAULT_SETTINGS } from "../../../core/model/settings.ts";
import type { Settings } from "../../../core/model/settings.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { analyse } from "../../../core/value/analyse.ts";
import { rhythmLimit } from "../../../core/value/rhythm.ts";
import { byCode, stateOf } from "../../state.ts";
import { day } from "../../table.ts";
import type { Row } from "../../table.ts";

const START = day("2024-01-01");

/** Customers as the days after 1 January 2024 on which they bought. */
function analysisOf(
  visits: Readonly<Record<string, readonly number[]>>,
  asOf: number,
  changes: Partial<Settings> = {},
) {
  const lines = Object.entries(visits).flatMap(([customer, days]) =>
    days.map((offset): Row => ({
      customer,
      order: `${customer}${offset}`,
      day: formatDay(START + offset),
      amount: 10,
    })),
  );
  const state = stateOf({ lines });
  const profiles = profileCustomers(state, { asOf: START + asOf, basis: "net" });
  const settings = { ...DEFAULT_SETTINGS, ...changes };
  const analysis = analyse({ state, profiles, settings, asOf: START + asOf, reachable: null });
  return { analysis, of: (column: ArrayLike<number>) => byCode(state, column) };
}

describe("the base's gap and the own gap", () => {
  it("B is the median over customers of their median gap, not over gaps", () => {
    // Medians 10, 30 and 50; over the nine gaps the median would be 10.
    const { analysis } = analysisOf({ a: [0, 10, 20, 30, 40, 50, 60, 70], b: [0, 30], c: [0, 50] }, 100);
    expect(analysis.rhythm.baseGap).toBe(30);
  });

  it("draws a customer's own median towards the base's, the less the more gaps there are", () => {
    const { analysis, of } = analysisOf({ a: [0, 10, 20, 30, 40, 50, 60, 70], b: [0, 30], c: [0, 50] }, 100);
    const own = of(analysis.ownGap);
    expect(own["a"]).toBeCloseTo(Math.exp((7 * Math.log(10) + 3 * Math.log(30)) / 10), 10);
    expect(own["b"]).toBeCloseTo(30, 10);
    expect(own["c"]).toBeCloseTo(Math.exp((Math.log(50) + 3 * Math.log(30)) / 4), 10);
    // 13.9 days after day 70, 34.1 after day 50
    expect(of(analysis.dueDay)).toEqual({ a: START + 84, b: START + 60, c: START + 84 });
  });

  it("gives one-time buyers the Kaplan–Meier median time to a second occasion", () => {
    // Four come again after 10, 20, 30 and 40 days, two have not within 25 and 50. At risk 6, 5, 3, 2:
    // 5/6 · 4/5 · 2/3 = 4/9 ≤ ½ at 30 days.
    const { analysis, of } = analysisOf({ a: [0, 10], b: [0, 20], c: [0, 30], d: [0, 40], x: [35], y: [10] }, 60);
    expect(analysis.rhythm.secondOccasion).toBe(30);
    expect(of(analysis.ownGap)["x"]).toBe(30);
    expect(of(analysis.dueDay)["y"]).toBe(START + 40);
    expect(analysis.rhythm.withoutRhythm).toBe(0);
  });

  it("says no rhythm where that median is never reached", () => {
    const { analysis, of } = analysisOf({ a: [0, 10], x: [0], y: [0], z: [0] }, 60);
    expect(analysis.rhythm).toMatchObject({ baseGap: 10, secondOccasion: null, withoutRhythm: 3 });
    expect(of(analysis.ownGap)).toEqual({ a: expect.closeTo(10, 10) as number, x: null, y: null, z: null });
    expect(of(analysis.dueDay)["x"]).toBeNull();
    expect(of(analysis.due)["x"]).toBe(0);
  });

  it("has none where nobody came twice", () => {
    const { analysis } = analysisOf({ x: [0], y: [3] }, 60);
    expect(analysis.rhythm).toMatchObject({ baseGap: null, secondOccasion: null, ratios: 0, withoutRhythm: 2 });
  });
});

describe("leave-one-out ratios", () => {
  it("judge each gap by the own gap without it", () => {
    // One customer: gaps 10, 20, 40; B = their median 20.
    const { analysis } = analysisOf({ a: [0, 10, 30, 70] }, 100);
    const own = (median: number): number => Math.exp((2 * Math.log(median) + 3 * Math.log(20)) / 5);
    const expected = [10 / own(30), 20 / own(25), 40 / own(15)];
    const ratios = [...analysis.measures.rhythm.ratios];
    expect(ratios).toHaveLength(3);
    ratios.forEach((ratio, i) => expect(ratio).toBeCloseTo(expected[i] ?? Number.NaN, 12));
  });

  it("leave out customers with one gap, who have nothing to be judged by", () => {
    expect(analysisOf({ a: [0, 10], b: [0, 10, 20] }, 100).analysis.rhythm.ratios).toBe(2);
  });
});

describe("limits", () => {
  it("lie at the quantile of the ratios", () => {
    const ratios = Float64Array.from({ length: 101 }, (_, i) => i / 10);
    expect(rhythmLimit(ratios, 0.9)).toEqual({ ratio: 9, insufficient: null });
    expect(rhythmLimit(ratios, 0.98)).toEqual({ ratio: expect.closeTo(9.8, 12) as number, insufficient: null });
  });

  it.each([
    [0.9, 20],
    [0.98, 100],
    [0.5, 4],
    [1, Number.MAX_SAFE_INTEGER],
  ])("at %d need %i ratios, so that two lie beyond on average", (share, needs) => {
    const has = Math.min(needs, 200) - 1;
    expect(rhythmLimit(new Float64Array(has), share)).toEqual({
      ratio: null,
      insufficient: { what: "gaps", needs, has },
    });
    if (needs < 200) expect(rhythmLimit(new Float64Array(needs), share).insufficient).toBeNull();
  });
});

describe("overdue and lapsed", () => {
  /**
   * 40 customers of three gaps, B = 10: 26 always come after 10 days; 10 once after 15, which is 1.5 of what their others say; 4
   * once after 30, which is 3. With the four gaps of two more customers 124 ratios: the 90 % quantile is 1.5, the 98 % one 3.
   */
  const base = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      `c${i}`,
      i < 26 ? [60, 70, 80, 90] : i < 36 ? [55, 65, 75, 90] : [40, 50, 60, 90],
    ]),
  );

  it("flag who is away longer than 90 % and 98 % of the gaps, by the own rhythm", () => {
    const { analysis, of } = analysisOf({ ...base, gone: [0, 10, 20], late: [56, 66, 76] }, 92);
    const { overdue, lapsed } = analysis.rhythm;
    expect([overdue.ratio, lapsed.ratio]).toEqual([expect.closeTo(1.5, 12), expect.closeTo(3, 12)]);
    expect([of(analysis.overdue)["gone"], of(analysis.lapsed)["gone"]]).toEqual([1, 1]);
    expect([of(analysis.overdue)["late"], of(analysis.lapsed)["late"]]).toEqual([1, 0]);
    expect([of(analysis.overdue)["c0"], of(analysis.lapsed)["c0"]]).toEqual([0, 0]);
  });

  it("are away longer than the limit, not just as long", () => {
    const { analysis, of } = analysisOf({ ...base, gone: [0, 10, 20], late: [57, 67, 77] }, 92);
    expect(of(analysis.overdue)["late"]).toBe(0);
  });

  it("are due until they lapse", () => {
    const { analysis, of } = analysisOf({ ...base, gone: [0, 10, 20], late: [56, 66, 76] }, 92);
    expect([of(analysis.due)["gone"], of(analysis.due)["late"], of(analysis.due)["c0"]]).toEqual([0, 1, 0]);
  });

  it("flag nobody where there are too few gaps, and say so", () => {
    const { analysis, of } = analysisOf({ gone: [0, 10, 20], late: [0, 10, 20, 30] }, 3000);
    expect(analysis.rhythm.lapsed).toEqual({ ratio: null, insufficient: { what: "gaps", needs: 100, has: 5 } });
    expect(of(analysis.lapsed)).toEqual({ gone: 0, late: 0 });
    expect(of(analysis.overdue)).toEqual({ gone: 0, late: 0 });
  });

  it("never lapse before they are overdue, whatever the quantiles", () => {
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(share, share, (overdueQuantile, lapsedQuantile) => {
        const { analysis } = analysisOf({ ...base, gone: [0, 10, 20] }, 92, { overdueQuantile, lapsedQuantile });
        analysis.lapsed.forEach((lapsed, c) => expect(lapsed).toBeLessThanOrEqual(analysis.overdue[c] ?? 0));
      }),
      { numRuns: 20 },
    );
  });
});
