import { expect, test } from "vitest";
import { buffersOf } from "../../../renderer/app/workers/buffers.ts";

test("the memory of every column is found once, wherever it lies", () => {
  const days = new Int32Array([1, 2]);
  const amounts = new Float64Array([3]);
  const value = {
    rows: 2,
    chunks: [{ days, again: days.subarray(0, 1) }, { amounts }],
    named: new Map([["codes", new Uint8Array([4])]]),
    texts: ["a", "b"],
    nothing: null,
  };
  expect(buffersOf(value).map((buffer) => buffer.byteLength)).toEqual([8, 8, 1]);
});
