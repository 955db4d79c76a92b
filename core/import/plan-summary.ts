import type { Accounting } from "../model/accounting.ts";
import { CUSTOMER_FIELDS } from "../model/fields.ts";
import type { ImportChoices, PlanSummary } from "../model/importing.ts";
import { mergedIssues } from "../model/issues-as-read.ts";
import type { Converted } from "./converted.ts";
import { cleanedByRules } from "./clean-words.ts";
import type { PlanInput } from "./plan-input.ts";
import { answersUnread, leftOutKnown, namesShared, nobodyNamed } from "./plan-issues.ts";
import type { LineTotals } from "./plan-lines.ts";
import type { Resolved } from "./plan-people.ts";
import type { Changes } from "./plan-person-verdicts.ts";
import { fieldChanges } from "./plan-tally.ts";

/** What a person is told of a plan before they say yes. */
export function summaryOf(
  input: PlanInput,
  accounting: Accounting,
  resolved: Resolved,
  { news, grants }: Changes,
  totals: LineTotals,
): Omit<PlanSummary, "mended" | "newCalls" | "refusalsLeftOut"> {
  const { converted, state, choices } = input;
  const { said } = converted.people;
  const changed = new Set<number>();
  for (let s = 0; s < said.count; s++) {
    const customer = resolved.customer[said.person[s]!]!;
    if (news.any[s] === 1 && customer < state.customers.count) changed.add(customer);
  }
  for (let person = 0; person < grants.any.length; person++) {
    const customer = resolved.customer[person]!;
    const learns = resolved.code[person] !== "" && customer >= 0 && customer < state.customers.count;
    if (grants.any[person] === 1 || learns) changed.add(customer);
  }
  return {
    planId: input.planId,
    head: state.head,
    fileName: input.fileName,
    kind: kindOf(converted, choices),
    accounting,
    newCustomers: resolved.count - state.customers.count,
    changedCustomers: changed.size,
    fields: fieldChanges(news.tallies, said, resolved, state),
    newLines: totals.sales,
    newDiscountsAndRefunds: totals.discountsAndRefunds,
    anonymousLines: totals.anonymous,
    anonymousGross: totals.anonymousGross,
    refusals: news.refusing.size,
    cleaned: cleanedByRules(said, converted.lines, state),
    firstDay: totals.firstDay,
    lastDay: totals.lastDay,
    gross: totals.gross,
    issues: mergedIssues(input.issues, [
      ...converted.issues,
      ...nobodyNamed(converted),
      ...leftOutKnown(converted, choices.mapping, accounting),
      ...namesShared(converted),
      ...answersUnread(converted),
    ]),
  };
}

function kindOf(converted: Converted, choices: ImportChoices): PlanSummary["kind"] {
  if (!converted.hasLines) return "customers";
  const facts: readonly string[] = CUSTOMER_FIELDS;
  const about = choices.mapping.columns.some(
    ({ field }) => field !== null && (facts.includes(field) || field.startsWith("custom:")),
  );
  return about ? "both" : "lines";
}
