import { hexOf } from "./hex.ts";
import { isCommit, type CommitRecord, type CompactionRecord, type Digest, type RemovedRows } from "./shapes.ts";

/** What the head keeps of a stored record's content. */
export interface Seal {
  readonly digest: Digest;
  /** How many bytes it is over. */
  readonly bytes: number;
}

/** SHA-256 of a record's bytes: everything in it but its id, so that a copy has the same digest. */
export async function sealOf(bytes: Uint8Array<ArrayBuffer>): Promise<Seal> {
  return { digest: hex(await crypto.subtle.digest("SHA-256", bytes)), bytes: bytes.length };
}

/** SHA-256 of a text's UTF-8. */
export async function digestOfText(text: string): Promise<Digest> {
  return hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

/** The workspace's key as HMAC-SHA-256 wants it. */
export function chainKey(key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

/** A link of the chain before it has a hash. */
type Unsigned = Omit<CommitRecord, "hash"> | Omit<CompactionRecord, "hash">;

/** The hash of one link: HMAC-SHA-256 over the record's values in a fixed order, the parent's hash among them. */
export async function chainHash(key: CryptoKey, link: Unsigned): Promise<Digest> {
  const values = isCommit(link) ? commitValues(link) : compactionValues(link);
  return hex(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(JSON.stringify(values))));
}

function commitValues(record: Omit<CommitRecord, "hash">): unknown[] {
  return [
    record.removed === undefined ? "regulars commit 1" : "regulars commit 2",
    record.parent,
    record.seq,
    record.id,
    record.kind,
    record.at,
    record.lines,
    record.customers,
    record.touches,
    record.retracts,
    record.nextCustomer,
    record.blocks,
    record.decisions,
    replacedValues(record),
    ...(record.removed === undefined ? [] : [record.removed.map(removedValues)]),
  ];
}

function removedValues({ commit, lines, customers, touches }: RemovedRows): number[] {
  return [commit, lines, customers, touches];
}

function compactionValues(record: Omit<CompactionRecord, "hash">): unknown[] {
  return [`regulars ${record.kind} 1`, record.parent, record.after, record.id, record.at, replacedValues(record)];
}

function replacedValues({ replaces }: Pick<CommitRecord, "replaces">): unknown[] {
  return replaces.map(({ from, to }) => [from, to]);
}

function hex(bytes: ArrayBuffer): Digest {
  return hexOf(new Uint8Array(bytes));
}
