import { RegularsError } from "../../model/error.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

export function calendarView(_insight: Insight, _params: Views["calendar"]["params"]): Views["calendar"]["answer"] {
  throw new RegularsError("internal");
}
