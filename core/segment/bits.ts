import { Bitset } from "../model/bitset.ts";

/** Keeps in `into` who is also in `other`. */
export function intersect(into: Bitset, other: Bitset): void {
  for (let w = 0; w < into.words.length; w++) into.words[w]! &= other.words[w]!;
}

/** Adds to `into` who is in `other`. */
export function unite(into: Bitset, other: Bitset): void {
  for (let w = 0; w < into.words.length; w++) into.words[w]! |= other.words[w]!;
}

/** Takes out of `into` who is in `other`. */
export function subtract(into: Bitset, other: Bitset): void {
  for (let w = 0; w < into.words.length; w++) into.words[w]! &= ~other.words[w]!;
}

/** Everybody else. The places past the last customer are cleared too. */
export function complement(set: Bitset): Bitset {
  const out = new Bitset(set.length);
  for (let w = 0; w < out.words.length; w++) out.words[w] = ~set.words[w]!;
  const rest = set.length & 31;
  if (rest !== 0) out.words[out.words.length - 1]! &= (1 << rest) - 1;
  return out;
}

/** The same members in a set of its own. */
export function copy(set: Bitset): Bitset {
  const out = new Bitset(set.length);
  out.words.set(set.words);
  return out;
}

/** Who has a 1. */
export function fromFlags(flags: Uint8Array, length: number): Bitset {
  const out = new Bitset(length);
  const { words } = out;
  for (let w = 0, i = 0; w < words.length; w++) {
    const end = Math.min(length, i + 32);
    let bits = 0;
    for (let bit = 1; i < end; i++, bit <<= 1) if (flags[i] === 1) bits |= bit;
    words[w] = bits;
  }
  return out;
}
