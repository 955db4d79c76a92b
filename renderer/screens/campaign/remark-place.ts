import type { PlanRemark } from "../../../core/engine/campaign-answers.ts";
import type { PartId } from "./plan-context.ts";

/** Where on the screen a remark is mended, where that is not the part the engine names. */
const PLACES: Readonly<Record<string, PartId>> = {
  noGoal: "proof",
  goalBeyondBest: "proof",
  noHoldout: "whom",
  holdoutCannotProve: "whom",
  incentiveEndsEarly: "what",
  waveToNobody: "what",
};

/** The part of the plan in which a remark is mended. */
export function placeOf({ code, part }: Pick<PlanRemark, "code" | "part">): PartId {
  return PLACES[code] ?? part;
}
