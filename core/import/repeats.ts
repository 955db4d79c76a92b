import { KeyMap, mix } from "../model/keys.ts";
import type { LineChunk } from "./converted.ts";

/** Bits for each line: of sixteen lines without a repeat one shares its bit with another. */
const BITS_A_LINE = 16;
/** As a power of two: 32 MB. */
const MOST_BITS = 28;

/**
 * Makes the keys of equal lines differ by how many came before, so that true repeats count. A first pass marks a bit for each key; only
 * keys whose bit was marked already can be repeats, and only those are counted in a second one.
 *
 * @param chunks Their `keyHi` and `keyLo` are changed where a key has come before.
 * @param breathe Awaited after each chunk.
 */
export async function numberRepeats(chunks: readonly LineChunk[], breathe: () => Promise<void>): Promise<void> {
  const lines = chunks.reduce((sum, { count }) => sum + count, 0);
  const mask = 2 ** Math.min(MOST_BITS, Math.ceil(Math.log2(lines * BITS_A_LINE + 32))) - 1;
  const seen = new Uint32Array((mask + 1) >>> 5);
  const again = new Uint32Array((mask + 1) >>> 5);
  for (const { count, keyLo } of chunks) {
    for (let i = 0; i < count; i++) {
      const at = (keyLo[i]! & mask) >>> 5;
      const bit = 1 << (keyLo[i]! & 31);
      if ((seen[at]! & bit) !== 0) again[at]! |= bit;
      seen[at]! |= bit;
    }
    await breathe();
  }
  const before = new KeyMap();
  for (const { count, keyHi, keyLo } of chunks) {
    for (let i = 0; i < count; i++) {
      const lo = keyLo[i]!;
      if ((again[(lo & mask) >>> 5]! & (1 << (lo & 31))) === 0) continue;
      const hi = keyHi[i]!;
      const times = Math.max(0, before.get(hi, lo));
      before.set(hi, lo, times + 1);
      if (times === 0) continue;
      keyHi[i] = mix(hi, times);
      keyLo[i] = mix(lo, times);
    }
    await breathe();
  }
}
