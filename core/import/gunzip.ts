import { isBomb, tooLarge } from "./bombs.ts";

/** So little is unpacked at a time that what comes of it fits into memory, 1,032 times as much at most. */
const PIECE_BYTES = 1 << 14;

/**
 * What a `.gz` unpacks to, piece by piece. Throws `file-too-large` as soon as hardly a table was packed, what the stored pieces throw, and any
 * error where it is damaged.
 */
export async function* gunzip(
  stored: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const { readable, writable } = new DecompressionStream("gzip");
  const reader = readable.getReader();
  const fed = { bytes: 0 };
  const feeding = feed(stored, writable, fed);
  // Whoever reads is told of the same error.
  feeding.catch(() => undefined);
  let unpacked = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      unpacked += value.length;
      if (isBomb(fed.bytes, unpacked)) throw tooLarge(unpacked);
      yield value;
    }
  } finally {
    // Who stops early stops the feeding; a stream that has already failed has nothing to stop.
    reader.cancel().catch(() => undefined);
  }
}

/** Waits for each piece to be unpacked, since some hosts take in all that is given and hold what comes of it. */
async function feed(
  stored: AsyncIterable<Uint8Array<ArrayBuffer>>,
  writable: WritableStream<BufferSource>,
  fed: { bytes: number },
): Promise<void> {
  const writer = writable.getWriter();
  try {
    for await (const bytes of stored) {
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        const piece = bytes.subarray(at, at + PIECE_BYTES);
        fed.bytes += piece.length;
        await writer.write(piece);
      }
    }
    await writer.close();
  } catch (error) {
    writer.abort(error).catch(() => undefined);
    throw error;
  }
}
