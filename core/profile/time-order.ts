/** Columns of lines in customer order, by position. */
export interface InOrder {
  /** The index of Lines. */
  readonly line: Int32Array;
  readonly kind: Uint8Array;
  readonly day: Int32Array;
  /** −1 unknown, which comes first within its day. */
  readonly minute: Int16Array;
  readonly order: Int32Array;
  readonly product: Int32Array;
  readonly amount: Float64Array;
  readonly quantity: Float64Array;
}

/** A day has 1,440 minutes; the unknown minute, −1, comes first. */
const MINUTE_SLOTS = 1441;

/** Puts the lines of each of some customers in order of day, then minute, then index; mostly they stand in it already. @param first has position 0 */
export function sortByTime(columns: InOrder, start: Int32Array, first: number, next: number): void {
  const { day, minute } = columns;
  const base = start[first]!;
  for (let c = first; c < next; c++) {
    const from = start[c]! - base;
    const to = start[c + 1]! - base;
    let p = from + 1;
    while (p < to && (day[p - 1]! < day[p]! || (day[p - 1] === day[p] && minute[p - 1]! <= minute[p]!))) p++;
    if (p < to) sortLines(columns, from, to);
  }
}

function sortLines(columns: InOrder, from: number, to: number): void {
  const { day, minute, line } = columns;
  const key = (p: number): number => day[p]! * MINUTE_SLOTS + minute[p]!;
  const positions = new Int32Array(to - from).map((_, i) => from + i);
  positions.sort((a, b) => key(a) - key(b) || line[a]! - line[b]!);
  for (const column of [
    columns.line,
    columns.kind,
    columns.day,
    columns.minute,
    columns.order,
    columns.product,
    columns.amount,
    columns.quantity,
  ]) {
    const before = column.slice(from, to);
    for (let i = 0; i < positions.length; i++) column[from + i] = before[positions[i]! - from]!;
  }
}
