import type { Block } from "../model/block.ts";
import type { CommitSeq } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import { readFacts, storeBlock } from "./blocks.ts";
import type { Books } from "./books.ts";
import { intsOf } from "./columns.ts";
import { refOf, withLink } from "./commit-change.ts";
import { checkRoom } from "./commit-checks.ts";
import { capacityOf, joiningsDue, type Joining } from "./compaction-plan.ts";
import { chainHash } from "./digest.ts";
import { stale } from "./flip.ts";
import { joinBlocks } from "./join-blocks.ts";
import { byCustomer, withRepeats } from "./line-order.ts";
import { pickRowsByAndBy } from "./pick-rows.ts";
import { discardBoth, replaceHead, type HeadChange } from "./replace-head.ts";
import { FORMAT, type BlockRef, type CompactionRecord, type Head } from "./shapes.ts";
import { storageError } from "./storage-error.ts";

/** What was joined, and the blocks that stand for it from now on. */
interface Joined {
  readonly joining: Joining;
  readonly refs: readonly BlockRef[];
}

/** When to stop, and how many blocks of a table must be saved for it to be worth while. */
export interface CompactionWish {
  readonly signal: AbortSignal | undefined;
  readonly saves: number | undefined;
}

/** Runs the last step while nothing else is written. */
export type InTurn = (work: () => Promise<void>) => Promise<void>;

/**
 * Joins the blocks of many small commits to full ones, and puts the lines of these and of large commits in the order of customers, every
 * row with its commit and row number as before; whether there was anything to do. New blocks are written under fresh ids, then the head is replaced as by a commit. Errors:
 * `plan-stale` where a commit came meanwhile, `cancelled`, `disk-full`, `ledger-damaged` where a block is not what the chain says
 * it is. Whatever the error, nothing is changed.
 */
export async function compact(books: Books, inTurn: InTurn, { signal, saves }: CompactionWish): Promise<boolean> {
  const onto = books.head;
  const joinings = joiningsDue(onto.facts, saves);
  if (joinings.length === 0) return false;
  const staged: BlockRef[] = [];
  const pause = async (): Promise<void> => {
    await books.ports.breathe();
    if (signal?.aborted) throw new RegularsError("cancelled");
    if (books.head !== onto) throw stale();
  };
  try {
    await checkRoom(books.ports, bytesOf(joinings));
    const joined: Joined[] = [];
    for (const joining of joinings) joined.push({ joining, refs: await writeJoined(books, joining, staged, pause) });
    await inTurn(async () => {
      await pause();
      const { record, ...change } = await makeCompaction(books, joined);
      const decided = await books.decisions();
      const { links, records } = books;
      await replaceHead(books, onto, change, staged);
      books.moveTo({ head: change.head, links: [...links, record], records }, decided);
    });
    return true;
  } catch (error) {
    await discardBoth(books, staged);
    throw storageError(error);
  }
}

/** Writes the rows of some blocks as full ones; each is noted in `staged` before it is written. */
async function writeJoined(
  books: Books,
  { table, refs }: Joining,
  staged: BlockRef[],
  pause: () => Promise<void>,
): Promise<BlockRef[]> {
  const whole = await joinBlocks(await readSound(books, refs, pause), pause);
  const isLine = table === "line";
  const order = isLine ? await byCustomer(whole, pause) : Int32Array.from({ length: whole.rows }, (_, row) => row);
  const source = isLine ? await withRepeats(whole, pause) : whole;
  const all = { from: refs[0]!.from, to: Math.max(...refs.map(({ to }) => to)) };
  const written: BlockRef[] = [];
  for (let start = 0; start < order.length; start += capacityOf(table)) {
    const block = await pickRowsByAndBy(source, order.subarray(start, start + capacityOf(table)), pause);
    const record = storeBlock(block, all.from, books.ports);
    await pause();
    const { from, to } = isLine ? all : extentOf(block);
    const prepared = await books.shelf.prepare(record);
    const ref = isLine ? { ...refOf(prepared, from, to), sorted: true as const } : refOf(prepared, from, to);
    await pause();
    staged.push(ref);
    written.push(ref);
    await books.put([prepared]);
  }
  return written;
}

/** Blocks as they are stored, without marks of an earlier joining; each must be the one that the chain names. */
async function readSound(books: Books, refs: readonly BlockRef[], pause: () => Promise<void>): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const ref of refs) {
    const record = readFacts(await books.shelf.getSound(ref), ref);
    const { again: _, ...columns } = record.columns;
    blocks.push({ table: record.table, rows: record.rows, columns });
    await pause();
  }
  return blocks;
}

/** The first and the last commit with rows in a block. */
function extentOf({ columns, rows }: Block): { readonly from: CommitSeq; readonly to: CommitSeq } {
  const commits = intsOf(columns["commit"], rows, 0);
  return { from: commits.reduce((a, b) => Math.min(a, b)), to: commits.reduce((a, b) => Math.max(a, b)) };
}

/** The next head, and the link that says what was joined to what. */
async function makeCompaction(
  books: Books,
  joined: readonly Joined[],
): Promise<HeadChange & { readonly record: CompactionRecord }> {
  const { head, ports } = books;
  const unsigned = {
    kind: "compaction" as const,
    after: head.seq,
    id: ports.newId(),
    at: ports.now(),
    replaces: joined.map(({ joining, refs }) => ({ from: digestsOf(joining.refs), to: digestsOf(refs) })),
    parent: head.hash,
  };
  const record = { ...unsigned, hash: await chainHash(await books.chainKey(), unsigned) };
  const { added, ...rolled } = await withLink(books, record);
  return {
    record,
    head: { ...head, ...rolled, format: FORMAT, hash: record.hash, facts: factsAfter(head, joined) },
    added,
    dropped: joined.flatMap(({ joining }) => joining.refs.map(({ id }) => id)),
    link: record,
    lines: new Map(),
  };
}

/** The list of blocks, each that was joined exchanged for what it became, in the place of the first of them. */
function factsAfter({ facts }: Head, joined: readonly Joined[]): BlockRef[] {
  const becomes = new Map<string, readonly BlockRef[]>();
  for (const { joining, refs } of joined) {
    const first = facts.find(({ id }) => joining.refs.some((ref) => ref.id === id));
    for (const ref of joining.refs) becomes.set(ref.id, ref.id === first?.id ? refs : []);
  }
  return facts.flatMap((ref) => becomes.get(ref.id) ?? ref);
}

function digestsOf(refs: readonly BlockRef[]): string[] {
  return refs.map(({ digest }) => digest);
}

function bytesOf(joinings: readonly Joining[]): number {
  return joinings.reduce((sum, { refs }) => refs.reduce((bytes, ref) => bytes + ref.bytes, sum), 0);
}
