import { wilson } from "../stats/wilson.ts";
import type { Range } from "../stats/interval.ts";

/** A share as a sample shows it, with its 95 % interval. */
export interface CheckedShare extends Range {
  readonly share: number;
}

/**
 * The share of right ones in a random sample drawn without putting back from `of`: Wilson's interval for a sample so much larger as the finite number
 * makes it worth (checked · (of − 1) ÷ (of − checked)); exact where everybody was looked at. Null where nobody was.
 */
export function checkedShare(right: number, checked: number, of: number): CheckedShare | null {
  if (checked === 0) return null;
  const share = right / checked;
  if (checked >= of) return { share, low: share, high: share };
  const worth = (checked * (of - 1)) / (of - checked);
  return { share, ...wilson(right === checked ? worth : share * worth, worth) };
}

/** How many of `of` to draw for a 95 % margin of at most `margin` on both sides of the share, whatever the share is (methods §10). */
export function sampleFor(margin: number, of: number): number {
  const endless = (1.959963984540054 ** 2 * 0.25) / margin ** 2;
  return Math.min(of, Math.ceil(endless / (1 + (endless - 1) / of)));
}
