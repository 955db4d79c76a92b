import type { Day } from "../model/day.ts";
import { NO_DAY } from "../model/day.ts";
import type { Lines } from "../model/state.ts";
import { sortByTime, type InOrder } from "./time-order.ts";

/** So many lines are moved together, or those of one customer where they are more: few enough to stay in a processor's cache. */
const BATCH_LINES = 8_192;
/** Where lines stand in no order a batch is looked for among all of them: so many lines at least, and no more than so many batches. */
const UNORDERED_BATCH_LINES = 262_144;
const MOST_UNORDERED_BATCHES = 8;
/** Lines in more runs than that stand in no order. */
const MOST_RUNS = 64;

/**
 * Lines in customer order, moved together batch by batch, each column for itself, so that a million lines cost no objects. The customer at
 * hand has the positions from `from` to `to`, in order of time. Compaction leaves lines in a few runs, each in customer order, of which a
 * batch takes the next few; lines in no order are parted among large batches first, so that each column is still read from front to back.
 */
export class OwnLines implements InOrder {
  from = 0;
  to = 0;
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
  /** Where a batch has been moved: its lines in customer order. Where they stand in no order: before that, which lines each batch has. */
  private readonly ordered: Int32Array;
  /** The first customer of each batch; the last entry is how many customers there are. */
  private readonly firsts: readonly number[];
  /** Where each run begins, and the last ends; null: in no order. */
  private readonly runs: readonly number[] | null;
  /** By run: its next line. */
  private readonly next: Int32Array;
  /** The lines of the batch at hand, and their positions. */
  private readonly source: Int32Array;
  private readonly target: Int32Array;
  private batch = -1;
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
    this.runs = runsOf(lines);
    this.next = Int32Array.from(this.runs ?? []);
    const all = ordered.length;
    const few = Math.max(UNORDERED_BATCH_LINES, Math.ceil(all / MOST_UNORDERED_BATCHES));
    const capacity = Math.max(this.most, Math.min(all, this.runs === null ? few : BATCH_LINES));
    this.firsts = batchesOf(start, capacity);
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
    if (this.runs === null) this.part();
  }

  /** Goes to the next customer's lines up to a day, the day included; lines without a day are left out. Ascending customers only. */
  take(customer: number, asOf: Day): void {
    while (customer >= this.nextCustomer) this.moveBatch(++this.batch);
    const { day } = this;
    let from = this.start[customer]! - this.batchStart;
    let to = this.start[customer + 1]! - this.batchStart;
    while (from < to && day[from] === NO_DAY) from++;
    while (to > from && day[to - 1]! > asOf) to--;
    this.from = from;
    this.to = to;
  }

  /** Parts the lines among the batches, each in the order they stand. */
  private part(): void {
    const { ordered, firsts, start } = this;
    const { count, customer } = this.lines;
    const batchOf = new Uint8Array(start.length - 1);
    firsts.forEach((first, batch) => batchOf.fill(batch, first, firsts[batch + 1]));
    const next = Int32Array.from(firsts, (first) => start[first]!);
    for (let i = 0; i < count; i++) {
      const c = customer[i]!;
      if (c >= 0) ordered[next[batchOf[c]!]!++] = i;
    }
  }

  private moveBatch(batch: number): void {
    const { start, ordered, lines } = this;
    const first = this.firsts[batch]!;
    const next = this.firsts[batch + 1]!;
    const from = start[first]!;
    const to = start[next]!;
    this.batchStart = from;
    this.nextCustomer = next;
    // One run: in customer order behind the lines of nobody.
    if (this.next.length === 2) this.copyRows(lines.count - ordered.length + from, to - from);
    else this.moveRows(this.runs === null ? ordered.subarray(from, to) : this.nextOfRuns(next), first, next);
    sortByTime(this, start, first, next);
    ordered.set(this.line.subarray(0, to - from), from);
  }

  /** The lines of each run up to a customer, who is not in it. */
  private nextOfRuns(upTo: number): Int32Array {
    const { next, source } = this;
    const { customer } = this.lines;
    let found = 0;
    for (let run = 0; run + 1 < next.length; run++) {
      const end = this.runs![run + 1]!;
      let i = next[run]!;
      while (i < end && customer[i]! < 0) i++;
      while (i < end && customer[i]! < upTo) source[found++] = i++;
      next[run] = i;
    }
    return source.subarray(0, found);
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
  const firsts = [0];
  let from = 0;
  for (let c = 0; c < customers; c++) {
    if (start[c + 1]! - from <= capacity) continue;
    firsts.push(c);
    from = start[c]!;
  }
  return [...firsts, customers];
}

/** Where runs of lines in customer order begin, and the last ends, lines of nobody at the front of each; null if there are many. */
function runsOf({ count, customer }: Lines): number[] | null {
  const runs = [0];
  for (let i = 1; i < count; i++) {
    if (customer[i]! >= customer[i - 1]!) continue;
    if (runs.length === MOST_RUNS) return null;
    runs.push(i);
  }
  return [...runs, count];
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
  for (let c = 0; c + 1 < start.length; c++) {
    const own = start[c + 1]! - start[c]!;
    if (own > most) most = own;
  }
  return most;
}
