import { RegularsError } from "../../model/error.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

export function reportView(_insight: Insight, _params: Views["report"]["params"]): Views["report"]["answer"] {
  throw new RegularsError("internal");
}
