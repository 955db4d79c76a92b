import { RegularsError } from "../model/error.ts";
import { MAX_RECORD_BYTES, type BackupHeader } from "./backup-format.ts";
import type { RandomBytes } from "./keys.ts";

const IV_BYTES = 12;

/** How the parts of one backup are compressed and sealed. */
export interface ChunkCoding {
  readonly compression: BackupHeader["compression"];
  /** SHA-256 of everything up to the end of the header: a part of another file fits nowhere. */
  readonly headerHash: Uint8Array<ArrayBuffer>;
  /** Null: not encrypted. */
  readonly key: CryptoKey | null;
}

/** Which part of a file: its number and whether it is the last one, both sealed in, so that none can be moved or left out. */
export interface ChunkPlace {
  readonly index: number;
  readonly isLast: boolean;
}

/** A part as it stands in the file. Error: `internal` for one that no version would read again. */
export async function sealChunk(
  bytes: Uint8Array<ArrayBuffer>,
  place: ChunkPlace,
  { compression, headerHash, key }: ChunkCoding,
  randomBytes: RandomBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes.length > MAX_RECORD_BYTES) throw new RegularsError("internal", { what: "record too large to back up" });
  const packed = compression === "none" ? bytes : await through(bytes, new CompressionStream("deflate-raw"), Infinity);
  if (key === null) return packed;
  const iv = randomBytes(IV_BYTES);
  const sealed = await crypto.subtle.encrypt(sealing(iv, place, headerHash), key, packed);
  return joined([iv, new Uint8Array(sealed)]);
}

/** A part as it was before it was sealed. Error: `backup-damaged`. */
export async function openChunk(
  stored: Uint8Array<ArrayBuffer>,
  place: ChunkPlace,
  { compression, headerHash, key }: ChunkCoding,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const packed = key === null ? stored : await unsealed(stored, place, headerHash, key);
    if (compression === "none") return packed;
    return await through(packed, new DecompressionStream("deflate-raw"), MAX_RECORD_BYTES);
  } catch (cause) {
    throw new RegularsError("backup-damaged", { what: "part" }, { cause });
  }
}

async function unsealed(
  stored: Uint8Array<ArrayBuffer>,
  place: ChunkPlace,
  headerHash: Uint8Array<ArrayBuffer>,
  key: CryptoKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = stored.slice(0, IV_BYTES);
  return new Uint8Array(await crypto.subtle.decrypt(sealing(iv, place, headerHash), key, stored.subarray(IV_BYTES)));
}

function sealing(
  iv: Uint8Array<ArrayBuffer>,
  { index, isLast }: ChunkPlace,
  headerHash: Uint8Array<ArrayBuffer>,
): AesGcmParams {
  const place = new Uint8Array(5);
  new DataView(place.buffer).setUint32(0, index, true);
  place[4] = isLast ? 1 : 0;
  return { name: "AES-GCM", iv, additionalData: joined([headerHash, place]) };
}

/** Bytes sent through a (de)compressor; not more than `most` of them come out. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  const written = (async () => {
    await writer.write(bytes);
    await writer.close();
  })();
  // Told by the reading side, which fails for the same reason.
  written.catch(() => undefined);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> = stream.readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.length;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      throw new RangeError("too much");
    }
    pieces.push(read.value);
  }
  await written;
  return joined(pieces);
}

/** Bytes one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
