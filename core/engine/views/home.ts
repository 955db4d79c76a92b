import { CHANNELS } from "../../model/fields.ts";
import type { Figure, Insufficient } from "../../model/figure.ts";
import { both, where, type Condition, type RuleGroup } from "../../model/rule.ts";
import { figure, sumOver, tooFew } from "../figures.ts";
import type { Insight } from "../insight.ts";
import type { HomeAnswer } from "../home-answer.ts";
import { valueView } from "./value.ts";

/** What to do today, and how the base stands in five figures and one curve. */
export function homeView(insight: Insight): HomeAnswer {
  const { state, profiles } = insight;
  const { pareto } = valueView(insight, null);
  const count = (rule: RuleGroup, definition: Figure["definition"]): Figure =>
    figure(insight.members(rule).count(), "people", definition, rule);
  return {
    customers: figure(state.customers.liveCount, "people", "customers", { combinator: "and", rules: [] }),
    revenue12Months: figure(
      profiles.shop.revenue12Months,
      "money",
      "revenue12Months",
      where("revenue12Months", ">", 0),
    ),
    cameBack: cameBack(insight),
    due: isAnyRhythm(insight) ? count(where("due", "=", "yes"), "due") : tooFew("people", "due", NO_GAPS),
    reachable: reachableShare(insight),
    goingQuiet: goingQuiet(insight, pareto.top),
    paretoCurve: pareto.curve,
    paretoTop: pareto.top,
    birthdays: count(where("birthdayIn", "<", BIRTHDAY_DAYS), "birthdays"),
    repair: [
      { what: "noPermission", people: count(noChannel("noPermission"), "noPermission") },
      { what: "noAddress", people: count(unreachableFor("noAddress"), "noAddress") },
      { what: "noName", people: count(both(where("name", "unknown"), where("company", "unknown")), "noName") },
    ],
  };
}

/** Birthdays so many days ahead are worth a greeting now. */
const BIRTHDAY_DAYS = 7;

const NO_GAPS: Insufficient = { what: "gaps", needs: 1, has: 0 };

/** Where nobody came back, nobody can be said to be due. */
function isAnyRhythm({ analysis: { rhythm } }: Insight): boolean {
  return rhythm.baseGap !== null || rhythm.secondOccasion !== null;
}

/** The best customers who are away longer than usual and not yet lost. */
function goingQuiet({ analysis, members, profiles }: Insight, top: Figure): HomeAnswer["goingQuiet"] {
  const few = analysis.rhythm.overdue.insufficient ?? top.insufficient;
  if (few) return { people: tooFew("people", "overdue", few), money: tooFew("money", "revenue12Months", few) };
  const quiet = both(
    where("paretoShare", "<=", top.inputs.find((i) => i.name === "shareOfBuyers")?.value ?? 0),
    both(where("overdue", "=", "yes"), where("lapsed", "=", "no")),
  );
  const { people, money } = sumOver(members(quiet), profiles.revenue12Months);
  return {
    people: figure(people, "people", "overdue", quiet),
    money: figure(money, "money", "revenue12Months", quiet),
  };
}

function cameBack(insight: Insight): Figure {
  const buyers = insight.analysis.pareto.buyers;
  if (buyers === 0) return tooFew("share", "cameBack", { what: "buyers", needs: 1, has: 0 });
  const rule = both(where("buyer", "=", "yes"), where("occasions", ">=", 2));
  const people = insight.members(rule).count();
  return figure(people / buyers, "share", "cameBack", rule, [
    { name: "people", value: people, unit: "people" },
    { name: "buyers", value: buyers, unit: "people" },
  ]);
}

function reachableShare(insight: Insight): Figure {
  const customers = insight.state.customers.liveCount;
  if (customers === 0) return tooFew("share", "reachable", { what: "customers", needs: 1, has: 0 });
  const rule = where("reachable", "=", "yes");
  const people = insight.members(rule).count();
  return figure(people / customers, "share", "reachable", rule, [
    { name: "people", value: people, unit: "people" },
    { name: "customers", value: customers, unit: "people" },
  ]);
}

/** Nobody has said yes or no on any channel. */
function noChannel(reach: "noPermission"): RuleGroup {
  return {
    combinator: "and",
    rules: CHANNELS.map((channel) => ({ field: `reach.${channel}`, operator: "=", value: reach })),
  };
}

/** Somebody with permission on some channel, and no address on any of those. */
function unreachableFor(reach: "noAddress"): RuleGroup {
  const some: Condition[] = CHANNELS.map((channel) => ({ field: `reach.${channel}`, operator: "=", value: reach }));
  return both({ combinator: "or", rules: some }, where("reachable", "=", "no"));
}
