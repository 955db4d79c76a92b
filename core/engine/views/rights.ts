import { unsaidBy } from "../../ledger/erased-identities.ts";
import type { State } from "../../model/state.ts";
import { retentionDue } from "../retention.ts";
import type { Insight } from "../insight.ts";
import type { Receipt, RightsAnswer } from "../rights-answers.ts";
import { nameOf } from "./who.ts";

/** What is kept about people's rights: receipts of erasures, held data, rules of retention and what they would take. */
export function rightsView({ state, today, settings }: Insight): RightsAnswer {
  const kept = new Map<string, number>();
  const receipts: Receipt[] = [];
  const unsaid = unsaidBy(state.decisions);
  for (const [commit, list] of state.decisions) {
    for (const decision of list) {
      if (decision.type === "suppressed" && unsaid.has(commit)) continue;
      if (decision.type !== "erase" && decision.type !== "restore" && decision.type !== "suppressed") continue;
      for (const { hash, channels } of decision.suppressed) kept.set(hash, (kept.get(hash) ?? 0) | channels);
      if (decision.type !== "erase") continue;
      const { mode, what, why, reason, day, before, counts } = decision;
      const at = state.commits[commit - 1]?.at ?? 0;
      receipts.push({ mode, what, why, reason, day, before, counts, commit, at });
    }
  }
  return {
    receipts: receipts.toReversed(),
    kept: kept.size,
    refused: [...kept.values()].filter((channels) => channels !== 0).length,
    holds: holdsOf(state),
    rules: settings.retention,
    due: retentionDue(state, settings.retention, today),
  };
}

function holdsOf(state: State): RightsAnswer["holds"] {
  return [...state.holds].map(([id, { reason }]) => ({ id, name: nameOf(state, id), reason }));
}
