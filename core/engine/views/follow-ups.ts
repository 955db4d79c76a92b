import { RegularsError } from "../../model/error.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

export function followUpsView(_insight: Insight, _params: Views["followUps"]["params"]): Views["followUps"]["answer"] {
  throw new RegularsError("internal");
}
