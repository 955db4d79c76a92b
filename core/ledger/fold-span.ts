import type { CommitSeq, Decision } from "../model/decision.ts";
import type { DecisionsByCommit } from "./fold-decisions.ts";
import type { Standing } from "./fold-people.ts";
import type { Continuation } from "./kept-fold.ts";
import type { BlockRef, CommitRecord } from "./shapes.ts";

/** Which commits a fold covers and how each of them stands. */
export interface Covered {
  readonly upTo: CommitSeq;
  readonly decisions: DecisionsByCommit;
  readonly standings: readonly Standing[];
  readonly refs: ReadonlyMap<CommitSeq, readonly BlockRef[]>;
}

/** One fold on its way. */
export interface Span extends Covered {
  readonly before: Continuation | null;
}

/** Commits whose lines and touches count. */
export function factCommitsOf({ refs, upTo, standings }: Covered): CommitSeq[] {
  return [...refs].flatMap(([seq, own]) =>
    seq <= upTo && standings[seq - 1] === "live" && own.some(isFact) ? [seq] : [],
  );
}

/** Commits whose contacts count: what an export wrote has left the house, whether or not its commit stands. */
export function contactCommitsOf({ refs, upTo, standings }: Covered, records: readonly CommitRecord[]): CommitSeq[] {
  const counts = (seq: CommitSeq): boolean => standings[seq - 1] === "live" || records[seq - 1]?.kind === "export";
  return [...refs].flatMap(([seq, own]) => (seq <= upTo && own.some(isContact) && counts(seq) ? [seq] : []));
}

/** Whether there are lines among what came since. */
export function bringsLines({ refs, upTo }: Span, { head }: Continuation): boolean {
  for (let seq = head + 1; seq <= upTo; seq++) if (refs.get(seq)?.some(({ table }) => table === "line")) return true;
  return false;
}

/** Whether a block's rows say that somebody is there; a campaign's only speak of people who are. */
export function namesPeople({ table }: BlockRef): boolean {
  return table === "line" || table === "customer" || table === "touch";
}

export function isFact({ table }: BlockRef): boolean {
  return table === "line" || table === "touch";
}

export function isContact({ table }: BlockRef): boolean {
  return table === "contact";
}

/** Whether a decision says anything of somebody: of a person, or of all whom a batch named. */
export function concernsPeople(decision: Decision): boolean {
  return "customer" in decision || decision.type === "batch" || decision.type === "batchPermission";
}

/** The blocks with rows of these commits, each once, in order. */
export function blocksOf(
  commits: ReadonlySet<CommitSeq>,
  refs: Span["refs"],
  wanted: (ref: BlockRef) => boolean,
): readonly BlockRef[] {
  const out = new Set<BlockRef>();
  for (const seq of commits) for (const ref of refs.get(seq) ?? []) if (wanted(ref)) out.add(ref);
  return [...out];
}

export function rowsOf(refs: readonly BlockRef[], table: BlockRef["table"]): number {
  return refs.reduce((sum, ref) => (ref.table === table ? sum + ref.rows : sum), 0);
}
