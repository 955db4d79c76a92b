/** From here to there, both included. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The range value ± margin. */
export function around(value: number, margin: number): Range {
  return { low: value - margin, high: value + margin };
}
