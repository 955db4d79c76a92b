import type { Figure } from "../model/figure.ts";

/** What home says: what to do, then how it stands. */
export interface HomeAnswer {
  readonly customers: Figure;
  readonly revenue12Months: Figure;
  readonly cameBack: Figure;
  readonly due: Figure;
  readonly reachable: Figure;
  readonly goingQuiet: { readonly people: Figure; readonly money: Figure };
  readonly paretoCurve: readonly (readonly [number, number])[];
  readonly paretoTop: Figure;
  /** Whose birthday is in the next seven days, today's among them. */
  readonly birthdays: Figure;
  /** Refusals, missing permission, customers without any way to reach them. */
  readonly repair: readonly { readonly what: "noPermission" | "noAddress" | "noName"; readonly people: Figure }[];
}
