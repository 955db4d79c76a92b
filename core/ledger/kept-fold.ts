import type { CommitSeq } from "../model/decision.ts";
import type { ContactFold } from "./fold-contacts.ts";
import type { LineFold } from "./fold-lines.ts";
import type { PeopleFold, Standing } from "./fold-people.ts";
import type { TouchFold } from "./fold-touches.ts";

/** What a fold leaves behind for the next one to go on from. */
export interface Continuation {
  readonly head: CommitSeq;
  readonly standings: readonly Standing[];
  readonly people: PeopleFold;
  readonly lines: LineFold;
  readonly touches: TouchFold;
  /** Commits whose lines and touches are in. */
  readonly factCommits: readonly CommitSeq[];
  readonly contacts: ContactFold;
  /** Commits whose contacts are in. */
  readonly contactCommits: readonly CommitSeq[];
}

type Kept = Pick<Continuation, "head" | "standings" | "people" | "lines" | "factCommits">;

/** More lines than this are not kept twice, where an import has replaced some of them. */
const MOST_LINES = 4_000_000;

/**
 * What stood before the latest import, so that taking it back goes on from there instead of folding everything afresh. It shares its
 * columns with what is folded, and never stands longer than until the next import.
 */
export class KeptFold {
  private readonly mostLines: number;
  private kept: Kept | null = null;

  constructor(mostLines = MOST_LINES) {
    this.mostLines = mostLines;
  }

  /** Keeps a continuation as it stands; to be called before an import is taken in. */
  keep({ head, standings, people, lines, factCommits }: Continuation): void {
    this.kept = { head, standings, people: people.fork(), lines: lines.fork(), factCommits };
  }

  /** Lets go of what is kept where it is large and the lines as they are folded now have moved to columns of their own. */
  letGoBeside(lines: LineFold): void {
    if (this.kept !== null && lines.rows > this.mostLines && !lines.sharesWith(this.kept.lines)) this.kept = null;
  }

  /** The lines that are in, where nothing but some of these commits is; null where others are. */
  lines(factCommits: readonly CommitSeq[]): Pick<Kept, "lines" | "factCommits"> | null {
    const { kept } = this;
    if (kept === null || !isStart(kept.factCommits, factCommits)) return null;
    return { lines: kept.lines.fork(), factCommits: kept.factCommits };
  }

  /** The people, where every commit up to then stands as it stood. */
  people(upTo: CommitSeq, isSame: (was: Standing, i: number) => boolean): Pick<Kept, "people" | "head"> | null {
    const { kept } = this;
    if (kept === null || kept.head > upTo || !kept.standings.every(isSame)) return null;
    return { people: kept.people.fork(), head: kept.head };
  }
}

/** Whether one list begins with all of another. */
export function isStart<T>(start: readonly T[], whole: readonly T[]): boolean {
  return start.length <= whole.length && start.every((one, i) => one === whole[i]);
}
