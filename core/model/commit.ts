import type { Block } from "./block.ts";
import type { CommitKind, Decision } from "./decision.ts";

/** What one commit appends: blocks of facts (without their `commit` column) and decisions. */
export interface CommitContent {
  readonly kind: CommitKind;
  readonly blocks: readonly Block[];
  readonly decisions: readonly Decision[];
}
