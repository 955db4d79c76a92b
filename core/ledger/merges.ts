import type { CommitSeq, MergeDecision } from "../model/decision.ts";
import type { FactField } from "../model/fields.ts";
import type { DecisionsByCommit } from "./fold-decisions.ts";

/** Two groups of records that became one person, each called by the record it ended in until then. */
export interface Join {
  readonly commit: CommitSeq;
  readonly keep: number;
  readonly gone: number;
  readonly fields: ReadonlyMap<FactField, "keep" | "gone">;
}

/** Records that are one person, and how that came about. */
export interface Person {
  /** The record that stands for all: the one that was kept, or where no live row names it the first that is named. */
  readonly id: number;
  /** That one first, the others by id. */
  readonly records: readonly number[];
  /** Each after those that made its two sides. */
  readonly joins: readonly Join[];
  /** The record that the last join ends in. */
  readonly root: number;
}

/** Everybody who has more than one record. */
export interface MergedPeople {
  /** By customer id: the record that stands for it. */
  readonly into: Int32Array;
  /** By the record that stands for them. */
  readonly people: ReadonlyMap<number, Person>;
}

/** A merge and the commit that made it. */
export interface StandingMerge {
  readonly commit: CommitSeq;
  readonly decision: MergeDecision;
}

/** Merges that stand, in the order in which they were made. */
export function standingMerges(
  decisions: DecisionsByCommit,
  stands: (seq: CommitSeq) => boolean,
): readonly StandingMerge[] {
  const out: StandingMerge[] = [];
  for (const [commit, list] of decisions) {
    for (const decision of list) if (decision.type === "merge" && stands(commit)) out.push({ commit, decision });
  }
  return out;
}

/** Works out who is who; the same answer is the same object, so that what was made of it can be kept. */
export class MergeFold {
  private last: MergedPeople | null = null;
  private lastMerges: readonly StandingMerge[] = [];
  private lastLive: Uint8Array = new Uint8Array(0);

  /**
   * Who is one person: those whom merges that stand call so, whether or not a live row names each of them; a merge of two who are one already says
   * nothing new. Null where nobody is merged.
   * @param live 1 where a live row names a record
   */
  of(merges: readonly StandingMerge[], live: Uint8Array): MergedPeople | null {
    if (merges.length === 0) return null;
    if (this.last === null || !this.isSame(merges, live)) {
      this.last = mergedPeople(merges, live);
      this.lastMerges = merges;
    }
    this.lastLive = live;
    return this.last.people.size === 0 ? null : this.last;
  }

  private isSame(merges: readonly StandingMerge[], live: Uint8Array): boolean {
    const { lastMerges, lastLive } = this;
    if (merges.length !== lastMerges.length || live.length !== lastLive.length) return false;
    return merges.every(({ decision }, i) => {
      const { keep, gone } = decision;
      return decision === lastMerges[i]?.decision && live[keep] === lastLive[keep] && live[gone] === lastLive[gone];
    });
  }
}

/** What each side comes to, join by join: `own` is what a record says by itself. */
export function joined<T>(person: Person, own: (record: number) => T, join: (keep: T, gone: T, how: Join) => T): T {
  const sides = new Map<number, T>();
  const side = (record: number): T => (sides.has(record) ? (sides.get(record) as T) : own(record));
  for (const one of person.joins) sides.set(one.keep, join(side(one.keep), side(one.gone), one));
  return side(person.root);
}

/** A group on its way. */
interface Group {
  readonly root: number;
  readonly records: number[];
  readonly joins: Join[];
}

function mergedPeople(merges: readonly StandingMerge[], live: Uint8Array): MergedPeople {
  const groups = new Map<number, Group>();
  const groupOf = (record: number): Group => groups.get(record) ?? { root: record, records: [record], joins: [] };
  for (const { commit, decision } of merges) {
    const { keep, gone, fields } = decision;
    if (Math.max(keep, gone) >= live.length) continue;
    const kept = groupOf(keep);
    const other = groupOf(gone);
    if (kept.root === other.root) continue;
    for (const one of other.records) kept.records.push(one);
    for (const one of other.joins) kept.joins.push(one);
    kept.joins.push({ commit, keep: kept.root, gone: other.root, fields: new Map(fields) });
    groups.set(keep, kept);
    for (const one of other.records) groups.set(one, kept);
  }
  const into = Int32Array.from(live, (_, id) => id);
  const people = new Map<number, Person>();
  for (const { root, records, joins } of new Set(groups.values())) {
    records.sort((a, b) => a - b);
    const id = live[root] === 1 ? root : (records.find((one) => live[one] === 1) ?? root);
    for (const one of records) into[one] = id;
    people.set(id, { id, records: [id, ...records.filter((one) => one !== id)], joins, root });
  }
  return { into, people };
}

/** Values worked out of others, kept as long as those and the merges are the same. */
export class MergeMemory<K extends object, V> {
  private readonly known = new WeakMap<K, { readonly merged: MergedPeople; readonly value: V }>();

  of(key: K, merged: MergedPeople, make: () => V): V {
    const known = this.known.get(key);
    if (known?.merged === merged) return known.value;
    const value = make();
    this.known.set(key, { merged, value });
    return value;
  }
}
