import { RegularsError } from "../../model/error.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

export function campaignsView(_insight: Insight, _params: Views["campaigns"]["params"]): Views["campaigns"]["answer"] {
  throw new RegularsError("internal");
}
