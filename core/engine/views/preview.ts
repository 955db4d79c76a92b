import { RegularsError } from "../../model/error.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

export function previewView(_insight: Insight, _params: Views["preview"]["params"]): Views["preview"]["answer"] {
  throw new RegularsError("internal");
}
