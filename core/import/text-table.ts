/** The answer of `find` for a text that is not in the table. */
export const NOT_FOUND = -0x80000000;

/** A slot is four words: two halves of a hash, the length (0: free), the number. */
const STRIDE = 4;

/**
 * Numbers for texts as they stand in UTF-8. A text is known by its length and 64 bits of hash (two unlike ones of 32 bits, four bytes at a time),
 * and not kept. That two of a million different texts fall together is less likely than 1 in 10 million.
 */
export class TextTable {
  private table = new Int32Array(1024 * STRIDE);
  private mask = 1023;
  private used = 0;
  private slot = 0;
  private first = 0;
  private second = 0;
  private length = 0;

  /** The number of the text from one place to before another, or `NOT_FOUND`; then `add` gives it one. */
  find(view: DataView, from: number, to: number): number {
    const length = to - from;
    let first = length;
    let second = length ^ 0x1b873593;
    let at = from;
    for (; at + 4 <= to; at += 4) {
      const word = view.getInt32(at, true);
      first = Math.imul(first ^ word, 0x5bd1e995);
      first ^= first >>> 15;
      second = Math.imul(second ^ Math.imul(word, 0x2c1b3c6d), 0x297a2d39);
      second = (second << 13) | (second >>> 19);
    }
    let word = 0;
    for (; at < to; at++) word = (word << 8) | view.getUint8(at);
    first = Math.imul(first ^ word, 0x5bd1e995);
    second = Math.imul(second ^ Math.imul(word, 0x2c1b3c6d), 0x297a2d39);
    first = Math.imul(first ^ (first >>> 15), 0x7feb352d);
    this.first = first ^= first >>> 13;
    this.second = second;
    this.length = length + 1;
    this.slot = this.slotOf(first, second, length + 1);
    return this.table[this.slot + 2] === 0 ? NOT_FOUND : this.table[this.slot + 3]!;
  }

  /** Gives the text last looked for, and not found, a number. */
  add(number: number): void {
    const { table, slot } = this;
    table[slot] = this.first;
    table[slot + 1] = this.second;
    table[slot + 2] = this.length;
    table[slot + 3] = number;
    this.used++;
    if (this.used * 4 > this.mask * 3) this.grow();
  }

  /** Forgets all texts; the room for as many stays. */
  clear(): void {
    this.table.fill(0);
    this.used = 0;
  }

  private slotOf(first: number, second: number, length: number): number {
    const { table, mask } = this;
    for (let at = (first ^ second) & mask; ; at = (at + 1) & mask) {
      const i = at * STRIDE;
      if (table[i + 2] === 0) return i;
      if (table[i] === first && table[i + 1] === second && table[i + 2] === length) return i;
    }
  }

  private grow(): void {
    const old = this.table;
    const size = (this.mask + 1) * 2;
    this.table = new Int32Array(size * STRIDE);
    this.mask = size - 1;
    for (let i = 0; i < old.length; i += STRIDE) {
      if (old[i + 2] === 0) continue;
      this.table.set(old.subarray(i, i + STRIDE), this.slotOf(old[i]!, old[i + 1]!, old[i + 2]!));
    }
  }
}
