import { expect, test } from "vitest";
import { correlation } from "../../../core/stats/correlation.ts";

test("is 1 along a line, −1 down one, and does not exist where one never varies", () => {
  expect(correlation([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 14);
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 14);
  // Deviations −2, −1, 3 and −1, −1, 2: 9 ÷ √(14 · 6).
  expect(correlation([1, 2, 6], [1, 1, 4])).toBeCloseTo(9 / Math.sqrt(84), 14);
  expect(correlation([5, 5], [1, 2])).toBeNull();
  expect(correlation([], [])).toBeNull();
});
