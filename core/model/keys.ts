const FIRST = 0x9e3779b1;
const SECOND = 0x85ebca77;

/** Mixes two 32-bit words into one (the finaliser of MurmurHash3 over their combination). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x7f4a7c15 + (a << 6) + (a >>> 2)), FIRST);
  h ^= h >>> 15;
  h = Math.imul(h, SECOND);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** 32 bits of a text under a seed; two seeds give the two halves of a key. */
export function hashText(text: string, seed: number): number {
  let h = seed ^ text.length;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x5bd1e995) ^ (h >>> 15);
  return mix(h, seed);
}

/**
 * A map from 64-bit keys to whole numbers ≥ 0: open addressing over typed arrays, so a million keys cost
 * milliseconds and no objects.
 */
export class KeyMap {
  private hi: Uint32Array;
  private lo: Uint32Array;
  private values: Int32Array;
  private mask: number;
  private used = 0;

  constructor(expected = 1024) {
    let size = 16;
    while (size < expected * 2) size *= 2;
    this.hi = new Uint32Array(size);
    this.lo = new Uint32Array(size);
    this.values = new Int32Array(size).fill(-1);
    this.mask = size - 1;
  }

  get size(): number {
    return this.used;
  }

  /** The value of a key, or −1. Halves are read as unsigned: −1 and 0xffffffff are the same. */
  get(hi: number, lo: number): number {
    return this.values[this.slot(hi >>> 0, lo >>> 0)] ?? -1;
  }

  set(hi: number, lo: number, value: number): void {
    const at = this.slot(hi >>> 0, lo >>> 0);
    if (this.values[at] === -1) {
      this.hi[at] = hi;
      this.lo[at] = lo;
      this.used++;
    }
    this.values[at] = value;
    if (this.used * 2 > this.mask) this.grow();
  }

  private slot(hi: number, lo: number): number {
    let at = (lo ^ Math.imul(hi, FIRST)) & this.mask;
    while (this.values[at] !== -1 && (this.hi[at] !== hi || this.lo[at] !== lo)) at = (at + 1) & this.mask;
    return at;
  }

  private grow(): void {
    const { hi, lo, values } = this;
    const size = values.length * 2;
    this.hi = new Uint32Array(size);
    this.lo = new Uint32Array(size);
    this.values = new Int32Array(size).fill(-1);
    this.mask = size - 1;
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (value === -1) continue;
      const at = this.slot(hi[i]!, lo[i]!);
      this.hi[at] = hi[i]!;
      this.lo[at] = lo[i]!;
      this.values[at] = value;
    }
  }
}
