import { describe, expect, test } from "vitest";
import { cuped } from "../../../core/stats/cuped.ts";
import { moments } from "../../../core/stats/moments.ts";
import { welch } from "../../../core/stats/welch.ts";

describe("Welch's interval of a difference of means", () => {
  test("Student's sleep data (t.test of R)", () => {
    const first = moments([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
    const second = moments([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
    const found = welch(first, second);
    expect(found?.t).toBeCloseTo(-1.8608, 4);
    expect(found?.df).toBeCloseTo(17.776, 3);
    expect(found?.pValue).toBeCloseTo(0.07939, 5);
    expect(found?.interval.low).toBeCloseTo(-3.3654832, 7);
    expect(found?.interval.high).toBeCloseTo(0.2054832, 7);
  });

  test("the 2008 e-mail trial's spend, from means and deviations computed elsewhere", () => {
    const found = welch(
      { n: 21307, mean: 1.422616511, variance: 17.7542051 ** 2 },
      { n: 21306, mean: 0.6527893551, variance: 11.58819968 ** 2 },
    );
    expect(found?.df).toBeCloseTo(36671.15798, 3);
    expect(found?.t).toBeCloseTo(5.300140358, 7);
    expect(found?.pValue).toBeCloseTo(1.163814968e-7, 14);
    expect(found?.interval.low).toBeCloseTo(0.4851397326, 8);
    expect(found?.interval.high).toBeCloseTo(1.054514579, 8);
  });

  test("nothing where nothing varies or one is alone", () => {
    expect(welch(moments([2, 2]), moments([1, 1]))).toBeNull();
    expect(welch(moments([2]), moments([1, 3]))).toBeNull();
  });
});

test("mean and variance", () => {
  expect(moments([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ n: 8, mean: 5, variance: 32 / 7 });
  // Large means lose no digits.
  expect(moments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance).toBe(30);
});

describe("CUPED", () => {
  test("takes out what stood in what was before", () => {
    const before = Float64Array.from([1, 2, 3, 4]);
    const noise = [0.1, -0.1, -0.1, 0.1];
    const after = before.map((x, i) => 10 + 3 * x + noise[i]!);
    const { theta, adjusted, varianceRemoved } = cuped(after, before);
    expect(theta).toBeCloseTo(3, 12);
    // What is left: the mean, and the noise.
    expect([...adjusted].map((y) => Number(y.toFixed(9)))).toEqual([17.6, 17.4, 17.4, 17.6]);
    expect(varianceRemoved).toBeCloseTo(1 - (4 * 0.01) / (45 + 4 * 0.01), 12);
  });

  test("leaves alone whose past is not known, and a past that says nothing", () => {
    const after = Float64Array.from([5, 7, 9]);
    expect([...cuped(after, Float64Array.from([1, 2, Number.NaN])).adjusted]).toEqual([6, 6, 9]);
    expect(cuped(after, Float64Array.from([2, 2, 2]))).toMatchObject({ theta: 0, varianceRemoved: 0 });
  });
});
