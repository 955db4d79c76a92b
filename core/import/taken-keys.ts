import { KeyMap, mix } from "../model/keys.ts";
import type { LineChunk } from "./converted.ts";

/** The keys of the lines that a file brought, or would have brought were they not known. */
export interface TakenKeys {
  readonly hi: Uint32Array<ArrayBuffer>;
  readonly lo: Uint32Array<ArrayBuffer>;
  /** Of those that were known already the lower half alone. */
  readonly known: Uint32Array<ArrayBuffer>;
}

/**
 * Makes the keys of lines differ by how many equal ones their file had that were taken, so that rows tried again have the keys they would
 * have had among the others. In the other order equal lines change keys, but all keys together are the same.
 *
 * @param chunks Their `keyHi` and `keyLo` are changed where a key is taken.
 */
export function numberAfter(chunks: readonly LineChunk[], { hi, lo, known }: TakenKeys): void {
  const taken = new KeyMap(hi.length);
  for (let i = 0; i < hi.length; i++) taken.set(hi[i]!, lo[i]!, 1);
  const half = new Set(known);
  const before = new KeyMap();
  for (const { count, keyHi, keyLo } of chunks) {
    for (let i = 0; i < count; i++) {
      const first = keyHi[i]!;
      const second = keyLo[i]!;
      let times = Math.max(0, before.get(first, second));
      for (;;) {
        const [a, b] = times === 0 ? [first, second] : [mix(first, times), mix(second, times)];
        times++;
        if (taken.get(a, b) >= 0 || half.has(b)) continue;
        keyHi[i] = a;
        keyLo[i] = b;
        break;
      }
      before.set(first, second, times);
    }
  }
}
