import type { StoredColumn } from "../model/block.ts";
import { copyNumbers, type NumberArray } from "./columns.ts";

/** The memory of a column, which columns that go on from the same rows share. */
interface Memory<A> {
  array: A;
  isShared: boolean;
}

/**
 * A typed column that rows are appended to. Views handed out stay true: a row once written is never written again, and
 * removing rows or growing moves to an array of its own. A column of nothing but unknowns takes no memory.
 */
export class GrowingColumn<A extends NumberArray> {
  private readonly make: (length: number) => A;
  private readonly missing: number;
  private memory: Memory<A> | null = null;
  /** Whether a view of the array was handed out since it was made. */
  private seen = false;
  /** Whether rows beyond those that count here may be somebody else's. */
  private isFork = false;

  constructor(make: (length: number) => A, missing: number) {
    this.make = make;
    this.missing = missing;
  }

  /** Appends a stored number column after `count` rows; `capacity` is what the column may grow to. */
  append(column: StoredColumn | undefined, rows: number, count: number, capacity: number): void {
    if (this.memory === null && isConstant(column, this.missing)) return;
    copyNumbers(column, rows, this.room(count, count + rows, capacity), count, this.missing);
  }

  /** The array with room up to `end`, its first `count` rows as they were; write from `count` on only. */
  room(count: number, end: number, capacity: number): A {
    const { memory } = this;
    if (memory !== null && memory.array.length >= end && !this.isFork) return memory.array;
    const wider = this.make(Math.max(end, capacity));
    if (memory === null) wider.fill(this.missing, 0, count);
    else wider.set(memory.array.subarray(0, count));
    // Who shares the memory finds its rows in the wider array too, and need not keep the narrower.
    if (memory !== null && !this.isFork) memory.array = wider;
    else this.take(wider);
    this.seen = false;
    return wider;
  }

  /** The first `count` rows; `unknown` stands in where the column holds nothing else. */
  view(count: number, unknown: (make: (length: number) => A, missing: number, count: number) => A): A {
    if (this.memory === null) return unknown(this.make, this.missing, count);
    this.seen = true;
    return this.memory.array.subarray(0, count) as A;
  }

  /** Drops rows, ascending; the others close ranks. */
  remove(rows: Int32Array, count: number): void {
    if (this.memory === null || rows.length === 0) return;
    const from = this.memory.array;
    const to = this.seen || this.memory.isShared ? this.make(from.length) : from;
    const first = rows[0]!;
    if (to !== from) to.set(from.subarray(0, first));
    let at = first;
    for (let i = 0; i < rows.length; i++) {
      const start = rows[i]! + 1;
      const end = i + 1 < rows.length ? rows[i + 1]! : count;
      if (start === end) continue;
      if (to === from) to.copyWithin(at, start, end);
      else to.set(from.subarray(start, end), at);
      at += end - start;
    }
    if (to !== from) this.take(to);
    this.seen = false;
  }

  /** The column as it stands, to go on from whatever is appended here meanwhile: both keep what they have, the copy writes elsewhere. */
  fork(): GrowingColumn<A> {
    const fork = new GrowingColumn(this.make, this.missing);
    fork.memory = this.memory;
    fork.isFork = true;
    if (this.memory !== null) this.memory.isShared = true;
    return fork;
  }

  /** Whether rows of both stand in the same memory. */
  sharesWith(other: GrowingColumn<A>): boolean {
    return this.memory === other.memory;
  }

  /** The value of a row. */
  at(row: number): number {
    return this.memory === null ? this.missing : this.memory.array[row]!;
  }

  private take(array: A): void {
    this.memory = { array, isShared: false };
    this.isFork = false;
  }
}

/** Columns as they stand, to go on from whatever is appended to these meanwhile. */
export function forked<Columns extends Record<string, GrowingColumn<Int32Array> | GrowingColumn<NumberArray>>>(
  columns: Columns,
): Columns {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.fork()])) as Columns;
}

/** Rows of some customers, ascending. */
export function rowsOf(customer: GrowingColumn<Int32Array>, count: number, isOne: Uint8Array): Int32Array {
  const customers = customer.view(count, (make, missing, length) => make(length).fill(missing));
  const rows: number[] = [];
  for (let row = 0; row < count; row++) {
    const one = customers[row]!;
    if (one >= 0 && isOne[one] === 1) rows.push(row);
  }
  return Int32Array.from(rows);
}

/** A list of its own without some of its places, which ascend. */
export function withoutRows<T>(list: readonly T[], rows: Int32Array): T[] {
  const gone = new Set(rows);
  return list.filter((_, row) => !gone.has(row));
}

function isConstant(column: StoredColumn | undefined, missing: number): boolean {
  return column === undefined || (column.type === "same" && Object.is(column.value, missing));
}
