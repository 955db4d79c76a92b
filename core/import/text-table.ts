/** The answer of `find` for a text that is not in the table. */
export const NOT_FOUND = -0x80000000;

/** A slot is four words: two halves of a hash, the length (0: free), the number. */
const STRIDE = 4;

/**
 * Numbers for texts. A cell as the tokeniser cuts it is a view into a large text, which the engine compares and hashes
 * slowly and which keeps that text in memory; here a cell is known by its length and 64 bits of hash (two polynomials of its characters), and not
 * kept. That two of a million different texts fall together is less likely than 1 in 10 million.
 */
export class TextTable {
  private table = new Int32Array(1024 * STRIDE);
  private mask = 1023;
  private used = 0;
  private slot = 0;
  private first = 0;
  private second = 0;
  private length = 0;

  /** The number of a text, or `NOT_FOUND`; then `add` gives it one. */
  find(text: string): number {
    return this.findIn(text, 0, text.length);
  }

  /** The same for the part of a text from one place to before another. */
  findIn(text: string, from: number, to: number): number {
    const length = to - from;
    let first = length;
    let second = 0x1b873593;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      first = (Math.imul(first, 0x5bd1e995) + code) | 0;
      second = (Math.imul(second, 0x2545f493) + code) | 0;
    }
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
