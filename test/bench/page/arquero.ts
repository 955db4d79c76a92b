import { op, table, type ColumnTable } from "arquero";
import { SALE } from "../../../core/model/fields.ts";
import type { State } from "../../../core/model/state.ts";

/** Rows of a table that is handed over in pieces. */
const PIECE = 1_000_000;

/** The lines as a table of Arquero's, with what a sum needs worked out. */
export function arqueroLines({ lines }: State, from = 0, to = lines.count): ColumnTable {
  const { customer, day, order, kind, amount } = lines;
  const sign = (value: number, i: number): number => (kind[from + i] === SALE ? value : -value);
  return table({
    customer: customer.subarray(from, to),
    day: day.subarray(from, to),
    ordr: order.subarray(from, to),
    kind: Int32Array.from(kind.subarray(from, to)),
    money: amount.subarray(from, to).map(sign),
  });
}

/** The same as Arrow's bytes, piece by piece. */
export function* arrowPieces(state: State): Generator<Uint8Array> {
  for (let from = 0; from < state.lines.count; from += PIECE) {
    const bytes = arqueroLines(state, from, Math.min(state.lines.count, from + PIECE)).toArrowIPC({ format: "stream" });
    if (bytes !== undefined && bytes !== null) yield bytes;
  }
}

/** Aggregates of every customer and quintiles of the three. Gives the money. */
export function aggregateByArquero(lines: ColumnTable): number {
  const own = lines.groupby("customer").rollup({
    money: op.sum("money"),
    last: op.max("day"),
    first: op.min("day"),
    orders: op.distinct("ordr"),
    days: op.distinct("day"),
  });
  const scored = own
    .orderby("last")
    .derive({ r: op.ntile(5) })
    .orderby("orders")
    .derive({ f: op.ntile(5) })
    .orderby("money")
    .derive({ m: op.ntile(5) })
    .reify();
  const money: unknown = scored.rollup({ sum: op.sum("money") }).get("sum", 0);
  return Number(money);
}
