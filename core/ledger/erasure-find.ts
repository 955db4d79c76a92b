import type { CommitSeq, Decision } from "../model/decision.ts";
import { CHANNELS } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import { readFacts } from "./blocks.ts";
import type { Books } from "./books.ts";
import { OwnValues } from "./erasure-cleanings.ts";
import { decisionsLeft } from "./erasure-decisions.ts";
import { KnownBy, refusedChannels } from "./erasure-identities.ts";
import { TextScrubber } from "./erasure-texts.ts";
import { scopeOf, type EraseScope } from "./erasure-scope.ts";
import type { Folder } from "./fold.ts";
import type { ErasureWish } from "./ledger.ts";
import type { BlockRef, FactRecord } from "./shapes.ts";

/** What is looked through: the workspace as it stands. */
export interface ErasureInput {
  readonly books: Books;
  readonly folder: Folder;
  readonly state: State;
  readonly wish: ErasureWish;
}

/** What an erasure takes, found before anything is written. */
export interface Found {
  readonly scope: EraseScope;
  readonly knownBy: KnownBy;
  readonly scrubber: TextScrubber;
  /** What is left of the decisions of commits where anything changes; empty: nothing. */
  readonly left: ReadonlyMap<CommitSeq, readonly Decision[]>;
  /** How many decisions go or change. */
  readonly decisions: number;
  /** Blocks that may hold something of it. */
  readonly refs: readonly BlockRef[];
  /** Pages that were read to know by what the people were known, by id. */
  readonly pages: ReadonlyMap<string, FactRecord>;
}

/** Finds what an erasure takes. Only blocks that name the people are read. Errors: `customer-unknown`, `customer-held`, `ledger-damaged`. */
export async function findErased({ books, folder, state, wish }: ErasureInput): Promise<Found> {
  const decisions = await books.decisions();
  const scope = scopeOf(wish, state);
  const wished = wish.refuse.reduce((mask, channel) => mask | (1 << CHANNELS.indexOf(channel)), 0);
  const channelsOf = (customer: number): number => wished | refusedChannels(state, customer);
  const knownBy = new KnownBy(scope.people, state.settings.country, channelsOf);
  const naming = await refsNaming(books, folder, scope);
  const pages = new Map<string, FactRecord>();
  for (const ref of naming) {
    if (scope.what !== "people" || ref.table !== "customer") continue;
    const page = await readSound(books, ref);
    knownBy.takePage(page, scope.isErased);
    pages.set(ref.id, page);
    await books.ports.breathe();
  }
  for (const list of decisions.values()) for (const one of list) knownBy.takeDecision(one, scope.isErased);
  const scrubber = new TextScrubber(knownBy.names, knownBy.codes);
  const own = new OwnValues(state, scope.isErased);
  const left = decisionsLeft(decisions, { scope, knownBy, scrubber, own });
  let changed = 0;
  for (const [commit, rest] of left) {
    const kept = new Set(rest);
    changed += (decisions.get(commit) ?? []).filter((decision) => !kept.has(decision)).length;
  }
  const introduced = await refsIntroducedBy(books, folder, knownBy);
  const refs = books.head.facts.filter((ref) => naming.has(ref) || introduced.has(ref));
  return { scope, knownBy, scrubber, left, decisions: changed, refs, pages };
}

/** A block of facts; it must be the one that the chain names, so that damage is told and not signed. */
export async function readSound(books: Books, ref: BlockRef): Promise<FactRecord> {
  return readFacts(await books.shelf.getSound(ref), ref);
}

/** Blocks that name the people, or that may hold what is old enough. */
async function refsNaming(books: Books, folder: Folder, scope: EraseScope): Promise<ReadonlySet<BlockRef>> {
  const found = new Set<BlockRef>();
  for (const ref of books.head.facts) {
    if (scope.what === "orders" ? ref.table === "line" : ref.table === "touch" || ref.table === "contact") {
      if (scope.what === "orders" || scope.what === "touches") found.add(ref);
    }
    if (scope.what !== "people") continue;
    for (const customers of (await folder.namedIn(ref)).values()) {
      if (!customers.some((customer) => scope.isErased[customer] === 1)) continue;
      found.add(ref);
      break;
    }
  }
  return found;
}

/** Pages in which one of the people is said to have introduced somebody. */
async function refsIntroducedBy(books: Books, folder: Folder, knownBy: KnownBy): Promise<ReadonlySet<BlockRef>> {
  const found = new Set<BlockRef>();
  if (knownBy.codes.size === 0) return found;
  for (const ref of books.head.facts) {
    if (ref.table !== "customer") continue;
    const words = await folder.introducersIn(ref);
    for (const code of words) {
      if (!knownBy.codes.has(code)) continue;
      found.add(ref);
      break;
    }
  }
  return found;
}
