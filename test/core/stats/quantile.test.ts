import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile, quantileCuts } from "../../../core/stats/quantile.ts";

describe("type-7 quantile", () => {
  it.each([
    // quantile(x, p) of R, whose default is type 7
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.25, 3.25],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9.1],
    [[1, 2, 3, 4], 0.2, 1.6],
    [[7], 0.98, 7],
    [[1, 5], 0, 1],
    [[1, 5], 1, 5],
  ])("of %j at %d is %d", (sorted, p, value) => expect(quantile(Float64Array.from(sorted), p)).toBeCloseTo(value, 12));

  it("is unknown of nothing", () => expect(quantile(new Float64Array(0), 0.5)).toBeNaN());
});

const sortedIntegers = fc
  .array(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -5, max: 5 })), { minLength: 1, maxLength: 40 })
  .map((values) => values.map((value) => Math.trunc(value / 2)).sort((a, b) => a - b));
const groups = fc.constantFrom(2, 3, 5);

describe("cut points in whole numbers", () => {
  it("lie where the quantiles lie", () => {
    expect(quantileCuts([1, 1, 2, 4, 9, 30], 5).map((cut) => cut.value)).toEqual([1, 2, 4, 9]);
    expect(quantileCuts([0, 10], 3).map((cut) => cut.value)).toEqual([3 + 1 / 3, 6 + 2 / 3]);
    expect(quantileCuts([-10, -3], 2).map((cut) => cut.value)).toEqual([-6.5]);
  });

  it("part values as the exact inequality does: v is above if k·(v − x_i) > r·(x_{i+1} − x_i)", () => {
    fc.assert(
      fc.property(sortedIntegers, groups, (sorted, k) => {
        const cuts = quantileCuts(sorted, k);
        cuts.forEach((cut, index) => {
          const h = (sorted.length - 1) * (index + 1);
          const low = BigInt(sorted[Math.floor(h / k)] ?? 0);
          const high = BigInt(sorted[Math.min(sorted.length - 1, Math.floor(h / k) + 1)] ?? 0);
          for (const v of sorted) {
            const above = BigInt(k) * (BigInt(v) - low) > BigInt(h % k) * (high - low);
            expect(v > cut.whole).toBe(above);
          }
        });
      }),
    );
  });

  it("ascend, and differ exactly where the quantiles differ", () => {
    fc.assert(
      fc.property(sortedIntegers, groups, (sorted, k) => {
        const exact = quantileCuts(sorted, k).map(({ whole, rest }) => BigInt(whole) * BigInt(k) + BigInt(rest));
        for (let j = 1; j < exact.length; j++) expect((exact[j] ?? 0n) >= (exact[j - 1] ?? 0n)).toBe(true);
      }),
    );
  });

  it("are none of nothing", () => expect(quantileCuts([], 5)).toEqual([]));
});
