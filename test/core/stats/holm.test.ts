import fc from "fast-check";
import { expect, test } from "vitest";
import { holm } from "../../../core/stats/holm.ts";

test("Holm's adjustment, in the order given", () => {
  // p.adjust(c(0.04, 0.01, 0.03, 0.02), "holm") of R
  expect(holm([0.04, 0.01, 0.03, 0.02]).map((p) => Number(p.toFixed(12)))).toEqual([0.06, 0.04, 0.06, 0.06]);
  expect(holm([0.6, 0.9])).toEqual([1, 1]);
  expect(holm([0.02])).toEqual([0.02]);
  expect(holm([])).toEqual([]);
});

test("is never below the p itself, never above Bonferroni's, and keeps the order", () => {
  const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(family, (p) => {
      const adjusted = holm(p);
      for (let i = 0; i < p.length; i++) {
        expect(adjusted[i]!).toBeGreaterThanOrEqual(p[i]!);
        expect(adjusted[i]!).toBeLessThanOrEqual(Math.min(1, p[i]! * p.length));
        for (let j = 0; j < p.length; j++) if (p[i]! < p[j]!) expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[j]!);
      }
    }),
  );
});
