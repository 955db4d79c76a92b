import type { Day } from "./day.ts";
import type { EraseDecision } from "./erase-decision.ts";

/** What a person can be recognised by again. */
export type IdentityKind = "code" | "phone" | "email";

/** An identity of somebody who was erased: why, when, and the channels they must not be contacted on (bit i for CHANNELS[i]). */
export interface ErasedIdentity {
  /**
   * `refused`: not erased, and free to come in; they refused in a row that was left out, or before a backup took the place of what knew
   * them.
   */
  readonly why: EraseDecision["why"] | "refused";
  /** The day of the erasure. */
  readonly day: Day;
  /** The number of its commit. */
  readonly commit: number;
  readonly channels: number;
}

/**
 * Who was erased, of whom only keyed hashes are kept: it can be asked whether a code, phone or e-mail is one of theirs, never who
 * they are.
 */
export interface ErasedIdentities {
  /** How many identities are kept; 0: nobody was erased, and nothing need be asked. */
  readonly size: number;
  /** How many of them are refused on some channel. */
  readonly refused: number;
  /**
   * Whether a text as given can at all be one of them, quickly; yes may be wrong, no never is.
   * @param text a phone or e-mail as given; a code behind its source and a character U+0001
   */
  mayHave(kind: IdentityKind, text: string, country: string): boolean;
  /** The identity a text is, or null. */
  find(kind: IdentityKind, text: string, country: string): Promise<ErasedIdentity | null>;
}
