import type { StoredColumn } from "../model/block.ts";
import type { CommitSeq } from "../model/decision.ts";
import type { FieldColumn } from "../model/state.ts";
import { textReader } from "./columns.ts";

/** Whose rows a page holds, read once for all its columns. */
export interface PageRows {
  readonly commit: CommitSeq;
  readonly rows: number;
  readonly customer: Int32Array;
  readonly row: Int32Array;
  /** The source of each row, as a number of the state's source list; −1 unknown. */
  readonly source: Int32Array;
}

/**
 * One field of every customer as commits bring it, in commit order: the latest import wins, and a value set or taken away by
 * hand stands above every import. What was handed out is never changed: the next write goes to a copy.
 */
export class FieldFold {
  private values: (string | undefined)[] = [];
  private commit = new Int32Array(0);
  private row = new Int32Array(0);
  private source = new Int32Array(0);
  private byHand = new Set<number>();
  private seen = false;
  private made: FieldColumn | null = null;

  /** The field as it stands, to go on from whatever is taken in here meanwhile. */
  fork(): FieldFold {
    const fork = new FieldFold();
    fork.values = this.values;
    fork.commit = this.commit;
    fork.row = this.row;
    fork.source = this.source;
    fork.byHand = new Set(this.byHand);
    fork.made = this.made;
    fork.seen = this.seen = true;
    return fork;
  }

  /** Takes a page's column in; empty texts say nothing, the later of two rows about one customer wins. */
  take(column: StoredColumn, page: PageRows, count: number): void {
    this.own(count);
    const textOf = textReader(column);
    const { values, commit, row, source, byHand } = this;
    const guarded = byHand.size > 0;
    for (let i = 0; i < page.rows; i++) {
      const text = textOf(i);
      if (text === "") continue;
      const customer = page.customer[i]!;
      if (guarded && byHand.has(customer)) continue;
      values[customer] = text;
      commit[customer] = page.commit;
      row[customer] = page.row[i]!;
      source[customer] = page.source[i]!;
    }
  }

  /** A value set by hand; null takes it away. */
  decide(customer: number, value: string | null, commit: CommitSeq, count: number): void {
    this.own(count);
    this.byHand.add(customer);
    this.values[customer] = value ?? undefined;
    this.commit[customer] = commit;
    this.row[customer] = 0;
    this.source[customer] = -1;
  }

  /** Forgets what was said of some customers; whether anything is known of anybody else. */
  forget(customers: readonly number[], count: number): boolean {
    const known = customers.filter((customer) => (this.commit[customer] ?? 0) !== 0);
    if (known.length === 0) return true;
    this.own(count);
    for (const customer of known) {
      this.values[customer] = undefined;
      this.commit[customer] = 0;
      this.row[customer] = 0;
      this.source[customer] = -1;
      this.byHand.delete(customer);
    }
    return this.commit.some((commit) => commit !== 0);
  }

  /** The column for `count` customers; the same object while nothing changed. */
  column(count: number): FieldColumn {
    if (this.made !== null && this.values.length === count) return this.made;
    this.own(count);
    this.seen = true;
    this.made = { values: this.values, commit: this.commit, row: this.row };
    return this.made;
  }

  /** Customers whose value a hand set or took away. */
  hands(): ReadonlySet<number> {
    return this.byHand;
  }

  /** Which source each value came from, as a number of the state's source list; −1 where by hand or unknown. */
  sources(): Int32Array {
    return this.source;
  }

  private own(count: number): void {
    if (!this.seen && this.values.length >= count) return;
    this.made = null;
    this.seen = false;
    const known = this.values.length;
    const values = this.values.slice();
    for (let i = known; i < count; i++) values.push(undefined);
    this.values = values;
    this.commit = longer(this.commit, count, 0);
    this.row = longer(this.row, count, 0);
    this.source = longer(this.source, count, -1);
  }
}

/** A copy with room for `length` values. */
export function longer(array: Int32Array, length: number, missing: number): Int32Array<ArrayBuffer> {
  const out = new Int32Array(Math.max(length, array.length));
  out.set(array);
  if (missing !== 0) out.fill(missing, array.length);
  return out;
}
