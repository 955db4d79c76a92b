import { MAX_ROWS, type Block } from "../model/block.ts";
import type { CommitContent } from "../model/commit.ts";
import type { CommitSeq } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import { storeBlock } from "./blocks.ts";
import type { Books } from "./books.ts";
import { checkCampaigns } from "./campaign-checks.ts";
import { checkMerges } from "./merge-checks.ts";
import { makeChange, refOf } from "./commit-change.ts";
import { checkSpace, retractionIn } from "./commit-checks.ts";
import { stale } from "./flip.ts";
import { discardBoth, replaceHead } from "./replace-head.ts";
import type { BlockRef, CommitRecord, FactRecord } from "./shapes.ts";
import { storageError } from "./storage-error.ts";
import { checkedDecisions } from "./text-blocks.ts";

/** How a commit is going: asked to stop, and how much is written. */
export interface CommitWatch {
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((share: number) => void) | undefined;
}

/**
 * The one way to change a workspace: fact blocks are written under fresh ids, one at a time; then a single strict transaction
 * adds the decisions and replaces the head. Before it nothing points at the new blocks, after it everything does.
 */
export async function appendCommit(
  books: Books,
  content: CommitContent,
  onHead: CommitSeq,
  watch: CommitWatch,
): Promise<CommitRecord> {
  const decisions = checkedDecisions(content.decisions);
  const retracts = retractionIn(books, content.kind, decisions);
  const onto = books.head;
  if (onto.seq !== onHead) throw stale();
  await checkCampaigns(books, decisions, retracts);
  await checkMerges(books, decisions, retracts);
  const room = checkSpace(books.ports, content.blocks);
  // Decisions alone are written at the end only: they are made ready while the host is asked.
  if (content.blocks.length > 0) await room;
  room.catch(() => undefined);
  const staged: BlockRef[] = [];
  try {
    const decided = new Map(await books.decisions());
    const written = await stageBlocks(books, content.blocks, staged, watch);
    const [{ record, ...change }] = await Promise.all([
      makeChange(books, { content, decisions, retracts, facts: staged }),
      room,
    ]);
    stopIfAsked(watch);
    // As they are now: once the head is replaced, who reads meanwhile may find it and move on by himself.
    const { links, records } = books;
    await replaceHead(books, onto, change, staged);
    if (decisions.length > 0) decided.set(record.seq, decisions);
    books.keep(written);
    books.moveTo({ head: change.head, links: [...links, record], records: [...records, record] }, decided);
    return record;
  } catch (error) {
    await discardBoth(books, staged);
    throw storageError(error);
  }
}

/** How many rows of facts are written at a time: one line block, or some thirty customer pages. */
const ROWS_A_WRITE = MAX_ROWS;

/**
 * Writes fact blocks that no head lists yet; each is noted in `staged` before it is written. A store's write waits for the disk,
 * so several small blocks go together, and the next are sealed while the last are written. Gives the records as written.
 */
async function stageBlocks(
  books: Books,
  blocks: readonly Block[],
  staged: BlockRef[],
  watch: CommitWatch,
): Promise<FactRecord[]> {
  const seq = books.head.seq + 1;
  const written: FactRecord[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  try {
    for (const group of groupsOf(blocks)) {
      stopIfAsked(watch);
      const records = group.map((block) => storeBlock(block, seq, books.ports));
      const prepared = await Promise.all(records.map((record) => books.shelf.prepare(record)));
      await writing;
      for (const one of prepared) staged.push(refOf(one, seq, seq));
      writing = books.put(prepared);
      // Awaited below; one that fails before that is not one that nobody looks at.
      writing.catch(() => undefined);
      written.push(...records);
      watch.onProgress?.(staged.length / (blocks.length + 1));
      await books.ports.breathe();
    }
  } finally {
    // Nothing may still be on its way when the caller takes staged blocks away again.
    await Promise.allSettled([writing]);
  }
  await writing;
  return written;
}

/** Blocks in groups of about `ROWS_A_WRITE` rows, in order. */
function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  let rows = Infinity;
  for (const block of blocks) {
    if (rows + block.rows > ROWS_A_WRITE) {
      groups.push([]);
      rows = 0;
    }
    groups.at(-1)!.push(block);
    rows += block.rows;
  }
  return groups;
}

function stopIfAsked({ signal }: CommitWatch): void {
  if (signal?.aborted) throw new RegularsError("cancelled");
}
