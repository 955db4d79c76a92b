import { RegularsError } from "../model/error.ts";
import { Books, emptyHead, type Position } from "./books.ts";
import { isChain, isKeyOf, keyOfChain } from "./chain.ts";
import type { WorkspaceDatabase } from "./database.ts";
import { stale } from "./flip.ts";
import { copyBlocks } from "./heal-journal.ts";
import { found, type HealFinding, type HealKind } from "./heal-report.ts";
import { rebuildStore, restoreBlocks } from "./heal-store.ts";
import type { Journal, JournalReading } from "./journal.ts";
import { stateOf, type JournalState } from "./journal-state.ts";
import { fileSealer } from "./file-seal.ts";
import type { DataKey } from "./keys.ts";
import type { LedgerPorts } from "./ledger.ts";
import { openShelf } from "./open-shelf.ts";
import { isCommit, type Link } from "./shapes.ts";
import { Shelf } from "./shelf.ts";
import { viewStore, type SoundStore, type StoreView } from "./store-view.ts";

/** A workspace that is opened for writing, its store and its journal. */
export interface Opening {
  readonly db: WorkspaceDatabase;
  readonly journal: Journal;
  readonly dataKey: DataKey | null;
  readonly ports: LedgerPorts;
}

/** What is known of both before anything is done; the journal is null where its files cannot be got at. */
export interface BothSides {
  readonly store: StoreView;
  readonly journal: JournalReading | null;
}

/** Both sides as they are to be, and what had to be done for it. */
export interface Healed {
  readonly books: Books;
  readonly findings: readonly HealFinding[];
  /** There was nothing on either side, and a workspace was begun. */
  readonly isNew: boolean;
}

/**
 * Compares the store's head with the journal's and brings both to the same: the table of docs/decisions/journal.md. Errors: `ledger-damaged` where
 * neither side has a sound copy, or the two have gone different ways; `files-failed` where a workspace without a store has files
 * that cannot be got at; those of the store. Then nothing is deleted on either side.
 */
export async function heal(opening: Opening): Promise<Healed> {
  const sides = await viewBoth(opening);
  const healed = await agree(opening, sides);
  const findings = [...healed.findings, ...(await tidy(opening, healed.books))];
  return { books: healed.books, findings, isNew: healed.isNew };
}

/** Looks at both sides; changes neither. */
export async function viewBoth({ db, journal, dataKey, ports }: Opening): Promise<BothSides> {
  const [store, read] = await Promise.all([viewStore(db, dataKey, ports), readJournal(journal, dataKey, ports)]);
  return { store, journal: read };
}

/** Reads a journal; null where its files cannot be got at. Errors: `ledger-newer`, `ledger-damaged`, `workspace-locked`. */
export async function readJournal(
  journal: Journal,
  dataKey: DataKey | null,
  ports: LedgerPorts,
): Promise<JournalReading | null> {
  if (dataKey !== null) journal.sealer = await fileSealer("journal", dataKey, (length) => ports.randomBytes(length));
  try {
    return await journal.read(dataKey === null ? undefined : () => Promise.resolve(journal.sealer));
  } catch (error) {
    if (error instanceof RegularsError && error.code === "files-failed") return null;
    throw error;
  }
}

async function agree(opening: Opening, sides: BothSides): Promise<Healed> {
  const { store } = sides;
  const state = sides.journal?.state ?? null;
  if (store.is !== "sound")
    return state === null ? withoutJournal(opening, sides, store) : fromJournal(opening, sides, state);
  if (state === null) return writeJournal(opening, store, kindOfMissing(sides, store));
  const { head, links } = store.position;
  const later = (head.restoredAt ?? 0) - (state.restoredAt ?? 0);
  if (later < 0) return fromJournal(opening, sides, state, "storeBehind");
  const alike = commonLength(links, state.links);
  const [inStore, inJournal] = [links.length, state.links.length];
  const key = await keyOfChain(head, store.shelf);
  if (later === 0 && alike === inStore && alike === inJournal) {
    const isSound = isSame(store, state) && (await isKeyOf(links, key));
    return isSound ? standing(opening, store, state) : fromJournal(opening, sides, state);
  }
  if (later === 0 && alike === inStore) return fromJournal(opening, sides, state, "storeBehind");
  if (!(await isChain(links, key))) {
    if (later > 0 || inStore > inJournal) throw new RegularsError("ledger-damaged", { what: "chain" });
    return fromJournal(opening, sides, state);
  }
  if (later === 0 && alike < inJournal) throw new RegularsError("ledger-damaged", { what: "fork" });
  const commits = commitsIn(links.slice(alike));
  return writeJournal(opening, store, "journalBehind", commits);
}

/** Nothing to go by in the store, and no journal: a new workspace, or one that cannot be healed. */
async function withoutJournal(opening: Opening, { journal }: BothSides, store: StoreView): Promise<Healed> {
  if (store.is === "faulty") throw store.fault;
  if (journal === null) throw new RegularsError("files-failed");
  if (journal.rest === "damaged") throw new RegularsError("ledger-damaged", { what: "journal" });
  const { db, ports } = opening;
  const head = emptyHead(ports);
  await db.head.add(head);
  const position = { head, links: [], records: [] };
  const shelf = new Shelf(db);
  const view = { ...store, is: "sound", position, shelf, lines: new Map(), missing: [] } as const;
  return { ...(await writeJournal(opening, view, null)), isNew: true };
}

/** The store becomes what the journal adds up to. */
async function fromJournal(
  opening: Opening,
  { store, journal }: BothSides,
  state: JournalState,
  kind: HealKind = "storeDamaged",
): Promise<Healed> {
  // What cannot be read of it may have been told as done.
  if (journal?.rest === "damaged") throw new RegularsError("ledger-damaged", { what: "journal" });
  const { db, dataKey, ports } = opening;
  const shelf = await openShelf(db, { ...emptyHead(ports), key: state.key }, dataKey, ports);
  const sound = kind === "storeBehind" ? store.ids : await soundIds(shelf, state, store.ids);
  const { position, blocks } = await rebuildStore({ ...opening, shelf, state, sound, onto: store.head });
  const known = store.is === "sound" ? commonLength(store.position.links, state.links) : 0;
  const commits = commitsIn(state.links.slice(known));
  const wasEmpty = store.is === "empty";
  const isNews = !wasEmpty || commits > 0;
  const finding = found(wasEmpty ? "storeEmpty" : kind, { commits, blocks });
  return { books: booksOf(opening, position, shelf), findings: isNews ? [finding] : [], isNew: false };
}

/** Ids of blocks that the store has as they were written. */
async function soundIds(shelf: Shelf, { facts }: JournalState, ids: ReadonlySet<string>): Promise<Set<string>> {
  const sound = new Set<string>();
  for (const ref of facts) {
    if (!ids.has(ref.id)) continue;
    const digest = await shelf.digestOf(ref).catch(() => null); // unreadable is not sound
    if (digest === ref.digest) sound.add(ref.id);
  }
  return sound;
}

/** The journal becomes what the store says. Where its files cannot be written, the workspace can be looked at all the same. */
async function writeJournal(opening: Opening, store: SoundStore, kind: HealKind | null, commits = 0): Promise<Healed> {
  const { journal } = opening;
  const { position, shelf, lines } = store;
  const books = booksOf(opening, position, shelf);
  const [gone] = store.missing;
  if (kind === "journalUnreachable") {
    if (gone !== undefined)
      throw new RegularsError("ledger-damaged", { what: gone.table, count: store.missing.length });
    return { books, findings: [found(kind)], isNew: false };
  }
  try {
    if (store.missing.length > 0) await restoreBlocks(opening, store.missing);
    await copyBlocks(shelf, journal, position.head.facts);
    await journal.writeAfresh(stateOf(position.head, position.links, lines));
  } catch (error) {
    if (store.missing.length > 0 || !isOfFiles(error)) throw error;
    return { books, findings: [found("journalUnreachable")], isNew: false };
  }
  return { books, findings: kind === null ? [] : [found(kind, { commits })], isNew: false };
}

/** Both say the same; blocks may be missing on either side. */
async function standing(opening: Opening, store: SoundStore, state: JournalState): Promise<Healed> {
  const { journal } = opening;
  const { position, shelf, missing } = store;
  const findings: HealFinding[] = [];
  if (missing.length > 0) {
    await restoreBlocks(opening, missing);
    findings.push(found("storeBlocks", { blocks: missing.length }));
  }
  try {
    const { head, links } = position;
    const blocks = await copyBlocks(shelf, journal, head.facts);
    if (JSON.stringify(head.key) !== JSON.stringify(state.key)) {
      await journal.writeAfresh(stateOf(head, links, store.lines));
    }
    if (blocks > 0) findings.push(found("journalBlocks", { blocks }));
  } catch (error) {
    if (!isOfFiles(error)) throw error;
    findings.push(found("journalUnreachable"));
  }
  return { books: booksOf(opening, position, shelf), findings, isNew: false };
}

/** Takes away what neither side lists, and makes a long log short. */
async function tidy({ db, journal, ports }: Opening, books: Books): Promise<HealFinding[]> {
  const { head, links } = books;
  const listed = new Set([...head.facts, ...head.decisions, ...head.pages].map(({ id }) => id));
  const unlisted = (await db.blocks.toCollection().primaryKeys()).filter((id) => !listed.has(id));
  if (unlisted.length > 0) {
    await db.transaction("rw", db.head, db.blocks, async () => {
      if ((await db.head.get("head"))?.hash !== head.hash) throw stale();
      await db.blocks.bulkDelete(unlisted);
    });
  }
  if (journal.hash !== head.hash) return [];
  try {
    if (journal.isLong) {
      await journal.writeAfresh(stateOf(head, links, await books.linesByCommit()));
    }
    if (journal.holdsMoreThan(head.facts)) await journal.settle(head.facts);
  } catch (error) {
    if (!isOfFiles(error)) throw error;
    return [found("journalUnreachable")];
  } finally {
    await ports.breathe();
  }
  return [];
}

function booksOf({ db, journal, ports }: Opening, position: Position, shelf: Shelf): Books {
  const books = new Books(db, shelf, ports, position);
  books.journal = journal;
  return books;
}

function kindOfMissing({ journal }: BothSides, { position: { head } }: SoundStore): HealKind | null {
  if (journal === null) return "journalUnreachable";
  if (journal.isForgotten) return null;
  if (journal.rest === "damaged") return "journalDamaged";
  // A workspace of an older version, or one in which nothing has been done, never had one.
  return head.format >= FIRST_WITH_JOURNAL && head.seq > 0 ? "journalMissing" : null;
}

const FIRST_WITH_JOURNAL = 3;

/** How many links two chains have in common, from the first. */
function commonLength(a: readonly Link[], b: readonly Link[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length]?.hash === b[length]?.hash) length++;
  return length;
}

function commitsIn(links: readonly Link[]): number {
  return links.filter((link) => isCommit(link)).length;
}

/** Whether two that have the same chain also say the same. What opens a key may differ: the store's is what it was opened with. */
function isSame({ position, lines }: SoundStore, state: JournalState): boolean {
  const { head, links } = position;
  return (
    JSON.stringify([links, head.facts]) === JSON.stringify([state.links, state.facts]) &&
    JSON.stringify([...lines]) === JSON.stringify([...state.lines])
  );
}

function isOfFiles(error: unknown): boolean {
  return error instanceof RegularsError && (error.code === "files-failed" || error.code === "disk-full");
}
