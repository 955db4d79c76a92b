import type { Window } from "../campaign/campaign-window.ts";
import type { MeasureBase } from "./measure.ts";
import { purchasesIn } from "./window-purchases.ts";

export interface BaseRate {
  readonly window: Window;
  readonly people: number;
  readonly bought: number;
  readonly rate: number;
}

/**
 * Of these people, the share who bought in a like window of own history, whatever was sent to them then (methods §10), as an evaluation
 * counts who bought. Null where there is nobody, or no line of anybody is as old as the window: then nothing is known.
 * @param people customer ids
 */
export function baseRate(
  { state: { lines }, index, asOf }: Pick<MeasureBase, "state" | "index" | "asOf">,
  people: Int32Array,
  window: Window,
): BaseRate | null {
  if (people.length === 0 || !lines.day.some((day) => day <= window.from)) return null;
  const { bought } = purchasesIn(lines, index, window, asOf);
  let n = 0;
  for (const customer of people) n += bought[customer]!;
  return { window, people: people.length, bought: n, rate: n / people.length };
}
