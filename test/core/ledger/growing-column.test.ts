import { describe, expect, it } from "vitest";
import { GrowingColumn } from "../../../core/ledger/growing-column.ts";

const ints = () => new GrowingColumn((length) => new Int32Array(length), -1);
const unknown = (make: (length: number) => Int32Array<ArrayBuffer>, missing: number, count: number) =>
  make(count).fill(missing);

function append(column: GrowingColumn<Int32Array>, count: number, values: readonly number[], capacity = 0): void {
  column.append({ type: "int", values: Int32Array.from(values) }, values.length, count, capacity);
}

describe("a column that grows", () => {
  it("leaves what was handed out as it was, whatever comes or goes", () => {
    const column = ints();
    append(column, 0, [1, 2, 3], 4);
    const before = column.view(3, unknown);
    append(column, 3, [4, 5]);
    const after = column.view(5, unknown);
    column.remove(Int32Array.of(0), 5);
    expect([...before]).toEqual([1, 2, 3]);
    expect([...after]).toEqual([1, 2, 3, 4, 5]);
    expect([...column.view(4, unknown)]).toEqual([2, 3, 4, 5]);
  });

  it("keeps what stood before in the same memory, also once there was no room in it", () => {
    const column = ints();
    append(column, 0, [1, 2, 3]);
    const kept = column.fork();
    append(column, 3, [4, 5]);
    expect(kept.view(3, unknown).buffer).toBe(column.view(5, unknown).buffer);
    expect([...kept.view(3, unknown)]).toEqual([1, 2, 3]);
  });

  it("goes two ways from where it stood", () => {
    const column = ints();
    append(column, 0, [1, 2, 3], 8);
    const kept = column.fork();
    append(column, 3, [4, 5]);
    append(kept, 3, [6], 8);
    append(column, 5, [7]);
    column.remove(Int32Array.of(1), 6);
    expect([...column.view(5, unknown)]).toEqual([1, 3, 4, 5, 7]);
    expect([...kept.view(4, unknown)]).toEqual([1, 2, 3, 6]);
  });

  it("keeps rows for who goes on from them, though they are removed before anybody looked", () => {
    const column = ints();
    append(column, 0, [1, 2, 3]);
    const kept = column.fork();
    append(column, 3, [4]);
    column.remove(Int32Array.of(0, 2), 4);
    append(kept, 3, [9]);
    expect([...column.view(2, unknown)]).toEqual([2, 4]);
    expect([...kept.view(4, unknown)]).toEqual([1, 2, 3, 9]);
  });
});
