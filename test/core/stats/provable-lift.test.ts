import { describe, expect, test } from "vitest";
import { possibleSplits, smallestProvableLift, suggestSplit } from "../../../core/stats/provable-lift.ts";

describe("the smallest lift a holdout can prove", () => {
  test.each([
    [1000, 0.1, 9.1],
    [1000, 0.2, 6.3],
    [1000, 0.5, 4.6],
    [10_000, 0.1, 2.3],
    [50_000, 0.1, 1],
  ])("%i people at 5 %%, share %f held out: +%f points", (people, share, points) => {
    const held = people * share;
    const lift = smallestProvableLift(people - held, held, 0.05);
    expect(Number(((lift ?? 0) * 100).toFixed(1))).toBe(points);
  });

  test("solves the formula it states", () => {
    const lift = smallestProvableLift(900, 100, 0.05) ?? 0;
    const p1 = 0.05 + lift;
    const pooled = (900 * p1 + 100 * 0.05) / 1000;
    const none = 1.959963984540054 * Math.sqrt(pooled * (1 - pooled) * (1 / 900 + 1 / 100));
    const some = 0.8416212335729143 * Math.sqrt((p1 * (1 - p1)) / 900 + (0.05 * 0.95) / 100);
    expect(lift).toBeCloseTo(none + some, 12);
  });

  test("two people prove nothing", () => {
    expect(smallestProvableLift(1, 1, 0.05)).toBeNull();
    expect(smallestProvableLift(0, 10, 0.05)).toBeNull();
  });
});

describe("the split that is suggested", () => {
  test("is the smallest of 10, 20, 30, 50 % within the hoped lift", () => {
    expect(suggestSplit(1000, 0.05, 0.1)?.share).toBe(0.1);
    expect(suggestSplit(1000, 0.05, 0.07)?.share).toBe(0.2);
    expect(suggestSplit(1000, 0.05, 0.05)?.share).toBe(0.5);
    expect(suggestSplit(1000, 0.05, 0.04)).toBeNull();
  });

  test("splits add up to everybody", () => {
    for (const { contacted, held } of possibleSplits(1235, 0.05)) expect(contacted + held).toBe(1235);
  });
});
