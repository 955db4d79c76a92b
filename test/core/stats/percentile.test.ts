import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentiles } from "../../../core/stats/percentile.ts";

const of = (...values: number[]): number[] => [...percentiles(Float64Array.from(values))];

describe("percentile: 100 · (number below + ½ · number equal) ÷ n", () => {
  it("of one value is 50", () => expect(of(7)).toEqual([50]));

  it("of four different values", () => expect(of(30, 10, 40, 20)).toEqual([62.5, 12.5, 87.5, 37.5]));

  it("is shared by equal values", () => {
    // below 10: none, equal: three of five → 100 · 1.5 ÷ 5
    expect(of(10, 10, 10, 20, 50)).toEqual([30, 30, 30, 70, 90]);
  });

  it("is 50 on average, between 0 and 100, and keeps the order of the values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1 }), (values) => {
        const ranks = of(...values);
        expect(ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length).toBeCloseTo(50, 8);
        values.forEach((a, i) => {
          expect(ranks[i]).toBeGreaterThan(0);
          expect(ranks[i]).toBeLessThan(100);
          values.forEach((b, j) => expect(Math.sign((ranks[i] ?? 0) - (ranks[j] ?? 0))).toBe(Math.sign(a - b)));
        });
      }),
    );
  });
});
