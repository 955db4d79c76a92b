import type { Day } from "../model/day.ts";
import { NO_DAY } from "../model/day.ts";
import { SALE } from "../model/fields.ts";
import type { Lines } from "../model/state.ts";
import type { CustomerIndex } from "./order-by-customer.ts";

/** So many lines are copied together, or those of one customer where they are more. */
const BATCH_LINES = 131_072;

/**
 * Lines in customer order, copied together batch by batch: copying column by column is four times quicker than reading
 * each customer's lines where they stand, and a million lines cost no objects. The customer at hand has the positions from
 * `from` to `to`, in order of time.
 */
export class OwnLines {
  from = 0;
  to = 0;
  /** Whether there is a discount or a refund among them. */
  hasReturns = false;
  /** Most positions a batch has. */
  readonly capacity: number;
  /** By position: the index of Lines, and what stands there. */
  line: Int32Array = new Int32Array(0);
  readonly kind: Uint8Array;
  readonly day: Int32Array;
  readonly order: Int32Array;
  readonly amount: Float64Array;
  readonly quantity: Float64Array;
  private readonly lines: Lines;
  private readonly index: CustomerIndex;
  /** Position 0 of the batch, as a position of the index, and the first customer who is not in it. */
  private batchStart = 0;
  private nextCustomer = 0;

  constructor(lines: Lines, index: CustomerIndex) {
    this.lines = lines;
    this.index = index;
    const capacity = Math.max(mostLines(index), Math.min(BATCH_LINES, index.lines.length));
    this.capacity = capacity;
    this.kind = new Uint8Array(capacity);
    this.day = new Int32Array(capacity);
    this.order = new Int32Array(capacity);
    this.amount = new Float64Array(capacity);
    this.quantity = new Float64Array(capacity);
  }

  /** Goes to the next customer's lines up to a day, the day included; lines without a day are left out. Ascending customers only. */
  take(customer: number, asOf: Day): void {
    if (customer >= this.nextCustomer) this.copyBatch(customer);
    const { day, kind } = this;
    let from = this.index.start[customer]! - this.batchStart;
    let to = this.index.start[customer + 1]! - this.batchStart;
    while (from < to && day[from] === NO_DAY) from++;
    while (to > from && day[to - 1]! > asOf) to--;
    let sales = 0;
    for (let position = from; position < to; position++) if (kind[position] === SALE) sales++;
    this.from = from;
    this.to = to;
    this.hasReturns = sales < to - from;
  }

  private copyBatch(first: number): void {
    const { start, lines: ordered } = this.index;
    let next = first + 1;
    while (next + 1 < start.length && start[next + 1]! - start[first]! <= this.capacity) next++;
    this.batchStart = start[first]!;
    this.nextCustomer = next;
    this.line = ordered.subarray(start[first], start[next]);
    copyBytes(this.kind, this.lines.kind, this.line);
    copyInts(this.day, this.lines.day, this.line);
    copyInts(this.order, this.lines.order, this.line);
    copyFloats(this.amount, this.lines.amount, this.line);
    copyFloats(this.quantity, this.lines.quantity, this.line);
  }
}

// One loop for each kind of array, so that each is compiled for its own.

function copyBytes(to: Uint8Array, column: Uint8Array, line: Int32Array): void {
  for (let p = 0; p < line.length; p++) to[p] = column[line[p]!]!;
}

function copyInts(to: Int32Array, column: Int32Array, line: Int32Array): void {
  for (let p = 0; p < line.length; p++) to[p] = column[line[p]!]!;
}

function copyFloats(to: Float64Array, column: Float64Array, line: Int32Array): void {
  for (let p = 0; p < line.length; p++) to[p] = column[line[p]!]!;
}

function mostLines({ start }: CustomerIndex): number {
  let most = 0;
  for (let c = 0; c + 1 < start.length; c++) most = Math.max(most, start[c + 1]! - start[c]!);
  return most;
}
