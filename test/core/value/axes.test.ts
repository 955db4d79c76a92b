import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../core/model/settings.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { analyse } from "../../../core/value/analyse.ts";
import { axis } from "../../../core/value/axes.ts";
import { byCode, stateOf } from "../../state.ts";
import type { StateTables } from "../../state.ts";
import { day } from "../../table.ts";

const ASOF = day("2024-12-31");

function analysisOf(tables: StateTables) {
  const state = stateOf(tables);
  const profiles = profileCustomers(state, { asOf: ASOF, basis: "net" });
  const analysis = analyse({ state, profiles, settings: DEFAULT_SETTINGS, asOf: ASOF, reachable: null });
  return { analysis, of: (column: ArrayLike<number>) => byCode(state, column) };
}

describe("from points to an axis", () => {
  it.each([
    [0, 0],
    [-3, 0],
    [5, 39.346_934],
    [5.2, 40.548],
    [10, 63.212_056],
    [100, 99.995_46],
  ])("%d points are %d", (points, value) => expect(axis(points)).toBeCloseTo(value, 3));
});

describe("value", () => {
  it("is the percentile of the money among buyers, 0 for others", () => {
    const { analysis, of } = analysisOf({
      customers: "customer\nlead",
      lines: `
        customer order day        amount
        ann      1     2024-01-05 30
        bob      2     2024-01-05 10
        eve      3     2024-01-05 10
        kim      4     2024-01-05 20
      `,
    });
    expect(of(analysis.value)).toEqual({ lead: 0, ann: 87.5, bob: 25, eve: 25, kim: 62.5 });
    expect(of(analysis.paretoShare)).toEqual({ lead: null, ann: 0.25, bob: 1, eve: 1, kim: 0.5 });
  });
});

describe("intention", () => {
  it("adds points that halve with each half-life", () => {
    const { analysis, of } = analysisOf({
      touches: `
        customer day        kind
        today    2024-12-31 quote
        month    2024-12-01 quote
        quarter  2024-10-02 need
        several  2024-12-31 enquiry
        several  2024-11-01 event
        several  2024-12-01 reply
        several  2024-12-17 browse
        silent   2024-12-31 complaint
        silent   2024-12-31 visit
        later    2025-01-01 quote
      `,
    });
    const points = (s: number): number => 100 * (1 - Math.exp(-s / 10));
    const intention = of(analysis.intention);
    expect(intention["today"]).toBeCloseTo(points(8), 10);
    expect(intention["month"]).toBeCloseTo(points(4), 10); // 30 days
    expect(intention["quarter"]).toBeCloseTo(points(3), 10); // 90 days
    expect(intention["several"]).toBeCloseTo(points(5 + 2 + 2 + 0.5), 10); // 0, 60, 30 and 14 days
    expect(intention["silent"]).toBe(0);
    expect(intention["later"]).toBe(0);
  });

  it("adds five points from the day that is due by the own rhythm", () => {
    // Everybody comes every 100 days: B = own gap = 100. 22 September + 100 days = 31 December.
    const { analysis, of } = analysisOf({
      lines: `
        customer order day        amount
        due      1     2024-03-06 10
        due      2     2024-06-14 10
        due      3     2024-09-22 10
        notYet   4     2024-03-07 10
        notYet   5     2024-06-15 10
        notYet   6     2024-09-23 10
      `,
    });
    expect(of(analysis.dueDay)).toEqual({ due: ASOF, notYet: ASOF + 1 });
    expect(of(analysis.due)).toEqual({ due: 1, notYet: 0 });
    expect(of(analysis.intention)).toEqual({ due: axis(5), notYet: 0 });
  });
});

describe("influence", () => {
  it("weighs introduced buyers, their money, words of mouth and recommending", () => {
    const { analysis, of } = analysisOf({
      customers: "customer referrer\nann -\nbob ann\neve ann\nkim bob",
      lines: `
        customer order day        amount
        bob      1     2024-01-05 100
        eve      2     2024-01-05 50
        kim      3     2024-01-05 200
      `,
      touches: `
        customer day        kind           value
        ann      2024-05-01 wordOfMouth    -
        ann      2024-05-02 wordOfMouth    -
        ann      2024-05-02 recommendation 9
        eve      2024-05-02 recommendation 8
      `,
    });
    // Median of 50, 100 and 200 is 100. ann: 3 · 2 buyers + (100 + 50 + 200 ÷ 2) ÷ 100 + 2 · 2 + 2 = 14.5; bob: 3 + 200 ÷ 100.
    expect(of(analysis.influence)).toEqual({ ann: axis(14.5), bob: axis(5), eve: 0, kim: 0 });
  });

  it("takes nothing from money where the median buyer brings none", () => {
    const { analysis, of } = analysisOf({
      customers: "customer referrer\nann -\nbob ann",
      lines: `
        customer order day        amount kind
        bob      1     2024-01-05 100    sale
        bob      2     2024-01-05 100    discount
      `,
    });
    expect(of(analysis.influence)).toEqual({ ann: axis(3), bob: 0 });
  });
});
