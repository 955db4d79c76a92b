import type { Day } from "./day.ts";

/** What an erasure takes: people, or of everybody what is older than a day. */
export const ERASURE_SCOPES = ["people", "orders", "touches", "exports"] as const;
export type ErasureScope = (typeof ERASURE_SCOPES)[number];

/** Somebody's code, phone or e-mail, of which only this is kept. */
export interface KeptIdentity {
  /** HMAC-SHA-256 of the identity under the workspace's key, hexadecimal. */
  readonly hash: string;
  /** 32 bits that say quickly which texts it cannot be; of a phone, `end` says so of its last digits. */
  readonly hint: number;
  readonly end: number;
  /** Bit i set: refused on CHANNELS[i]. */
  readonly channels: number;
}

/**
 * What rows of a file refused that were left out: of whom they named only this is kept, so that whoever bears it is refused. It counts as long
 * as refusals of its commit do.
 */
export interface SuppressedDecision {
  readonly type: "suppressed";
  readonly day: Day;
  readonly suppressed: readonly KeptIdentity[];
}

/** How much of what went, counted in rows as they were stored, replaced and taken back ones among them. */
export interface ErasedCounts {
  readonly people: number;
  readonly lines: number;
  readonly customers: number;
  readonly touches: number;
  readonly members: number;
  readonly contacts: number;
  readonly decisions: number;
}

/**
 * Data that is no longer there: the receipt, without anybody's data. `erase` takes everything, `anonymise` leaves amounts and
 * days of purchases to the accounts. Whom they could be recognised by stays as keyed hashes, so that refusals hold and the
 * same file does not bring them back. It cannot be taken back.
 */
export interface EraseDecision {
  readonly type: "erase";
  readonly mode: "erase" | "anonymise";
  readonly what: ErasureScope;
  /** The people, with all records that were merged with theirs; empty where it is not about people. */
  readonly customers: readonly number[];
  /** What is of an earlier day; null for people. */
  readonly before: Day | null;
  readonly day: Day;
  /** Asked for by the person, or by a rule of retention. */
  readonly why: "asked" | "retention";
  readonly reason: string;
  readonly suppressed: readonly KeptIdentity[];
  readonly counts: ErasedCounts;
}
