import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buyersFor, paretoOf, paretoSummary, positionOf, topShare, valueCut } from "../../../core/value/pareto.ts";

const pareto = (...values: number[]) => paretoOf(Float64Array.from(values));

/** Ten buyers of 100 in all. */
const TEN = [40, 20, 10, 10, 5, 5, 4, 3, 2, 1];

describe("the top of the buyers", () => {
  it("is max(1, ⌊share · N⌋) of them, with what they bring", () => {
    expect(topShare(pareto(...TEN), 0.2)).toMatchObject({
      buyers: 2,
      shareOfBuyers: 0.2,
      money: 60,
      shareOfMoney: 0.6,
    });
    expect(topShare(pareto(...TEN), 0.29)).toMatchObject({ buyers: 2 });
    expect(topShare(pareto(...TEN), 0.01)).toMatchObject({ buyers: 1, shareOfBuyers: 0.1, money: 40 });
    expect(topShare(pareto(...TEN), 1)).toMatchObject({ buyers: 10, shareOfMoney: 1 });
  });

  it("takes in all who have as much as the last, and states the share that makes", () => {
    expect(topShare(pareto(...TEN), 0.3)).toMatchObject({
      buyers: 4,
      shareOfBuyers: 0.4,
      money: 80,
      shareOfMoney: 0.8,
    });
    expect(topShare(pareto(7, 7, 7), 0.2)).toMatchObject({ buyers: 3, shareOfMoney: 1 });
  });

  it("needs the fewest buyers for a share of the money", () => {
    expect(buyersFor(pareto(...TEN), 0.8)).toMatchObject({
      buyers: 4,
      shareOfBuyers: 0.4,
      money: 80,
      shareOfMoney: 0.8,
    });
    expect(buyersFor(pareto(...TEN), 0.7)).toMatchObject({ buyers: 3, money: 70 });
    expect(buyersFor(pareto(...TEN), 0.71)).toMatchObject({ buyers: 4 });
    expect(buyersFor(pareto(...TEN), 0)).toMatchObject({ buyers: 1 });
    expect(buyersFor(pareto(...TEN), 1)).toMatchObject({ buyers: 10 });
    // 0.07 · 100 is 7.000000000000001 in binary, and is meant as 7.
    expect(buyersFor(pareto(7, 5, ...Array.from({ length: 88 }, () => 1)), 0.07)).toMatchObject({ buyers: 1 });
    // Four of five bring it; the fifth has as much as the fourth.
    expect(buyersFor(pareto(5, 5, 5, 5, 5), 0.8)).toMatchObject({ buyers: 4, shareOfBuyers: 0.8, shareWithTies: 1 });
  });
});

describe("the value cut", () => {
  it("by buyers and by money never separates equal values", () => {
    expect(valueCut(pareto(...TEN), { by: "buyers", share: 0.3 })).toMatchObject({ buyers: 4, value: 10 });
    // 70 % of the money is reached with the third, who has as much as the fourth.
    expect(valueCut(pareto(...TEN), { by: "revenue", share: 0.7 })).toMatchObject({ buyers: 4, value: 10 });
  });

  it("counts who stands within ±5 % of it, on both sides and at it", () => {
    const near = pareto(2000, 1051, 1050, 1000, 1000, 950, 949, 10);
    expect(valueCut(near, { by: "buyers", share: 0.5 })).toMatchObject({ value: 1000, buyers: 5, near: 4 });
  });
});

describe("negatives and nothing", () => {
  it("counts negative values as 0 and says how many", () => {
    const answer = paretoSummary(pareto(30, 10, 0, -20, -5), { by: "buyers", share: 0.2 });
    expect(answer).toMatchObject({ buyers: 5, clipped: 2, total: 40, insufficient: null });
    expect(answer.top).toMatchObject({ buyers: 1, shareOfMoney: 0.75 });
    // (−4·0 − 2·0 + 0·0 + 2·10 + 4·30) ÷ (5 · 40)
    expect(answer.gini).toBeCloseTo(0.7, 12);
  });

  it("puts nobody who brings nothing above a cut, though the share asked for more", () => {
    const mostlyFree = pareto(50, 30, 0, 0, 0, 0, 0, 0, 0, -5);
    expect(topShare(mostlyFree, 0.5)).toMatchObject({ buyers: 2, shareOfBuyers: 0.2, shareOfMoney: 1 });
    expect(valueCut(mostlyFree, { by: "buyers", share: 0.5 })).toMatchObject({ buyers: 2, value: 30 });
    expect(valueCut(mostlyFree, { by: "revenue", share: 1 })).toMatchObject({ buyers: 2, value: 30 });
  });

  it.each([[[]], [[0, 0]], [[-3]]])("says too few where nothing is earned: %j", (values) => {
    const answer = paretoSummary(pareto(...values), { by: "revenue", share: 0.8 });
    expect(answer).toMatchObject({ curve: [], gini: null, top: null, buyersFor80: null, cut: null });
    expect(answer.insufficient).toEqual({ what: "buyers", needs: 1, has: 0 });
  });
});

describe("the curve", () => {
  it("goes through every buyer of a small base", () => {
    expect(pareto(6, 3, 1).curve).toEqual([
      [0, 0],
      [1 / 3, 0.6],
      [2 / 3, 0.9],
      [1, 1],
    ]);
  });

  it("has 200 points at most, from nothing to all, never falling and never bending up", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 700 }), (values) => {
        const { curve, total } = pareto(...values);
        fc.pre(total > 0);
        expect(curve.length).toBeLessThanOrEqual(200);
        expect(curve[0]).toEqual([0, 0]);
        expect(curve.at(-1)).toEqual([1, 1]);
        let steepest = Number.POSITIVE_INFINITY;
        for (let i = 1; i < curve.length; i++) {
          const [x0, y0] = curve[i - 1] ?? [0, 0];
          const [x1, y1] = curve[i] ?? [0, 0];
          expect(x1).toBeGreaterThan(x0);
          const slope = (y1 - y0) / (x1 - x0);
          expect(slope).toBeGreaterThanOrEqual(0);
          expect(slope).toBeLessThanOrEqual(steepest + 1e-9);
          steepest = slope;
        }
      }),
    );
  });
});

describe("positions", () => {
  it("are shares of the buyers, best first; equal values stand where the last of them stands", () => {
    const ten = pareto(...TEN);
    expect([40, 20, 10, 5, 1].map((value) => positionOf(ten, value))).toEqual([0.1, 0.2, 0.4, 0.6, 1]);
    expect(positionOf(pareto(5, -1, -9), -9)).toBe(1);
  });

  it("agree with the cut: above it is who stands within the share it states", () => {
    const shares = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    const by = fc.constantFrom("buyers" as const, "revenue" as const);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 30 }), { minLength: 1 }), by, shares, (values, by, share) => {
        const base = pareto(...values);
        const cut = valueCut(base, { by, share });
        fc.pre(cut !== null);
        const above = values.filter((value) => Math.max(0, value) >= (cut?.value ?? 0));
        expect(above).toHaveLength(cut?.buyers ?? 0);
        expect(above.reduce((sum, value) => sum + Math.max(0, value), 0)).toBe(cut?.money);
        for (const value of values) {
          expect(positionOf(base, value) <= (cut?.shareOfBuyers ?? 0)).toBe(Math.max(0, value) >= (cut?.value ?? 0));
        }
        if (by === "revenue") expect(cut?.shareOfMoney).toBeGreaterThanOrEqual(share - 1e-12);
        else {
          const asked = Math.max(1, Math.floor((share * 100 * values.length) / 100 + 1e-9));
          const earning = values.filter((value) => value > 0).length;
          expect(cut?.buyers).toBeGreaterThanOrEqual(Math.min(earning, asked));
        }
      }),
    );
  });
});
