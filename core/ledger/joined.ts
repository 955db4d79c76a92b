import type { Block } from "../model/block.ts";
import type { CommitSeq } from "../model/decision.ts";
import { intsOf } from "./columns.ts";
import { pickRows } from "./pick-rows.ts";
import type { BlockRef, CommitRecord } from "./shapes.ts";

/** Whether a block holds rows of several commits: a compaction joined them. */
export function isJoined({ from, to }: BlockRef): boolean {
  return from !== to;
}

/** The rows of a block that came with commits that count; the block itself where all do, null where none does. */
export function rowsOfCommits(block: Block, ref: BlockRef, counts: (commit: CommitSeq) => boolean): Block | null {
  if (!isJoined(ref)) return counts(ref.from) ? block : null;
  const commits = intsOf(block.columns["commit"], block.rows, 0);
  const { from, to } = ref;
  const isIn = Uint8Array.from({ length: to - from + 1 }, (_, i) => Number(counts(from + i)));
  const rows = new Int32Array(block.rows);
  let kept = 0;
  for (let row = 0; row < block.rows; row++) if (isIn[commits[row]! - from] === 1) rows[kept++] = row;
  if (kept === block.rows) return block;
  return kept === 0 ? null : pickRows(block, rows.subarray(0, kept));
}

/** A block cut into pieces of one commit each, in order. */
export function cutByCommit(block: Block): Map<CommitSeq, Block[]> {
  const commits = intsOf(block.columns["commit"], block.rows, 0);
  const pieces = new Map<CommitSeq, Block[]>();
  for (let start = 0, end = 1; start < block.rows; start = end++) {
    const commit = commits[start]!;
    while (end < block.rows && commits[end] === commit) end++;
    const rows = new Int32Array(end - start);
    for (let i = 0; i < rows.length; i++) rows[i] = start + i;
    const piece = pickRows(block, rows);
    const known = pieces.get(commit);
    if (known === undefined) pieces.set(commit, [piece]);
    else known.push(piece);
  }
  return pieces;
}

/** The listed blocks by the commits that have rows in them, in the order of the list. */
export function refsByCommit(
  refs: readonly BlockRef[],
  records: readonly CommitRecord[],
): Map<CommitSeq, readonly BlockRef[]> {
  const out = new Map<CommitSeq, BlockRef[]>();
  for (const ref of refs) {
    for (let seq = ref.from; seq <= ref.to; seq++) {
      if (isJoined(ref) && !bringsRows(records[seq - 1], ref.table)) continue;
      const known = out.get(seq);
      if (known === undefined) out.set(seq, [ref]);
      else known.push(ref);
    }
  }
  return out;
}

/** Whether a commit may have brought rows of a table; its record counts those of three. */
function bringsRows(record: CommitRecord | undefined, table: BlockRef["table"]): boolean {
  if (record === undefined) return false;
  if (table === "line") return record.lines > 0;
  if (table === "customer") return record.customers > 0;
  return table !== "touch" || record.touches > 0;
}
