/** Slots are four words, so that one look into memory answers: hi, lo, how often, unused. */
const STRIDE = 4;

/** Counts how often each 64-bit key has come so far. */
export class Occurrences {
  private table: Uint32Array;
  private mask: number;
  private used = 0;

  constructor(expected: number) {
    let size = 1024;
    while (size < expected * 1.5) size *= 2;
    this.table = new Uint32Array(size * STRIDE);
    this.mask = size - 1;
  }

  /** How often the key came before this time. */
  next(hi: number, lo: number): number {
    const at = this.slot(hi, lo);
    const before = this.table[at + 2]!;
    this.table[at + 2] = before + 1;
    if (before > 0) return before;
    this.table[at] = hi;
    this.table[at + 1] = lo;
    this.used++;
    if (this.used * 1.4 > this.mask) this.grow();
    return 0;
  }

  private slot(hi: number, lo: number): number {
    const { table, mask } = this;
    let at = lo & mask;
    for (;;) {
      const i = at * STRIDE;
      if (table[i + 2] === 0 || (table[i] === hi && table[i + 1] === lo)) return i;
      at = (at + 1) & mask;
    }
  }

  private grow(): void {
    const old = this.table;
    const size = (this.mask + 1) * 2;
    this.table = new Uint32Array(size * STRIDE);
    this.mask = size - 1;
    for (let i = 0; i < old.length; i += STRIDE) {
      if (old[i + 2] === 0) continue;
      const at = this.slot(old[i]!, old[i + 1]!);
      this.table.set(old.subarray(i, i + 3), at);
    }
  }
}
