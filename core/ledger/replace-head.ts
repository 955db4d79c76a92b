import type { CommitSeq } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { Books } from "./books.ts";
import type { WorkspaceDatabase } from "./database.ts";
import { discard, flip, stale, type Change } from "./flip.ts";
import { copyBlocks } from "./heal-journal.ts";
import type { Journal, Sealer } from "./journal.ts";
import { stateOf, stepOf, type JournalState, type JournalStep } from "./journal-state.ts";
import type { BlockRef, Head, Link } from "./shapes.ts";

/** A new head with what the journal must know of it besides. */
export interface HeadChange extends Change {
  /** Null where only the key changes hands. */
  readonly link: Link | null;
  /** Decision lines that come, are another from now on, or go (null). */
  readonly lines: ReadonlyMap<CommitSeq, string | null>;
  /** What was before must no longer be found anywhere: the journal is written afresh. */
  readonly purges?: boolean;
  /** Whether whoever asks for the change takes away the older log, and blocks that it lists alone. */
  readonly settlesItself?: boolean;
  /** What seals the journal from now on, where the head's key is another. */
  readonly sealer?: Sealer;
}

/** What the journal is told of a change before it is made: a step, or all that is to be. */
export type Notice =
  | { readonly step: JournalStep }
  | {
      readonly state: JournalState;
      readonly sealer?: Sealer | undefined;
      readonly settlesItself?: boolean | undefined;
    };

/**
 * One head takes the place of another, in the journal and in the store; done when both have it. Staged blocks must be in both (`Books.put`).
 * Errors: `plan-stale`, `disk-full`, `files-failed`. Whatever the error, the old head stands, in both where both can be written.
 */
export async function replaceHead(
  books: Books,
  onto: Head,
  change: HeadChange,
  staged: readonly BlockRef[],
): Promise<void> {
  const { db, journal } = books;
  if (journal === null) return flip(db, onto, change, staged);
  await flipBoth(db, journal, { onto, change, staged, notice: await noticeOf(books, journal, onto, change) });
}

/** The same for a head of any origin; blocks it lists must be in the journal already. */
export async function flipBoth(
  db: WorkspaceDatabase,
  journal: Journal,
  flipping: {
    readonly onto: Head;
    readonly change: Change;
    readonly staged: readonly BlockRef[];
    readonly notice: Notice;
  },
): Promise<void> {
  const { onto, change, staged, notice } = flipping;
  await refuseStale(db, onto);
  try {
    if ("step" in notice) await journal.append(notice.step);
    else await journal.writeAfresh(notice.state, notice.sealer);
  } catch (error) {
    // The log has gone where another window has begun one of its own.
    await refuseStale(db, onto);
    throw error;
  }
  try {
    await flip(db, onto, change, staged);
  } catch (error) {
    if (!(await isHead(db, change.head))) {
      await journal.takeBack();
      throw error;
    }
    // It was done but told as failed: both sides have it.
  }
  const listed = new Set(change.head.facts.map(({ digest }) => digest));
  try {
    if ("step" in notice) await journal.dropBlocks(onto.facts.filter(({ digest }) => !listed.has(digest)));
    else if (notice.settlesItself !== true) await journal.settle(change.head.facts);
  } catch {
    // What is left of before is taken away when the workspace is next opened, or by who must know that it is gone.
  }
}

/** Takes staged blocks away again, in the store and in the journal, as far as no head lists them. */
export async function discardBoth({ db, journal }: Books, staged: readonly BlockRef[]): Promise<void> {
  const away = await discard(db, staged);
  // A journal that may still speak of them needs them; it is healed on opening.
  if (journal === null || journal.hash === null) return;
  await journal.dropBlocks(away).catch(() => undefined); // swept on opening
}

async function noticeOf(books: Books, journal: Journal, onto: Head, change: HeadChange): Promise<Notice> {
  const { head, link, lines } = change;
  if (journal.hash === null) await refuseOther(books, journal);
  const added = [...lines].flatMap(([commit, line]): [CommitSeq, string][] => (line === null ? [] : [[commit, line]]));
  if (journal.hash === onto.hash && link !== null && change.purges !== true && head.key === onto.key) {
    return { step: stepOf(onto.facts, head.facts, { link, lines: added }) };
  }
  const all = new Map(await books.linesByCommit());
  for (const commit of lines.keys()) all.delete(commit);
  for (const [commit, line] of added) all.set(commit, line);
  await copyBlocks(books.shelf, journal, head.facts);
  const inOrder = new Map([...all].toSorted(([a], [b]) => a - b));
  return {
    state: stateOf(head, [...books.links, ...(link === null ? [] : [link])], inOrder),
    sealer: change.sealer,
    settlesItself: change.settlesItself,
  };
}

/**
 * The journal is not touched by who would fail in the store: a window that the right to write was taken from must not cut off what the one
 * that has it now has added. Error: `plan-stale`.
 */
async function refuseStale(db: WorkspaceDatabase, onto: Head): Promise<void> {
  const stored = await db.head.get("head");
  if (stored?.hash !== onto.hash || stored.writer !== onto.writer) throw stale();
}

/**
 * Looks again at files that are not known: those that could not be got at on opening, and those that could not be written. They may hold
 * more than the store, and must then be compared first, on opening; but for a step of our own that could not be taken back. Error:
 * `files-failed`.
 */
async function refuseOther({ links }: Books, journal: Journal): Promise<void> {
  const { state } = await journal.read(() => Promise.resolve(journal.sealer));
  const isOurs = state?.links.every(({ hash }, i) => hash === links[i]?.hash || hash === journal.voided);
  if (isOurs === false) throw new RegularsError("files-failed", { what: "other" });
}

/** Whether this very head is stored; two heads may have one hash, where only what opens the key is another. */
async function isHead(db: WorkspaceDatabase, head: Head): Promise<boolean> {
  try {
    return JSON.stringify(await db.head.get("head")) === JSON.stringify(head);
  } catch {
    return false;
  }
}
