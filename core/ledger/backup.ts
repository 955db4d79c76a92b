import { RegularsError } from "../model/error.ts";
import type { Secret } from "../model/secret.ts";
import { joined, sealChunk, type ChunkCoding } from "./backup-chunks.ts";
import { FOOTER_BYTES, headerBytes, type BackupHeader } from "./backup-format.ts";
import { manifestBytes, recordsOf } from "./backup-manifest.ts";
import type { Contents } from "./contents.ts";
import { hexOf } from "./hex.ts";
import { newKeySlots, subkey, type RandomBytes } from "./keys.ts";
import { FORMAT } from "./shapes.ts";
import type { FileWriter } from "./workspace-files.ts";

export interface BackupWish {
  /** What the workspace is called. */
  readonly name: string;
  /** What opens it; none: not encrypted. */
  readonly secrets: readonly Secret[];
  /** Rounds of the key derivation (`MIN_ROUNDS` or more; tests use few). */
  readonly rounds: number;
  readonly compression?: BackupHeader["compression"];
  readonly signal?: AbortSignal | undefined;
  /** Share written, 0…1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface BackupPorts {
  now(): number;
  readonly randomBytes: RandomBytes;
  breathe(): Promise<void>;
}

/**
 * Writes a whole workspace as one file, a record at a time; gives its length. Errors: those of `Contents.read` and of the writer;
 * `cancelled`; `passphrase-short`, `recovery-code-mistyped`. Whatever the error, the writer is aborted and leaves nothing behind.
 */
export async function writeBackup(
  contents: Contents,
  to: FileWriter,
  wish: BackupWish,
  ports: BackupPorts,
): Promise<number> {
  try {
    const length = await write(contents, to, wish, ports);
    await to.close();
    return length;
  } catch (error) {
    await to.abort();
    throw error;
  }
}

async function write(contents: Contents, to: FileWriter, wish: BackupWish, ports: BackupPorts): Promise<number> {
  const { header, coding } = await begin(contents, wish, ports);
  const start = headerBytes(header);
  const parts = new PartWriter(to, { ...coding, headerHash: await sha256(start) }, ports.randomBytes);
  await parts.begin(start);
  const refs = recordsOf(contents.head);
  const all = refs.reduce((sum, { bytes }) => sum + bytes, 1);
  let done = 0;
  for (const ref of refs) {
    if (wish.signal?.aborted === true) throw new RegularsError("cancelled");
    await parts.add(await contents.read(ref), false);
    done += ref.bytes;
    wish.onProgress?.(done / all);
    await ports.breathe();
  }
  await parts.add(manifestBytes({ name: wish.name, head: contents.head }), true);
  return parts.end();
}

async function begin(
  { identity }: Contents,
  { secrets, rounds, compression = "deflate-raw" }: BackupWish,
  { now, randomBytes }: BackupPorts,
): Promise<{ header: BackupHeader; coding: Omit<ChunkCoding, "headerHash"> }> {
  const common = { schema: FORMAT, createdAt: now(), identity, compression };
  if (secrets.length === 0) return { header: { ...common, encryption: null }, coding: { compression, key: null } };
  const { keySlots, dataKey } = await newKeySlots(secrets, rounds, randomBytes);
  const salt = randomBytes(16);
  const encryption = { cipher: "aes-256-gcm" as const, salt: hexOf(salt), keys: keySlots };
  return { header: { ...common, encryption }, coding: { compression, key: await subkey(dataKey, "backup", salt) } };
}

/** Writes parts, each behind its length, and hashes what it writes. */
class PartWriter {
  private readonly to: FileWriter;
  private readonly coding: ChunkCoding;
  private readonly randomBytes: RandomBytes;
  private readonly hashes: Uint8Array<ArrayBuffer>[] = [];
  private length = 0;

  constructor(to: FileWriter, coding: ChunkCoding, randomBytes: RandomBytes) {
    this.to = to;
    this.coding = coding;
    this.randomBytes = randomBytes;
  }

  async begin(start: Uint8Array<ArrayBuffer>): Promise<void> {
    this.hashes.push(this.coding.headerHash);
    await this.put(start);
  }

  async add(bytes: Uint8Array<ArrayBuffer>, isLast: boolean): Promise<void> {
    const index = this.hashes.length - 1;
    const sealed = await sealChunk(bytes, { index, isLast }, this.coding, this.randomBytes);
    const part = joined([lengthBytes(sealed.length), sealed]);
    this.hashes.push(await sha256(part));
    await this.put(part);
  }

  /** The end: no further part, the length of the whole file, and the hash of what stands before. */
  async end(): Promise<number> {
    await this.put(lengthBytes(0));
    await this.put(await footerBytes(this.hashes, this.length + FOOTER_BYTES));
    return this.length;
  }

  private async put(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.to.write(bytes);
    this.length += bytes.length;
  }
}

/** The last bytes of a file of this length whose header and parts have these hashes. */
export async function footerBytes(
  hashes: readonly Uint8Array<ArrayBuffer>[],
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const size = new Uint8Array(8);
  new DataView(size.buffer).setBigUint64(0, BigInt(length), true);
  return joined([size, await sha256(joined([...hashes, size]))]);
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

function lengthBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length, true);
  return bytes;
}
