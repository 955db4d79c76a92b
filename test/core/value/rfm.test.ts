import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../core/model/settings.ts";
import type { Settings } from "../../../core/model/settings.ts";
import { rankingOf } from "../../../core/stats/sorted.ts";
import { rfmBase, rfmScores } from "../../../core/value/rfm.ts";

type Buyer = readonly [recency: number, orders: number, money: number];
const DEFAULT = DEFAULT_SETTINGS.rfm;

function score(buyers: readonly Buyer[], settings: Partial<Settings["rfm"]> = {}) {
  const column = (k: 0 | 1 | 2) => Float64Array.from(buyers, (buyer) => buyer[k]);
  const base = rfmBase(Int32Array.from(buyers.keys()), column(0), column(1), rankingOf(column(2)));
  return rfmScores(base, { ...DEFAULT, ...settings }, buyers.length);
}

/** n buyers of 1…n days, orders and money, so that all measures run alike: the last came longest ago and paid most. */
const ladder = (n: number): Buyer[] => Array.from({ length: n }, (_, i) => [i + 1, i + 1, (i + 1) * 10_000]);

describe("RFM of a small base", () => {
  it("parts ten buyers in two halves; the recent half scores high", () => {
    const { r, f, m, summary } = score(ladder(10));
    expect([...r]).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 1, 1]);
    expect([...f]).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect([...m]).toEqual([...f]);
    expect(summary).toEqual({
      groups: 2,
      buyers: 10,
      recency: { groups: 2, by: "quantiles", cuts: [5.5] },
      frequency: { groups: 2, by: "quantiles", cuts: [5.5] },
      monetary: { groups: 2, by: "quantiles", cuts: [55_000] },
      insufficient: null,
    });
  });

  it("takes 2, 3 or 5 groups by the number of buyers, or as set", () => {
    expect([10, 29, 30, 99, 100].map((n) => score(ladder(n)).summary.groups)).toEqual([2, 2, 3, 3, 5]);
    expect(score(ladder(10), { groups: 5 }).summary.groups).toBe(5);
    expect(score(ladder(200), { groups: 3 }).summary.groups).toBe(3);
  });

  it("says nothing below ten buyers, and what it needs", () => {
    const { r, rfmScore, summary } = score(ladder(9));
    expect([...r]).toEqual(Array.from({ length: 9 }, () => 0));
    expect([...rfmScore].every(Number.isNaN)).toBe(true);
    expect(summary.groups).toBeNull();
    expect(summary.insufficient).toEqual({ what: "buyers", needs: 10, has: 9 });
  });

  it("gives a value on a cut the score below it: equal to the cut is not above it", () => {
    // Eleven buyers, five groups: the cuts fall on the 3rd, 5th, 7th and 9th value exactly.
    const { m, summary } = score(ladder(11), { groups: 5 });
    expect(summary.monetary.cuts).toEqual([30_000, 50_000, 70_000, 90_000]);
    expect([...m]).toEqual([1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });
});

describe("RFM where many are equal", () => {
  /** A hundred buyers: 70 bought once, 12 twice, 8 three times, 6 six times, 4 twelve times. */
  const mostlyOnce = (
    [
      [1, 70],
      [2, 12],
      [3, 8],
      [6, 6],
      [12, 4],
    ] as const
  ).flatMap(([orders, n]) => Array.from({ length: n }, (): Buyer => [10, orders, orders * 5]));

  it("falls back to the bands 1 | 2 | 3–4 | 5–9 | 10+ for frequency, and says so", () => {
    const { f, summary } = score(mostlyOnce);
    expect(summary.frequency).toEqual({ groups: 5, by: "bands", cuts: [1, 2, 4, 9] });
    const scores = new Map(mostlyOnce.map(([, orders], c) => [orders, f[c]]));
    expect([...scores]).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [6, 4],
      [12, 5],
    ]);
  });

  it("uses the first of the bands where there are fewer groups", () => {
    const { f, summary } = score(mostlyOnce, { groups: 3 });
    expect(summary.frequency).toEqual({ groups: 3, by: "bands", cuts: [1, 2] });
    expect(Math.max(...f)).toBe(3);
  });

  it("makes fewer classes of money, one for each different cut", () => {
    const { m, summary } = score(mostlyOnce);
    // 20, 40 and 60 % all fall on 5; 80 % on the 80th, 10.
    expect(summary.monetary).toEqual({ groups: 3, by: "quantiles", cuts: [5, 10] });
    expect([...new Set(m)]).toEqual([1, 2, 3]);
  });

  it("does not score what is equal for all; the mean is over what is scored", () => {
    const { r, f, m, rfmScore, summary } = score(mostlyOnce);
    expect(summary.recency).toEqual({ groups: 0, by: "none", cuts: [] });
    expect(r.every((score) => score === 0)).toBe(true);
    expect(rfmScore[0]).toBe(((f[0] ?? 0) + (m[0] ?? 0)) / 2);
  });
});

describe("own thresholds and weights", () => {
  const buyers: Buyer[] = [
    [5, 1, 50],
    [30, 2, 100],
    [31, 3, 101],
    [400, 9, 5000],
  ];
  const thresholds = { recency: [30, 365], frequency: [1, 4], monetary: [100] };

  it("replace the quantiles, for any number of buyers", () => {
    const { r, f, m, summary } = score(buyers, { thresholds });
    // Recency: less than 30 days 3, less than 365 days 2, else 1. Orders and money: 1 + how many thresholds lie below.
    expect([...r]).toEqual([3, 2, 2, 1]);
    expect([...f]).toEqual([1, 2, 2, 3]);
    expect([...m]).toEqual([1, 1, 2, 2]);
    expect(summary.recency).toEqual({ groups: 3, by: "thresholds", cuts: [30, 365] });
    expect(summary.insufficient).toBeNull();
  });

  it("leave the other measures to the quantiles", () => {
    const { summary } = score(ladder(100), { thresholds: { frequency: [1] } });
    expect([summary.recency.by, summary.frequency.by, summary.monetary.by]).toEqual([
      "quantiles",
      "thresholds",
      "quantiles",
    ]);
  });

  it("weigh the mean", () => {
    expect([...score(buyers, { thresholds, weights: [2, 1, 1] }).rfmScore]).toEqual([2, 1.75, 2, 1.75]);
    expect([...score(buyers, { thresholds, weights: [0, 0, 1] }).rfmScore]).toEqual([1, 1, 2, 2]);
    expect(score(buyers, { thresholds, weights: [0, 0, 0] }).rfmScore.every(Number.isNaN)).toBe(true);
  });
});

describe("RFM of any base", () => {
  const buyer = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 6 }), fc.integer({ min: -20, max: 60 }));
  const buyers = fc.array(buyer, { minLength: 10, maxLength: 120 });

  it("gives equal values equal scores and better values no lower ones", () => {
    fc.assert(
      fc.property(buyers, fc.constantFrom(null, 2 as const, 3 as const, 5 as const), (rows, groups) => {
        const { r, f, m } = score(rows, { groups });
        const scores = [r, f, m];
        const wrong = rows.flatMap((a, i) =>
          rows.flatMap((b, j) =>
            ([0, 1, 2] as const).filter((k) => {
              const better = k === 0 ? b[k] - a[k] : a[k] - b[k];
              const higher = (scores[k]?.[i] ?? 0) - (scores[k]?.[j] ?? 0);
              return better === 0 ? higher !== 0 : higher * better < 0;
            }),
          ),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it("does not depend on the order of the buyers", () => {
    const shuffled = buyers.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, order]) => {
        const straight = score(rows);
        const mixed = score(order.map((i) => rows[i] ?? [0, 1, 0]));
        order.forEach((i, place) => expect(mixed.rfmScore[place]).toBe(straight.rfmScore[i]));
        expect(mixed.summary).toEqual(straight.summary);
      }),
    );
  });
});
