/** A set of customers as bits, one for each customer id. */
export class Bitset {
  readonly words: Uint32Array;
  readonly length: number;

  constructor(length: number) {
    this.length = length;
    this.words = new Uint32Array((length + 31) >>> 5);
  }

  has(i: number): boolean {
    return ((this.words[i >>> 5]! >>> (i & 31)) & 1) === 1;
  }

  add(i: number): void {
    this.words[i >>> 5]! |= 1 << (i & 31);
  }

  /** How many are in the set. */
  count(): number {
    let n = 0;
    for (let word of this.words) {
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      n += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return n;
  }

  /** The members, ascending. */
  members(): Int32Array {
    const out = new Int32Array(this.count());
    let n = 0;
    for (let i = 0; i < this.length; i++) if (this.has(i)) out[n++] = i;
    return out;
  }
}
