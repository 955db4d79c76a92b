import type { ErasedIdentities } from "../model/erased.ts";
import type { DecisionsByCommit } from "./fold-decisions.ts";
import type { BlockRef, CommitRecord, FactRecord } from "./shapes.ts";

/** What folding reads. */
export interface FoldSource {
  records(): readonly CommitRecord[];
  facts(): readonly BlockRef[];
  read(ref: BlockRef): Promise<FactRecord>;
  decisions(): Promise<DecisionsByCommit>;
  /** Who was erased by these decisions; the same answer is the same object. */
  erased(decisions: DecisionsByCommit): Promise<ErasedIdentities>;
  breathe(): Promise<void>;
}
