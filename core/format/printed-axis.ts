import type { PrintedIntervals } from "../model/printed.ts";
import { isRange } from "./printed-text.ts";

/** A stretch of numbers and where its marks stand. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** About how many marks an axis has. */
const TICKS = 5;
/** What is less than this part of a number, or of 1, is nothing. */
const SMALLEST = 1e-9;

/** An axis that holds all intervals and the line of reference; 0 to 1 where there is nothing to hold. */
export function intervalAxis({ rows, reference }: Pick<PrintedIntervals, "rows" | "reference">): Axis {
  const numbers = rows.flatMap(({ value }) =>
    value !== null && isRange(value) ? [value.low, value.value, value.high] : [],
  );
  if (reference !== null && Number.isFinite(reference)) numbers.push(reference);
  return axisOver(numbers);
}

/** An axis from 0 that holds all values; what is below 0 or no number counts as 0. */
export function barAxis(values: readonly (number | null)[]): Axis {
  return axisOver([0, ...values.map((value) => (value !== null && Number.isFinite(value) && value > 0 ? value : 0))]);
}

/** Where a number stands on the axis, from 0 at its low end to 1; what lies outside stands at the end. */
export function placeOn({ low, high }: Axis, value: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

function axisOver(numbers: readonly number[]): Axis {
  let low = Math.min(...numbers);
  let high = Math.max(...numbers);
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (numbers.length === 0 || size < SMALLEST) [low, high] = [0, 1];
  else if (high - low < size * SMALLEST) [low, high] = [Math.min(low, 0), Math.max(high, 0)];
  const step = stepFor((high - low) / TICKS);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { low: first * step, high: last * step, ticks };
}

/** The smallest of 1, 2, 5 times a power of ten that is not below `about`. */
function stepFor(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about));
  return power * ([1, 2, 5].find((factor) => factor * power >= about * (1 - 1e-9)) ?? 10);
}
