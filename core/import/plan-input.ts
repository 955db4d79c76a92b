import type { BundleTable } from "../model/bundle.ts";
import type { Day } from "../model/day.ts";
import type { ErasedIdentities } from "../model/erased.ts";
import type { FileIssue } from "../model/file-issue.ts";
import type { ImportChoices } from "../model/importing.ts";
import type { State } from "../model/state.ts";
import type { Converted } from "./converted.ts";
import type { IdentityKeeper } from "./refusals-left-out.ts";

/** What a plan is made of. */
export interface PlanInput {
  readonly converted: Converted;
  readonly state: State;
  readonly choices: ImportChoices;
  readonly fileName: string;
  readonly planId: string;
  readonly today: Day;
  /** Of a bundle: its tables. `choices.mapping` has the columns of all of them then. */
  readonly tables?: readonly BundleTable[];
  /** Rejected rows that are tried again: what the other rows of their file say is in. */
  readonly isRetry?: boolean;
  /** Who was erased, and is not to be taken in again. */
  readonly erased: ErasedIdentities;
  /** Keeps what rows that are left out refuse. */
  hashes(): Promise<IdentityKeeper>;
  /** What the preview found odd; the converter's own finds are added. */
  readonly issues: readonly FileIssue[];
  /** Lets messages be handled; awaited at least every 50 ms. */
  breathe(): Promise<void>;
  isCancelled(): boolean;
  /** 0…1, never backwards. */
  onProgress(share: number): void;
}
