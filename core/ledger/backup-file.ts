import { RegularsError } from "../model/error.ts";
import type { Secret } from "../model/secret.ts";
import { footerBytes, sha256 } from "./backup.ts";
import { openChunk, type ChunkCoding } from "./backup-chunks.ts";
import {
  FOOTER_BYTES,
  MAX_RECORD_BYTES,
  PREAMBLE_BYTES,
  readHeader,
  readPreamble,
  type BackupHeader,
} from "./backup-format.ts";
import { readManifest, recordsOf, type BackupManifest } from "./backup-manifest.ts";
import { sealOf } from "./digest.ts";
import { bytesOfHex } from "./hex.ts";
import { openKeySlots, subkey } from "./keys.ts";
import type { BlockRef } from "./shapes.ts";

/** A part of the file may be a little longer than what is in it: compressing what does not compress, a nonce and a tag. */
const MAX_PART_BYTES = MAX_RECORD_BYTES + 64 * 1024;

/** Where a part's bytes lie in the file. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** A backup file that is whole, as far as that can be told without its key. */
export class BackupFile {
  readonly header: BackupHeader;
  private readonly file: Blob;
  private readonly headerHash: Uint8Array<ArrayBuffer>;
  private readonly parts: readonly Part[];

  private constructor(file: Blob, header: BackupHeader, headerHash: Uint8Array<ArrayBuffer>, parts: readonly Part[]) {
    this.file = file;
    this.header = header;
    this.headerHash = headerHash;
    this.parts = parts;
  }

  /**
   * Reads a file from its first byte to its last, a part at a time, and checks every byte against the hash at its end. Errors:
   * `backup-foreign` for a file that is no backup, `backup-newer`, `backup-cut-short`, `backup-damaged`, `file-unreadable`; `cancelled`.
   */
  static async open(file: Blob, watch: ReadWatch = {}): Promise<BackupFile> {
    const length = readPreamble(await bytesAt(file, 0, PREAMBLE_BYTES));
    const headerEnd = PREAMBLE_BYTES + length;
    const start = await bytesAt(file, 0, headerEnd);
    if (start.length < headerEnd) throw new RegularsError("backup-cut-short");
    const header = readHeader(start.subarray(PREAMBLE_BYTES));
    const headerHash = await sha256(start);
    return new BackupFile(file, header, headerHash, await checkedParts(file, headerEnd, headerHash, watch));
  }

  get isEncrypted(): boolean {
    return this.header.encryption !== null;
  }

  /**
   * Unlocks it. Errors: `backup-encrypted` without a secret where it needs one; those of `openKeySlots`; `backup-damaged`.
   */
  async contents(secret: Secret | null): Promise<BackupContents> {
    const { encryption, compression } = this.header;
    if (encryption !== null && secret === null) throw new RegularsError("backup-encrypted");
    const key =
      encryption === null || secret === null
        ? null
        : await subkey(await openKeySlots(encryption.keys, secret), "backup", bytesOfHex(encryption.salt));
    const coding = { compression, headerHash: this.headerHash, key };
    const last = this.parts.length - 1;
    const manifest = readManifest(await this.part(last, coding));
    const refs = recordsOf(manifest.head);
    if (refs.length !== last) throw new RegularsError("backup-damaged", { what: "manifest" });
    return {
      manifest,
      refs,
      read: async (index) => {
        const bytes = await this.part(index, coding);
        if ((await sealOf(bytes)).digest !== refs[index]?.digest) {
          throw new RegularsError("backup-damaged", { what: "record" });
        }
        return bytes;
      },
    };
  }

  private async part(index: number, coding: ChunkCoding): Promise<Uint8Array<ArrayBuffer>> {
    const { start, end } = this.parts[index]!;
    const isLast = index === this.parts.length - 1;
    return openChunk(await bytesAt(this.file, start, end), { index, isLast }, coding);
  }
}

/** What is in a backup. */
export interface BackupContents {
  readonly manifest: BackupManifest;
  /** Its records in the order of the file. */
  readonly refs: readonly BlockRef[];
  /** The bytes of one of them, checked against the digest that the head gives it. Error: `backup-damaged`. */
  read(index: number): Promise<Uint8Array<ArrayBuffer>>;
}

export interface ReadWatch {
  readonly signal?: AbortSignal | undefined;
  /** Share read, 0…1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** The parts between the header and the end, after all of it was found to be what was written. */
async function checkedParts(
  file: Blob,
  from: number,
  headerHash: Uint8Array<ArrayBuffer>,
  { signal, onProgress }: ReadWatch,
): Promise<Part[]> {
  const parts: Part[] = [];
  const hashes = [headerHash];
  let at = from;
  for (;;) {
    if (signal?.aborted === true) throw new RegularsError("cancelled");
    const length = await lengthAt(file, at);
    at += 4;
    if (length === 0) break;
    if (length > MAX_PART_BYTES) throw new RegularsError("backup-damaged", { what: "part" });
    if (at + length > file.size) throw new RegularsError("backup-cut-short");
    hashes.push(await sha256(await bytesAt(file, at - 4, at + length)));
    parts.push({ start: at, end: at + length });
    at += length;
    onProgress?.(at / file.size);
  }
  const footer = await bytesAt(file, at, at + FOOTER_BYTES);
  if (footer.length < FOOTER_BYTES) throw new RegularsError("backup-cut-short");
  const expected = await footerBytes(hashes, at + FOOTER_BYTES);
  const isWhole = file.size === at + FOOTER_BYTES && footer.every((byte, i) => byte === expected[i]);
  if (!isWhole || parts.length === 0) throw new RegularsError("backup-damaged", { what: "hash" });
  return parts;
}

async function lengthAt(file: Blob, at: number): Promise<number> {
  const bytes = await bytesAt(file, at, at + 4);
  if (bytes.length < 4) throw new RegularsError("backup-cut-short");
  return new DataView(bytes.buffer).getUint32(0, true);
}

async function bytesAt(file: Blob, start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(start, end).arrayBuffer());
  } catch (cause) {
    throw new RegularsError("file-unreadable", {}, { cause });
  }
}
