import { expect, test } from "vitest";
import { maximise, maximiseOver } from "../../../core/stats/maximise.ts";

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

test("over many items the peak is that of all of them, whichever start some of them chose", () => {
  // The likelihood of a normal mean and spread, which the moments of all items are.
  const items = Array.from({ length: 5000 }, (_, i) => ((i * 7919) % 5000) / 100 + (i % 10 === 0 ? 30 : 0));
  const rises = (some: readonly number[], [mean = 0, log = 0]: readonly number[]) => {
    const squares = some.reduce((sum, item) => sum + (item - mean) ** 2, 0) * Math.exp(-2 * log);
    const off = some.reduce((sum, item) => sum + item - mean, 0);
    return { value: -squares / 2 - some.length * log, gradient: [off * Math.exp(-2 * log), squares - some.length] };
  };
  const { point } = maximiseOver(items, rises, [
    [0, 3],
    [100, 5],
  ]);
  const mean = items.reduce((sum, item) => sum + item, 0) / items.length;
  const variance = items.reduce((sum, item) => sum + (item - mean) ** 2, 0) / items.length;
  expect(point[0]).toBeCloseTo(mean, 6);
  expect(point[1]).toBeCloseTo(Math.log(variance) / 2, 6);
});
