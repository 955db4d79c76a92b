import { describe, expect, test } from "vitest";
import { awarenessAgainst, awarenessOf, type AskedStratum } from "../../../core/evaluate/awareness.ts";

const z = 1.959963984540054;

function asked(population: number, before: readonly [number, number], after: readonly [number, number]): AskedStratum {
  const [b, a] = [before, after].map(([answers, yes]) => ({ answers, yes }));
  return { population, before: b!, after: a!, both: { answers: 0, toYes: 0, toNo: 0 } };
}

describe("awareness", () => {
  test("of two samples, weighed by their strata", () => {
    const found = awarenessOf([asked(600, [40, 10], [30, 15]), asked(400, [20, 8], [20, 10])]);
    const before = 0.6 * 0.25 + 0.4 * 0.4;
    const variance = 0.36 * (1 - 40 / 600) * ((0.25 * 0.75) / 39) + 0.16 * 0.95 * ((0.4 * 0.6) / 19);
    expect(found.before?.value).toBeCloseTo(before, 14);
    expect(found.before?.answers).toBe(60);
    expect(found.before?.interval?.high).toBeCloseTo(before + z * Math.sqrt(variance), 14);
    expect(found.change?.value).toBeCloseTo(0.5 - before, 14);
    expect(found).toMatchObject({ paired: false, drawn: false, insufficient: null });
  });

  test("of the same people asked twice is what changed in them", () => {
    const both = { answers: 100, toYes: 20, toNo: 5 };
    const found = awarenessOf([{ ...asked(100_000, [100, 30], [100, 45]), both }]);
    expect(found.paired).toBe(true);
    expect(found.change?.value).toBeCloseTo(0.15, 14);
    const variance = ((1 - 0.001) * (25 - 100 * 0.0225)) / 99 / 100;
    expect(found.change?.interval?.low).toBeCloseTo(0.15 - z * Math.sqrt(variance), 12);
  });

  test("needs thirty answers", () => {
    const found = awarenessOf([asked(500, [29, 5], [60, 20])]);
    expect(found).toMatchObject({ before: null, change: null, insufficient: { what: "answers", needs: 30, has: 29 } });
    expect(found.after?.value).toBeCloseTo(1 / 3, 14);
  });

  test("all saying no is not certainty", () => {
    expect(awarenessOf([asked(500, [50, 0], [50, 50])]).before?.interval?.high).toBeGreaterThan(0.05);
  });

  test("is an effect only against those held out", () => {
    const contacted = awarenessOf([asked(1e6, [100, 30], [100, 50])]);
    const held = awarenessOf([asked(1e6, [100, 30], [100, 38])]);
    const effect = awarenessAgainst(contacted, held);
    expect(effect.drawn).toBe(true);
    expect(effect.change?.value).toBeCloseTo(0.12, 12);
    expect(effect.change!.interval!.low).toBeLessThan(contacted.change!.interval!.low - held.change!.value);
  });
});
