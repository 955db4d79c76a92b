import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { PARTS } from "../../../core/model/money.ts";
import { DEFAULT_SETTINGS } from "../../../core/model/settings.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import type { Profiles } from "../../../core/profile/profiles.ts";
import { analyse } from "../../../core/value/analyse.ts";
import type { Analysis } from "../../../core/value/analysis.ts";
import { dataFile, hasData } from "../../data.ts";
import { rfmPackageOrders } from "../../retail.ts";
import { day } from "../../table.ts";

type Counts = Readonly<Record<"1" | "2" | "3" | "4" | "5", number>>;

interface Expected {
  readonly customers: number;
  readonly cuts: { readonly rec: readonly number[]; readonly n: readonly number[]; readonly amt: readonly number[] };
  readonly R_counts: Counts;
  readonly F_counts: Counts;
  readonly M_counts: Counts;
}

describe.skipIf(!hasData)("the orders of the R package rfm (needs the data folder)", () => {
  let profiles: Profiles;
  let analysis: Analysis;
  let expected: Expected;

  beforeAll(() => {
    const state = rfmPackageOrders();
    const asOf = day("2006-12-31");
    profiles = profileCustomers(state, { asOf, basis: "net" });
    analysis = analyse({ state, profiles, settings: DEFAULT_SETTINGS, asOf, reachable: null });
    expected = JSON.parse(readFileSync(dataFile("expected/rfm_pkg.json"), "utf8")) as Expected;
  });

  it("have the package's cut points", () => {
    const { rfm } = analysis;
    expect(rfm.buyers).toBe(expected.customers);
    rfm.recency.cuts.forEach((cut, j) => expect(cut).toBeCloseTo(expected.cuts.rec[j] ?? Number.NaN, 9));
    rfm.frequency.cuts.forEach((cut, j) => expect(cut).toBeCloseTo(expected.cuts.n[j] ?? Number.NaN, 9));
    rfm.monetary.cuts.forEach((cut, j) => expect(cut / PARTS).toBeCloseTo(expected.cuts.amt[j] ?? Number.NaN, 9));
  });

  it("have the package's scores of orders and money", () => {
    expect(countOf(analysis.f)).toEqual(expected.F_counts);
    expect(countOf(analysis.m)).toEqual(expected.M_counts);
  });

  it("have its scores of recency, but for days that fall on a cut: there the package gives the higher one", () => {
    const { cuts } = analysis.rfm.recency;
    const packageScore = profiles.recency.map((days) => 5 - cuts.filter((cut) => days > cut).length);
    expect(countOf(packageScore)).toEqual(expected.R_counts);
    profiles.recency.forEach((days, c) => {
      const onCut = cuts.includes(days) ? 1 : 0;
      expect(analysis.r[c]).toBe((packageScore[c] ?? 0) - onCut);
    });
  });
});

function countOf(scores: ArrayLike<number>): Counts {
  const counts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 };
  for (const score of Array.from(scores)) if (score in counts) counts[score as keyof typeof counts]++;
  return counts;
}
