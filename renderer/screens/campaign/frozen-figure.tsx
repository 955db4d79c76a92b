import type { SituationFigure } from "../../../core/model/campaign.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { usePlan } from "./plan-context.ts";

/** What each figure of the situation counts. */
const UNITS = {
  customers: "people",
  buyers: "people",
  revenue12Months: "money",
  cameBack: "share",
  reachable: "people",
  due: "people",
  overdue: "people",
  lapsed: "people",
  paretoTop: "share",
  averageOrder: "money",
} as const satisfies Record<SituationFigure, string>;

/** A figure of the situation as it was at launch. */
export function FrozenFigure({ figure }: { readonly figure: SituationFigure | null }) {
  const format = useFormat();
  const { frozen } = usePlan();
  if (figure === null) return null;
  const value = frozen.find((one) => one.figure === figure)?.value ?? null;
  if (value === null) return UNKNOWN;
  const unit = UNITS[figure];
  return unit === "money" ? format.money(value) : format.inUnit(value, unit);
}
