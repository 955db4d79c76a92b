import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  aliveChance,
  comingChance,
  expectedOccasions,
  fitBetaGeometric,
} from "../../../core/predict/beta-geometric.ts";
import { comingOfStaying, expectedOfStaying, fitStays } from "../../../core/predict/stays.ts";

/** Fader, Hardie & Lee 2005: the parameters as published, for weeks. */
const CDNOW = { kind: "BG", r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } as const;
const SEEN = { x: 2, tx: 30.43, T: 38.86 };

describe("with the published parameters", () => {
  test("somebody with two repeat purchases is expected 1.226 times in 39 weeks, and is a customer still by 0.7266", () => {
    expect(expectedOccasions(CDNOW, SEEN, 39)).toBeCloseTo(1.226, 3);
    expect(aliveChance(CDNOW, SEEN)).toBeCloseTo(0.7266, 4);
  });

  test("somebody new is expected 1.1967 times in 39 weeks; who came once is a customer still", () => {
    expect(expectedOccasions(CDNOW, { x: 0, tx: 0, T: 0 }, 39)).toBeCloseTo(1.1967, 4);
    expect(aliveChance(CDNOW, { x: 0, tx: 0, T: 38.86 })).toBe(1);
  });
});

const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
const anybody = fc
  .record({ x: fc.nat(60), part: fc.double({ min: 0.01, max: 1, noNaN: true }), T: positive })
  .map(({ x, part, T }) => ({ x, tx: x === 0 ? 0 : T * part, T }));
const shape = fc.record({
  kind: fc.constantFrom("BG" as const, "MBG" as const),
  r: positive,
  alpha: positive,
  a: positive,
  b: positive,
});

describe("whatever the parameters", () => {
  test("more time expects more, never more than of somebody who stays; the chance lies between 0 and 1", () => {
    fc.assert(
      fc.property(shape, anybody, positive, (model, known, t) => {
        const soon = expectedOccasions(model, known, t);
        const later = expectedOccasions(model, known, 2 * t);
        expect(soon).toBeGreaterThanOrEqual(0);
        expect(later).toBeGreaterThanOrEqual(soon * (1 - 1e-9));
        expect(later).toBeLessThanOrEqual(expectedOfStaying(model, known, 2 * t) * (1 + 1e-6));
        const alive = aliveChance(model, known);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("whoever came later, with all else equal, is no less likely to be a customer still, and to come", () => {
    fc.assert(
      fc.property(shape, anybody, positive, fc.double({ min: 0.1, max: 1, noNaN: true }), (model, known, t, part) => {
        const earlier = { ...known, tx: known.tx * part };
        expect(aliveChance(model, known)).toBeGreaterThanOrEqual(aliveChance(model, earlier) * (1 - 1e-12));
        expect(comingChance(model, known, t)).toBeGreaterThanOrEqual(comingChance(model, earlier, t) * (1 - 1e-12));
      }),
    );
  });

  test("the chance to come grows with time up to that of being a customer still, and is never above the occasions expected", () => {
    fc.assert(
      fc.property(shape, anybody, positive, (model, known, t) => {
        const soon = comingChance(model, known, t);
        expect(comingChance(model, known, 2 * t)).toBeGreaterThanOrEqual(soon);
        expect(comingChance(model, known, 1e300)).toBeCloseTo(aliveChance(model, known), 9);
        expect(soon).toBeLessThanOrEqual(expectedOccasions(model, known, t) * (1 + 1e-9) + 1e-12);
        expect(comingOfStaying(model, known, t)).toBeGreaterThanOrEqual(soon * (1 - 1e-12));
      }),
    );
  });

  test("at first one comes at the rate of those who stay, times the chance of being one of them", () => {
    fc.assert(
      fc.property(shape, anybody, (model, known) => {
        const t = 1e-4 * (model.alpha + known.T);
        const rate = aliveChance(model, known) * expectedOfStaying(model, known, 1);
        expect(expectedOccasions(model, known, t) / t / rate).toBeCloseTo(1, 1);
      }),
    );
  });

  test("nothing leaps where the closed form is 0 ÷ 0", () => {
    const at = (a: number, b: number, x: number) =>
      expectedOccasions({ ...CDNOW, a, b }, { x, tx: x === 0 ? 0 : 20, T: 30 }, 39);
    expect(at(1, 2, 3)).toBeCloseTo(at(1.001, 2, 3), 2);
    expect(at(1, 2, 3)).toBeCloseTo((at(0.999, 2, 3) + at(1.001, 2, 3)) / 2, 5);
    expect(at(0.4, 0.6, 0)).toBeCloseTo((at(0.399, 0.6, 0) + at(0.401, 0.6, 0)) / 2, 5);
  });
});

describe("where people hardly differ in how they leave", () => {
  const alike = { kind: "BG", r: 700, alpha: 17_000 } as const;

  test("they are expected as if all left with the same chance", () => {
    // (1 − (1 + p t ÷ (alpha + T))^−(r + x)) ÷ p at p = 0.1, times the chance of being a customer still.
    const model = { ...alike, a: 1e8, b: 9e8 };
    const known = { x: 3, tx: 40, T: 50 };
    const same = (1 - (1 + (0.1 * 52) / 17_050) ** -703) / 0.1;
    expect(expectedOccasions(model, known, 52) / aliveChance(model, known)).toBeCloseTo(same, 6);
    expect(expectedOccasions({ ...alike, a: 546, b: 4.5e10 }, known, 52)).toBeCloseTo((703 / 17_050) * 52, 3);
  });

  test.each([0, 1, 30])("nothing leaps at the border of both ways to work it out, after %i occasions", (x) => {
    const at = (a: number): number =>
      expectedOccasions({ kind: "MBG", r: 2, alpha: 20, a, b: 700 }, { x, tx: x === 0 ? 0 : 40, T: 50 }, 52);
    expect(at(200.001) / at(200)).toBeCloseTo(1, 4);
  });
});

describe("fitting", () => {
  /** From many who came once to a few who came often; some of each were last seen long ago. */
  const groups = [
    { x: 0, tx: 0, T: 52, people: 60 },
    { x: 1, tx: 4, T: 50, people: 14 },
    { x: 1, tx: 40, T: 52, people: 6 },
    { x: 3, tx: 12, T: 51, people: 7 },
    { x: 4, tx: 45, T: 52, people: 6 },
    { x: 9, tx: 30, T: 52, people: 4 },
    { x: 14, tx: 51, T: 52, people: 3 },
  ];

  test("finds a peak: no parameter a hundredth aside is likelier", () => {
    const peak = fitBetaGeometric("MBG", groups);
    for (const name of ["r", "alpha", "a", "b"] as const) {
      for (const factor of [0.99, 1.01]) {
        const aside = likelihoodOf({ ...peak, [name]: peak[name] * factor }, groups);
        expect(aside).toBeLessThanOrEqual(peak.logLikelihood + 1e-9);
      }
    }
    expect(likelihoodOf(peak, groups)).toBeCloseTo(peak.logLikelihood, 8);
  });

  test("where everybody stays, leaving explains no more than staying", () => {
    const steady = [4, 5, 6].map((x) => ({ x, tx: 50, T: 52, people: 40 }));
    expect(fitBetaGeometric("BG", steady).logLikelihood - fitStays(steady).logLikelihood).toBeLessThan(0.01);
  });
});

/** Batislam, Denizel & Filiztekin's likelihood by Γ of whole numbers and a plain sum, as the paper writes it: leaving after each purchase with chance p ~ beta(a, b). */
function likelihoodOf(
  { r, alpha, a, b }: { r: number; alpha: number; a: number; b: number },
  groups: readonly { x: number; tx: number; T: number; people: number }[],
): number {
  /** Π (s + i) for i below n: Γ(s + n) ÷ Γ(s). */
  const rising = (s: number, n: number) => Array.from({ length: n }, (_, i) => s + i).reduce((p, f) => p * f, 1);
  let sum = 0;
  for (const { x, tx, T, people } of groups) {
    const stayed = (rising(b, x + 1) / rising(a + b, x + 1)) * (alpha + T) ** -(r + x);
    const left = ((rising(b, x) * a) / rising(a + b, x + 1)) * (alpha + tx) ** -(r + x);
    sum += people * Math.log(rising(r, x) * alpha ** r * (stayed + left));
  }
  return sum;
}
