import { MOST_KNOWN_KEYS } from "../model/left-out.ts";
import type { LineChunk } from "./converted.ts";
import { GrowingInts } from "./growing.ts";
import { UNCHANGED } from "./plan-lines.ts";

/** Gathers the keys of a file's lines that are known already; none where they are too many to be kept. */
export class KnownKeys {
  private readonly keys = new GrowingInts(64);
  private count = 0;

  take({ count, keyLo }: LineChunk, standing: Uint8Array): void {
    for (let i = 0; i < count; i++) {
      if (standing[i] === UNCHANGED && this.count++ < MOST_KNOWN_KEYS) this.keys.push(keyLo[i]!);
    }
  }

  /** As they are kept: base64 of little-endian numbers, ascending. */
  done(): string {
    if (this.count > MOST_KNOWN_KEYS) return "";
    const sorted = Uint32Array.from(this.keys.done()).sort();
    const bytes = new Uint8Array(sorted.length * 4);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < sorted.length; i++) view.setUint32(4 * i, sorted[i]!, true);
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }
}

/** The inverse of `KnownKeys.done`. */
export function readKnownKeys(text: string): Uint32Array<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Uint32Array.from({ length: bytes.length >>> 2 }, (_, i) => view.getUint32(4 * i, true));
}
