import { RegularsError } from "../../model/error.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

export function repliesView(_insight: Insight, _params: Views["replies"]["params"]): Views["replies"]["answer"] {
  throw new RegularsError("internal");
}

export function codeView(_insight: Insight, _params: Views["code"]["params"]): Views["code"]["answer"] {
  throw new RegularsError("internal");
}
