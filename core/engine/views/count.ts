import { ATTENTION, CLASSES, STAGES, USER_STATUSES } from "../../model/fields.ts";
import type { Definition, Figure } from "../../model/figure.ts";
import { Bitset } from "../../model/bitset.ts";
import { both, where, type RuleGroup } from "../../model/rule.ts";
import { figure, sumByCode, sumOver } from "../figures.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";
import type { GroupFigures } from "../value-answer.ts";

/** How many a rule holds for, and what they bring. */
export function countView(insight: Insight, rule: RuleGroup): Views["count"]["answer"] {
  const { profiles, state } = insight;
  const members = insight.members(rule);
  const { people, money } = sumOver(members, profiles.money);
  const base = state.customers.liveCount;
  const reachable = new Bitset(members.length);
  for (const id of members.members()) if (insight.reachable[id] === 1) reachable.add(id);
  return {
    people: figure(people, "people", "segmentSize", rule, [{ name: "base", value: base, unit: "people" }]),
    base,
    money: figure(money, "money", insight.settings.basis, rule),
    reachable: figure(reachable.count(), "people", "reachable", both(rule, where("reachable", "=", "yes"))),
  };
}

/** The classes and stages of a group. */
export function portraitView(insight: Insight, rule: RuleGroup): Views["portrait"]["answer"] {
  const members = insight.members(rule);
  const only = (codes: Uint8Array): Uint8Array => codes.map((code, i) => (members.has(i) ? code : 0));
  return {
    classes: groupsOf(insight, only(insight.analysis.class), CLASSES, "class", "fiveClasses", rule),
    stages: groupsOf(insight, only(insight.analysis.stage), STAGES, "stage", "stage", rule),
  };
}

/** People and money for each choice of a field, each a door to its people. */
export function groupsOf<Name extends string>(
  insight: Insight,
  codes: Uint8Array,
  names: readonly Name[],
  field: string,
  definition: Definition,
  within: RuleGroup | null,
): GroupFigures<Name>[] {
  const sums = sumByCode(codes, names.length, insight.profiles.money);
  return names.map((name, i) => {
    const rule = where(field, "=", name);
    const behind = within ? both(within, rule) : rule;
    const people: Figure = figure(sums.people[i + 1]!, "people", definition, behind);
    return { name, people, money: figure(sums.money[i + 1]!, "money", insight.settings.basis, behind) };
  });
}

/** The four schemes of the value screen as groups. */
export function schemesOf(
  insight: Insight,
): Pick<Views["value"]["answer"], "classes" | "attention" | "stages" | "userStatuses"> {
  const { analysis } = insight;
  return {
    classes: groupsOf(insight, analysis.class, CLASSES, "class", "fiveClasses", null),
    attention: groupsOf(insight, analysis.attention, ATTENTION, "attention", "fifteenThirtyFiveFifty", null),
    stages: groupsOf(insight, analysis.stage, STAGES, "stage", "stage", null),
    userStatuses: groupsOf(insight, analysis.userStatus, USER_STATUSES, "userStatus", "userStatus", null),
  };
}
