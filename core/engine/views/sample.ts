import { RegularsError } from "../../model/error.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

export function sampleView(_insight: Insight, _params: Views["sample"]["params"]): Views["sample"]["answer"] {
  throw new RegularsError("internal");
}
