import type { EffectVerdict } from "../model/effect.ts";

/** What is wrong in at most one of twenty. */
export const ALPHA = 0.05;

/**
 * What may be said (methods §12): proven, more or less, where p (within slices the adjusted one) is below 0.05 and chance drew the
 * groups; else the groups differ, or it cannot be proven.
 */
export function verdictOf(difference: number, pValue: number, drawn: boolean): EffectVerdict {
  if (pValue >= ALPHA || difference === 0) return "not-provable";
  if (!drawn) return "differs-not-caused";
  return difference > 0 ? "proven-more" : "proven-less";
}
