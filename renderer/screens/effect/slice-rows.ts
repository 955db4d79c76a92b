import type { EffectVerdict, Interval, Slice } from "../../../core/model/effect.ts";

/** What slices are compared by. */
export type SliceOutcome = "bought" | "spend";

/** A part of the population as a row of the forest plot. */
export interface SliceRow {
  readonly slice: Slice;
  readonly contacted: number;
  readonly held: number;
  readonly difference: number | null;
  readonly interval: Interval | null;
  readonly adjustedP: number | null;
  readonly verdict: EffectVerdict;
}

/** The parts by one outcome, in the order they come; parts where it was not asked are left out. */
export function sliceRows(slices: readonly Slice[], outcome: SliceOutcome): readonly SliceRow[] {
  return slices.flatMap((slice) => {
    const found = outcome === "spend" ? slice.money : slice.rates.find((rate) => rate.outcome === outcome);
    if (!found) return [];
    const { contacted, held, difference, interval, adjustedP, verdict } = found;
    return [{ slice, contacted: contacted.people, held: held.people, difference, interval, adjustedP, verdict }];
  });
}

export function isProven({ verdict }: Pick<SliceRow, "verdict">): boolean {
  return verdict === "proven-more" || verdict === "proven-less";
}
