import { mix } from "../model/keys.ts";
import type { LineChunk } from "./converted.ts";

const BUCKETS = 256;
/** A slot of a bucket's table: hi, lo, how often so far. */
const STRIDE = 3;

/**
 * Makes the keys of equal lines differ by how many came before, so that true repeats count. Keys are first dealt into
 * buckets by their upper bits, each small enough to be worked through within the processor's cache.
 *
 * @param chunks Their `keyHi` and `keyLo` are changed where a key has come before.
 * @param breathe Awaited every few milliseconds.
 */
export async function numberRepeats(chunks: readonly LineChunk[], breathe: () => Promise<void>): Promise<void> {
  const counts = new Uint32Array(BUCKETS);
  for (const { count, keyHi } of chunks) for (let i = 0; i < count; i++) counts[keyHi[i]! >>> 24]!++;
  const starts = new Uint32Array(BUCKETS + 1);
  for (let b = 0; b < BUCKETS; b++) starts[b + 1] = starts[b]! + counts[b]!;
  const dealt = new Uint32Array(starts[BUCKETS]!);
  const next = starts.slice();
  for (const [number, { count, keyHi }] of chunks.entries()) {
    for (let i = 0; i < count; i++) dealt[next[keyHi[i]! >>> 24]!++] = number * CHUNK + i;
    await breathe();
  }
  let table = new Uint32Array(0);
  for (let b = 0; b < BUCKETS; b++) {
    const size = 1 << (33 - Math.clz32(counts[b]! + 1));
    if (table.length !== size * STRIDE) table = new Uint32Array(size * STRIDE);
    else table.fill(0);
    numberBucket(chunks, dealt.subarray(starts[b], starts[b + 1]), table, size - 1);
    if ((b & 15) === 15) await breathe();
  }
}

/** Rows of a chunk are addressed as chunk number × this + row. */
const CHUNK = 1 << 16;

function numberBucket(chunks: readonly LineChunk[], rows: Uint32Array, table: Uint32Array, mask: number): void {
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]!;
    const { keyHi, keyLo } = chunks[row >>> 16]!;
    const i = row & (CHUNK - 1);
    const hi = keyHi[i]!;
    const lo = keyLo[i]!;
    let at = lo & mask;
    for (;;) {
      const slot = at * STRIDE;
      const before = table[slot + 2]!;
      if (before === 0) {
        table[slot] = hi;
        table[slot + 1] = lo;
        table[slot + 2] = 1;
        break;
      }
      if (table[slot] === hi && table[slot + 1] === lo) {
        table[slot + 2] = before + 1;
        keyHi[i] = mix(hi, before);
        keyLo[i] = mix(lo, before);
        break;
      }
      at = (at + 1) & mask;
    }
  }
}
