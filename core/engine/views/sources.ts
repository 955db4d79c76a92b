import type { BatchDecision, CommitSeq } from "../../model/decision.ts";
import { NO_DAY } from "../../model/day.ts";
import { addressOf } from "../../model/reach.ts";
import { both, where } from "../../model/rule.ts";
import type { State } from "../../model/state.ts";
import type { FoundDoubles } from "../find-doubles.ts";
import type { Insight } from "../insight.ts";
import { openDoubles, SHOWN_FROM } from "../open-doubles.ts";
import { listOrigin } from "../origin.ts";
import { checksOf } from "../source-checks.ts";
import type { BatchYield, SourcesAnswer, SourceYield, Yield } from "../sources-answers.ts";

/** What came of every source and batch (requirements B-16, B-18): who was named by it first counts for it. */
export function sourcesView(insight: Insight, found: FoundDoubles | null): SourcesAnswer {
  const { state } = insight;
  const counts = countByBatch(insight, found);
  const bySource = new Map<string, BatchYield[]>();
  for (const [commit, batch] of state.batches) {
    if (state.commits[commit - 1]?.retractedBy !== null) continue;
    const one = batchYield(state, commit, batch, counts.get(commit) ?? new Count());
    const known = bySource.get(batch.source);
    if (known === undefined) bySource.set(batch.source, [one]);
    else known.push(one);
  }
  const sources = [...bySource].map(([source, batches]) => sourceYield(source, batches));
  return {
    sources: sources.toSorted((a, b) => b.records - a.records || (a.source < b.source ? -1 : 1)),
    lookedForDoubles: found !== null,
  };
}

/** What is counted on the way. */
class Count {
  records = 0;
  valid = 0;
  doubles = 0;
  responded = 0;
  bought = 0;
  revenue = 0;
}

/** By the commit that named a record, or a person, first. */
function countByBatch({ state, profiles }: Insight, found: FoundDoubles | null): Map<CommitSeq, Count> {
  const records = state.merges?.records ?? state.customers;
  const double = found === null ? new Set<number>() : likelyDoubles(found, state);
  const reachable = reachableOf(state);
  const counts = new Map<CommitSeq, Count>();
  const countOf = (commit: CommitSeq): Count => {
    const known = counts.get(commit) ?? new Count();
    if (!counts.has(commit)) counts.set(commit, known);
    return known;
  };
  for (let id = 0; id < records.count; id++) {
    if (records.live[id] === 1) {
      const count = countOf(records.firstCommit[id]!);
      count.records++;
      if (state.customers.live[id] !== 1 || double.has(id)) count.doubles++;
    }
    if (state.customers.live[id] !== 1) continue;
    const count = countOf(state.customers.firstCommit[id]!);
    if (reachable[id] === 1) count.valid++;
    if (profiles.lastReplyDay[id] !== NO_DAY) count.responded++;
    if (profiles.orders[id]! > 0) count.bought++;
    count.revenue += profiles.money[id]!;
  }
  return counts;
}

/** 1 where a phone or an e-mail can be one; worked out once for the same customers, for it is slow. */
function reachableOf(state: State): Uint8Array {
  const { customers } = state;
  let flags = reachables.get(customers);
  if (flags === undefined) {
    const { live } = customers;
    flags = Uint8Array.from(live, (is, id) =>
      is === 1 && (addressOf(state, id, "phone") !== null || addressOf(state, id, "email") !== null) ? 1 : 0,
    );
    reachables.set(customers, flags);
  }
  return flags;
}

const reachables = new WeakMap<State["customers"], Uint8Array>();

/** Of each likely pair the one who was known later. */
function likelyDoubles(found: FoundDoubles, state: State): Set<number> {
  const { firstCommit } = state.customers;
  const later = openDoubles(found, state)
    .filter(({ probability }) => probability >= SHOWN_FROM)
    .map(({ a, b }) =>
      firstCommit[a]! > firstCommit[b]! ? a : firstCommit[b]! > firstCommit[a]! ? b : Math.max(a, b),
    );
  return new Set(later);
}

function batchYield(state: State, commit: CommitSeq, batch: BatchDecision, count: Count): BatchYield {
  const origin = listOrigin(state, commit);
  const cost = origin?.price ?? null;
  return {
    ...withCost(count, cost),
    batch: commit,
    fileName: batch.fileName,
    day: origin?.day ?? batch.day,
    rows: batch.accounting.read,
    origin,
    checks: checksOf(state, commit),
  };
}

function sourceYield(source: string, batches: readonly BatchYield[]): SourceYield {
  const sum = (of: (one: BatchYield) => number): number => batches.reduce((total, one) => total + of(one), 0);
  const priced = batches.filter(({ cost }) => cost !== null);
  const count: Count = {
    records: sum(({ records }) => records),
    valid: sum(({ valid }) => valid),
    doubles: sum(({ doubles }) => doubles),
    responded: sum(({ responded }) => responded),
    bought: sum(({ bought }) => bought),
    revenue: sum(({ revenue }) => revenue),
  };
  const people = where("firstSource", "=", source);
  return {
    // What each costs is said only where everything it cost is known.
    ...withCost(count, priced.length === 0 ? null : sum(({ cost }) => cost ?? 0), priced.length === batches.length),
    source,
    withoutCost: priced.length === 0 ? 0 : batches.length - priced.length,
    batches,
    behind: { records: people, bought: both(people, where("orders", ">", 0)) },
  };
}

function withCost(count: Count, cost: number | null, isWhole = true): Yield {
  const per = (people: number): number | null =>
    cost === null || !isWhole || people === 0 ? null : Math.round(cost / people);
  return { ...count, cost, costPerValid: per(count.valid), costPerBuyer: per(count.bought) };
}
