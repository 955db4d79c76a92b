import type { BatchDecision, CommitSeq, Decision, LockDecision } from "../model/decision.ts";
import { DEFAULT_SETTINGS } from "../model/settings.ts";
import type { ClassLock, Hold, State } from "../model/state.ts";
import { joined, type Join, type MergedPeople } from "./merges.ts";

/** Decisions by commit, in commit order. */
export type DecisionsByCommit = ReadonlyMap<CommitSeq, readonly Decision[]>;

type Decided = Pick<State, "batches" | "settings" | "segments" | "exports" | "locks" | "holds">;

/**
 * What was decided about the workspace as a whole, of commits that stand: settings, segments, locks. What a file was called and what
 * left the house as a list stays known whatever is taken back.
 */
export function foldDecisions(
  decisions: DecisionsByCommit,
  stands: (seq: CommitSeq) => boolean,
  merged: MergedPeople | null,
): Decided {
  const settings = { ...DEFAULT_SETTINGS };
  const batches = new Map<CommitSeq, BatchDecision>();
  const segments = new Map<string, State["segments"][number]>();
  const exports: State["exports"][number][] = [];
  const locks = new Map<number, LastLock>();
  const holds = new Map<number, Hold>();
  for (const [commit, list] of decisions) {
    for (const decision of list) {
      if (decision.type === "batch") batches.set(commit, decision);
      else if (decision.type === "export") exports.push({ ...decision, commit });
      else if (!stands(commit)) continue;
      else if (decision.type === "settings") Object.assign(settings, decision.changes);
      else if (decision.type === "segment") {
        if (decision.removed) segments.delete(decision.id);
        else segments.set(decision.id, decision);
      } else if (decision.type === "lock") {
        locks.set(decision.customer, { decision, commit });
      } else if (decision.type === "hold") {
        const customer = merged?.into[decision.customer] ?? decision.customer;
        if (decision.held) holds.set(customer, { reason: decision.reason, commit });
        else holds.delete(customer);
      }
    }
  }
  return { batches, settings, segments: [...segments.values()], exports, locks: locksOf(locks, merged), holds };
}

/** The last decision about a customer's class, a lifted lock among them. */
interface LastLock {
  readonly decision: LockDecision;
  readonly commit: CommitSeq;
}

/** Of people, the last lock of any of their records; one lifted before the merge was only its own record's. */
function locksOf(last: ReadonlyMap<number, LastLock>, merged: MergedPeople | null): ReadonlyMap<number, ClassLock> {
  const ofPeople = new Map(last);
  for (const person of merged?.people.values() ?? []) {
    const lock = joined(person, (record): LastLock | null => last.get(record) ?? null, laterLock);
    for (const record of person.records) ofPeople.delete(record);
    if (lock !== null) ofPeople.set(person.id, lock);
  }
  const locks = new Map<number, ClassLock>();
  for (const [customer, { decision, commit }] of ofPeople) {
    const { class: to, reason, expires } = decision;
    if (to !== null) locks.set(customer, { class: to, reason, expires, commit });
  }
  return locks;
}

function laterLock(keep: LastLock | null, gone: LastLock | null, { commit }: Join): LastLock | null {
  const counts = (lock: LastLock): boolean => lock.decision.class !== null || lock.commit > commit;
  const [kept, other] = [keep, gone].map((lock) => (lock !== null && counts(lock) ? lock : null));
  if (!kept || !other) return kept ?? other ?? null;
  return other.commit > kept.commit ? other : kept;
}

/** Decisions with which refusals come along, of people who may no longer be there. */
const CARRIES_REFUSALS: ReadonlySet<Decision["type"]> = new Set(["return", "reply", "followUp", "restore"]);

/**
 * The customers that a commit's decisions are about, each once: by them they stay when the rows about them are taken back. A refusal that came
 * with an answer, or was carried over a restored backup, is none of these: the code of somebody whose import was taken back brings nobody back.
 */
export function customersDecided(decisions: readonly Decision[]): Int32Array {
  const isAnswer = decisions.some(({ type }) => CARRIES_REFUSALS.has(type));
  const customers = new Set<number>();
  for (const decision of decisions) {
    if ("customer" in decision && !(isAnswer && decision.type === "permission")) customers.add(decision.customer);
  }
  return Int32Array.from(customers);
}
