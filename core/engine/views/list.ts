import { decideList, type ListDecision } from "../../campaign/decide-list.ts";
import { heldOutNow } from "../../campaign/held-out.ts";
import { listColumns, listRows } from "../../campaign/list-rows.ts";
import { LIST_REASONS } from "../../model/list.ts";
import { both, where, type RuleGroup } from "../../model/rule.ts";
import { PARTS } from "../../model/money.ts";
import { formatDay } from "../../model/day.ts";
import { listKind } from "../../campaign/list-rows.ts";
import type { SheetCell, SheetKind } from "../../format/sheet.ts";
import { figure } from "../figures.ts";
import type { Insight } from "../insight.ts";
import type { ListAnswer, Views } from "../views.ts";

/** Rows shown before the file is written. */
const SAMPLE = 10;

type Asked = Views["list"]["params"];

/** Who would stand on a list, who would not and why; the counts add up to the segment. */
export function listView(insight: Insight, params: Asked): ListAnswer {
  const { rule, channel } = params;
  const decision = decide(insight, params);
  const columns = listColumns(channel, insight.fields, decision.included.members());
  const kinds = columns.map((column) => listKind(column, channel, insight.fields));
  const sample: string[][] = [];
  for (const row of listRows(insight.state, decision.included, channel, columns, insight.fields)) {
    if (sample.push(row.map((cell, i) => cellText(cell, kinds[i]!))) === SAMPLE) break;
  }
  // Who speaks for a household depends on the list; no rule tells them from the others who can be reached.
  // Nor does one tell whom a campaign leaves alone.
  const untold = decision.excluded.householdDouble.count() + decision.excluded.heldOut.count();
  return {
    segment: figure(decision.segment.count(), "people", "segmentSize", rule),
    included: figure(
      decision.included.count(),
      "people",
      "listIncluded",
      untold > 0 ? null : reached(rule, channel, "ok"),
    ),
    excluded: LIST_REASONS.map((reason) => ({
      reason,
      people: figure(
        decision.excluded[reason].count(),
        "people",
        "listExcluded",
        reason === "householdDouble" || reason === "heldOut" ? null : reached(rule, channel, reason),
      ),
    })),
    columns,
    sample,
  };
}

/** Decides a list on what is known now; a household is spoken for by its most valuable member. */
export function decide(insight: Insight, { rule, channel, oneAHousehold }: Asked): ListDecision {
  return decideList(insight.state, insight.members(rule), channel, {
    oneAHousehold,
    value: insight.profiles.money,
    heldOut: heldOutNow(insight.state, insight.today, null),
  });
}

function reached(rule: RuleGroup, channel: string, reach: string): RuleGroup {
  return both(rule, where(`reach.${channel}`, "=", reach));
}

function cellText(cell: SheetCell, kind: SheetKind): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (kind === "day") return formatDay(cell);
  return String(kind === "money" ? cell / PARTS : cell);
}
