import { RegularsError } from "../../model/error.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

export function situationView(_insight: Insight, _params: Views["situation"]["params"]): Views["situation"]["answer"] {
  throw new RegularsError("internal");
}
