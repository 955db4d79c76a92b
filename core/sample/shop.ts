import type { CommitContent } from "../model/commit.ts";
import type { Day } from "../model/day.ts";

export interface SampleOptions {
  /** How many people know the shop; about 2,000 make a good look around. */
  readonly customers: number;
  readonly seed: number;
  /** The last day of the shop's three years. */
  readonly today: Day;
  readonly language: "en" | "zh" | "mixed";
}

/** Not yet filled. */
export function sampleShop(options: SampleOptions): CommitContent {
  return { kind: "sample", blocks: [], decisions: options.customers > 0 ? [] : [] };
}
