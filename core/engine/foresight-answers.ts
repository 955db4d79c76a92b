import type { Figure } from "../model/figure.ts";
import type { Tested } from "../model/foresight.ts";
import type { Money } from "../model/money.ts";

/** What may be expected of somebody in the twelve months to come, and how well that was foreseen before. */
export interface CustomerForesightAnswer {
  readonly figures: readonly Figure[];
  readonly tested: Tested | null;
}

/** The same of everybody together. */
export interface ForesightAnswer extends CustomerForesightAnswer {
  /** Of whom the most is expected, best first. */
  readonly top: readonly { readonly id: number; readonly name: string | null; readonly money: Money }[];
}

export interface ForesightViews {
  foresight: { params: Record<string, never>; answer: ForesightAnswer };
  customerForesight: { params: { readonly id: number }; answer: CustomerForesightAnswer };
}
