import type { Block, StoredColumn } from "../model/block.ts";
import type { CommitContent } from "../model/commit.ts";
import type { CommitSeq, Decision } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import { PAD_BYTES } from "./blocks.ts";
import type { Books } from "./books.ts";
import type { LedgerPorts } from "./ledger.ts";
import { retractedBy } from "./standings.ts";

/** Bytes that stay free on the disk whatever is committed: Chromium has lost whole stores on a disk run full. */
const KEPT_FREE_BYTES = 256 * 1024 * 1024;

/** What is written lies in the store, in the journal beside it, and for a moment in what the store writes ahead. */
const COPIES = 3;

/** The commit a retraction takes back. Errors: `commit-unknown`, `commit-already-retracted`, `reason-needed`. */
export function retractionIn(
  books: Books,
  kind: CommitContent["kind"],
  decisions: readonly Decision[],
): CommitSeq | null {
  const retractions = decisions.filter((decision) => decision.type === "retract");
  const [retraction] = retractions;
  if (retractions.length !== (kind === "retract" ? 1 : 0)) throw new RegularsError("internal", { what: "retract" });
  if (retraction === undefined) return null;
  checkRetractable(books, retraction.commit);
  if (retraction.refusals === "neverGiven" && retraction.reason.trim() === "") throw new RegularsError("reason-needed");
  return retraction.commit;
}

/** Errors: `commit-unknown`, `commit-already-retracted`, `restore-final`, `erase-final`. */
export function checkRetractable({ records, head }: Books, commit: CommitSeq): void {
  if (!Number.isInteger(commit) || commit < 1 || commit > head.seq)
    throw new RegularsError("commit-unknown", { count: commit });
  if (records[commit - 1]?.kind === "restore") throw new RegularsError("restore-final");
  if (records[commit - 1]?.kind === "erase") throw new RegularsError("erase-final");
  if (retractedBy(records, head.seq)[commit] !== 0)
    throw new RegularsError("commit-already-retracted", { count: commit });
}

/** Error: `disk-full` where writing the blocks would leave less than what is to stay free. */
export async function checkSpace(ports: LedgerPorts, blocks: readonly Block[]): Promise<void> {
  let bytes = 0;
  for (const block of blocks) {
    bytes += PAD_BYTES;
    for (const column of Object.values(block.columns)) bytes += roughBytes(column);
  }
  await checkRoom(ports, bytes);
}

/** Error: `disk-full` where so many bytes more would leave less than what is to stay free; nothing at all is written below that. */
export async function checkRoom(ports: LedgerPorts, bytes: number): Promise<void> {
  const has = await ports.freeSpace();
  const needed = KEPT_FREE_BYTES + COPIES * (2 * PAD_BYTES + bytes);
  if (has !== null && has < needed) throw new RegularsError("disk-full", { needed, has });
}

function roughBytes(column: StoredColumn): number {
  switch (column.type) {
    case "same":
      return 8;
    case "int":
    case "float":
      return column.values.byteLength;
    case "coded":
      return column.codes.byteLength + column.words.ends.byteLength + 2 * column.words.text.length;
    case "text":
      return column.texts.ends.byteLength + 2 * column.texts.text.length;
  }
}
