import type { BatchDecision, CommitSeq, Decision } from "../model/decision.ts";
import type { RecipeDecision } from "../model/recipe.ts";
import { DEFAULT_SETTINGS } from "../model/settings.ts";
import type { ClassLock, Hold, State } from "../model/state.ts";
import { joined, type Join, type MergedPeople } from "./merges.ts";

/** Decisions by commit, in commit order. */
export type DecisionsByCommit = ReadonlyMap<CommitSeq, readonly Decision[]>;

type Decided = Pick<State, "batches" | "settings" | "segments" | "recipes" | "exports" | "locks" | "holds">;

type RecipeAt = RecipeDecision & { readonly commit: CommitSeq };

/**
 * What was decided about the workspace as a whole, of commits that stand: settings, segments, layouts of files, locks. What a file was called and what
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
  const recipes = new Map<string, RecipeAt>();
  const exports: State["exports"][number][] = [];
  const locks: LastByRecord<ClassLock> = new Map();
  const holds: LastByRecord<Hold> = new Map();
  for (const [commit, list] of decisions) {
    for (const decision of list) {
      if (decision.type === "batch") batches.set(commit, decision);
      else if (decision.type === "export") exports.push({ ...decision, commit });
      else if (!stands(commit)) continue;
      else if (decision.type === "settings") Object.assign(settings, decision.changes);
      else if (decision.type === "recipe") recipes.set(decision.id, { ...decision, commit });
      else if (decision.type === "segment") {
        if (decision.removed) segments.delete(decision.id);
        else segments.set(decision.id, decision);
      } else if (decision.type === "lock") {
        const { customer, class: to, reason, expires } = decision;
        locks.set(customer, { commit, value: to === null ? null : { class: to, reason, expires, commit } });
      } else if (decision.type === "hold") {
        const { customer, held, reason } = decision;
        holds.set(customer, { commit, value: held ? { reason, commit } : null });
      }
    }
  }
  return {
    batches,
    settings,
    segments: [...segments.values()],
    recipes,
    exports,
    locks: ofPeople(locks, merged),
    holds: ofPeople(holds, merged),
  };
}

/** The last that was decided of one record; null where it was lifted. */
interface Last<Value> {
  readonly commit: CommitSeq;
  readonly value: Value | null;
}

type LastByRecord<Value> = Map<number, Last<Value>>;

/** What holds of people: the last of any of their records; what was lifted before a merge was lifted of that record alone. */
function ofPeople<Value>(last: LastByRecord<Value>, merged: MergedPeople | null): ReadonlyMap<number, Value> {
  const all = new Map(last);
  for (const person of merged?.people.values() ?? []) {
    const one = joined(person, (record): Last<Value> | null => last.get(record) ?? null, laterOf);
    for (const record of person.records) all.delete(record);
    if (one !== null) all.set(person.id, one);
  }
  return new Map(
    [...all].flatMap(([customer, { value }]): [number, Value][] => (value === null ? [] : [[customer, value]])),
  );
}

function laterOf<Value>(keep: Last<Value> | null, gone: Last<Value> | null, { commit }: Join): Last<Value> | null {
  const counts = (one: Last<Value>): boolean => one.value !== null || one.commit > commit;
  const [kept, other] = [keep, gone].map((one) => (one !== null && counts(one) ? one : null));
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
