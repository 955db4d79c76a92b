import type { Block } from "../model/block.ts";
import type { CommitSeq } from "../model/decision.ts";
import { codedOf } from "./coded.ts";
import { intsOf } from "./columns.ts";
import type { BlockRef } from "./shapes.ts";

/** The customers that rows name, each once, by the commit of the rows. */
export type NamedByCommit = ReadonlyMap<CommitSeq, Int32Array>;

const NOBODY: ReadonlySet<string> = new Set();

/** Remembers which customers each block's rows name; a stored block never changes. */
export class NamedCustomers {
  private readonly byBlock = new Map<string, NamedByCommit>();
  private readonly introducers = new Map<string, ReadonlySet<string>>();
  /** For each customer, the last commit of a block it was seen in, as a running number. */
  private lastSeen = new Int32Array(1024);
  private running = 0;

  /** The customers of a block noted before. */
  of(ref: BlockRef): NamedByCommit | undefined {
    return this.byBlock.get(ref.id);
  }

  /** Notes a block as it is read; gives its customers. */
  note(ref: BlockRef, block: Block): NamedByCommit {
    const known = this.byBlock.get(ref.id);
    if (known !== undefined) return known;
    const customers = intsOf(block.columns["customer"], block.rows, -1);
    const named = new Map<CommitSeq, Int32Array>();
    if (ref.from === ref.to) named.set(ref.from, this.distinct(customers));
    else for (const [commit, own] of byCommit(customers, block, ref)) named.set(commit, this.distinct(own));
    this.byBlock.set(ref.id, named);
    const { referrer } = block.columns;
    if (referrer !== undefined) this.introducers.set(ref.id, new Set(codedOf(referrer, block.rows).words));
    return named;
  }

  /** Forgets a block that is stored no more. */
  forget({ id }: BlockRef): void {
    this.byBlock.delete(id);
    this.introducers.delete(id);
  }

  /** The words by which a page noted before says who introduced somebody. */
  introducersIn(ref: BlockRef): ReadonlySet<string> {
    return this.introducers.get(ref.id) ?? NOBODY;
  }

  private distinct(customers: Int32Array): Int32Array {
    const mark = ++this.running;
    const named = new Int32Array(customers.length);
    let count = 0;
    for (let i = 0; i < customers.length; i++) {
      const customer = customers[i]!;
      if (customer < 0) continue;
      if (customer >= this.lastSeen.length) this.grow(customer + 1);
      if (this.lastSeen[customer] === mark) continue;
      this.lastSeen[customer] = mark;
      named[count++] = customer;
    }
    return named.slice(0, count);
  }

  private grow(needed: number): void {
    const wider = new Int32Array(Math.max(needed, this.lastSeen.length * 2));
    wider.set(this.lastSeen);
    this.lastSeen = wider;
  }
}

/** The customers of each commit's rows: a counting sort. */
function* byCommit(customers: Int32Array, block: Block, { from, to }: BlockRef): Generator<[CommitSeq, Int32Array]> {
  const commits = intsOf(block.columns["commit"], block.rows, 0);
  // Where the rows of a commit begin stands at its number, and once they are sorted, where they end.
  const at = new Int32Array(to - from + 2);
  for (let row = 0; row < block.rows; row++) at[commits[row]! - from + 1]!++;
  for (let i = 1; i < at.length; i++) at[i]! += at[i - 1]!;
  const sorted = new Int32Array(block.rows);
  for (let row = 0; row < block.rows; row++) sorted[at[commits[row]! - from]!++] = customers[row]!;
  for (let i = 0, start = 0; i <= to - from; start = at[i++]!) {
    if (at[i]! > start) yield [from + i, sorted.subarray(start, at[i])];
  }
}
