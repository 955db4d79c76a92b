import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median, medianOfSorted, medianWithout } from "../../../core/stats/median.ts";

describe("median", () => {
  it.each([
    [[5], 5],
    [[1, 4], 2.5],
    [[1, 4, 100], 4],
    [[1, 4, 5, 100], 4.5],
  ])("of %j is %d", (sorted, value) => expect(medianOfSorted(sorted)).toBe(value));

  it("is unknown of nothing", () => expect(medianOfSorted([])).toBeNaN());

  it("looks at a part only where asked", () => expect(medianOfSorted([0, 0, 7, 9, 0], 2, 4)).toBe(8));

  it("sorts, and leaves out what is unknown, without touching what it was given", () => {
    const values = Float64Array.of(9, Number.NaN, 1, 5);
    expect(median(values)).toBe(5);
    expect([...values]).toEqual([9, Number.NaN, 1, 5]);
  });

  it("without one value is the median of the others", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 12 }),
        fc.nat(),
        (values, seed) => {
          const sorted = [99, ...values.toSorted((a, b) => a - b), 99];
          const leftOut = 1 + (seed % values.length);
          const others = sorted.slice(1, -1).toSpliced(leftOut - 1, 1);
          expect(medianWithout(sorted, 1, sorted.length - 1, leftOut)).toBe(medianOfSorted(others));
        },
      ),
    );
    expect(medianWithout([7], 0, 1, 0)).toBeNaN();
  });
});
