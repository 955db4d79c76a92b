import { foldContent } from "../ledger/fold-content.ts";
import type { CommitContent } from "../model/commit.ts";
import type { Day } from "../model/day.ts";
import type { CommitSeq } from "../model/decision.ts";
import type { State } from "../model/state.ts";
import { computeInsight, type Insight } from "./insight.ts";

/** A commit that is made in steps, each on what those before it come to; nothing is written meanwhile. */
export class Story {
  readonly breathe: () => Promise<void>;
  private readonly commit: CommitSeq;
  private made: CommitContent;
  private folded: State | null = null;
  private ids = 0;

  /** @param commit the number it will have */
  constructor(content: CommitContent, commit: CommitSeq, breathe: () => Promise<void>) {
    this.made = content;
    this.commit = commit;
    this.breathe = breathe;
  }

  get content(): CommitContent {
    return this.made;
  }

  /** An id of its own in the workspace, the same whenever the story is told. */
  readonly newId = (): string => `sample-${this.commit}-${++this.ids}`;

  add({ blocks = [], decisions = [] }: Partial<CommitContent>): void {
    const { kind, ...before } = this.made;
    this.change({ kind, blocks: [...before.blocks, ...blocks], decisions: [...before.decisions, ...decisions] });
  }

  change(content: CommitContent): void {
    this.made = content;
    this.folded = null;
  }

  async state(): Promise<State> {
    this.folded ??= await foldContent(this.made, this.commit, this.breathe);
    return this.folded;
  }

  /** What would have been computed on a day. */
  async insight(day: Day): Promise<Insight> {
    const state = await this.state();
    return computeInsight(state, day, state.settings, day);
  }
}
