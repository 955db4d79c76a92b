import { describe, expect, test } from "vitest";
import { newcombe } from "../../../core/stats/newcombe.ts";
import { criticalZ, twoSidedP, Z95 } from "../../../core/stats/normal.ts";
import { pooledZ } from "../../../core/stats/pooled-z.ts";
import { wilson } from "../../../core/stats/wilson.ts";

describe("Wilson's interval of a rate", () => {
  // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i", (k, n, low, high) => {
    const interval = wilson(k, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test("mirrors: those without are the rest", () => {
    const interval = wilson(3, 50);
    const mirrored = wilson(47, 50);
    expect(mirrored.low).toBeCloseTo(1 - interval.high, 14);
    expect(mirrored.high).toBeCloseTo(1 - interval.low, 14);
    expect([wilson(0, 7).low, wilson(7, 7).high]).toEqual([0, 1]);
  });
});

describe("Newcombe's interval of a difference of rates", () => {
  // Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 10, 0.6075, 1],
    [5, 56, 0, 29, -0.0381, 0.1926],
  ])("%i of %i less %i of %i", (k1, n1, k0, n0, low, high) => {
    const interval = newcombe(k1, n1, k0, n0);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe("the pooled z and its p", () => {
  // The 2008 e-mail trial of 64,000 people, visits and purchases, computed elsewhere.
  test.each([
    [3894, 21307, 2262, 21306, 22.48604083, 5.685165483e-112],
    [267, 21307, 122, 21306, 7.385114411, 1.523223501e-13],
    [189, 21387, 122, 21306, 3.779560958, 0.0001571051291],
  ])("%i of %i against %i of %i", (k1, n1, k0, n0, z, p) => {
    const found = pooledZ(k1, n1, k0, n0);
    expect(found).toBeCloseTo(z, 8);
    expect(twoSidedP(found) / p).toBeCloseTo(1, 9);
  });

  test("where nobody has it there is no difference", () => {
    expect([pooledZ(0, 10, 0, 20), twoSidedP(0)]).toEqual([0, 1]);
    expect(pooledZ(10, 10, 20, 20)).toBe(0);
  });
});

test("a z leaves out what it says", () => {
  expect(criticalZ(0.05)).toBe(Z95);
  expect(criticalZ(0.01)).toBeCloseTo(2.5758293035489, 12);
  expect(twoSidedP(criticalZ(0.05 / 40))).toBeCloseTo(0.05 / 40, 14);
});
