import type { FactField } from "../../model/fields.ts";
import { peopleWith } from "../../quality/facets.ts";
import { fieldsIn, judgedField, staleBefore } from "../../quality/health.ts";
import { bitOf, INVALID } from "../../quality/judge-value.ts";
import type { CleaningViews, PeopleBehind, PersonBehind, Problem } from "../cleaning-answers.ts";
import type { Insight } from "../insight.ts";
import { isLineWord } from "../../model/cleaning.ts";
import { nameOf } from "./who.ts";

const MAX_PAGE = 200;

type Params = CleaningViews["peopleBehind"]["params"];

/** Who is counted by a figure of the workbench, with the value that made it count. */
export function peopleBehindView(
  insight: Insight,
  { behind, offset, limit }: Params,
): CleaningViews["peopleBehind"]["answer"] {
  const found = findBehind(insight, behind);
  const ids: number[] = [];
  let total = 0;
  found.forEach((field, id) => {
    if (field === 0) return;
    if (total >= offset && ids.length < Math.min(limit, MAX_PAGE)) ids.push(id);
    total++;
  });
  const fields = fieldsIn(insight.state);
  return { total, rows: ids.map((id) => rowOf(insight, behind, fields[found[id]! - 1], id)) };
}

/** By customer: 1 + the place of the field in question among all fields, 0 where they are not counted. */
function findBehind(insight: Insight, behind: PeopleBehind): Uint16Array | Uint8Array {
  const { state } = insight;
  if (behind.of === "value") return peopleWith(state, behind.field, (value) => value === behind.value);
  const found = new Uint16Array(state.customers.count);
  const isOld = staleBefore(insight);
  for (const [place, field] of fieldsIn(state).entries()) {
    if (behind.of === "problem" && behind.field !== field) continue;
    const judged = judgedField(insight, field);
    if (judged === null) continue;
    const { codes } = judged.coded;
    const { commit } = judged.column;
    const problem = behind.of === "repair" ? null : behind.problem;
    const mask = maskOf(problem);
    for (let id = 0; id < codes.length; id++) {
      if (codes[id] === 0 || found[id] !== 0) continue;
      if (behind.of === "batch" && !isOfBatch(insight, behind.commit, commit[id]!)) continue;
      const counts = problem === "stale" ? isOld[commit[id]!] === 1 : (judged.bits[codes[id]!]! & mask) !== 0;
      if (counts) found[id] = place + 1;
    }
  }
  return found;
}

function maskOf(problem: Problem | null): number {
  if (problem === null) return 0xffff;
  if (problem === "stale") return 0;
  if (problem === "invalid") return INVALID;
  return problem === "odd" ? 0xffff & ~INVALID : bitOf(problem);
}

function isOfBatch({ state }: Insight, batch: number | null, commit: number): boolean {
  if (batch !== null) return commit === batch;
  return !state.batches.has(commit) && state.commits[commit - 1]?.kind !== "sample";
}

function rowOf({ state }: Insight, behind: PeopleBehind, at: FactField | undefined, id: number): PersonBehind {
  const field = behind.of === "value" || behind.of === "problem" ? behind.field : (at ?? "name");
  const value = isLineWord(field)
    ? behind.of === "value"
      ? behind.value
      : null
    : (state.customers.fields.get(field)?.values[id] ?? null);
  return { id, name: nameOf(state, id), field, value };
}
