import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkedShare, sampleFor } from "../../../core/engine/checked-share.ts";
import { wilson } from "../../../core/stats/wilson.ts";

describe("a share found in a sample", () => {
  it("has Wilson's interval where the sample is drawn from ever so many", () => {
    const { low, high } = wilson(27, 30);
    const found = checkedShare(27, 30, 1e12);
    expect(found?.share).toBe(0.9);
    expect(found?.low).toBeCloseTo(low, 9);
    expect(found?.high).toBeCloseTo(high, 9);
  });

  it.each([
    [30, 30, 30, 1, 1],
    [20, 25, 25, 0.8, 0.8],
  ])("is exact for %i of %i where all %i were looked at", (right, checked, of, low, high) => {
    expect(checkedShare(right, checked, of)).toEqual({ share: right / checked, low, high });
  });

  it("is unknown where nobody was looked at", () => {
    expect(checkedShare(0, 0, 10)).toBeNull();
  });

  it("lies within its interval, which is the narrower the more of all were looked at", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 500 }), (k, n, more) => {
        const right = Math.min(k, n);
        const of = n + more;
        const { share, low, high } = checkedShare(right, n, of) ?? { share: -1, low: 0, high: 0 };
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
        const wider = checkedShare(right, n, of * 2);
        expect((wider?.high ?? 0) - (wider?.low ?? 0)).toBeGreaterThanOrEqual(high - low - 1e-12);
      }),
    );
  });
});

describe("how many to draw", () => {
  // Cochran 1977, §4.4: 384 for ±5 % of a large number; 278 of 1,000; 217 of 500.
  it.each([
    [0.05, 1e12, 385],
    [0.05, 1000, 278],
    [0.05, 500, 218],
    [0.1, 1e12, 97],
    [0.1, 40, 29],
    [0.05, 1, 1],
  ])("for a margin of %f among %i: %i", (margin, of, expected) => {
    expect(sampleFor(margin, of)).toBe(expected);
  });
});
