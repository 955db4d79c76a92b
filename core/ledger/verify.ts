import { RegularsError } from "../model/error.ts";
import { checkHead, type Books } from "./books.ts";
import { isChain } from "./chain.ts";
import { intsOf } from "./columns.ts";
import { digestOfText } from "./digest.ts";
import { isJoined } from "./joined.ts";
import { isCommit, type Digest, type Link } from "./shapes.ts";
import { removedRows } from "./standings.ts";
import { readDecisionLine } from "./text-blocks.ts";

/**
 * Recomputes the hash chain from the first commit, the digest of every stored record, whether these are the records that the commits
 * appended and compactions made of them, and whether as many rows of each commit are there as it appended. Error:
 * `ledger-damaged`, with what was found.
 */
export async function verifyLedger(books: Books): Promise<void> {
  await verifyChain(books);
  const blocks = await verifyBlocks(books);
  const lines = await verifyLines(books);
  if (!sameMembers(digestsAfter(books.links), [...blocks, ...lines])) throw damaged("blocks");
  await verifyRows(books);
}

/** What all links together must have left: the digests that commits brought, each exchanged as later links rewrote what it stood for. */
function digestsAfter(links: readonly Link[]): Digest[] {
  const digests = new Set<Digest>();
  for (const link of links) {
    for (const { from, to } of link.replaces) {
      for (const digest of from) if (!digests.delete(digest)) throw damaged("replaced");
      for (const digest of to) digests.add(digest);
    }
    if (!isCommit(link)) continue;
    for (const digest of link.blocks) digests.add(digest);
    if (link.decisions !== null) digests.add(link.decisions);
  }
  return [...digests];
}

async function verifyChain(books: Books): Promise<void> {
  const isSound = await isChain(books.links, await books.chainKey(), () => books.ports.breathe());
  if (!isSound) throw damaged("chain");
  checkHead(books);
}

/** The digests of the fact blocks, after each stored record was found to have the digest the head gives it. */
async function verifyBlocks(books: Books): Promise<Digest[]> {
  const { facts, decisions, pages } = books.head;
  for (const ref of [...facts, ...decisions, ...pages]) {
    if ((await books.shelf.digestOf(ref)) !== ref.digest) throw damaged(ref.table);
    await books.ports.breathe();
  }
  return facts.map(({ digest }) => digest);
}

/** Counts the rows of every commit that the blocks hold, whoever joined them, against what its record says it appended. */
async function verifyRows(books: Books): Promise<void> {
  const rowsOf = new Map(["line", "customer", "touch"].map((table) => [table, new Int32Array(books.head.seq + 1)]));
  for (const ref of books.head.facts) {
    const counts = rowsOf.get(ref.table);
    if (counts === undefined) continue;
    if (!isJoined(ref)) counts[ref.from]! += ref.rows;
    else for (const seq of intsOf((await books.facts(ref)).columns["commit"], ref.rows, 0)) counts[seq]!++;
    await books.ports.breathe();
  }
  const erased = removedRows(books.records);
  for (const { seq, ...appended } of books.records) {
    const gone = erased.get(seq);
    const left = (["lines", "customers", "touches"] as const).map((table) => appended[table] - (gone?.[table] ?? 0));
    const counted = ["line", "customer", "touch"].map((table) => rowsOf.get(table)?.[seq]);
    if (counted.join() !== left.join()) throw damaged("rows");
  }
}

async function verifyLines(books: Books): Promise<Digest[]> {
  const digests: Digest[] = [];
  for (const ref of books.head.decisions) {
    for (const line of await books.lines(ref)) {
      readDecisionLine(line);
      digests.push(await digestOfText(line));
    }
    await books.ports.breathe();
  }
  return digests;
}

function sameMembers(a: readonly Digest[], b: readonly Digest[]): boolean {
  const members = new Set(a);
  return a.length === b.length && b.every((digest) => members.has(digest)) && new Set(b).size === b.length;
}

function damaged(what: string): RegularsError {
  return new RegularsError("ledger-damaged", { what });
}
