import type { CommitContent } from "../model/commit.ts";
import type { CommitSeq } from "../model/decision.ts";
import type { State } from "../model/state.ts";
import { intsOf } from "./columns.ts";
import { NOBODY_ERASED } from "./erased-identities.ts";
import { Folder } from "./fold.ts";
import { FORMAT, NO_HASH, type BlockRef, type CommitRecord, type FactRecord } from "./shapes.ts";

/**
 * What a workspace would know of a commit alone: folded like everything stored, and nothing is written. For content that is made in steps,
 * each of them on what came before. Customers below the lowest id it names count as ids that were given and are not there.
 * @param commit the number it will have
 */
export async function foldContent(
  content: CommitContent,
  commit: CommitSeq,
  breathe: () => Promise<void>,
): Promise<State> {
  const facts = content.blocks.map((block, i): { ref: BlockRef; record: FactRecord } => {
    const { table, rows } = block;
    const id = String(i);
    const columns = { commit: { type: "same", value: commit } as const, ...block.columns };
    return {
      ref: { id, table, rows, from: commit, to: commit, digest: NO_HASH, bytes: 0 },
      record: { id, format: FORMAT, table, rows, columns, pad: new Uint8Array(0) },
    };
  });
  const nextCustomer = content.blocks.reduce((next, { table, rows, columns }) => {
    if (table !== "customer") return next;
    return intsOf(columns["customer"], rows, -1).reduce((most, customer) => Math.max(most, customer + 1), next);
  }, 0);
  const records = Array.from({ length: commit }, (_, i) => recordOf(content, i + 1, commit, nextCustomer));
  const folder = new Folder({
    records: () => records,
    facts: () => facts.map(({ ref }) => ref),
    read: (ref) => Promise.resolve(facts[Number(ref.id)]!.record),
    decisions: () => Promise.resolve(new Map([[commit, content.decisions]])),
    erased: () => Promise.resolve(NOBODY_ERASED),
    breathe,
  });
  return folder.fold(commit, undefined);
}

/** The commit's own record; those before it are as empty as they can be. */
function recordOf({ kind }: CommitContent, seq: CommitSeq, commit: CommitSeq, nextCustomer: number): CommitRecord {
  return {
    seq,
    id: String(seq),
    kind: seq === commit ? kind : "settings",
    at: 0,
    lines: 0,
    customers: 0,
    touches: 0,
    retracts: null,
    nextCustomer: seq === commit ? nextCustomer : 0,
    blocks: [],
    decisions: null,
    replaces: [],
    parent: NO_HASH,
    hash: NO_HASH,
  };
}
