import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { PARTS } from "../../../core/model/money.ts";
import type { State } from "../../../core/model/state.ts";
import { DEFAULT_SETTINGS } from "../../../core/model/settings.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import type { Profiles } from "../../../core/profile/profiles.ts";
import { analyse } from "../../../core/value/analyse.ts";
import type { Analysis } from "../../../core/value/analysis.ts";
import { buyersFor, topShare } from "../../../core/value/pareto.ts";
import { dataFile, hasData } from "../../data.ts";
import { csvRows, onlineRetail } from "../../retail.ts";
import { day } from "../../table.ts";

const ASOF = day("2011-12-10");
const GROSS = { ...DEFAULT_SETTINGS, basis: "gross" as const };

describe.skipIf(!hasData)("a year of a gift wholesaler, against numpy and pandas (needs the data folder)", () => {
  let state: State;
  let profiles: Profiles;
  let analysis: Analysis;
  let expected: Expected;

  beforeAll(() => {
    state = onlineRetail();
    profiles = profileCustomers(state, { asOf: ASOF, basis: "gross" });
    analysis = analyse({ state, profiles, settings: GROSS, asOf: ASOF, reachable: null });
    expected = readExpected();
  });

  it("finds the shop's and the customers' gross to the last thousandth", () => {
    expect(profiles.shop.shopGross / PARTS).toBe(10_666_684.544);
    expect(profiles.shop.customersGross / PARTS).toBe(8_911_407.904);
    expect(profiles.shop.anonymousLines).toBe(expected.missing_customer_rows);
    expect(profiles.shop.saleLines + profiles.shop.refundLines).toBe(expected.rows);
  });

  it("counts buyers and orders", () => {
    expect(analysis.measures.buyers.length).toBe(4338);
    expect(sum(profiles.orders)).toBe(expected.clean_keepdup.invoices);
  });

  it("tells the Pareto sentence", () => {
    const { pareto } = analysis;
    expect(pareto.top?.shareOfMoney).toBeCloseTo(0.74594, 6);
    expect(pareto.top?.buyers).toBe(867);
    expect(pareto.buyersFor80?.buyers).toBe(1133);
    expect(pareto.gini).toBeCloseTo(0.71514, 6);
    const shares = expected.clean_keepdup.rfm.pareto;
    for (const percent of [1, 5, 10, 50]) {
      const share = topShare(analysis.measures.pareto, percent / 100)?.shareOfMoney;
      expect(share).toBeCloseTo(shares[`top${percent}pct_share(n=floor(${percent / 100}*N))`] ?? Number.NaN, 6);
    }
    expect(buyersFor(analysis.measures.pareto, 1)?.buyers).toBe(4338);
  });

  it("finds the published cut points", () => {
    const { rfm } = analysis;
    expect(rfm.groups).toBe(5);
    expect(rfm.recency.cuts).toEqual([13.8, 33, 72, 180]);
    expect(rfm.frequency.cuts).toEqual([1, 2, 3, 6]);
    const cuts = expected.clean_keepdup.rfm.cutpoints_20_40_60_80_linear.M;
    rfm.monetary.cuts.forEach((cut, j) => expect(cut / PARTS).toBeCloseTo(cuts[j] ?? Number.NaN, 3));
  });

  it("scores every buyer as the independent computation does", () => {
    const rows = csvRows("expected/out_retail_rfm_clean_keepdup.csv");
    expect(rows).toHaveLength(4338);
    const ids = new Map(state.customers.codes.map((codes, id) => [codes[0]?.code, id]));
    const wrong = rows.filter((row) => {
      const id = ids.get(row["cid"]);
      if (id === undefined) return true;
      return (
        profiles.recency[id] !== Number(row["R_days"]) ||
        profiles.orders[id] !== Number(row["F"]) ||
        (profiles.money[id] ?? 0) / PARTS !== Number(row["M_money"]) ||
        analysis.r[id] !== Number(row["R_v"]) ||
        analysis.f[id] !== Number(row["F_v"]) ||
        analysis.m[id] !== Number(row["M_v"])
      );
    });
    expect(wrong).toEqual([]);
  });

  it("nets what was given back: the customers' money is their lines', returns taken off", () => {
    const net = profileCustomers(state, { asOf: ASOF, basis: "net" });
    expect(net.shop.customersMoney / PARTS).toBe(8_300_065.814);
    expect(net.count).toBe(expected.net_incl_cancellations.customers);
    expect(net.money.filter((money) => money <= 0)).toHaveLength(expected.net_incl_cancellations["customers_net_<=0"]);
    for (let c = 0; c < net.count; c++) if (net.orders[c] === 0) expect(net.money[c]).toBeLessThanOrEqual(0);
  });

  // The numbers of the two tests below were computed once by a plain Python program of nested loops over the same file.

  it("gives each refund to a sale, and counts what is left of orders and occasions", () => {
    const { refundLinks, orders, occasions } = profileCustomers(state, { asOf: ASOF, basis: "net" });
    expect(refundLinks.line).toHaveLength(8905);
    // Its refunds have numbers of their own, so that every link is a guess.
    expect(refundLinks.guessed.filter((guessed) => guessed === 1)).toHaveLength(7471);
    expect(refundLinks.sale.filter((sale) => sale < 0)).toHaveLength(1434);
    expect(orders.filter((n) => n > 0)).toHaveLength(4327);
    expect([sum(orders), sum(occasions)]).toEqual([18_391, 16_684]);
  });

  it("finds the rhythm of the base and who is away too long", () => {
    const { rhythm, overdue, lapsed } = analysis;
    expect(rhythm).toMatchObject({ baseGap: 52.5, secondOccasion: 104, ratios: 11_553, withoutRhythm: 0 });
    expect(rhythm.overdue.ratio).toBeCloseTo(2.349_002_522_764_875_4, 9);
    expect(rhythm.lapsed.ratio).toBeCloseTo(4.581_070_425_544_847, 9);
    expect(overdue.filter((flag) => flag === 1)).toHaveLength(854);
    expect(lapsed.filter((flag) => flag === 1)).toHaveLength(127);
  });
});

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

interface Expected {
  readonly rows: number;
  readonly missing_customer_rows: number;
  readonly clean_keepdup: {
    readonly invoices: number;
    readonly rfm: {
      readonly cutpoints_20_40_60_80_linear: { readonly M: readonly number[] };
      readonly pareto: Readonly<Record<string, number>>;
    };
  };
  readonly net_incl_cancellations: { readonly customers: number; readonly "customers_net_<=0": number };
}

function readExpected(): Expected {
  return JSON.parse(readFileSync(dataFile("expected/retail.json"), "utf8")) as Expected;
}
