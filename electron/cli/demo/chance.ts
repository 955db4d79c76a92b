import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Seeded chance: the same seed throws the same in the same order. */
export interface Chance {
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  /** A whole number from low to high, both included. */
  int(low: number, high: number): number;
  /** Error: RangeError where there is nothing to pick from. */
  pick<const T>(list: readonly T[]): T;
  /** The same things in another order. */
  shuffled<T>(list: readonly T[]): T[];
  bytes(length: number): Uint8Array<ArrayBuffer>;
}

export function seededChance(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const int = (low: number, high: number): number => uniformInt(generator, low, high);
  return {
    happens: (probability) => uniformFloat64(generator) < probability,
    int,
    pick: (list) => {
      const picked = list[int(0, list.length - 1)];
      if (picked === undefined) throw new RangeError("nothing to pick from");
      return picked;
    },
    shuffled: (list) => {
      const out = [...list];
      for (let i = out.length - 1; i > 0; i--) {
        const j = int(0, i);
        const [a, b] = [out[i], out[j]];
        if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a];
      }
      return out;
    },
    bytes: (length) => {
      const words = Uint32Array.from({ length: Math.ceil(length / 4) }, () => int(0, 0xffff_ffff));
      return new Uint8Array(words.buffer, 0, length);
    },
  };
}
