import { describe, expect, it } from "vitest";
import { kaplanMeierMedian } from "../../../core/stats/kaplan-meier.ts";

const medianTime = (events: number[], censored: number[]): number | null =>
  kaplanMeierMedian(Int32Array.from(events), Int32Array.from(censored));

describe("Kaplan–Meier median", () => {
  // Freireich et al. 1963, Blood 21(6): weeks of remission in acute leukaemia, the textbook example.
  it("is 23 weeks in the 6-MP arm, where most were still in remission when last seen", () => {
    const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const lastSeen = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    expect(medianTime(relapsed, lastSeen)).toBe(23);
  });

  it("is 8 weeks in the placebo arm, where all relapsed", () => {
    const relapsed = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
    expect(medianTime(relapsed, [])).toBe(8);
  });

  it("is the ordinary middle where nobody is left waiting", () => {
    expect(medianTime([40, 10, 30, 20], [])).toBe(20);
    expect(medianTime([10, 20, 30], [])).toBe(20);
  });

  it("counts somebody last seen on the day of an event as waiting then", () => {
    // At 10: two at risk, one goes, one half is left.
    expect(medianTime([10], [10])).toBe(10);
    // At 10 one of three goes: 2/3; the two others leave unseen.
    expect(medianTime([10], [10, 10])).toBeNull();
  });

  it("reaches a half that no binary fraction of the factors is", () => {
    // Six at risk, one at a time: 5/6 · 4/5 · 3/4 = 1/2 at the third.
    expect(medianTime([1, 2, 3], [9, 9, 9])).toBe(3);
  });

  it("is none where the estimate never comes down to one half, and of nobody", () => {
    expect(medianTime([5], [100, 100, 100])).toBeNull();
    expect(medianTime([], [3])).toBeNull();
    expect(medianTime([], [])).toBeNull();
  });
});
