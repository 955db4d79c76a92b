import type { Day } from "../model/day.ts";
import { NO_DAY } from "../model/day.ts";
import { DISCOUNT, SALE } from "../model/fields.ts";
import type { Lines } from "../model/state.ts";
import { sortByTime, type InOrder } from "./time-order.ts";

/** So many lines are moved together, or those of one customer where they are more; and not in more than so many goes. */
const BATCH_LINES = 262_144;
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
  hasDiscounts = false;
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
  /** Which lines each batch has, one batch after the other; where a batch has been moved, in customer order. */
  private readonly ordered: Int32Array;
  private readonly batchOf: Uint8Array;
  /** The first customer of each batch; the last entry is how many customers there are. */
  private readonly firsts: readonly number[];
  /** Positions of the lines of the batch at hand. */
  private readonly target: Int32Array;
  /** The first line of anybody where all lines stand in customer order, as compaction leaves them; −1 where they do not. */
  private readonly inOrderFrom: number;
  /** Position 0 of the batch, counted over all customers, and the first customer who is not in it. */
  private batchStart = 0;
  private nextCustomer = 0;

  /**
   * @param start where each customer's lines begin, counted over all customers; the last entry is where they end
   * @param ordered gets the indices of Lines in customer order, as far as customers are taken
   */
  constructor(lines: Lines, start: Int32Array, ordered: Int32Array = new Int32Array(start.at(-1) ?? 0)) {
    this.lines = lines;
    this.start = start;
    this.ordered = ordered;
    this.most = mostLines(start);
    const all = ordered.length;
    const capacity = Math.max(this.most, Math.min(all, Math.max(BATCH_LINES, Math.ceil(all / MOST_BATCHES))));
    this.firsts = batchesOf(start, capacity);
    this.batchOf = new Uint8Array(start.length - 1);
    this.firsts.forEach((first, batch) => this.batchOf.fill(batch, first, this.firsts[batch + 1]));
    this.line = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.day = new Int32Array(capacity);
    this.minute = new Int16Array(capacity);
    this.order = new Int32Array(capacity);
    this.product = new Int32Array(capacity);
    this.amount = new Float64Array(capacity);
    this.quantity = new Float64Array(capacity);
    this.target = new Int32Array(capacity);
    this.inOrderFrom = firstInOrder(lines);
    if (this.inOrderFrom < 0) this.part();
  }

  /** Goes to the next customer's lines up to a day, the day included; lines without a day are left out. Ascending customers only. */
  take(customer: number, asOf: Day): void {
    if (customer >= this.nextCustomer) this.moveBatch(this.batchOf[customer]!);
    const { day, kind } = this;
    let from = this.start[customer]! - this.batchStart;
    let to = this.start[customer + 1]! - this.batchStart;
    while (from < to && day[from] === NO_DAY) from++;
    while (to > from && day[to - 1]! > asOf) to--;
    let returns = 0;
    let discounts = 0;
    for (let position = from; position < to; position++) {
      if (kind[position] === SALE) continue;
      returns++;
      if (kind[position] === DISCOUNT) discounts++;
    }
    this.from = from;
    this.to = to;
    this.hasReturns = returns > 0;
    this.hasDiscounts = discounts > 0;
  }

  /** Parts the lines among the batches, each in the order they stand. */
  private part(): void {
    const { ordered, batchOf, firsts, start } = this;
    const { count, customer } = this.lines;
    const next = Int32Array.from(firsts, (first) => start[first]!);
    for (let i = 0; i < count; i++) {
      const c = customer[i]!;
      if (c >= 0) ordered[next[batchOf[c]!]!++] = i;
    }
  }

  private moveBatch(batch: number): void {
    const { start, firsts } = this;
    const first = firsts[batch]!;
    const next = firsts[batch + 1]!;
    this.batchStart = start[first]!;
    this.nextCustomer = next;
    const source = this.ordered.subarray(start[first], start[next]);
    if (this.inOrderFrom >= 0) this.copyRows(this.inOrderFrom + this.batchStart, source.length);
    else this.moveRows(source, first, next);
    for (let c = first; c < next; c++) sortByTime(this, start[c]! - this.batchStart, start[c + 1]! - this.batchStart);
    source.set(this.line.subarray(0, source.length));
  }

  private moveRows(source: Int32Array, first: number, next: number): void {
    const { lines, target } = this;
    this.place(source, first, next);
    for (let i = 0; i < source.length; i++) this.line[target[i]!] = source[i]!;
    moveBytes(this.kind, lines.kind, source, target);
    moveInts(this.day, lines.day, source, target);
    moveShorts(this.minute, lines.minute, source, target);
    moveInts(this.order, lines.order, source, target);
    moveInts(this.product, lines.product, source, target);
    moveFloats(this.amount, lines.amount, source, target);
    moveFloats(this.quantity, lines.quantity, source, target);
  }

  /** As `moveRows`, of lines that stand in customer order already. */
  private copyRows(from: number, count: number): void {
    const { lines } = this;
    const to = from + count;
    for (let i = 0; i < count; i++) this.line[i] = from + i;
    this.kind.set(lines.kind.subarray(from, to));
    this.day.set(lines.day.subarray(from, to));
    this.minute.set(lines.minute.subarray(from, to));
    this.order.set(lines.order.subarray(from, to));
    this.product.set(lines.product.subarray(from, to));
    this.amount.set(lines.amount.subarray(from, to));
    this.quantity.set(lines.quantity.subarray(from, to));
  }

  /** Finds where each line of a batch goes. */
  private place(source: Int32Array, first: number, next: number): void {
    const { start, target, batchStart } = this;
    const { customer } = this.lines;
    const places = start.slice(first, next);
    for (let i = 0; i < source.length; i++) target[i] = places[customer[source[i]!]! - first]!++ - batchStart;
  }
}

/** Parts customers into batches that hold at most so many lines. */
function batchesOf(start: Int32Array, capacity: number): number[] {
  const customers = start.length - 1;
  const firsts: number[] = [0];
  for (let c = 0; c < customers; c++) {
    if (start[c + 1]! - start[firsts.at(-1)!]! > capacity) firsts.push(c);
  }
  return [...firsts, customers];
}

/** Where the first customer's lines begin, if all lines stand in customer order behind those of nobody; else −1. */
function firstInOrder({ count, customer }: Lines): number {
  let from = 0;
  while (from < count && customer[from]! < 0) from++;
  for (let i = from + 1; i < count; i++) if (customer[i]! < customer[i - 1]!) return -1;
  return from;
}

// One loop for each kind of array, so that each is compiled for its own.

function moveBytes(to: Uint8Array, from: Uint8Array, source: Int32Array, target: Int32Array): void {
  for (let i = 0; i < source.length; i++) to[target[i]!] = from[source[i]!]!;
}

function moveShorts(to: Int16Array, from: Int16Array, source: Int32Array, target: Int32Array): void {
  for (let i = 0; i < source.length; i++) to[target[i]!] = from[source[i]!]!;
}

function moveInts(to: Int32Array, from: Int32Array, source: Int32Array, target: Int32Array): void {
  for (let i = 0; i < source.length; i++) to[target[i]!] = from[source[i]!]!;
}

function moveFloats(to: Float64Array, from: Float64Array, source: Int32Array, target: Int32Array): void {
  for (let i = 0; i < source.length; i++) to[target[i]!] = from[source[i]!]!;
}

function mostLines(start: Int32Array): number {
  let most = 0;
  for (let c = 0; c + 1 < start.length; c++) most = Math.max(most, start[c + 1]! - start[c]!);
  return most;
}
