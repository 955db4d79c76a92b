import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { batchOriginSchema, type BatchOrigin } from "../model/batch-origin.ts";
import type { CommitSeq, Decision } from "../model/decision.ts";
import type { Day } from "../model/day.ts";
import { RegularsError } from "../model/error.ts";
import { personOf } from "../model/merged.ts";
import { addressOf, reachOf } from "../model/reach.ts";
import { CHECK_RESULTS, type CheckResult, type SourceCheck } from "../model/source-decisions.ts";
import type { State } from "../model/state.ts";
import { checkedShare } from "./checked-share.ts";
import { listOrigin } from "./origin.ts";
import type { CheckSummary } from "./sources-answers.ts";

/** The check samples of a batch with what their calls found, the latest first. */
export function checksOf(state: State, batch: CommitSeq): readonly CheckSummary[] {
  return state.checks
    .filter((check) => check.batch === batch)
    .map((check) => summaryOf(state, check))
    .toReversed();
}

/** A check sample by its id. Error: `check-unknown`. */
export function requireCheck(state: State, id: string): SourceCheck {
  const known = state.checks.find((check) => check.id === id);
  if (known === undefined) throw new RegularsError("check-unknown");
  return known;
}

/** What a check sample found so far. */
export function summaryOf(state: State, check: SourceCheck): CheckSummary {
  const results = Object.fromEntries(CHECK_RESULTS.map((result) => [result, 0])) as Record<CheckResult, number>;
  for (const result of check.results.values()) results[result]++;
  const right = results.valid + results.refused;
  const valid = checkedShare(right, right + results.wrong, check.population);
  const price = listOrigin(state, check.batch)?.price ?? null;
  const contacts = valid === null ? 0 : check.population * valid.share;
  return {
    id: check.id,
    batch: check.batch,
    day: check.day,
    population: check.population,
    drawn: check.customers.length,
    results,
    valid,
    costPerValid: price === null || contacts === 0 ? null : Math.round(price / contacts),
  };
}

/**
 * Draws so many of whom a batch first named, each with the same chance; whoever has refused calls is not called. Errors: `commit-unknown`,
 * `list-empty` where nobody can be called.
 */
export function drawnCheck(
  state: State,
  batch: CommitSeq,
  size: number,
  made: { readonly id: string; readonly day: Day; readonly seed: number },
): Decision {
  requireBatch(state, batch);
  const people: number[] = [];
  const { live, firstCommit, count } = state.customers;
  for (let id = 0; id < count; id++) {
    if (live[id] !== 1 || firstCommit[id] !== batch) continue;
    const hasAddress = addressOf(state, id, "phone") !== null || addressOf(state, id, "email") !== null;
    if (hasAddress && !refusesCalls(state, id)) people.push(id);
  }
  if (people.length === 0) throw new RegularsError("list-empty", { count: 0 });
  const dice = xoroshiro128plus(made.seed);
  const population = people.length;
  // The first so many of a random order (Fisher and Yates).
  const drawn = Math.max(1, Math.min(Math.trunc(size), population));
  for (let i = 0; i < drawn; i++) {
    const j = uniformInt(dice, i, population - 1);
    [people[i], people[j]] = [people[j]!, people[i]!];
  }
  const customers = people.slice(0, drawn).toSorted((a, b) => a - b);
  return { type: "check", ...made, batch, population, customers };
}

/** Whether somebody wants no calls, or somebody else who has their number does. That nobody asked is no reason against a check. */
export function refusesCalls(state: State, customer: number): boolean {
  return reachOf(state, customer, "phone") === "refused";
}

/** What came of a call; whoever wants no contact has refused calls. Errors: `check-unknown`, `customer-unknown`. */
export function checkResultDecisions(
  state: State,
  check: string,
  customer: number,
  result: CheckResult | null,
  day: Day,
): readonly Decision[] {
  const { customers } = requireCheck(state, check);
  if (!customers.includes(customer)) throw new RegularsError("customer-unknown");
  const said: Decision = { type: "checkResult", check, answer: { customer, result, day } };
  const person = personOf(state, customer);
  if (result !== "refused" || state.customers.live[person] !== 1) return [said];
  return [said, { type: "permission", customer: person, channel: "phone", state: "refused", day, reason: "" }];
}

/** How a batch came to the firm, said or corrected. Errors: `commit-unknown`, `value-invalid`. */
export function originDecision(state: State, batch: CommitSeq, origin: BatchOrigin): Decision {
  requireBatch(state, batch);
  const parsed = batchOriginSchema.safeParse(origin);
  if (!parsed.success) throw new RegularsError("value-invalid", { field: "origin" }, { cause: parsed.error });
  return { type: "origin", batch, origin: parsed.data };
}

function requireBatch(state: State, batch: CommitSeq): void {
  if (!state.batches.has(batch) || state.commits[batch - 1]?.retractedBy !== null)
    throw new RegularsError("commit-unknown", { count: batch });
}
