import { RegularsError } from "../model/error.ts";
import { gunzip } from "./gunzip.ts";

/** A file's bytes, piece by piece, unpacked where it is a `.gz` (told by its first bytes, not by its name). */
export interface ByteSource {
  /** Throws `file-unreadable`, `file-damaged-gzip` or, where more comes out than a table was packed of, `file-too-large`. */
  pieces(): AsyncGenerator<Uint8Array, void, undefined>;
  /** The share of the stored file that was read, 0…1. */
  share(): number;
}

/** Bytes of a piece at most, so that whoever reads them can pause between two. */
const MOST_PIECE = 1 << 20;

/** Opens a file for one reading; `asItIs`: what looks like a `.gz` is none, since it stands in the middle of a file. */
export function openBytes(file: Blob, asItIs = false): ByteSource {
  let read = 0;
  let failure: unknown = null;

  async function* stored(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
    const reader = file.stream().getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read().catch((error: unknown) => {
          failure = error;
          throw error;
        });
        if (done) return;
        // Some hosts give a file in memory as one piece, however large.
        for (let at = 0; at < value.length; at += MOST_PIECE) {
          const piece = value.subarray(at, at + MOST_PIECE);
          read += piece.length;
          yield piece;
        }
      }
    } finally {
      // A reader that stops early lets go of the file; a stream that has already failed has nothing to let go of.
      reader.cancel().catch(() => undefined);
    }
  }

  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    const packed = !asItIs && (await isGzip(file));
    try {
      yield* packed ? gunzip(stored()) : stored();
    } catch (error) {
      if (error instanceof RegularsError) throw error;
      if (failure !== null) throw new RegularsError("file-unreadable", {}, { cause: failure });
      if (packed) throw new RegularsError("file-damaged-gzip", {}, { cause: error });
      throw error;
    }
  }

  return { pieces, share: () => (file.size === 0 ? 1 : Math.min(1, read / file.size)) };
}

/** The first bytes of a file, unpacked; `whole` where that is all there is. */
export async function firstBytes(
  file: Blob,
  wanted: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; whole: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let whole = true;
  for await (const piece of openBytes(file).pieces()) {
    parts.push(piece);
    length += piece.length;
    if (length >= wanted) {
      whole = false;
      break;
    }
  }
  return { bytes: joinBytes(parts, length).subarray(0, wanted), whole };
}

/**
 * The bytes around the first sign beyond ASCII, further down than `from`; null where none comes within `furthest` bytes.
 * (A till may write ten thousand orders before the first name with a letter that tells the encoding.)
 */
export async function firstBeyondAscii(file: Blob, from: number, furthest: number): Promise<Uint8Array | null> {
  let at = 0;
  const around: Uint8Array[] = [];
  for await (const piece of openBytes(file).pieces()) {
    const begins = at;
    at += piece.length;
    if (around.length > 0) {
      around.push(piece);
      break;
    }
    if (at <= from) continue;
    const found = beyondAscii(piece, Math.max(0, from - begins));
    // ASCII before it does no harm; a character cut at the front would.
    if (found >= 0) around.push(piece.subarray(found));
    else if (at > furthest) break;
  }
  return around.length === 0
    ? null
    : joinBytes(
        around,
        around.reduce((sum, part) => sum + part.length, 0),
      );
}

/** Where the first byte beyond ASCII stands from a place on; −1: nowhere. Four bytes at a time, for it goes over many megabytes. */
export function beyondAscii(bytes: Uint8Array, from: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = from;
  while (at + 4 <= bytes.length && (view.getInt32(at, true) & 0x80808080) === 0) at += 4;
  for (; at < bytes.length; at++) if (bytes[at]! >= 0x80) return at;
  return -1;
}

/** Bytes that come in parts, as one. */
export function joinBytes(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Whether a file is packed, by its first bytes. */
export async function isGzip(file: Blob): Promise<boolean> {
  const head = await sliceOf(file, 0, 3).catch((error: unknown) => {
    throw new RegularsError("file-unreadable", {}, { cause: error });
  });
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08;
}

async function sliceOf(file: Blob, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}
