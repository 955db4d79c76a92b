/**
 * What was wrong when a workspace was opened, or was found later, and has been put right: in the browser's store from the journal, or in the
 * journal from the store. `journalUnreachable`: the files cannot be got at now, so nothing can be saved. `lost`: blocks that are damaged on
 * both sides; a backup may have them. `gone`: a workspace that was opened before, and of which nothing is left on either side.
 */
export type HealKind =
  | "storeEmpty"
  | "storeUnreadable"
  | "storeBehind"
  | "storeDamaged"
  | "storeBlocks"
  | "journalMissing"
  | "journalBehind"
  | "journalDamaged"
  | "journalBlocks"
  | "journalUnreachable"
  | "lost"
  | "gone";

export interface HealFinding {
  readonly kind: HealKind;
  /** Commits that were brought back. */
  readonly commits: number;
  /** Blocks that were brought back. */
  readonly blocks: number;
}

/** What healing did, worst first; holds nobody's data. */
export type HealReport = readonly HealFinding[];

/** One finding. */
export function found(kind: HealKind, { commits = 0, blocks = 0 }: Partial<HealFinding> = {}): HealFinding {
  return { kind, commits, blocks };
}
