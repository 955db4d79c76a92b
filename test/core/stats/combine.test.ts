import { describe, expect, test } from "vitest";
import { inverseVariance, rateDifference } from "../../../core/stats/inverse-variance.ts";
import { pairedStratum, shareStratum, stratifiedMean } from "../../../core/stats/stratified-mean.ts";

describe("several estimates as one", () => {
  test("weighs by how sure each is", () => {
    // Weights 100 and 25: (100·0.02 + 25·0.07) ÷ 125 = 0.03, standard error 1 ÷ √125.
    const pooled = inverseVariance([
      { value: 0.02, variance: 0.01 },
      { value: 0.07, variance: 0.04 },
    ]);
    expect(pooled?.value).toBeCloseTo(0.03, 14);
    expect(pooled?.interval.high).toBeCloseTo(0.03 + 1.959963984540054 / Math.sqrt(125), 14);
    expect(inverseVariance([])).toBeNull();
  });

  test("a campaign without a buyer does not outweigh the rest", () => {
    const { value, variance } = rateDifference(0, 100, 0, 100);
    expect(value).toBe(0);
    expect(variance).toBeCloseTo((2 * (0.5 / 101) * (100.5 / 101)) / 100, 14);
  });
});

describe("a sample by strata", () => {
  test("weighs by the population and knows what was left unasked", () => {
    // Of 600 there were 40 asked, 10 know it; of 400 there were 20 asked, 8 know it.
    const found = stratifiedMean([shareStratum(600, 40, 10), shareStratum(400, 20, 8)]);
    expect(found?.mean).toBeCloseTo(0.6 * 0.25 + 0.4 * 0.4, 14);
    const variance = 0.36 * (1 - 40 / 600) * ((0.25 * 0.75) / 39) + 0.16 * (1 - 20 / 400) * ((0.4 * 0.6) / 19);
    expect(found?.variance).toBeCloseTo(variance, 14);
  });

  test("is sure where everybody was asked", () => {
    expect(stratifiedMean([shareStratum(5, 5, 2)])).toEqual({ mean: 0.4, variance: 0 });
  });

  test("takes a stratum with one answer together with its smallest neighbour", () => {
    const found = stratifiedMean([shareStratum(500, 50, 5), shareStratum(50, 1, 1), shareStratum(450, 9, 3)]);
    const by = stratifiedMean([shareStratum(500, 50, 5), shareStratum(500, 10, 4)]);
    expect(found?.mean).toBeCloseTo(by?.mean ?? 0, 14);
    expect(found?.variance).toBeCloseTo(by?.variance ?? 0, 14);
    expect(stratifiedMean([shareStratum(10, 1, 1)])).toBeNull();
    expect(stratifiedMean([])).toBeNull();
  });

  test("the same people asked twice: what changed", () => {
    // 40 of a large town: 12 came to know it, 4 forgot: +0.2, Σd² = 16.
    const found = stratifiedMean([pairedStratum(1e9, 40, 12, 4)]);
    expect(found?.mean).toBeCloseTo(0.2, 14);
    expect(found?.variance).toBeCloseTo((16 - 40 * 0.04) / 39 / 40, 9);
  });
});
