import { z } from "zod";
import { RegularsError } from "../model/error.ts";
import { keySlotsSchema, type KeySlots } from "./key-slots.ts";
import { FORMAT, type Digest } from "./shapes.ts";

/** The newest shape of a backup file this version can read, and the one it writes; docs/formats.md tells it. */
export const BACKUP_FORMAT = 1;

/** What every backup file begins with. */
export const MAGIC = new TextEncoder().encode("REGULARS");

/** Magic, format and the length of the header. */
export const PREAMBLE_BYTES = MAGIC.length + 2 + 4;

/** Length of the whole file, and a hash of everything before. */
export const FOOTER_BYTES = 8 + 32;

/** No file of ours says more of itself, or has larger parts: what does is not read, so that it cannot fill the memory. */
export const MAX_HEADER_BYTES = 64 * 1024;
export const MAX_RECORD_BYTES = 192 * 1024 * 1024;

/** What a backup says of itself before any key is needed; holds nobody's data. */
export interface BackupHeader {
  /** The newest format of the ledger's records in it. */
  readonly schema: number;
  /** Milliseconds since 1970, for show only. */
  readonly createdAt: number;
  /** Which workspace it is of: two backups of one workspace have the same. */
  readonly identity: Digest;
  readonly compression: "deflate-raw" | "none";
  /** Null: not encrypted. */
  readonly encryption: { readonly cipher: "aes-256-gcm"; readonly salt: string; readonly keys: KeySlots } | null;
}

const headerSchema: z.ZodType<BackupHeader> = z.strictObject({
  schema: z.int().min(1),
  createdAt: z.number(),
  identity: z.string().regex(/^[0-9a-f]{64}$/),
  compression: z.enum(["deflate-raw", "none"]),
  encryption: z
    .strictObject({
      cipher: z.literal("aes-256-gcm"),
      salt: z.string().regex(/^[0-9a-f]{32}$/),
      keys: keySlotsSchema,
    })
    .nullable(),
});

/** Magic, format, length and header, as a file begins. */
export function headerBytes(header: BackupHeader): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(PREAMBLE_BYTES + text.length);
  bytes.set(MAGIC);
  const view = new DataView(bytes.buffer);
  view.setUint16(MAGIC.length, BACKUP_FORMAT, true);
  view.setUint32(MAGIC.length + 2, text.length, true);
  bytes.set(text, PREAMBLE_BYTES);
  return bytes;
}

/**
 * How long the header is that follows these first bytes of a file. Errors: `backup-foreign` for anything that is no backup,
 * `backup-newer`, `backup-cut-short`, `backup-damaged`.
 */
export function readPreamble(bytes: Uint8Array<ArrayBuffer>): number {
  const magic = bytes.subarray(0, MAGIC.length);
  if (!magic.every((byte, i) => byte === MAGIC[i]) || bytes.length === 0) throw new RegularsError("backup-foreign");
  if (bytes.length < PREAMBLE_BYTES) throw new RegularsError("backup-cut-short");
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const format = view.getUint16(MAGIC.length, true);
  if (format > BACKUP_FORMAT) throw new RegularsError("backup-newer", { has: format, needed: BACKUP_FORMAT });
  const length = view.getUint32(MAGIC.length + 2, true);
  if (format < 1 || length > MAX_HEADER_BYTES) throw new RegularsError("backup-damaged", { what: "header" });
  return length;
}

/** The header as it was read. Errors: `backup-newer` where its records are of a newer format, `backup-damaged`. */
export function readHeader(text: Uint8Array): BackupHeader {
  const json = parseJson(text);
  const schema = typeof json === "object" && json !== null && "schema" in json ? json.schema : undefined;
  if (typeof schema === "number" && schema > FORMAT) {
    throw new RegularsError("backup-newer", { has: schema, needed: FORMAT });
  }
  const header = headerSchema.safeParse(json);
  if (!header.success) throw new RegularsError("backup-damaged", { what: "header" });
  return header.data;
}

/** What JSON in a file's bytes says. Error: `backup-damaged`. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new RegularsError("backup-damaged", { what: "text" }, { cause });
  }
}
