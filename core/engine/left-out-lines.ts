import { joinMappings, type JoinMapping } from "../import/join-mapping.ts";
import { joinTexts } from "../import/joined-texts.ts";
import { missingTest } from "../import/missing.ts";
import { orderNumber } from "../import/order-index.ts";
import { tableAt } from "../import/plan-parts.ts";
import type { BatchTable } from "../model/bundle.ts";
import type { LeftOutRow, LeftOutTable } from "../model/left-out.ts";
import type { BundleOrders } from "./bundle-orders.ts";

/** A rejected row of a bundle on its way to be tried again. */
export interface RowAgain {
  readonly row: number;
  readonly reason: LeftOutRow[1];
  /** Which of the bundle's tables it stands in. */
  readonly table: number;
  /** As it was rejected; of a line whose order is looked for anew, with that order's cells. */
  cells: readonly string[];
  /** As it is tried. */
  now: readonly string[];
  isAsked: boolean;
  /** Of a line: the row of its order, where that is tried again too. */
  order: RowAgain | null;
}

/** A table of the bundle as its rejected rows were read. */
export interface TableAgain {
  readonly table: BatchTable;
  readonly before: number;
  /** Of lines with orders. */
  readonly join: JoinMapping | null;
}

/** The tables of a bundle with what is needed to read rejected rows of theirs again. */
export function tablesAgain(tables: readonly BatchTable[], kept: readonly LeftOutTable[]): TableAgain[] {
  return tables.map((table, at) => {
    const orders = table.role === "lines" && table.orders !== null ? tables[table.orders] : undefined;
    const join = orders === undefined ? null : joinMappings(table.mapping, orders.mapping);
    return { table, join, before: kept[at]?.before ?? 0 };
  });
}

/**
 * The rejected rows that are tried again: those that were mended, and what hangs on them.
 *
 * What is mended of an order in one of its lines holds for its other lines that were left out. A line of no order, or one that was given another
 * order's number, looks for its order among the orders that were left out, then among the other lines that were, then among what
 * the bundle brought. A mended order brings the lines that were left out for want of it.
 */
export class LeftOutLines {
  private readonly tables: readonly TableAgain[];
  private readonly rows: readonly RowAgain[];
  private readonly known: BundleOrders;
  private readonly isMissing: readonly ((text: string) => boolean)[];
  private readonly numbers = new WeakMap<readonly string[], string>();

  constructor(
    tables: readonly TableAgain[],
    rows: readonly LeftOutRow[],
    mended: ReadonlyMap<number, readonly string[]>,
    known: BundleOrders,
  ) {
    this.tables = tables;
    this.known = known;
    this.isMissing = tables.map(({ table }) => missingTest(table.mapping.missing));
    this.rows = rows.map(([row, reason, , cells]) => {
      const now = mended.get(row);
      return {
        row,
        reason,
        table: tableAt(tables, row),
        cells,
        now: now ?? cells,
        isAsked: now !== undefined,
        order: null,
      };
    });
  }

  /** Ascending. */
  asked(): readonly RowAgain[] {
    this.spread();
    const lines = this.rows.filter((row) => row.isAsked && this.isOfNoOrder(row));
    for (const line of lines) this.findLeftOut(line);
    for (const order of this.rows.filter((row) => row.isAsked && this.isOrder(row))) this.bringLines(order);
    for (const row of this.rows) if (row.isAsked && row.order === null && this.isOfNoOrder(row)) this.findKnown(row);
    this.joinToLeftOut();
    return this.rows.filter(({ isAsked }) => isAsked);
  }

  /** Whether an order that is tried again is no sale of its own: its lines are tried with it, or its number is another's. */
  passed(row: RowAgain): "withLines" | "orderTwice" | null {
    if (!this.isOrder(row)) return null;
    if (this.rows.some((line) => line.isAsked && line.order === row)) return "withLines";
    const number = this.numberIn(row, row.now);
    if (number === "") return null;
    const isTwice = this.known.hasLines(number) || this.rows.some((line) => this.isComplete(line, row, number));
    return isTwice ? "orderTwice" : null;
  }

  private joinOf({ table }: RowAgain): JoinMapping | null {
    return this.tables[table]?.join ?? null;
  }

  private isOrder({ table }: RowAgain): boolean {
    return this.tables[table]?.table.role === "orders";
  }

  /** The order's number that stands in a row; empty: none. */
  private numberIn(row: RowAgain, cells: readonly string[]): string {
    const known = this.numbers.get(cells);
    if (known !== undefined) return known;
    const join = this.joinOf(row);
    const { columns } = this.tables[row.table]!.table.mapping;
    const own = columns.find(({ field }) => field === "order")?.index ?? -1;
    const cell = own < 0 ? "" : (cells[own + (join?.kept.length ?? 0)] ?? "");
    const number = orderNumber(cell, this.isMissing[row.table]!) ?? "";
    this.numbers.set(cells, number);
    return number;
  }

  /** A change of an order's cells in one of its lines is one in all of them. */
  private spread(): void {
    const settled = new Set<RowAgain>();
    for (const row of this.rows) {
      const join = this.joinOf(row);
      const number = this.numberIn(row, row.cells);
      if (join === null || !row.isAsked || number === "" || this.numberIn(row, row.now) !== number) continue;
      const changed = join.kept.flatMap((_, i) =>
        join.once[i] !== true && (row.now[i] ?? "") !== (row.cells[i] ?? "") ? [i] : [],
      );
      if (changed.length === 0) continue;
      for (const other of this.rows) {
        const isSame = other.table === row.table && !settled.has(other) && this.numberIn(other, other.cells) === number;
        const isOpen = isSame && !other.isAsked && changed.every((i) => other.cells[i] === row.cells[i]);
        if (!isOpen) continue;
        other.now = other.cells.map((cell, i) => (changed.includes(i) ? (row.now[i] ?? "") : cell));
        other.isAsked = true;
        settled.add(other);
      }
      settled.add(row);
    }
  }

  /** Whether a line stands without an order's cells, or with those of another order than it names now, which it loses then. */
  private isOfNoOrder(row: RowAgain): boolean {
    const join = this.joinOf(row);
    if (join === null || this.numberIn(row, row.now) === "") return false;
    const width = join.kept.length;
    const isUntouched = join.kept.every((_, i) => (row.now[i] ?? "") === (row.cells[i] ?? ""));
    if (isUntouched && this.numberIn(row, row.now) !== this.numberIn(row, row.cells)) {
      row.now = joinTexts(join, row.now.slice(width), null, false);
      row.cells = joinTexts(join, row.cells.slice(width), null, false);
    }
    return join.kept.every((_, i) => (row.now[i] ?? "") === "");
  }

  private findLeftOut(line: RowAgain): void {
    const number = this.numberIn(line, line.now);
    const { orders } = this.tables[line.table]!.table;
    const all = this.rows.filter(
      (row) =>
        row.table === orders &&
        this.numberIn(row, row.now) === number &&
        // Its number stands further up: with the order that counts.
        (row.reason !== "orderTwice" || this.numberIn(row, row.cells) !== number),
    );
    const order = all.find(({ isAsked }) => isAsked) ?? all[0];
    if (order === undefined) return;
    order.isAsked = true;
    line.order = order;
  }

  private bringLines(order: RowAgain): void {
    const number = this.numberIn(order, order.now);
    if (number === "" || (order.reason === "orderTwice" && this.numberIn(order, order.cells) === number)) return;
    for (const line of this.rows) {
      if (this.tables[line.table]?.table.orders !== order.table || line.isAsked) continue;
      if (!this.isOfNoOrder(line) || this.numberIn(line, line.now) !== number) continue;
      line.isAsked = true;
      line.order = order;
    }
  }

  private findKnown(line: RowAgain): void {
    const join = this.joinOf(line);
    const { orders } = this.tables[line.table]!.table;
    const ofOrders = orders === null ? undefined : this.tables[orders];
    if (join === null || ofOrders === undefined) return;
    const number = this.numberIn(line, line.now);
    const beside = this.rows.find((row) => row.table === line.table && this.isComplete(row, null, number));
    if (beside !== undefined) {
      const cells: string[] = [];
      join.kept.forEach((at, i) => (cells[at] = beside.now[i] ?? ""));
      return this.join(line, join, cells, false);
    }
    const cells = this.known.rowOf(number, ofOrders.table.mapping);
    if (cells !== null) this.join(line, join, cells, false);
  }

  /** Whether a line that was left out has the cells of the order of a number; of the table of `order`, if it is given. */
  private isComplete(row: RowAgain, order: RowAgain | null, number: string): boolean {
    const join = this.joinOf(row);
    if (join === null || row.order !== null || this.numberIn(row, row.now) !== number) return false;
    if (order !== null && this.tables[row.table]?.table.orders !== order.table) return false;
    return join.kept.some((_, i) => (row.now[i] ?? "") !== "");
  }

  private joinToLeftOut(): void {
    const told = new Set<RowAgain>();
    for (const line of this.rows) {
      const { order } = line;
      const join = this.joinOf(line);
      if (!line.isAsked || order === null || join === null) continue;
      const isFirst = !told.has(order) && !this.known.isTold(this.numberIn(order, order.now), line.row);
      told.add(order);
      this.join(line, join, order.now, isFirst);
    }
  }

  private join(line: RowAgain, join: JoinMapping, order: readonly string[], isFirst: boolean): void {
    const width = join.kept.length;
    line.now = joinTexts(join, line.now.slice(width), order, isFirst);
    line.cells = joinTexts(join, line.cells.slice(width), order, isFirst);
  }
}
