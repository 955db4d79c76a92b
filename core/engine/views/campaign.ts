import { RegularsError } from "../../model/error.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

export function campaignView(_insight: Insight, _params: Views["campaign"]["params"]): Views["campaign"]["answer"] {
  throw new RegularsError("internal");
}
