import type { MergeDecision } from "../../../core/model/decision.ts";

/** A record, or two groups that a commit made one person. */
export type Tree =
  | { readonly record: number }
  | {
      readonly keep: Tree;
      readonly gone: Tree;
      readonly commit: number;
      readonly fields: Readonly<Record<string, "keep" | "gone">>;
    };

export interface NaivePeople {
  /** Whom a record is part of. */
  into(record: number): number;
  /** By the record that stands for them. */
  readonly trees: ReadonlyMap<number, Tree>;
}

/** Who is one person by these merges, all of which stand, given who is there. */
export function naivePeople(
  merges: readonly (MergeDecision & { readonly commit: number })[],
  there: ReadonlySet<number>,
): NaivePeople {
  let people: Tree[] = [];
  const treeOf = (record: number): Tree => people.find((tree) => recordsIn(tree).includes(record)) ?? { record };
  for (const { keep, gone, commit, fields } of merges) {
    const [kept, other] = [treeOf(keep), treeOf(gone)];
    if (recordsIn(kept).includes(gone)) continue;
    people = people.filter((tree) => tree !== kept && tree !== other);
    people.push({ keep: kept, gone: other, commit, fields: Object.fromEntries(fields) });
  }
  const standsFor = (tree: Tree): number => {
    const kept = keptIn(tree);
    if (there.has(kept)) return kept;
    return (
      recordsIn(tree)
        .toSorted((a, b) => a - b)
        .find((record) => there.has(record)) ?? kept
    );
  };
  return {
    into: (record) => standsFor(treeOf(record)),
    trees: new Map(people.map((tree) => [standsFor(tree), tree])),
  };
}

export function recordsIn(tree: Tree): readonly number[] {
  return "record" in tree ? [tree.record] : [...recordsIn(tree.keep), ...recordsIn(tree.gone)];
}

/** The record that was kept again and again. */
function keptIn(tree: Tree): number {
  return "record" in tree ? tree.record : keptIn(tree.keep);
}

/** What a record says of a field in the end; a value of null was taken away. */
export interface Statement {
  readonly value: string | null;
  readonly commit: number;
  readonly row: number;
  readonly byHand: boolean;
}

/** What a person is called and so on: the chosen side's, and what the other said after the merge where that outranks it. */
export function naiveField(tree: Tree, name: string, own: (record: number) => Statement | null): Statement | null {
  if ("record" in tree) return own(tree.record);
  const sides = { keep: naiveField(tree.keep, name, own), gone: naiveField(tree.gone, name, own) };
  const heard = (side: Statement | null): Statement | null =>
    side === null || (side.value === null && side.commit <= tree.commit) ? null : side;
  const chosen = heard(sides[tree.fields[name] ?? "keep"]);
  const other = heard(sides[tree.fields[name] === "gone" ? "keep" : "gone"]);
  if (chosen === null || other === null) return chosen ?? other;
  if (other.commit <= tree.commit) return chosen;
  const rank = (one: Statement): number => (one.byHand ? 1e9 : 0) + one.commit * 1e4 + one.row;
  return rank(other) > rank(chosen) ? other : chosen;
}

/** A permission in the end, and the last decision by hand that speaks for all of the person. */
export interface Permitted {
  readonly state: string;
  readonly commit: number;
  readonly decided: number;
}

/** What is known of each record's permission on one channel. */
export interface PermittedRecords {
  own(record: number): { readonly state: string; readonly commit: number };
  /** The last decision by hand; 0: none. */
  byHand(record: number): number;
  /** Every commit that refused it. */
  refusals(record: number): readonly number[];
}

const STRICT: Readonly<Record<string, number>> = { unknown: 0, granted: 1, refused: 2, withdrawn: 2 };

/** The strictest of both sides; after a decision by hand since the merge, that and what the other side refused since. */
export function naivePermission(tree: Tree, of: PermittedRecords): Permitted {
  if ("record" in tree) return { ...of.own(tree.record), decided: of.byHand(tree.record) };
  const keep = naivePermission(tree.keep, of);
  const gone = naivePermission(tree.gone, of);
  const handIn = (side: Tree): number => Math.max(...recordsIn(side).map((record) => of.byHand(record)));
  const [inKeep, inGone] = [handIn(tree.keep), handIn(tree.gone)];
  const last = Math.max(inKeep, inGone);
  if (last <= tree.commit) return { ...strictest(keep, gone), decided: Math.min(keep.decided, gone.decided) };
  const both = { ...strictest(keep, gone), decided: last };
  if (inKeep === inGone) return both;
  const [decided, other] = inKeep === last ? [keep, tree.gone] : [gone, tree.keep];
  const refusedSince = recordsIn(other).some((record) => of.refusals(record).some((commit) => commit >= last));
  return refusedSince ? both : { ...decided, decided: last };
}

function strictest(a: Permitted, b: Permitted): Permitted {
  if (STRICT[a.state] !== STRICT[b.state]) return STRICT[a.state]! > STRICT[b.state]! ? a : b;
  const isRefusal = STRICT[a.state] === 2;
  if (a.commit === b.commit) return isRefusal && b.state === "withdrawn" ? b : a;
  return a.commit > b.commit === isRefusal ? a : b;
}

/** The last lock or its lifting; one lifted before the merge was its own record's alone. */
export function naiveLock<L extends { readonly commit: number; readonly lifted: boolean }>(
  tree: Tree,
  own: (record: number) => L | null,
): L | null {
  if ("record" in tree) return own(tree.record);
  const sides = [naiveLock(tree.keep, own), naiveLock(tree.gone, own)].filter(
    (side): side is L => side !== null && !(side.lifted && side.commit <= tree.commit),
  );
  return sides.toSorted((a, b) => b.commit - a.commit)[0] ?? null;
}
