import type { CommitSeq, Decision } from "../model/decision.ts";
import type { EraseDecision, ErasedCounts } from "../model/erase-decision.ts";
import { RegularsError } from "../model/error.ts";
import { BlockExchange } from "./block-exchange.ts";
import { storeBlock } from "./blocks.ts";
import type { Books } from "./books.ts";
import { makeChange, type Instead } from "./commit-change.ts";
import { checkRoom } from "./commit-checks.ts";
import { digestOfText } from "./digest.ts";
import { COUNT_OF, rewriteBlock } from "./erasure-block.ts";
import { findErased, readSound, type ErasureInput, type Found } from "./erasure-find.ts";
import { keptTogether } from "./erasure-identities.ts";
import { stale } from "./flip.ts";
import type { DecisionsByCommit } from "./fold-decisions.ts";
import { saysTheSame, type RewrittenBlock, type TakenPeople } from "./fold-without.ts";
import { IdentityHashes } from "./identity-hash.ts";
import type { ErasurePreview } from "./ledger.ts";
import { readAhead } from "./read-ahead.ts";
import { discardBoth, replaceHead } from "./replace-head.ts";
import type { BlockRef, CommitRecord, FactRecord, Head, RemovedRows } from "./shapes.ts";
import { storageError } from "./storage-error.ts";
import { checkedDecisions, decisionBlock, decisionLine, readDecisionLine } from "./text-blocks.ts";

/** How an erasure is going: asked to stop, and how much is written. */
export interface ErasureWatch {
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((share: number) => void) | undefined;
}

/** What the next head lists, and what the record of the commit says of it. */
interface Rewriting {
  readonly exchange: BlockExchange;
  readonly lines: Map<CommitSeq, string | null>;
  readonly removed: Map<CommitSeq, { lines: number; customers: number; touches: number }>;
  readonly counts: { -readonly [Count in keyof ErasedCounts]: number };
  readonly blocks: RewrittenBlock[];
  /** Whether rows of others say less than before. */
  changesOthers: boolean;
}

/** An erasure that the store has; what is in copies outside it, or in its log, is still to go. */
export interface Erased {
  readonly record: CommitRecord;
  readonly decision: EraseDecision;
  /** What it took of what is folded; null where it is not about people. */
  readonly taken: TakenPeople | null;
}

/** What an erasure would take. Errors: as `eraseNow`. */
export async function previewErasure(input: ErasureInput): Promise<ErasurePreview> {
  const found = await findErased(input);
  const counts = noCounts(found);
  for (const ref of found.refs) {
    const block = found.pages.get(ref.id) ?? (await input.books.facts(ref));
    count(counts, ref, rewriteBlock(block, found.scope, found.knownBy.introducers, zeros)?.rows ?? 0);
    await input.books.ports.breathe();
  }
  return { counts, customers: found.scope.people };
}

/**
 * Takes data away for good: every block and every line of decisions that holds it is written again without it, then one strict
 * transaction replaces the head and deletes the old ones. Before it nothing is changed; after it the store holds them no longer.
 * Errors: `plan-stale` where `state` is not that at the head, `customer-unknown`, `customer-held`, `cancelled`, `disk-full`, `ledger-damaged`.
 */
export async function eraseNow(input: ErasureInput, watch: ErasureWatch): Promise<Erased> {
  const { books, state } = input;
  const onto = books.head;
  if (state.head !== onto.seq) throw stale();
  const found = await findErased(input);
  const rewriting = nothingYet(books, found);
  try {
    await checkRoom(
      books.ports,
      found.refs.reduce((sum, { bytes }) => sum + bytes, 0),
    );
    await rewriteFacts(books, found, rewriting, watch);
    await rewriteDecisions(books, found, rewriting);
    await rewriting.exchange.written();
    const decision = await receiptOf(input, found, rewriting.counts);
    const { record, ...change } = await makeChange(books, {
      content: { kind: "erase", blocks: [], decisions: [decision] },
      decisions: checkedDecisions([decision]),
      retracts: null,
      facts: [],
      instead: insteadOf(onto, rewriting),
    });
    const head = { ...change.head, unclean: record.seq };
    const dropped = [...new Set([...change.dropped, ...rewriting.exchange.becomes.keys()])];
    stopIfAsked(watch);
    const before = await books.decisions();
    const decided = decidedAfter(before, found.left, record.seq, decision);
    const taken = takenBy(found, rewriting, before);
    const { links, records } = books;
    // The older log is taken away with the other copies (`cleanOutside`).
    const purging = { ...change, head, dropped, purges: true, settlesItself: true };
    await replaceHead(books, onto, purging, rewriting.exchange.staged);
    books.moveTo({ head, links: [...links, record], records: [...records, record] }, decided);
    return { record, decision, taken };
  } catch (error) {
    await rewriting.exchange.ended();
    await discardBoth(books, rewriting.exchange.staged);
    throw storageError(error);
  }
}

async function rewriteFacts(books: Books, found: Found, to: Rewriting, watch: ErasureWatch): Promise<void> {
  const { refs, scope, knownBy, pages } = found;
  const read = async (ref: BlockRef): Promise<FactRecord> => pages.get(ref.id) ?? (await readSound(books, ref));
  let done = 0;
  for await (const [ref, before] of readAhead(refs, read)) {
    stopIfAsked(watch);
    const rewritten = rewriteBlock(before, scope, knownBy.introducers, (length) => books.ports.randomBytes(length));
    done++;
    if (rewritten === null) continue;
    const { block, rows, gone, changesOthers } = rewritten;
    count(to.counts, ref, rows);
    noteRemoved(to, ref, gone);
    to.changesOthers ||= changesOthers;
    const stored = block && storeBlock(block, ref.from, books.ports);
    const fresh = await to.exchange.exchange(ref, stored);
    to.blocks.push({ ref, fresh: stored && fresh && { ref: fresh, block: stored } });
    watch.onProgress?.(done / (refs.length + 1));
    await books.ports.breathe();
  }
}

/** Writes the lines of decisions in which anything changes afresh, under new salts; the others stay as they are, in their place. */
async function rewriteDecisions(books: Books, { left }: Found, to: Rewriting): Promise<void> {
  for (const ref of books.head.decisions) {
    if (![...left.keys()].some((commit) => commit >= ref.from && commit <= ref.to)) continue;
    const lines: string[] = [];
    for (const line of await books.lines(ref)) {
      const { commit } = readDecisionLine(line);
      const rest = left.get(commit);
      const fresh = rest === undefined ? line : rest.length === 0 ? null : decisionLine(commit, rest, books.ports);
      if (fresh !== null) lines.push(fresh);
      if (fresh === line) continue;
      to.lines.set(commit, fresh);
      to.exchange.replaces.push({
        from: [await digestOfText(line)],
        to: fresh === null ? [] : [await digestOfText(fresh)],
      });
    }
    await to.exchange.exchange(ref, lines.length === 0 ? null : decisionBlock(lines, books.ports));
    await books.ports.breathe();
  }
}

async function receiptOf({ books, wish }: ErasureInput, found: Found, counts: ErasedCounts): Promise<EraseDecision> {
  const { mode, what, before, day, why } = wish;
  const reason = found.scrubber.bare(wish.reason);
  const hashes = await IdentityHashes.under(await books.chainKey());
  const suppressed = keptTogether(await found.knownBy.kept(hashes), wish.kept);
  const { people } = found.scope;
  return { type: "erase", mode, what, customers: people, before, day, why, reason, suppressed, counts };
}

function nothingYet(books: Books, found: Found): Rewriting {
  const exchange = new BlockExchange(books);
  return { exchange, lines: new Map(), removed: new Map(), counts: noCounts(found), blocks: [], changesOthers: false };
}

function noCounts({ scope, decisions }: Found): Rewriting["counts"] {
  return { people: scope.people.length, lines: 0, customers: 0, touches: 0, members: 0, contacts: 0, decisions };
}

/** What it took of what is folded; null where it is not about people. */
function takenBy(
  { scope, left }: Found,
  { blocks, changesOthers }: Rewriting,
  decisions: DecisionsByCommit,
): TakenPeople | null {
  const { what, mode, people, isErased } = scope;
  if (what !== "people") return null;
  const isOnlyOfThem = !changesOthers && saysTheSame(decisions, left, isErased);
  return { people, isErased, linesWent: mode === "erase", isOnlyOfThem, rewritten: blocks };
}

function count(counts: Rewriting["counts"], { table }: BlockRef, rows: number): void {
  if (table !== "decision" && table !== "commit") counts[COUNT_OF[table]] += rows;
}

/** A commit's record counts the rows of three tables. */
function noteRemoved({ removed }: Rewriting, { table }: BlockRef, gone: ReadonlyMap<CommitSeq, number>): void {
  if (table !== "line" && table !== "customer" && table !== "touch") return;
  for (const [commit, rows] of gone) {
    const known = removed.get(commit) ?? { lines: 0, customers: 0, touches: 0 };
    known[table === "line" ? "lines" : table === "customer" ? "customers" : "touches"] += rows;
    removed.set(commit, known);
  }
}

function insteadOf(onto: Head, { exchange, lines, ...rewriting }: Rewriting): Instead {
  const { becomes, replaces } = exchange;
  const facts = exchanged(onto.facts, becomes);
  return { facts, decisions: exchanged(onto.decisions, becomes), replaces, lines, removed: removedRows(rewriting) };
}

function removedRows({ removed }: Pick<Rewriting, "removed">): RemovedRows[] {
  return [...removed]
    .toSorted(([a], [b]) => a - b)
    .map(([commit, { lines, customers, touches }]) => ({ commit, lines, customers, touches }));
}

function exchanged(refs: readonly BlockRef[], becomes: ReadonlyMap<string, BlockRef | null>): BlockRef[] {
  return refs.flatMap((ref) => {
    const fresh = becomes.get(ref.id);
    return fresh === undefined ? ref : (fresh ?? []);
  });
}

/** What is decided from now on, in the order of commits. */
function decidedAfter(
  decisions: DecisionsByCommit,
  left: Found["left"],
  seq: CommitSeq,
  receipt: Decision,
): DecisionsByCommit {
  const out = new Map(decisions);
  for (const [commit, rest] of left) {
    if (rest.length === 0) out.delete(commit);
    else out.set(commit, rest);
  }
  return out.set(seq, [receipt]);
}

/** Padding for what is only counted. */
function zeros(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length);
}

function stopIfAsked({ signal }: ErasureWatch): void {
  if (signal?.aborted) throw new RegularsError("cancelled");
}
