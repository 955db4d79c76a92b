import type { CommitSeq } from "../model/decision.ts";
import type { SourceCode, State } from "../model/state.ts";
import { answeredAgain } from "./answers-twice.ts";

/**
 * How many customers would stand twice if a retraction were taken back: those it took away whose code somebody bears who came in since;
 * and of how many an answer would. `stood` is the state right before the retraction.
 */
export function cameAgain(stood: State, now: State, retraction: CommitSeq): number {
  // By record: whom a merge made one since is not gone.
  const before = stood.merges?.records ?? stood.customers;
  const customers = now.merges?.records ?? now.customers;
  const known = new Set<string>();
  for (let id = 0; id < customers.count; id++) {
    if (customers.live[id] === 1) for (const code of customers.codes[id] ?? []) known.add(keyOf(code));
  }
  let doubled = 0;
  for (let id = 0; id < before.count; id++) {
    if (before.live[id] !== 1 || customers.live[id] === 1) continue;
    if ((before.codes[id] ?? []).some((code) => known.has(keyOf(code)))) doubled++;
  }
  const file = now.commits[retraction - 1]?.retracts ?? 0;
  return doubled + answeredAgain(stood, now, file);
}

function keyOf({ source, code }: SourceCode): string {
  return JSON.stringify([source, code]);
}
