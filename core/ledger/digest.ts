import type { JoinedText, StoredColumn } from "../model/block.ts";
import type { CommitRecord, CompactionRecord, Digest, StoredRecord } from "./shapes.ts";

/** What the head keeps of a stored record's content. */
export interface Seal {
  readonly digest: Digest;
  /** Length of the canonical bytes. */
  readonly bytes: number;
}

/** SHA-256 of a stored record's canonical bytes: everything in it but its id, so that a copy has the same digest. */
export async function sealOf(record: StoredRecord): Promise<Seal> {
  const bytes = canonicalBytes(record);
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
  const values = link.kind === "compaction" ? compactionValues(link) : commitValues(link);
  return hex(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(JSON.stringify(values))));
}

function commitValues(record: Omit<CommitRecord, "hash">): unknown[] {
  return [
    "regulars commit 1",
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
  ];
}

function compactionValues(record: Omit<CompactionRecord, "hash">): unknown[] {
  return ["regulars compaction 1", record.parent, record.after, record.id, record.at, replacedValues(record)];
}

function replacedValues({ replaces }: Pick<CommitRecord, "replaces">): unknown[] {
  return replaces.map(({ from, to }) => [from, to]);
}

/**
 * Canonical bytes: a JSON header (format, table, rows, and for each part its name, type and length in bytes), a zero byte, then
 * the parts. Columns in the order of their names, integers and floats little-endian, texts as UTF-8, the padding last.
 */
function canonicalBytes(record: StoredRecord): Uint8Array<ArrayBuffer> {
  const { names, parts } = partsOf(record);
  const header = new TextEncoder().encode(JSON.stringify([record.format, record.table, record.rows, names]));
  let size = header.length + 1;
  for (const part of parts) size += part.byteLength;
  const bytes = new Uint8Array(size);
  bytes.set(header);
  let at = header.length + 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

interface Parts {
  readonly names: [name: string, type: string, bytes: number][];
  readonly parts: Uint8Array[];
}

function partsOf(record: StoredRecord): Parts {
  const out: Parts = { names: [], parts: [] };
  if ("columns" in record) {
    for (const name of Object.keys(record.columns).toSorted()) addColumn(out, name, record.columns[name]!);
  } else {
    addText(out, "lines", record.lines);
  }
  add(out, "pad", record.pad);
  return out;
}

function addColumn(out: Parts, name: string, column: StoredColumn): void {
  switch (column.type) {
    case "same":
      return add(out, name, new Float64Array([column.value]), "same");
    case "int":
    case "float":
      return add(out, name, column.values);
    case "coded":
      add(out, name, column.codes, `coded ${column.codes.constructor.name}`);
      return addText(out, name, column.words);
    case "text":
      return addText(out, name, column.texts);
  }
}

function addText(out: Parts, name: string, joined: JoinedText): void {
  add(out, name, joined.ends, "ends");
  add(out, name, new TextEncoder().encode(joined.text), "text");
}

function add(out: Parts, name: string, array: ArrayBufferView, type: string = array.constructor.name): void {
  out.names.push([name, type, array.byteLength]);
  out.parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
}

function hex(bytes: ArrayBuffer): Digest {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
