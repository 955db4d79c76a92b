import { NO_DAY } from "../model/day.ts";
import { GrowingColumn } from "./growing-column.ts";

/** Columns of words of which there are a few in the whole workspace. */
export const WORD_COLUMNS = ["channel", "store", "staff", "promotion", "source"] as const;

export const int32 = (length: number) => new Int32Array(length);
export const float64 = (length: number) => new Float64Array(length);
const uint32 = (length: number) => new Uint32Array(length);

/** Columns that are numbers in the block already, with the value that stands for unknown. */
export function numberColumns() {
  return {
    customer: new GrowingColumn(int32, -1),
    day: new GrowingColumn(int32, NO_DAY),
    minute: new GrowingColumn((length) => new Int16Array(length), -1),
    quantity: new GrowingColumn(float64, NaN),
    unitPrice: new GrowingColumn(float64, NaN),
    amount: new GrowingColumn(float64, NaN),
    listPrice: new GrowingColumn(float64, NaN),
    kind: new GrowingColumn((length) => new Uint8Array(length), 0),
    commit: new GrowingColumn(int32, 0),
    row: new GrowingColumn(int32, 0),
    keyHi: new GrowingColumn(uint32, 0),
    keyLo: new GrowingColumn(uint32, 0),
  };
}

/** Columns whose words get numbers of the whole state. */
export function codeColumns() {
  return {
    order: new GrowingColumn(int32, -1),
    product: new GrowingColumn(int32, -1),
    channel: new GrowingColumn(int32, -1),
    store: new GrowingColumn(int32, -1),
    staff: new GrowingColumn(int32, -1),
    promotion: new GrowingColumn(int32, -1),
    source: new GrowingColumn(int32, -1),
  };
}
