/** Bits for each key that is expected. */
const BITS_A_KEY = 16;

/** Bits of half-keys: tells most absent keys apart without touching a map, which is many times larger. */
export class KeySieve {
  private readonly bits: Uint32Array;
  private readonly mask: number;

  constructor(expected: number) {
    let bits = 1024;
    while (bits < expected * BITS_A_KEY) bits *= 2;
    this.bits = new Uint32Array(bits >>> 5);
    this.mask = bits - 1;
  }

  add(half: number): void {
    const at = half & this.mask;
    this.bits[at >>> 5]! |= 1 << (at & 31);
  }

  /** False: no key with this half was added. */
  has(half: number): boolean {
    const at = half & this.mask;
    return ((this.bits[at >>> 5]! >>> (at & 31)) & 1) === 1;
  }
}
