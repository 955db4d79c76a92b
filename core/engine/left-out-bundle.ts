import { isFactField } from "../model/field-types.ts";
import type { BundleFile, RetriedRows } from "../import/worker-api.ts";
import { tableAt } from "../import/plan-parts.ts";
import type { BatchTable } from "../model/bundle.ts";
import { RegularsError } from "../model/error.ts";
import type { MendedRow } from "../model/left-out.ts";
import type { ColumnReading, ImportField } from "../model/mapping.ts";
import type { State } from "../model/state.ts";
import { BundleOrders } from "./bundle-orders.ts";
import { asRetried, fileOfRows, filesOf, knownOf, takenKeys, type Retry, type StandingLeftOut } from "./left-out.ts";
import { LeftOutLines, tablesAgain, type RowAgain, type TableAgain } from "./left-out-lines.ts";

/** Rejected rows of a bundle, tried again as a bundle of their own. */
export interface BundleRetry extends Retry {
  readonly asked: readonly RowAgain[];
  readonly files: readonly BundleFile[];
  /** By file: which of the first bundle's tables it is of. */
  readonly places: readonly number[];
}

/**
 * The rows to be tried again, and those that hang on them, as tables of their own: a line is a sale that has its order's cells. Error:
 * `left-out-unknown` for a row that is not on the list.
 */
export function bundleRetry(state: State, of: StandingLeftOut, mended: readonly MendedRow[]): BundleRetry {
  const { batch, kept, commit } = of;
  const standing = new Set(of.rows.map(([row]) => row));
  if (mended.length === 0 || mended.some(({ row }) => !standing.has(row))) throw new RegularsError("left-out-unknown");
  const tables = tablesAgain(batch.tables ?? [], kept.tables ?? []);
  const files = filesOf(state, commit);
  const known = new BundleOrders(
    state,
    batch.source,
    files,
    (row) => tables[tableAt(tables, row)]?.table.role === "orders",
  );
  const cells = new Map(mended.map((one) => [one.row, one.cells]));
  const lines = new LeftOutLines(tables, of.rows, cells, known);
  const asked = lines.asked();
  const said = withoutLastWord(batch.tables ?? [], asked, tables);
  const places = tables.flatMap((_, at) => (asked.some(({ table }) => table === at) ? [at] : []));
  return {
    of,
    rows: asked.map(({ row }) => row),
    asked,
    places,
    files: places.map((at): BundleFile => {
      const rows = asked.filter(({ table }) => table === at);
      const one = tables[at]!;
      const orders = one.table.orders === null ? -1 : places.indexOf(one.table.orders);
      const mapping = asRetried(one.join?.mapping ?? one.table.mapping);
      return {
        fileName: one.table.fileName,
        role: one.table.role === "lines" ? "sales" : one.table.role,
        orders: orders < 0 ? null : orders,
        mapping: { ...mapping, columns: mapping.columns.map(said) },
        file: fileOfRows(rows.map((row) => row.cells)),
        retried: {
          mended: rows.map(({ now }, i) => ({ row: i + 1, cells: now })),
          after: takenKeys(state, files, (row) => tableAt(tables, row) === at, knownOf(state, of, at)),
          passed: passedOf(rows, lines),
          orderOf: orderOf(rows, asked),
        },
      };
    }),
  };
}

/** The orders among the rows that stay though they were not rejected: some of their lines were. By number as they were tried. */
export function ordersThatStay(asked: readonly RowAgain[], rejected: ReadonlySet<number>): number[] {
  const kept = new Set(asked.flatMap(({ order }, i) => (order !== null && rejected.has(i + 1) ? [order] : [])));
  return asked.flatMap((row, i) => (kept.has(row) ? [i + 1] : []));
}

function passedOf(rows: readonly RowAgain[], lines: LeftOutLines): RetriedRows["passed"] {
  return rows.flatMap((row, i) => {
    const why = lines.passed(row);
    return why === null ? [] : [{ row: i + 1, reason: why === "orderTwice" ? why : null }];
  });
}

function orderOf(rows: readonly RowAgain[], asked: readonly RowAgain[]): Uint32Array {
  const of = new Uint32Array(rows.length + 1);
  for (const [i, { order }] of rows.entries()) {
    if (order === null) continue;
    of[i + 1] = asked.filter(({ table }) => table === order.table).indexOf(order) + 1;
  }
  return of;
}

/** What the bundle's list of customers said of somebody was the last word, and stays it: another table only says what was unknown. */
function withoutLastWord(
  all: readonly BatchTable[],
  asked: readonly RowAgain[],
  tables: readonly TableAgain[],
): (column: ColumnReading) => ColumnReading {
  const said = new Set<ImportField>();
  const isSaidAgain = asked.some(({ table }) => tables[table]?.table.role === "customers");
  for (const { role, mapping } of isSaidAgain ? [] : all)
    if (role === "customers") for (const { field } of mapping.columns) if (field !== null) said.add(field);
  return (column) =>
    column.field !== null && said.has(column.field) && isFactField(column.field)
      ? { ...column, wins: "known" }
      : column;
}
