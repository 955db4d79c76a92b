import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jaroWinkler } from "../../../core/quality/similarity.ts";

describe("the likeness of two texts", () => {
  // Winkler (1994), table 5.
  it.each([
    ["martha", "marhta", 0.9611],
    ["dwayne", "duane", 0.84],
    ["dixon", "dicksonx", 0.8133],
    ["jones", "johnson", 0.8324],
    ["abroms", "abrams", 0.9222],
    ["itman", "smith", 0.4667],
    ["abc", "xyz", 0],
    ["", "abc", 0],
    ["same", "same", 1],
  ])("of %s and %s is %f", (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 4);
  });

  it("does not depend on which comes first, and lies between 0 and 1", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100 }), fc.string({ maxLength: 100 }), (a, b) => {
        const likeness = jaroWinkler(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(jaroWinkler(b, a)).toBeCloseTo(likeness, 12);
      }),
    );
  });
});
