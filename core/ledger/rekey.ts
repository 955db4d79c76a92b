import { RegularsError } from "../model/error.ts";
import { listedBy, type Books } from "./books.ts";
import { refInstead, withLink } from "./commit-change.ts";
import { checkRoom } from "./commit-checks.ts";
import { chainHash } from "./digest.ts";
import type { Change } from "./flip.ts";
import { PLAIN } from "./journal.ts";
import { fileSealer } from "./file-seal.ts";
import type { KeySlots } from "./key-slots.ts";
import type { DataKey } from "./keys.ts";
import type { Protection, RekeyWatch } from "./ledger.ts";
import { overwriteLog } from "./overwrite.ts";
import { discardBoth, replaceHead } from "./replace-head.ts";
import { FORMAT, type BlockRef, type CompactionRecord, type Head, type PlainRecord } from "./shapes.ts";
import { Shelf } from "./shelf.ts";
import { storageError } from "./storage-error.ts";
import { openChainKey, openVault, sealChainKey } from "./vault.ts";

/**
 * Writes every record of a workspace again, sealed, or with null in plain, under fresh ids; then one strict transaction replaces the head
 * and takes the old records away, as a compaction does. Nothing that is known changes. To be run while nothing else is written. `now`
 * opens what is sealed so far; null: nothing is. Errors: `cancelled`, `disk-full`, `ledger-damaged` where a record is not what was
 * written. Whatever the error, nothing is changed.
 */
export async function rekey(
  books: Books,
  now: DataKey | null,
  next: Protection | null,
  { signal, onProgress }: RekeyWatch,
): Promise<void> {
  const onto = books.head;
  const staged: BlockRef[] = [];
  const listed = listedBy(onto);
  const bytes = listed.reduce((sum, ref) => sum + ref.bytes, 0);
  let written = 0;
  try {
    await checkRoom(books.ports, bytes);
    const { key, shelf } = await keyAndShelf(books, now, next);
    for (const ref of listed) {
      if (signal?.aborted === true) throw new RegularsError("cancelled");
      await writeAgain(books, ref, shelf, staged);
      written += ref.bytes;
      onProgress?.(written / (bytes + 1));
      await books.ports.breathe();
    }
    const { link, head, added } = await makeRekey(books, key, staged, shelf);
    if (signal?.aborted === true) throw new RegularsError("cancelled");
    const sealer =
      next === null ? PLAIN : await fileSealer("journal", next.dataKey, (length) => books.ports.randomBytes(length));
    const dropped = listed.map(({ id }) => id);
    const { links, records } = books;
    await replaceHead(books, onto, { head, added, dropped, link, lines: new Map(), purges: true, sealer }, staged);
    books.moveTo({ head, links: [...links, link], records }, undefined, shelf);
    if (next !== null) await overwriteLog(books.db, books.ports);
    onProgress?.(1);
  } catch (error) {
    await discardBoth(books, staged);
    throw storageError(error);
  }
}

/** Replaces what opens the workspace: nothing sealed changes, and the history does not. */
export async function changeKeySlots(books: Books, keySlots: KeySlots): Promise<void> {
  const { head, links, records } = books;
  if (head.key instanceof Uint8Array) throw new RegularsError("internal", { what: "keys" });
  const next: Head = { ...head, key: { ...head.key, keySlots } };
  try {
    await replaceHead(books, head, { head: next, added: [], dropped: [], link: null, lines: new Map() }, []);
    books.moveTo({ head: next, links, records }, await books.decisions());
  } catch (error) {
    throw storageError(error);
  }
}

/** The chain's key as the next head has it, and the shelf that the next records go to. */
async function keyAndShelf(
  { head, db, ports }: Books,
  now: DataKey | null,
  next: Protection | null,
): Promise<{ readonly key: Head["key"]; readonly shelf: Shelf }> {
  const raw = await rawChainKey(head, now);
  if (next === null) return { key: raw, shelf: new Shelf(db) };
  const randomBytes = (length: number): Uint8Array<ArrayBuffer> => ports.randomBytes(length);
  const key = await sealChainKey(raw, next.keySlots, next.dataKey, randomBytes);
  return { key, shelf: new Shelf(db, await openVault(key, next.dataKey, randomBytes)) };
}

function rawChainKey({ key }: Head, now: DataKey | null): Promise<Uint8Array<ArrayBuffer>> {
  if (key instanceof Uint8Array) return Promise.resolve(key);
  if (now === null) throw new RegularsError("workspace-locked");
  return openChainKey(key, now);
}

/** Writes one record again under a fresh id; it is noted in `staged` before it is written. */
async function writeAgain(books: Books, ref: BlockRef, shelf: Shelf, staged: BlockRef[]): Promise<void> {
  const record = (await books.shelf.getSound(ref)) as PlainRecord;
  const prepared = await shelf.prepare({ ...record, id: books.ports.newId() });
  staged.push(refInstead(prepared, ref));
  await books.put([prepared]);
}

/** The next head, and the link that says which digests stand for which; decisions are known by the digests of their lines. */
async function makeRekey(
  books: Books,
  key: Head["key"],
  staged: readonly BlockRef[],
  shelf: Shelf,
): Promise<Pick<Change, "head" | "added"> & { readonly link: CompactionRecord }> {
  const { head: onto, ports } = books;
  const [facts, decisions, pages] = split(staged, onto);
  const unsigned = {
    kind: "rekey" as const,
    after: onto.seq,
    id: ports.newId(),
    at: ports.now(),
    replaces: facts.length === 0 ? [] : [{ from: digestsOf(onto.facts), to: digestsOf(facts) }],
    parent: onto.hash,
  };
  const link = { ...unsigned, hash: await chainHash(await books.chainKey(), unsigned) };
  const next = { ...onto, key, format: FORMAT, hash: link.hash, facts, decisions, pages };
  const { added, ...rolled } = await withLink({ head: next, shelf, ports }, link);
  return { link, head: { ...next, ...rolled }, added };
}

/** Records in the order of `listedBy`, as the head lists them. */
function split(refs: readonly BlockRef[], { facts, decisions }: Head): [BlockRef[], BlockRef[], BlockRef[]] {
  const toPages = facts.length + decisions.length;
  return [refs.slice(0, facts.length), refs.slice(facts.length, toPages), refs.slice(toPages)];
}

function digestsOf(refs: readonly BlockRef[]): string[] {
  return refs.map(({ digest }) => digest);
}
