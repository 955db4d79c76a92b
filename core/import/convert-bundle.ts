import { RegularsError } from "../model/error.ts";
import type { TableRole } from "../model/bundle.ts";
import { appendTables, type ConvertedTable } from "./append-tables.ts";
import { convertFile, type Manners } from "./convert.ts";
import type { Converted } from "./converted.ts";
import { convertJoined, convertOrders, indexOrders, type TableText } from "./join-lines.ts";
import { GrowingInts } from "./growing.ts";
import type { OrderIndex } from "./order-index.ts";
import type { BundleRequest, ImportHelper } from "./worker-api.ts";

/** A table of a bundle, opened. */
export interface OpenBundleTable extends TableText {
  readonly name: string;
  readonly role: TableRole;
  /** Of lines: which table holds their orders. */
  readonly orders: number | null;
}

/**
 * Sales and lines first, then the orders of which there were none, then customers: what the list of customers says of somebody is the last
 * word, and the records stand as a full join of the tables would give them.
 */
const SEQUENCE: readonly TableRole[] = ["sales", "lines", "orders", "customers"];

/** Reads the tables of a bundle into typed rows, as if they were one file. Errors: those of `convertFile`, with the table's name. */
export async function convertBundle(
  tables: readonly OpenBundleTable[],
  request: BundleRequest,
  manners: Manners,
  helper: ImportHelper | null,
): Promise<Converted> {
  const reading = new BundleReading(tables, request, manners, helper);
  const done: ConvertedTable[] = [];
  for (const role of SEQUENCE) {
    for (const [at, table] of tables.entries()) {
      if (table.role !== role) continue;
      done.push(await inTable(table.name, () => reading.read(at)));
    }
  }
  return appendTables(done);
}

class BundleReading {
  private readonly tables: readonly OpenBundleTable[];
  private readonly request: BundleRequest;
  private readonly manners: Manners;
  private readonly helper: ImportHelper | null;
  /** By table of orders: its rows as each table of its lines has asked for them, and what they have told. */
  private readonly indexes = new Map<number, { readonly all: OrderIndex[]; readonly told: GrowingInts }>();
  private readonly bytes: number;
  private before = 0;
  private rows = 0;

  constructor(
    tables: readonly OpenBundleTable[],
    request: BundleRequest,
    manners: Manners,
    helper: ImportHelper | null,
  ) {
    this.tables = tables;
    this.request = request;
    this.manners = manners;
    this.helper = helper;
    // A table of orders is read for each table of its lines, and once more for itself.
    this.bytes = tables.reduce((sum, { text, orders }) => sum + text.size + (this.ordersOf(orders)?.text.size ?? 0), 1);
  }

  async read(at: number): Promise<ConvertedTable> {
    const table = this.tables[at]!;
    const { mapping, role } = table;
    const orders = this.ordersOf(table.orders);
    if (role === "lines" && orders !== null && table.orders !== null) return this.readLines(at, orders, table.orders);
    if (role === "orders") {
      const indexes = this.indexes.get(at)?.all ?? [];
      const converted = await convertOrders(table, indexes, this.request, this.stretch(table.text));
      return { table: at, converted, mapping, orders: null };
    }
    const { retried } = table;
    const again = retried === undefined ? {} : { mended: retried.mended, after: retried.after };
    const request = { ...this.request, mapping, ...again };
    const converted = await convertFile(table.text, request, this.stretch(table.text), this.helper);
    const of = retried?.orderOf;
    return {
      table: at,
      converted,
      mapping,
      orders: of === undefined || table.orders === null ? null : { table: table.orders, of },
    };
  }

  private async readLines(at: number, orders: OpenBundleTable, ordersAt: number): Promise<ConvertedTable> {
    const lines = this.tables[at]!;
    const index = await inTable(orders.name, () => indexOrders(orders, lines.mapping, this.stretch(orders.text)));
    const known = this.indexes.get(ordersAt) ?? { all: [], told: new GrowingInts() };
    known.all.push(index);
    this.indexes.set(ordersAt, known);
    const { converted, orderOf, mapping } = await convertJoined(
      lines,
      orders.mapping,
      { index, told: known.told },
      this.request,
      this.stretch(lines.text),
    );
    return { table: at, converted, mapping, orders: { table: ordersAt, of: orderOf } };
  }

  private ordersOf(at: number | null): OpenBundleTable | null {
    const orders = at === null ? undefined : this.tables[at];
    return orders?.role === "orders" ? orders : null;
  }

  /** The manners for reading one text of the bundle: its progress is a part of the whole's. */
  private stretch(text: Blob): Manners {
    const { before, rows, manners } = this;
    this.before += text.size;
    return {
      ...manners,
      onProgress: (share, of) => {
        this.rows = rows + of;
        manners.onProgress(Math.min(1, (before + share * text.size) / this.bytes), this.rows);
      },
    };
  }
}

/** An error of a file says which of them it is. */
export async function inTable<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RegularsError) || error.code === "cancelled" || error.facts.file !== undefined) throw error;
    throw new RegularsError(error.code, { file: name, ...error.facts }, { cause: error });
  }
}
