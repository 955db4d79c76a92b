import { describe, expect, test } from "vitest";
import { digamma, logBeta, logGamma } from "../../../core/stats/log-gamma.ts";

describe("ln Γ and its slope", () => {
  // Γ(½) = √π, Γ(n) = (n − 1)!; the others are in Abramowitz & Stegun 1964, tables 6.1 and 6.3.
  test.each([
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [1, 0],
    [1.5, -0.1207822376],
    [5, Math.log(24)],
    [171, 706.5730622457874],
    [1e-8, 18.420680738180209],
  ])("ln Γ(%f)", (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 9);
  });

  test.each([
    [1, -0.5772156649015329],
    [0.5, -1.9635100260214235],
    [2, 0.4227843350984671],
    [100, 4.600161852738087],
  ])("ψ(%f)", (x, expected) => {
    expect(digamma(x)).toBeCloseTo(expected, 13);
  });

  test("the slope is that of ln Γ, and a beta is made of gammas", () => {
    for (const x of [0.01, 0.3, 1, 7, 9.99, 10.01, 300]) {
      const h = x * 1e-5;
      expect(digamma(x)).toBeCloseTo((logGamma(x + h) - logGamma(x - h)) / (2 * h), 5);
    }
    expect(Math.exp(logBeta(2, 3))).toBeCloseTo(1 / 12, 14);
  });
});
