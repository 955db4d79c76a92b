import type { Block } from "../model/block.ts";
import type { CommitSeq, Decision } from "../model/decision.ts";
import { customersDecided, type DecisionsByCommit } from "./fold-decisions.ts";
import { LineFold } from "./fold-lines.ts";
import { PeopleFold } from "./fold-people.ts";
import { TouchFold } from "./fold-touches.ts";
import type { Continuation } from "./kept-fold.ts";
import type { BlockRef } from "./shapes.ts";

/** A block that an erasure wrote afresh, and what stands for it; null: nothing is left of it. */
export interface RewrittenBlock {
  readonly ref: BlockRef;
  readonly fresh: { readonly ref: BlockRef; readonly block: Block } | null;
}

/** What an erasure took of what is folded. */
export interface TakenPeople {
  readonly people: readonly number[];
  /** By customer id: 1 for the people. */
  readonly isErased: Uint8Array;
  /** Whether their lines went, and did not stay as nobody's. */
  readonly linesWent: boolean;
  /** Whether nothing changed that is said of anybody else. */
  readonly isOnlyOfThem: boolean;
  readonly rewritten: readonly RewrittenBlock[];
}

/** Commits whose rows are in, as they are listed from now on. */
type StillListed = Pick<Continuation, "factCommits" | "contactCommits">;

/**
 * What a fold left behind, without those who were erased; what cannot be gone on from begins afresh: lines that stay as nobody's lie
 * elsewhere now, and what another's row says of who introduced them comes from some earlier row.
 */
export async function withoutPeople(
  before: Continuation,
  { people, isErased, linesWent, isOnlyOfThem }: TakenPeople,
  listed: StillListed,
  breathe: () => Promise<void>,
): Promise<Continuation> {
  const lines = linesWent ? await before.lines.without(isErased, breathe) : null;
  const facts =
    lines === null
      ? { lines: new LineFold(), touches: new TouchFold(), factCommits: [] }
      : {
          lines,
          touches: before.touches.without(isErased),
          factCommits: stillIn(before.factCommits, listed.factCommits),
        };
  await breathe();
  const contacts = {
    contacts: before.contacts.without(isErased),
    contactCommits: stillIn(before.contactCommits, listed.contactCommits),
  };
  const known = isOnlyOfThem
    ? { head: before.head, standings: before.standings, people: before.people.without(people, isErased) }
    : { head: 0, standings: [], people: new PeopleFold() };
  return { ...known, ...facts, ...contacts };
}

function stillIn(commits: readonly CommitSeq[], listed: readonly CommitSeq[]): readonly CommitSeq[] {
  const still = new Set(listed);
  return commits.filter((commit) => still.has(commit));
}

/** Whether decisions say the same of everybody but some people as what is left of them does. */
export function saysTheSame(
  decisions: DecisionsByCommit,
  left: ReadonlyMap<CommitSeq, readonly Decision[]>,
  isErased: Uint8Array,
): boolean {
  for (const [commit, rest] of left) {
    const before = ofOthers(decisions.get(commit) ?? [], isErased);
    const after = ofOthers(rest, isErased);
    if (before.said.length !== after.said.length || before.said.some((one, i) => one !== after.said[i])) return false;
    if (before.named.join() !== after.named.join()) return false;
  }
  return true;
}

/** What a commit decided of others: for a person, or for all whom a batch named; and whom it names. */
function ofOthers(
  decisions: readonly Decision[],
  isErased: Uint8Array,
): { readonly said: readonly (Decision | string)[]; readonly named: readonly number[] } {
  const said = decisions.flatMap((one): (Decision | string)[] => {
    if ("customer" in one) return isErased[one.customer] === 1 ? [] : [one];
    // Of a batch only this counts; what was typed about it may have changed.
    if (one.type === "batch") return [JSON.stringify([one.day, one.permission.state, one.permission.channels])];
    return one.type === "batchPermission" ? [one] : [];
  });
  return { said, named: Array.from(customersDecided(decisions)).filter((customer) => isErased[customer] !== 1) };
}
