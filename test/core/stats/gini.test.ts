import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gini } from "../../../core/stats/gini.ts";

describe("Gini coefficient", () => {
  it.each([
    [[1, 1, 1, 1], 0],
    [[0, 0, 0, 1], 0.75],
    [[1, 2, 3, 4, 5], 4 / 15],
    [[541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11_904, 22_261], 0.462_091_1], // the example of the R package ineq
  ])("of %j is %d", (ascending, value) => expect(gini(ascending)).toBeCloseTo(value, 7));

  it("is unknown where there is nothing to share out", () => {
    expect(gini([])).toBeNaN();
    expect(gini([0, 0])).toBeNaN();
  });

  it("is half the mean difference of all pairs over the mean", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }), (values) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        fc.pre(total > 0);
        let differences = 0;
        for (const a of values) for (const b of values) differences += Math.abs(a - b);
        expect(gini(values.toSorted((a, b) => a - b))).toBeCloseTo(differences / (2 * values.length * total), 10);
      }),
    );
  });
});
