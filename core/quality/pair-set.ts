/** Pairs of records in the order they come, each once, with the key that found it first. Open addressing in typed arrays: there are millions. */
export class PairSet {
  private readonly count: number;
  private ids = new Float64Array(1 << 12);
  private keys = new Uint8Array(1 << 12);
  /** Place of a pair in `ids` plus one; 0 is free. Twice to four times as long as there are pairs. */
  private slots = new Int32Array(1 << 14);
  private pairCount = 0;

  /** `count`: how many records there are. */
  constructor(count: number) {
    this.count = count;
  }

  get size(): number {
    return this.pairCount;
  }

  add(x: number, y: number, key: number): void {
    if (x === y) return;
    const [a, b] = x < y ? [x, y] : [y, x];
    const id = a * this.count + b;
    let slot = this.slotOf(a, b);
    for (let at = this.slots[slot]!; at !== 0; at = this.slots[slot]!) {
      if (this.ids[at - 1] === id) return;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    if (this.pairCount === this.ids.length) this.grow();
    this.ids[this.pairCount] = id;
    this.keys[this.pairCount++] = key;
    if (this.pairCount * 2 > this.slots.length) this.rehash();
    else this.slots[slot] = this.pairCount;
  }

  pairs(): { readonly a: Int32Array; readonly b: Int32Array; readonly key: Uint8Array } {
    const a = new Int32Array(this.pairCount);
    const b = new Int32Array(this.pairCount);
    for (let i = 0; i < this.pairCount; i++) {
      a[i] = Math.floor(this.ids[i]! / this.count);
      b[i] = this.ids[i]! % this.count;
    }
    return { a, b, key: this.keys.slice(0, this.pairCount) };
  }

  private slotOf(a: number, b: number): number {
    const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }

  private grow(): void {
    const [ids, keys] = [this.ids, this.keys];
    this.ids = new Float64Array(ids.length * 2);
    this.ids.set(ids);
    this.keys = new Uint8Array(keys.length * 2);
    this.keys.set(keys);
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let i = 0; i < this.pairCount; i++) {
      let slot = this.slotOf(Math.floor(this.ids[i]! / this.count), this.ids[i]! % this.count);
      while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = i + 1;
    }
  }
}
