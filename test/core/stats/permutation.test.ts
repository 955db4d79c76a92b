import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { describe, expect, test } from "vitest";
import { drawsFor, PermutationTest } from "../../../core/stats/permutation.ts";

function pOf(values: number[], arm: number[], strata: number[] | null, draws: number, seed = 1): number {
  const test = new PermutationTest(
    Float64Array.from(values),
    Uint8Array.from(arm),
    strata === null ? null : Int32Array.from(strata),
    xoroshiro128plus(seed),
  );
  test.draw(draws);
  return test.pValue;
}

/** Every way to draw as many in each stratum as there were, counted out. */
function exactP(values: number[], arm: number[], strata: number[]): number {
  const kinds = [...new Set(strata)];
  const size = (chosen: number, kind: number): number =>
    values.filter((_, i) => strata[i] === kind && (chosen >> i) % 2 === 1).length;
  const seen = arm.reduce((bits, one, i) => bits + (one << i), 0);
  const sum = (chosen: number): number => values.reduce((all, value, i) => all + ((chosen >> i) % 2) * value, 0);
  const ways = Array.from({ length: 1 << values.length }, (_, i) => i).filter((chosen) =>
    kinds.every((kind) => size(chosen, kind) === size(seen, kind)),
  );
  const mean = ways.reduce((all, chosen) => all + sum(chosen), 0) / ways.length;
  const far = Math.abs(sum(seen) - mean) - 1e-9;
  return ways.filter((chosen) => Math.abs(sum(chosen) - mean) >= far).length / ways.length;
}

describe("the permutation test comes to what counting every draw comes to", () => {
  test.each([
    ["one stratum, many zeros", [5, 0, 0, 12, 0, 0, 0, 3, 0, 0], [1, 1, 0, 1, 0, 0, 1, 0, 0, 0], Array(10).fill(0)],
    ["refunds below zero", [5, -2, 0, 12, 0, 8, 0, 3], [1, 0, 0, 1, 0, 1, 1, 0], Array(8).fill(0)],
    [
      "two strata, unequal shares",
      [9, 0, 4, 0, 1, 7, 0, 2, 0, 0],
      [1, 0, 1, 0, 0, 1, 1, 1, 0, 1],
      [0, 0, 0, 0, 0, 1, 1, 1, 1, 1],
    ],
    ["equal values", [4, 4, 4, 0, 0, 0, 0, 0, 0], [1, 1, 1, 0, 0, 0, 0, 0, 0], Array(9).fill(0)],
  ])("%s", (_, values, arm, strata) => {
    const exact = exactP(values, arm, strata);
    // Four standard errors of 40,000 draws.
    const room = 4 * Math.sqrt((exact * (1 - exact)) / 40_000);
    expect(Math.abs(pOf(values, arm, strata, 40_000) - exact)).toBeLessThan(room + 1 / 40_000);
  });
});

test("the same seed gives the same p, and it is never 0", () => {
  const values = Array.from({ length: 200 }, (_, i) => (i < 40 ? 10 + i : 0));
  const arm = values.map((value) => (value > 0 ? 1 : 0));
  expect(pOf(values, arm, null, 999)).toBe(1 / 1000);
  const mixed = values.map((_, i) => i % 2);
  expect(pOf(values, mixed, null, 500, 7)).toBe(pOf(values, mixed, null, 500, 7));
});

test("draws less often where many bought", () => {
  expect([drawsFor(0), drawsFor(2000), drawsFor(10_000), drawsFor(1_000_000)]).toEqual([9999, 9999, 2000, 999]);
});
