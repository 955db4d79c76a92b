import type { Insufficient } from "../model/figure.ts";
import type { Settings } from "../model/settings.ts";
import { quantileCuts } from "../stats/quantile.ts";
import { sorted, type Ranking } from "../stats/sorted.ts";

/** What RFM needs and no setting changes: the buyers with their three measures, and each measure sorted. */
export interface RfmBase {
  /** Customer ids of the buyers. */
  readonly buyers: Int32Array;
  readonly recency: Measure;
  readonly frequency: Measure;
  readonly monetary: Measure;
}

/** A measure of every buyer, as whole numbers of which more is better: −days since the last order, orders, money. */
export interface Measure {
  /** In the order of the buyers. */
  readonly values: Float64Array;
  readonly ascending: Float64Array;
}

/** How one of the three was scored. */
export interface ScoreSummary {
  /** How many scores there can be; 0: not scored. */
  readonly groups: number;
  readonly by: "quantiles" | "bands" | "thresholds" | "none";
  /** Between the scores, ascending, in the measure's own unit: recency in days, orders, money. */
  readonly cuts: readonly number[];
}

/** How the scores came about (methods §3). */
export interface RfmSummary {
  /** Scores asked for: as set, or by the number of buyers; null: too few buyers for quantiles. */
  readonly groups: 2 | 3 | 5 | null;
  readonly buyers: number;
  readonly recency: ScoreSummary;
  readonly frequency: ScoreSummary;
  readonly monetary: ScoreSummary;
  readonly insufficient: Insufficient | null;
}

/** Scores by customer id, and how they came about. */
export interface RfmScores {
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  readonly rfmScore: Float64Array;
  readonly summary: RfmSummary;
}

/** A value scores 1 + the number of borders below it. */
interface Scale {
  readonly summary: ScoreSummary;
  readonly borders: Float64Array;
}

const FEWEST_BUYERS = 10;
/** Borders of the bands 1 | 2 | 3–4 | 5–9 | 10+ of orders. */
const FREQUENCY_BANDS = [1, 2, 4, 9];

/** Takes the measures of the buyers out of columns by customer id. @param money of the buyers, in their order */
export function rfmBase(
  buyers: Int32Array,
  recency: Float64Array,
  orders: Float64Array,
  money: Pick<Ranking, "values" | "ascending">,
): RfmBase {
  const measure = (column: Float64Array, sign: 1 | -1): Measure => {
    const values = new Float64Array(buyers.length);
    for (let i = 0; i < buyers.length; i++) values[i] = sign * column[buyers[i]!]!;
    return { values, ascending: sorted(values) };
  };
  const { values, ascending } = money;
  return { buyers, recency: measure(recency, -1), frequency: measure(orders, 1), monetary: { values, ascending } };
}

/** Scores every buyer (methods §3). @param count length of the columns by customer id */
export function rfmScores(base: RfmBase, settings: Settings["rfm"], count: number): RfmScores {
  const n = base.buyers.length;
  const groups = n < FEWEST_BUYERS ? null : (settings.groups ?? groupsFor(n));
  const own = settings.thresholds;
  const scales = {
    r: scaleOf(
      base.recency,
      groups,
      own?.recency?.map((days) => -days),
      "fewer",
    ),
    f: scaleOf(base.frequency, groups, own?.frequency, "bands"),
    m: scaleOf(base.monetary, groups, own?.monetary, "fewer"),
  };
  const columns = {
    r: scored(base.buyers, base.recency, scales.r, count),
    f: scored(base.buyers, base.frequency, scales.f, count),
    m: scored(base.buyers, base.monetary, scales.m, count),
  };
  // Own thresholds score any number of buyers; quantiles need some.
  const isScored = Object.values(scales).some(({ summary }) => summary.by === "thresholds");
  return {
    ...columns,
    rfmScore: weighted(base.buyers, columns, settings.weights, count),
    summary: {
      groups,
      buyers: n,
      recency: { ...scales.r.summary, cuts: scales.r.summary.cuts.map((cut) => 0 - cut).toReversed() },
      frequency: scales.f.summary,
      monetary: scales.m.summary,
      insufficient: groups === null && !isScored ? { what: "buyers", needs: FEWEST_BUYERS, has: n } : null,
    },
  };
}

function groupsFor(buyers: number): 2 | 3 | 5 {
  return buyers >= 100 ? 5 : buyers >= 30 ? 3 : 2;
}

const NOT_SCORED: Scale = { summary: { groups: 0, by: "none", cuts: [] }, borders: new Float64Array(0) };

function scaleOf(
  { ascending }: Measure,
  groups: number | null,
  thresholds: readonly number[] | undefined,
  whereCutsCoincide: "bands" | "fewer",
): Scale {
  const n = ascending.length;
  if (n === 0) return NOT_SCORED;
  if (thresholds) return bordersAt("thresholds", thresholds);
  if (groups === null || ascending[0] === ascending[n - 1]) return NOT_SCORED;
  const cuts = quantileCuts(ascending, groups);
  const distinct = cuts.filter((cut, j) => {
    const before = cuts[j - 1];
    return !before || cut.whole !== before.whole || cut.rest !== before.rest;
  });
  if (distinct.length < cuts.length && whereCutsCoincide === "bands") {
    return bordersAt("bands", FREQUENCY_BANDS.slice(0, groups - 1));
  }
  // A whole number lies above a cut exactly when it lies above the cut's whole part.
  const borders = Float64Array.from(distinct, (cut) => cut.whole);
  return {
    summary: { groups: borders.length + 1, by: "quantiles", cuts: distinct.map((cut) => cut.value) },
    borders,
  };
}

function bordersAt(by: "bands" | "thresholds", cuts: readonly number[]): Scale {
  const borders = Float64Array.from(cuts).sort();
  return { summary: { groups: borders.length + 1, by, cuts: [...borders] }, borders };
}

function scored(buyers: Int32Array, { values }: Measure, { borders, summary }: Scale, count: number): Uint8Array {
  const scores = new Uint8Array(count);
  if (summary.groups === 0) return scores;
  for (let i = 0; i < buyers.length; i++) {
    let score = 1;
    for (let b = 0; b < borders.length; b++) if (borders[b]! < values[i]!) score++;
    scores[buyers[i]!] = score;
  }
  return scores;
}

/** Weighted mean of the scores there are. */
function weighted(
  buyers: Int32Array,
  { r, f, m }: { readonly r: Uint8Array; readonly f: Uint8Array; readonly m: Uint8Array },
  [wr, wf, wm]: Settings["rfm"]["weights"],
  count: number,
): Float64Array {
  const out = new Float64Array(count).fill(Number.NaN);
  for (const c of buyers) {
    const weight = (r[c] ? wr : 0) + (f[c] ? wf : 0) + (m[c] ? wm : 0);
    if (weight > 0) out[c] = (wr * r[c]! + wf * f[c]! + wm * m[c]!) / weight;
  }
  return out;
}
