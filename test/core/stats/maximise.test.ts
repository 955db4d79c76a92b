import { expect, test } from "vitest";
import { maximise } from "../../../core/stats/maximise.ts";

test("climbs Rosenbrock's bent ridge to its top", () => {
  const ridge = ([x = 0, y = 0]: readonly number[]) => ({
    value: -((1 - x) ** 2) - 100 * (y - x * x) ** 2,
    gradient: [2 * (1 - x) + 400 * x * (y - x * x), -200 * (y - x * x)],
  });
  const { point, value } = maximise(ridge, [[-1.2, 1]]);
  expect(point[0]).toBeCloseTo(1, 6);
  expect(point[1]).toBeCloseTo(1, 6);
  expect(value).toBeCloseTo(0, 10);
});

test("takes the highest of the peaks its starts lead to", () => {
  const twoPeaks = ([x = 0]: readonly number[]) => ({
    value: -(x ** 4) + 2 * x ** 2 + x,
    gradient: [-4 * x ** 3 + 4 * x + 1],
  });
  expect(maximise(twoPeaks, [[-0.9]]).point[0]).toBeCloseTo(-0.8376, 4);
  expect(maximise(twoPeaks, [[-0.9], [1.5]]).point[0]).toBeCloseTo(1.1072, 4);
});
