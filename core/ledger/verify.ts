import { RegularsError } from "../model/error.ts";
import type { Books } from "./books.ts";
import { chainHash, digestOfText } from "./digest.ts";
import { NO_HASH, type CommitRecord, type Digest } from "./shapes.ts";
import { readDecisionLine } from "./text-blocks.ts";

/**
 * Recomputes the hash chain from the first commit, the digest of every stored record, and whether these are the records that the
 * commits appended. Error: `ledger-damaged`, with what was found.
 */
export async function verifyLedger(books: Books): Promise<void> {
  await verifyChain(books);
  const blocks = await verifyBlocks(books);
  const lines = await verifyLines(books);
  const expected = digestsAfter(books.records);
  if (!sameMembers(expected, [...blocks, ...lines])) throw damaged("blocks");
}

/** What all commits together must have left: their digests, each exchanged as later commits rewrote what it stood for. */
export function digestsAfter(records: readonly CommitRecord[]): Digest[] {
  const digests = new Set<Digest>();
  for (const { blocks, decisions, replaces } of records) {
    for (const { from, to } of replaces) {
      for (const digest of from) if (!digests.delete(digest)) throw damaged("replaced");
      for (const digest of to) digests.add(digest);
    }
    for (const digest of blocks) digests.add(digest);
    if (decisions !== null) digests.add(decisions);
  }
  return [...digests];
}

async function verifyChain(books: Books): Promise<void> {
  const key = await books.chainKey();
  let parent = NO_HASH;
  for (const record of books.records) {
    const { hash, ...unsigned } = record;
    if (record.parent !== parent || (await chainHash(key, unsigned)) !== hash) throw damaged("chain");
    parent = hash;
    if (record.seq % 512 === 0) await books.ports.breathe();
  }
  const { head, records } = books;
  if (head.hash !== parent || head.nextCustomer !== (records.at(-1)?.nextCustomer ?? 0)) throw damaged("chain");
}

/** The digests of the fact blocks, after each stored record was found to have the digest the head gives it. */
async function verifyBlocks(books: Books): Promise<Digest[]> {
  const { facts, decisions, pages } = books.head;
  for (const ref of [...facts, ...decisions, ...pages]) {
    if ((await books.sealOf(ref)).digest !== ref.digest) throw damaged(ref.table);
    if (ref.from > ref.to || ref.from < 1 || ref.to > books.head.seq) throw damaged("commits");
    await books.ports.breathe();
  }
  return facts.map(({ digest }) => digest);
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
