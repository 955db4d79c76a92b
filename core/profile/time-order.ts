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

/** Puts the positions from `from` to `to` in order of day, then minute, then index; mostly they stand in it already. */
export function sortByTime(columns: InOrder, from: number, to: number): void {
  const { day, minute, line } = columns;
  let sorted = true;
  for (let p = from + 1; p < to && sorted; p++) {
    sorted = day[p - 1]! < day[p]! || (day[p - 1] === day[p] && minute[p - 1]! <= minute[p]!);
  }
  if (sorted) return;
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
