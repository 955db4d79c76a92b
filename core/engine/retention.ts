import { NO_DAY, yearsLater, type Day } from "../model/day.ts";
import type { RetentionRules } from "../model/settings.ts";
import { personOf } from "../model/merged.ts";
import type { State } from "../model/state.ts";
import type { RetentionClass, RetentionDue } from "./rights-answers.ts";

/** Days between the day something is due and the day it goes. */
export const GRACE_DAYS = 30;

export const RETENTION_CLASSES = ["inactive", "orders", "touches", "exports"] as const satisfies RetentionClass[];

/** One rule: after so many years, counted from the day it was switched on where that is later. */
interface Rule {
  readonly years: number;
  readonly since: Day;
}

/** The day on which something of a day is due by a rule; it goes `GRACE_DAYS` later. */
export function dueOn(day: Day, { years, since }: Rule): Day {
  return Math.max(yearsLater(day, years), since);
}

/** What is of an earlier day than this goes today by a rule; null: nothing yet. */
export function goesBefore(rule: Rule, today: Day): Day | null {
  const due = today - GRACE_DAYS;
  if (rule.since > due) return null;
  let day = yearsLater(due, -rule.years);
  while (yearsLater(day + 1, rule.years) <= due) day++;
  while (yearsLater(day, rule.years) > due) day--;
  return day + 1;
}

/**
 * The last day each customer was heard of: a purchase, something they or somebody did, a reply, a follow-up, a decision about them by hand;
 * for whom there is none of these, the day their record came in. `NO_DAY` for who is not there.
 */
export function lastHeardOf(state: State): Int32Array {
  const { customers, lines, touches, contacts } = state;
  const last = new Int32Array(customers.count).fill(NO_DAY);
  const note = (customer: number | null | undefined, day: Day): void => {
    if (customer !== null && customer !== undefined && day > (last[customer] ?? Infinity)) last[customer] = day;
  };
  for (let i = 0; i < lines.count; i++) note(lines.customer[i], lines.day[i]!);
  for (let i = 0; i < touches.count; i++) note(touches.customer[i], touches.day[i]!);
  for (let i = 0; i < contacts.count; i++) note(contacts.customer[i], contacts.day[i]!);
  for (const { customer, day } of state.replies) note(customer, day);
  for (const { entries } of state.followUps) for (const { customer, day, due } of entries) note(customer, due ?? day);
  for (const list of state.decisions.values()) {
    for (const decision of list)
      if (decision.type === "permission") note(personOf(state, decision.customer), decision.day);
  }
  for (let customer = 0; customer < last.length; customer++) {
    if (customers.live[customer] !== 1) last[customer] = NO_DAY;
    else if (last[customer] === NO_DAY) last[customer] = dayOfCommit(state, customers.firstCommit[customer]!);
  }
  return last;
}

/** Who goes today because nothing was heard of them for too long. Whose data is held does not. */
export function inactiveToday(state: State, rules: RetentionRules, today: Day): number[] {
  const before = rules.inactive === null ? null : goesBefore(rules.inactive, today);
  if (before === null) return [];
  const last = lastHeardOf(state);
  const out: number[] = [];
  for (let customer = 0; customer < last.length; customer++) {
    if (last[customer] !== NO_DAY && last[customer]! < before && !state.holds.has(customer)) out.push(customer);
  }
  return out;
}

/** What the rules would take today, and what is due and in its days of grace. */
export function retentionDue(state: State, rules: RetentionRules, today: Day): RetentionDue[] {
  return RETENTION_CLASSES.flatMap((rule) => {
    const by = rules[rule];
    return by === null ? [] : [{ rule, ...countsOf(daysOf(state, rule), by, today) }];
  });
}

function countsOf(days: Iterable<Day>, rule: Rule, today: Day): Omit<RetentionDue, "rule"> {
  let now = 0;
  let inGrace = 0;
  let next: Day | null = null;
  // Most rows are far from due: two comparisons decide, the calendar only near the edge.
  const before = goesBefore(rule, today) ?? -Infinity;
  const dueBefore = goesBefore({ ...rule, since: -Infinity }, today + GRACE_DAYS) ?? -Infinity;
  for (const day of days) {
    if (day < before) now++;
    else if (day < dueBefore && rule.since <= today) {
      inGrace++;
      const goes = dueOn(day, rule) + GRACE_DAYS;
      if (next === null || goes < next) next = goes;
    }
  }
  return { now, inGrace, next };
}

/** The days of all that a rule is about. */
function* daysOf(state: State, rule: RetentionClass): Generator<Day> {
  const { lines, touches, contacts, holds } = state;
  if (rule === "inactive") {
    const last = lastHeardOf(state);
    for (let id = 0; id < last.length; id++) if (last[id] !== NO_DAY && !holds.has(id)) yield last[id]!;
  } else if (rule === "orders") {
    for (let i = 0; i < lines.count; i++) {
      if (lines.customer[i]! >= 0 && !holds.has(lines.customer[i]!)) yield lines.day[i]!;
    }
  } else if (rule === "touches") {
    for (let i = 0; i < touches.count; i++) if (!holds.has(touches.customer[i]!)) yield touches.day[i]!;
    for (let i = 0; i < contacts.count; i++) {
      if (contacts.text[i] !== undefined && !holds.has(contacts.customer[i]!)) yield contacts.day[i]!;
    }
    for (const { customer, day } of state.replies) if (customer === null || !holds.has(customer)) yield day;
  } else for (const { day } of state.exports) yield day;
}

function dayOfCommit(state: State, commit: number): Day {
  const batch = state.batches.get(commit);
  if (batch !== undefined) return batch.day;
  return Math.floor((state.commits[commit - 1]?.at ?? 0) / 86_400_000);
}
