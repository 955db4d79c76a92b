import { RegularsError } from "../../model/error.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

export function planView(_insight: Insight, _params: Views["plan"]["params"]): Views["plan"]["answer"] {
  throw new RegularsError("internal");
}
