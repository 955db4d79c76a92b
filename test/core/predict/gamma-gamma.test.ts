import { expect, test } from "vitest";
import { expectedSpend, fitGammaGamma } from "../../../core/predict/gamma-gamma.ts";

/** Fader & Hardie 2013: the parameters as published. */
const CDNOW = { p: 6.2496, q: 3.7442, gamma: 15.4435 };

test("an occasion of somebody unknown brings what is usual, and the more is known of somebody the more that counts", () => {
  expect(expectedSpend(CDNOW, null)).toBeCloseTo(35.17, 2);
  // Fader & Hardie 2013: customer 1 of CDNOW, two repeat purchases of 22.35 on average.
  expect(expectedSpend(CDNOW, { x: 2, mean: 22.345 })).toBeCloseTo(24.65, 2);
  expect(expectedSpend(CDNOW, { x: 1000, mean: 22.345 })).toBeCloseTo(22.35, 1);
});

test("another unit of money changes gamma alone", () => {
  // Sixty people whose means are spread widely, each known from one to four occasions.
  const spends = Array.from({ length: 60 }, (_, i) => ({ x: 1 + (i % 4), mean: 8 * Math.exp(((i * 37) % 60) / 20) }));
  const dollars = fitGammaGamma(spends);
  const cents = fitGammaGamma(spends.map(({ x, mean }) => ({ x, mean: mean * 100 })));
  expect(cents.p).toBeCloseTo(dollars.p, 3);
  expect(cents.q / dollars.q).toBeCloseTo(1, 3);
  expect(cents.gamma / dollars.gamma).toBeCloseTo(100, 1);
});
