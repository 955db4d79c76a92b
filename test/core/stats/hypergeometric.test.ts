import { expect, test } from "vitest";
import { hypergeometric } from "../../../core/stats/hypergeometric.ts";

// Abramowitz & Stegun 1964, 15.1.3 and 15.1.4, and 15.1.8.
test.each([0, 0.1, 0.5, 0.9, 0.999])("2F1 is the elementary function it is known to be, at %f", (z) => {
  if (z > 0) expect(hypergeometric(1, 1, 2, z)).toBeCloseTo(-Math.log(1 - z) / z, 9);
  if (z > 0) expect(hypergeometric(0.5, 1, 1.5, z)).toBeCloseTo(Math.atanh(Math.sqrt(z)) / Math.sqrt(z), 9);
  expect(hypergeometric(-0.3, 4, 4, z)).toBeCloseTo((1 - z) ** 0.3, 9);
});

test("ends also where two parameters are so large that they make up for each other", () => {
  // As b and c grow alike, it becomes 2F1(a, b; b; z) = (1 − z)^−a.
  expect(hypergeometric(2.5, 4e10, 4e10 + 1, 0.3)).toBeCloseTo(0.7 ** -2.5, 8);
});
