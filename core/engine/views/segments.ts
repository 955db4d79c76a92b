import { RegularsError } from "../../model/error.ts";
import type { SegmentDecision } from "../../model/decision.ts";
import type { Figure } from "../../model/figure.ts";
import type { RuleGroup } from "../../model/rule.ts";
import { figure } from "../figures.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

/** The saved segments with how many they hold today. */
export function segmentsView(insight: Insight): Views["segments"]["answer"] {
  return insight.state.segments.map((segment) => ({ ...segment, people: peopleOf(insight, segment) }));
}

/**
 * A segment whose rule names a field this workspace no longer has, or one that is no longer a number or a day (a later file may
 * bring words), holds nobody that could be counted.
 */
function peopleOf(insight: Insight, segment: SegmentDecision): Figure {
  return figure(countOrNull(insight, segment.rule), "people", "segmentSize", segment.rule);
}

function countOrNull(insight: Insight, rule: RuleGroup): number | null {
  try {
    return insight.members(rule).count();
  } catch (error) {
    if (error instanceof RegularsError && (error.code === "field-unknown" || error.code === "rule-invalid"))
      return null;
    throw error;
  }
}
