import type { Block, StoredColumn } from "../model/block.ts";
import { KeyMap } from "../model/keys.ts";
import { copyNumbers, intsOf } from "./columns.ts";
import { inStrides } from "./strides.ts";

/** Rows between two breaths; fewer where every row is looked up in a large map. */
const STRIDE = 131_072;
const LOOKED_UP = 16_384;

/** The rows of a block in the order of their customers, those of nobody first, otherwise as they stand: a counting sort. */
export async function byCustomer({ columns, rows }: Block, breathe: () => Promise<void>): Promise<Int32Array> {
  const customers = intsOf(columns["customer"], rows, -1);
  let most = -1;
  await inStrides(0, rows, STRIDE, breathe, (row) => {
    if (customers[row]! > most) most = customers[row]!;
  });
  // Where the rows of customer c go next stands at c + 1; nobody is −1.
  const next = new Int32Array(most + 3);
  await inStrides(0, rows, STRIDE, breathe, (row) => {
    next[customers[row]! + 2]!++;
  });
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  const order = new Int32Array(rows);
  await inStrides(0, rows, STRIDE, breathe, (row) => {
    order[next[customers[row]! + 1]!++] = row;
  });
  return order;
}

/** The block with a column that marks every line whose key stands in it more than once, so that a fold need compare only those. */
export async function withRepeats(block: Block, breathe: () => Promise<void>): Promise<Block> {
  const { columns, rows } = block;
  const hi = uintsOf(columns["keyHi"], rows);
  const lo = uintsOf(columns["keyLo"], rows);
  const again = new Uint8Array(rows);
  const first = new KeyMap(rows);
  await breathe();
  await inStrides(0, rows, LOOKED_UP, breathe, (row) => {
    const before = first.get(hi[row]!, lo[row]!);
    if (before === -1) first.set(hi[row]!, lo[row]!, row);
    else again[row] = again[before] = 1;
  });
  return { ...block, columns: { ...columns, again: { type: "int", values: again } } };
}

function uintsOf(column: StoredColumn | undefined, rows: number): Uint32Array {
  const out = new Uint32Array(rows);
  copyNumbers(column, rows, out, 0, 0);
  return out;
}
