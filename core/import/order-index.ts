import { hasLostDigits } from "../model/contact.ts";
import type { Cells } from "./cells.ts";
import { plain } from "./clean-fact.ts";
import { Dictionary } from "./dictionary.ts";
import { GrowingInts } from "./growing.ts";
import { missingTest } from "./missing.ts";
import { PlainCells } from "./plain-cell.ts";

/** No order of the table has this number. */
export const NO_ORDER = -1;

/**
 * The rows of a table of orders by their number, with what of them their lines need: some cells, kept one behind the other as they stand
 * in UTF-8. An order is called by its place among the orders; of two rows with one number the first counts.
 */
export class OrderIndex {
  /** How many cells of each order are kept. */
  readonly width: number;
  /** The cells of order `i`: from `ends[i * width − 1]` on, each up to its own end. */
  bytes = new Uint8Array(1 << 16);
  readonly ends = new GrowingInts();

  private readonly orderAt: number;
  private readonly kept: readonly number[];
  private readonly numbers: Dictionary;
  /** By record of the table, from 1: one more than its order; 0: it names none. */
  private readonly orderOfRow = new GrowingInts();
  /** By order: its record; whether it held signs that could not be read; whether a line names it. */
  private readonly rows = new GrowingInts();
  private readonly suspects = new GrowingInts();
  private named = new Uint8Array(1024);

  /** `kept`: positions of the cells that are kept. `missing`: words of both tables that mean "nothing here". */
  constructor(orderAt: number, kept: readonly number[], missing: readonly string[]) {
    this.orderAt = orderAt;
    this.kept = kept;
    this.width = kept.length;
    const isMissing = missingTest(missing);
    const plainCells = new PlainCells(missing);
    this.numbers = new Dictionary({
      clean: (cell) => orderNumber(cell, isMissing),
      isPlain: (bytes, from, to) => plainCells.isPlainCode(bytes, from, to),
    });
    this.orderOfRow.push(0);
  }

  get count(): number {
    return this.rows.length;
  }

  /** Takes the table's next record. */
  add(cells: Cells, suspect: boolean): void {
    const row = this.orderOfRow.length;
    const code = cells.count > this.orderAt ? this.numbers.codeIn(cells, this.orderAt) : 0;
    this.orderOfRow.push(Math.max(0, code));
    if (code !== this.count + 1) return;
    this.rows.push(row);
    this.suspects.push(suspect ? 1 : 0);
    for (const at of this.kept) this.keep(cells, at);
  }

  /** The order whose number stands in a cell, from now on named by a line; or `NO_ORDER`. */
  find(cells: Cells, at: number): number {
    if (at >= cells.count) return NO_ORDER;
    const order = this.numbers.codeIn(cells, at) - 1;
    if (order < 0 || order >= this.count) return NO_ORDER;
    if (order >= this.named.length) {
      const longer = new Uint8Array(Math.max(this.count, this.named.length * 2));
      longer.set(this.named);
      this.named = longer;
    }
    this.named[order] = 1;
    return order;
  }

  rowOf(order: number): number {
    return this.rows.at(order);
  }

  isSuspect(order: number): boolean {
    return this.suspects.at(order) === 1;
  }

  /** What a record of the table is: an order with lines, a further row of one, or neither. */
  kindOf(row: number): "withLines" | "again" | "alone" {
    const order = this.orderOfRow.at(row) - 1;
    if (order < 0 || this.named[order] !== 1) return "alone";
    return this.rows.at(order) === row ? "withLines" : "again";
  }

  private keep(cells: Cells, at: number): void {
    const start = this.ends.length === 0 ? 0 : this.ends.at(this.ends.length - 1);
    const from = at < cells.count ? cells.from[at]! : 0;
    const to = at < cells.count ? cells.to[at]! : 0;
    const end = start + to - from;
    if (end > this.bytes.length) {
      const longer = new Uint8Array(Math.max(end, this.bytes.length * 2));
      longer.set(this.bytes);
      this.bytes = longer;
    }
    for (let i = from, j = start; i < to; i++, j++) this.bytes[j] = cells.bytes[i]!;
    this.ends.push(end);
  }
}

/** An order's number as lines and orders are matched by it; empty: none; null: its digits are lost. */
export function orderNumber(cell: string, isMissing: (text: string) => boolean): string | null {
  const text = plain(cell);
  if (isMissing(text)) return "";
  if (hasLostDigits(text)) return null;
  return /^(\d+)\.0+$/.exec(text)?.[1] ?? text;
}
