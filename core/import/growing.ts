/** A list of whole numbers that grows, kept in a typed array. */
export class GrowingInts {
  private values: Uint32Array<ArrayBuffer>;
  private used = 0;

  constructor(capacity = 256) {
    this.values = new Uint32Array(capacity);
  }

  get length(): number {
    return this.used;
  }

  at(index: number): number {
    return this.values[index]!;
  }

  push(value: number): void {
    if (this.used === this.values.length) this.values = copyTo(this.values, this.used * 2);
    this.values[this.used++] = value;
  }

  /** Forgets all values; the room for as many stays. */
  clear(): void {
    this.used = 0;
  }

  /** Sets a value anywhere; what lies between is 0. */
  set(index: number, value: number): void {
    if (index >= this.values.length) this.values = copyTo(this.values, Math.max(index + 1, this.values.length * 2));
    this.values[index] = value;
    if (index >= this.used) this.used = index + 1;
  }

  /** The values, exactly as many as there are. */
  done(): Uint32Array<ArrayBuffer> {
    return this.values.slice(0, this.used);
  }
}

function copyTo(values: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(length);
  longer.set(values);
  return longer;
}
