import { z } from "zod";
import type { JoinedText, StoredColumn, TableName } from "../model/block.ts";
import type { CommitKind, CommitSeq } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import { keySlotsSchema, type KeySlots } from "./key-slots.ts";

/** The newest stored shape this version can read and the one it writes; docs/formats.md tells their history. */
export const FORMAT = 3;

/** What a record of the blocks store holds: facts of a table, decisions, or commit records moved out of the head. */
export type StoredTable = TableName | "decision" | "commit";

/** SHA-256, or HMAC-SHA-256, as 64 hexadecimal digits. */
export type Digest = string;

/** One stored record, as the head lists it; holds nobody's data. */
export interface BlockRef {
  readonly id: string;
  readonly table: StoredTable;
  readonly rows: number;
  /**
   * The first and the last commit with rows in it; equal until a compaction joins several. Blocks of lines that were joined together all
   * name the first and the last commit of them all.
   */
  readonly from: CommitSeq;
  readonly to: CommitSeq;
  /** Of the record's canonical bytes, its random padding included. */
  readonly digest: Digest;
  /** Before the browser compresses it. */
  readonly bytes: number;
  /** Its lines were put in the order of customers, together with those of the other blocks of the same commits. */
  readonly sorted?: true | undefined;
}

/** Blocks that were rewritten: what digests now stand for. */
export interface Replacement {
  readonly from: readonly Digest[];
  readonly to: readonly Digest[];
}

/** Rows of one commit that an erasure took away. */
export interface RemovedRows {
  readonly commit: CommitSeq;
  readonly lines: number;
  readonly customers: number;
  readonly touches: number;
}

/** What the history keeps of one commit, for ever; never rewritten. */
export interface CommitRecord {
  readonly seq: CommitSeq;
  readonly id: string;
  readonly kind: CommitKind;
  readonly at: number;
  readonly lines: number;
  readonly customers: number;
  readonly touches: number;
  readonly retracts: CommitSeq | null;
  /** One more than the highest customer id ever given, this commit included. */
  readonly nextCustomer: number;
  /** Of the fact blocks as they were appended. */
  readonly blocks: readonly Digest[];
  /** Of the commit's line in the decision block; null where it decided nothing. */
  readonly decisions: Digest | null;
  readonly replaces: readonly Replacement[];
  /** Of an erasure: how many rows of which commits went, so that what is left can be counted against what was appended. */
  readonly removed?: readonly RemovedRows[] | undefined;
  /** The hash of the link before; zeros before the first. */
  readonly parent: Digest;
  /** HMAC-SHA-256 of all the above under the workspace's key. */
  readonly hash: Digest;
}

/**
 * What the history keeps, for ever, of blocks that were written again: which were joined to which by a compaction, or sealed or opened
 * when a passphrase was set or taken away. It brings nothing, so it has no number, and a commit that was prepared before it can be
 * written after it.
 */
export interface CompactionRecord {
  readonly kind: "compaction" | "rekey";
  /** The number of the last commit before it. */
  readonly after: CommitSeq;
  readonly id: string;
  readonly at: number;
  readonly replaces: readonly Replacement[];
  /** The hash of the link before. */
  readonly parent: Digest;
  /** HMAC-SHA-256 of all the above under the workspace's key. */
  readonly hash: Digest;
}

/** One link of the hash chain. */
export type Link = CommitRecord | CompactionRecord;

/** Whether a link is a commit: brings something, and has a number. */
export function isCommit<Commit extends { readonly seq: CommitSeq }>(
  link: Commit | { readonly after: CommitSeq },
): link is Commit {
  return "seq" in link;
}

/** The key of the hash chain as it is kept while the workspace has a passphrase, with all it takes to open it but a secret. */
export interface SealedChainKey {
  readonly keySlots: KeySlots;
  /** Of AES-256-GCM, hexadecimal. */
  readonly iv: string;
  readonly sealed: string;
}

/** The one record that says what is true; everything it does not list is gone. */
export interface Head {
  readonly k: "head";
  readonly format: number;
  readonly seq: CommitSeq;
  readonly hash: Digest;
  /** The workspace's random key of 256 bits; sealed while it has a passphrase, and then every record is. */
  readonly key: Uint8Array<ArrayBuffer> | SealedChainKey;
  readonly nextCustomer: number;
  /** Live fact blocks in the order they are folded. */
  readonly facts: readonly BlockRef[];
  /** Decision blocks; the last one is open while it is below its full size. */
  readonly decisions: readonly BlockRef[];
  /** Older links of the chain, in order, moved out of the head. */
  readonly pages: readonly BlockRef[];
  /** The newest links: commits and compactions. */
  readonly commits: readonly Link[];
  /** The last erasure of which copies outside the store are not known to be clean yet; absent: there is none. */
  readonly unclean?: CommitSeq | undefined;
  /** Which window took the right to write from another one last; absent: none did. */
  readonly writer?: string | undefined;
  /**
   * When a copy was put in the place of what was there, by the host's clock, but always later than the time before; absent: never. Of
   * store and journal the one that says later is the newer.
   */
  readonly restoredAt?: number | undefined;
}

/** Fact rows as they are stored. */
export interface FactRecord {
  readonly id: string;
  readonly format: number;
  readonly table: TableName;
  readonly rows: number;
  readonly columns: Readonly<Record<string, StoredColumn>>;
  /** Random bytes: they keep the record in a file of its own and make its digest unguessable once they are gone. */
  readonly pad: Uint8Array<ArrayBuffer>;
}

/** Text lines: one line of JSON a commit. */
export interface TextRecord {
  readonly id: string;
  readonly format: number;
  readonly table: "decision" | "commit";
  readonly rows: number;
  readonly lines: JoinedText;
  readonly pad: Uint8Array<ArrayBuffer>;
}

/** A record of a workspace with a passphrase: what it says of itself can be read, all it holds is sealed. */
export interface SealedRecord {
  readonly id: string;
  readonly format: number;
  readonly table: StoredTable;
  readonly rows: number;
  /** An IV of 12 bytes, then the canonical bytes of the plain record under AES-256-GCM with its tag. */
  readonly sealed: Uint8Array<ArrayBuffer>;
}

export type PlainRecord = FactRecord | TextRecord;
export type StoredRecord = PlainRecord | SealedRecord;

export const NO_HASH: Digest = "0".repeat(64);

const count = z.int().min(0);
const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const refSchema: z.ZodType<BlockRef> = z.strictObject({
  id: z.string().min(1),
  table: z.enum(["line", "customer", "touch", "member", "contact", "decision", "commit"]),
  rows: count,
  from: count,
  to: count,
  digest,
  bytes: count,
  sorted: z.literal(true).optional(),
});

const COMMIT_KINDS = [
  "begin",
  "restore",
  "import",
  "sample",
  "edit",
  "permission",
  "retract",
  "segment",
  "settings",
  "lock",
  "export",
  "campaign",
  "launch",
  "conclusion",
  "return",
  "reply",
  "followUp",
  "survey",
  "merge",
  "apart",
  "erase",
  "hold",
  "clean",
  "recipe",
  "source",
] as const satisfies readonly CommitKind[];

const replacesSchema = z.array(z.strictObject({ from: z.array(digest), to: z.array(digest) }));

const removedSchema = z.strictObject({ commit: z.int().min(1), lines: count, customers: count, touches: count });

const commitRecordSchema: z.ZodType<CommitRecord> = z.strictObject({
  seq: z.int().min(1),
  id: z.string().min(1),
  kind: z.enum(COMMIT_KINDS),
  at: z.number(),
  lines: count,
  customers: count,
  touches: count,
  retracts: z.int().min(1).nullable(),
  nextCustomer: count,
  blocks: z.array(digest),
  decisions: digest.nullable(),
  replaces: replacesSchema,
  removed: z.array(removedSchema).optional(),
  parent: digest,
  hash: digest,
});

const compactionRecordSchema: z.ZodType<CompactionRecord> = z.strictObject({
  kind: z.enum(["compaction", "rekey"]),
  after: count,
  id: z.string().min(1),
  at: z.number(),
  replaces: replacesSchema,
  parent: digest,
  hash: digest,
});

export const linkSchema: z.ZodType<Link> = z.union([commitRecordSchema, compactionRecordSchema]);

export const sealedKeySchema: z.ZodType<SealedChainKey> = z.strictObject({
  keySlots: keySlotsSchema,
  iv: z.string().regex(/^[0-9a-f]{24}$/),
  sealed: z.string().regex(/^[0-9a-f]{96}$/),
});

const headSchema: z.ZodType<Head> = z.strictObject({
  k: z.literal("head"),
  format: z.int().min(1),
  seq: count,
  hash: digest,
  key: z.union([
    z.custom<Uint8Array<ArrayBuffer>>((key) => key instanceof Uint8Array && key.length === 32),
    sealedKeySchema,
  ]),
  nextCustomer: count,
  facts: z.array(refSchema),
  decisions: z.array(refSchema),
  pages: z.array(refSchema),
  commits: z.array(linkSchema),
  unclean: z.int().min(1).optional(),
  writer: z.string().optional(),
  restoredAt: z.number().optional(),
});

/** Heads by what they were read from: whoever opens a workspace asks several times. */
const heads = new WeakMap<object, Head>();

/**
 * A head as it was read, which nobody may have changed since it was. Errors: `ledger-newer` for a newer format, `ledger-damaged` for anything that
 * is no head.
 */
export function readHead(stored: unknown): Head {
  const known = typeof stored === "object" && stored !== null ? heads.get(stored) : undefined;
  if (known !== undefined) return known;
  refuseNewer(stored);
  const head = headSchema.safeParse(stored);
  if (!head.success) throw new RegularsError("ledger-damaged", { what: "head" });
  if (typeof stored === "object" && stored !== null) heads.set(stored, head.data);
  return head.data;
}

/** Throws `ledger-newer` where a stored record says it was written in a newer format than this version knows. */
export function refuseNewer(stored: unknown): void {
  const format = typeof stored === "object" && stored !== null && "format" in stored ? stored.format : undefined;
  if (typeof format === "number" && format > FORMAT)
    throw new RegularsError("ledger-newer", { has: format, needed: FORMAT });
}
