import type { Day } from "../model/day.ts";
import { NO_DAY } from "../model/day.ts";
import { SALE } from "../model/fields.ts";
import type { Lines } from "../model/state.ts";
import { sortByTime, type InOrder } from "./time-order.ts";

/** So many lines are moved together, or those of one customer where they are more; and not in more than so many goes. */
const BATCH_LINES = 1_048_576;
const MOST_BATCHES = 8;

/**
 * Lines in customer order, moved together batch by batch: each column is read from front to back and written to where its customers'
 * lines stand, which is many times quicker than reading each customer's lines where they are, and a million lines cost no objects. The
 * customer at hand has the positions from `from` to `to`, in order of time.
 */
export class OwnLines implements InOrder {
  from = 0;
  to = 0;
  /** Whether there is a discount or a refund among them. */
  hasReturns = false;
  /** Most lines a customer has. */
  readonly most: number;
  /** By position: the index of Lines, and what stands there. */
  readonly line: Int32Array;
  readonly kind: Uint8Array;
  readonly day: Int32Array;
  readonly minute: Int16Array;
  readonly order: Int32Array;
  readonly product: Int32Array;
  readonly amount: Float64Array;
  readonly quantity: Float64Array;
  private readonly lines: Lines;
  private readonly start: Int32Array;
  private readonly ordered: Int32Array | null;
  /** Of the batch's lines in their own order: which they are, and their positions. */
  private readonly source: Int32Array;
  private readonly target: Int32Array;
  /** Position 0 of the batch, counted over all customers, and the first customer who is not in it. */
  private batchStart = 0;
  private nextCustomer = 0;

  /**
   * @param start where each customer's lines begin, counted over all customers; the last entry is where they end
   * @param ordered gets the indices of Lines in customer order, as far as customers are taken
   */
  constructor(lines: Lines, start: Int32Array, ordered: Int32Array | null = null) {
    this.lines = lines;
    this.start = start;
    this.ordered = ordered;
    this.most = mostLines(start);
    const all = start.at(-1) ?? 0;
    const capacity = Math.max(this.most, Math.min(all, Math.max(BATCH_LINES, Math.ceil(all / MOST_BATCHES))));
    this.line = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.day = new Int32Array(capacity);
    this.minute = new Int16Array(capacity);
    this.order = new Int32Array(capacity);
    this.product = new Int32Array(capacity);
    this.amount = new Float64Array(capacity);
    this.quantity = new Float64Array(capacity);
    this.source = new Int32Array(capacity);
    this.target = new Int32Array(capacity);
  }

  /** Goes to the next customer's lines up to a day, the day included; lines without a day are left out. Ascending customers only. */
  take(customer: number, asOf: Day): void {
    if (customer >= this.nextCustomer) this.moveBatch(customer);
    const { day, kind } = this;
    let from = this.start[customer]! - this.batchStart;
    let to = this.start[customer + 1]! - this.batchStart;
    while (from < to && day[from] === NO_DAY) from++;
    while (to > from && day[to - 1]! > asOf) to--;
    let sales = 0;
    for (let position = from; position < to; position++) if (kind[position] === SALE) sales++;
    this.from = from;
    this.to = to;
    this.hasReturns = sales < to - from;
  }

  private moveBatch(first: number): void {
    const { start, lines, source, target } = this;
    let next = first + 1;
    while (next + 1 < start.length && start[next + 1]! - start[first]! <= this.line.length) next++;
    this.batchStart = start[first]!;
    this.nextCustomer = next;
    this.place(first, next);
    const count = start[next]! - start[first]!;
    for (let i = 0; i < count; i++) this.line[target[i]!] = source[i]!;
    moveBytes(this.kind, lines.kind, source, target, count);
    moveInts(this.day, lines.day, source, target, count);
    moveShorts(this.minute, lines.minute, source, target, count);
    moveInts(this.order, lines.order, source, target, count);
    moveInts(this.product, lines.product, source, target, count);
    moveFloats(this.amount, lines.amount, source, target, count);
    moveFloats(this.quantity, lines.quantity, source, target, count);
    for (let c = first; c < next; c++) sortByTime(this, start[c]! - this.batchStart, start[c + 1]! - this.batchStart);
    this.ordered?.set(this.line.subarray(0, count), this.batchStart);
  }

  /** Finds the lines of some customers, and where each of them goes. */
  private place(first: number, next: number): void {
    const { start, source, target } = this;
    const { count, customer } = this.lines;
    const places = start.slice(first, next);
    const base = this.batchStart;
    let found = 0;
    for (let i = 0; i < count; i++) {
      const c = customer[i]!;
      if (c < first || c >= next) continue;
      source[found] = i;
      target[found++] = places[c - first]!++ - base;
    }
  }
}

// One loop for each kind of array, so that each is compiled for its own.

function moveBytes(to: Uint8Array, from: Uint8Array, source: Int32Array, target: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) to[target[i]!] = from[source[i]!]!;
}

function moveShorts(to: Int16Array, from: Int16Array, source: Int32Array, target: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) to[target[i]!] = from[source[i]!]!;
}

function moveInts(to: Int32Array, from: Int32Array, source: Int32Array, target: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) to[target[i]!] = from[source[i]!]!;
}

function moveFloats(to: Float64Array, from: Float64Array, source: Int32Array, target: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) to[target[i]!] = from[source[i]!]!;
}

function mostLines(start: Int32Array): number {
  let most = 0;
  for (let c = 0; c + 1 < start.length; c++) most = Math.max(most, start[c + 1]! - start[c]!);
  return most;
}
