/**
 * A log as bytes: frames one after the other, each its payload's length (32 bits, little-endian), that length with all bits turned, SHA-256
 * over the hash of the frame before (zeros before the first) and the payload, and the payload. So a frame can neither be altered nor
 * left out nor moved, and a length that was altered is told from a frame that was cut off.
 */

const HASH_BYTES = 32;
const HASH_AT = 8;
const HEADER_BYTES = HASH_AT + HASH_BYTES;

/** Where a log ends: its length in bytes, and the hash of its last frame. */
export interface LogEnd {
  readonly length: number;
  readonly hash: Uint8Array<ArrayBuffer>;
}

export const NO_LOG: LogEnd = { length: 0, hash: new Uint8Array(HASH_BYTES) };

/** What follows the last sound frame: nothing; the beginning of a frame or empty room, as a killed append leaves it; anything else. */
export type LogRest = "none" | "torn" | "damaged";

export interface ReadLog {
  readonly payloads: readonly Uint8Array<ArrayBuffer>[];
  /** After the last sound frame. */
  readonly end: LogEnd;
  readonly rest: LogRest;
}

/** How long a payload is as a frame. */
export function frameLength(payload: Uint8Array): number {
  return HEADER_BYTES + payload.length;
}

/** Payloads as frames behind what is there, and where the log ends then. */
export async function framesAfter(
  after: LogEnd,
  payloads: readonly Uint8Array<ArrayBuffer>[],
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly end: LogEnd }> {
  const bytes = new Uint8Array(payloads.reduce((sum, payload) => sum + HEADER_BYTES + payload.length, 0));
  const view = new DataView(bytes.buffer);
  let { hash } = after;
  let at = 0;
  for (const payload of payloads) {
    hash = await hashAfter(hash, payload);
    view.setUint32(at, payload.length, true);
    view.setUint32(at + 4, ~payload.length, true);
    bytes.set(hash, at + HASH_AT);
    bytes.set(payload, at + HEADER_BYTES);
    at += HEADER_BYTES + payload.length;
  }
  return { bytes, end: { length: after.length + bytes.length, hash } };
}

/** A frame as it lies there, whatever it is worth; its payload is empty where its length contradicts itself. */
interface Frame {
  readonly length: number | null;
  readonly hash: Uint8Array<ArrayBuffer>;
  readonly payload: Uint8Array<ArrayBuffer>;
}

/** The frames of a log as far as they are sound. */
export async function readLog(bytes: Uint8Array<ArrayBuffer>): Promise<ReadLog> {
  const { frames, isTorn } = framesOf(bytes);
  // Each frame's hash is over the one before as it stands there, so that all can be worked out at once.
  const hashes = await Promise.all(
    frames.map(({ payload }, i) => hashAfter(frames[i - 1]?.hash ?? NO_LOG.hash, payload)),
  );
  const payloads: Uint8Array<ArrayBuffer>[] = [];
  let end = NO_LOG;
  for (const [i, { length, hash, payload }] of frames.entries()) {
    if (length === null || !isEqual(hashes[i]!, hash)) return { payloads, end, rest: "damaged" };
    payloads.push(payload);
    end = { length: end.length + HEADER_BYTES + length, hash };
  }
  return { payloads, end, rest: isTorn ? "torn" : "none" };
}

/** The frames up to one that is cut off, or says no length. */
function framesOf(bytes: Uint8Array<ArrayBuffer>): { readonly frames: readonly Frame[]; readonly isTorn: boolean } {
  const frames: Frame[] = [];
  for (let at = 0; at < bytes.length;) {
    const rest = bytes.subarray(at);
    if (isCutOff(rest)) return { frames, isTorn: true };
    const length = lengthOf(rest);
    const end = HEADER_BYTES + (length ?? 0);
    frames.push({ length, hash: rest.slice(HASH_AT, HEADER_BYTES), payload: rest.subarray(HEADER_BYTES, end) });
    if (length === null) break;
    at += end;
  }
  return { frames, isTorn: false };
}

/** Whether this is less than a frame, or room that was made for one and not filled. */
function isCutOff(rest: Uint8Array): boolean {
  if (rest.length < HEADER_BYTES) return true;
  const length = lengthOf(rest);
  return length === null ? rest.every((byte) => byte === 0) : rest.length < HEADER_BYTES + length;
}

/** The length a header says; null where it contradicts itself. */
function lengthOf(header: Uint8Array): number | null {
  const view = new DataView(header.buffer, header.byteOffset);
  const length = view.getUint32(0, true);
  return (length ^ view.getUint32(4, true)) === -1 ? length : null;
}

async function hashAfter(hash: Uint8Array, payload: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const both = new Uint8Array(HASH_BYTES + payload.length);
  both.set(hash);
  both.set(payload, HASH_BYTES);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", both));
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((byte, i) => byte === b[i]);
}
