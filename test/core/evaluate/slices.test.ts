import { describe, expect, test } from "vitest";
import { evaluateParts, evaluatePeople } from "../../../core/evaluate/evaluate-people.ts";
import type { People } from "../../../core/evaluate/people.ts";
import { runToEnd } from "../../../core/evaluate/steps.ts";
import { holm } from "../../../core/stats/holm.ts";

/** One cell a slice: people and buyers of those contacted, then of those held out. */
function town(cells: readonly (readonly [string | null, number, number, number, number])[]): People {
  const arm: number[] = [];
  const happened: number[] = [];
  const codes: number[] = [];
  for (const [code, [, ...counts]] of cells.entries()) {
    for (const [people, buyers, which] of [
      [counts[0], counts[1], 1],
      [counts[2], counts[3], 0],
    ] as const) {
      for (let i = 0; i < people; i++) {
        arm.push(which);
        happened.push(i < buyers ? 1 : 0);
        codes.push(code);
      }
    }
  }
  return {
    arm: Uint8Array.from(arm),
    stratum: null,
    drawn: true,
    rates: [{ outcome: "bought", happened: Uint8Array.from(happened) }],
    money: null,
    slices: [{ by: "city", values: cells.map(([value]) => value), codes: Int32Array.from(codes) }],
  };
}

const PEOPLE = town([
  ["Beijing", 500, 60, 500, 30],
  ["Shanghai", 500, 48, 500, 30],
  [null, 500, 30, 500, 30],
  ["Lhasa", 8, 3, 9, 1],
]);

describe("slices", () => {
  test("are one family: Holm over all of them, without the overall and without those of too few", () => {
    const [effect] = runToEnd(evaluatePeople([PEOPLE], 1));
    const slices = effect!.slices.map(({ by, value, rates }) => Object.assign({ by, value }, rates[0]!));
    expect(slices.map(({ by, value }) => `${by} ${value}`)).toEqual([
      "city Beijing",
      "city Shanghai",
      "city null",
      "city Lhasa",
    ]);
    const p = slices.slice(0, 3).map(({ pValue }) => pValue ?? 2);
    expect(slices.map(({ adjustedP }) => adjustedP)).toEqual([...holm(p), null]);
    expect(slices.map(({ verdict }) => verdict)).toEqual(["proven-more", "not-provable", "not-provable", "too-few"]);
    // Shanghai alone would be proven; among three it is not.
    expect(p[1]).toBeLessThan(0.05);
    expect(effect!.rates[0]!.adjustedP).toBeNull();
    expect(effect!.rates[0]!.contacted.people).toBe(1508);
  });

  test("of several draws against one holdout are one family together", () => {
    const [first] = runToEnd(evaluatePeople([PEOPLE, PEOPLE], 1));
    const p = [0, 1, 2].map((i) => first!.slices[i]!.rates[0]!.pValue ?? 2);
    expect(first!.slices.slice(0, 3).map(({ rates }) => rates[0]!.adjustedP)).toEqual(holm([...p, ...p]).slice(0, 3));
  });

  test("without a draw each part is set against everybody else, and differs at most", () => {
    const parts = runToEnd(evaluateParts(PEOPLE, 1));
    const beijing = parts[0]!.rates[0]!;
    expect([beijing.contacted, beijing.held].map(({ people, happened }) => [people, happened])).toEqual([
      [1000, 90],
      [2017, 142],
    ]);
    for (const { rates } of parts) expect(rates[0]!.verdict).not.toMatch(/^proven/);
  });

  test("of spend are judged by permutation within the slice, the same with the same seed", () => {
    const money = {
      outcome: "spend",
      spent: Float64Array.from(PEOPLE.rates[0]!.happened, (bought, i) => bought * (100 + (i % 50))),
      before: null,
    };
    const run = (): unknown => runToEnd(evaluatePeople([{ ...PEOPLE, money }], 3));
    expect(run()).toEqual(run());
    const [effect] = runToEnd(evaluatePeople([{ ...PEOPLE, money }], 3));
    const family = effect!.slices.flatMap(({ rates, money }) => [rates[0]!.adjustedP, money!.adjustedP]);
    expect(family.filter((p) => p !== null)).toHaveLength(7);
    expect(effect!.slices[0]!.money!.verdict).toBe("proven-more");
  });
});
