import { RegularsError } from "../../model/error.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

export function effectView(_insight: Insight, _params: Views["effect"]["params"]): Views["effect"]["answer"] {
  throw new RegularsError("internal");
}
