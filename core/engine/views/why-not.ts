import { RegularsError } from "../../model/error.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

export function whyNotView(_insight: Insight, _params: Views["whyNot"]["params"]): Views["whyNot"]["answer"] {
  throw new RegularsError("internal");
}
