import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { joinTexts } from "../../../core/model/block.ts";
import { bytesOf, recordFrom } from "../../../core/ledger/record-bytes.ts";
import type { StoredRecord } from "../../../core/ledger/shapes.ts";

const facts: StoredRecord = {
  id: "a",
  format: 2,
  table: "customer",
  rows: 3,
  columns: {
    commit: { type: "same", value: 7 },
    customer: { type: "int", values: new Uint16Array([1, 500, 3]) },
    amount: { type: "float", values: new Float64Array([0.5, Number.NaN, -0]) },
    city: { type: "coded", codes: new Uint8Array([0, 2, 1]), words: joinTexts(["上海", "𠮷野"]) },
    name: { type: "text", texts: joinTexts(["李雷", "", "👩‍👩‍👧"]) },
  },
  pad: new Uint8Array([9, 8, 7]),
};

const lines: StoredRecord = {
  id: "b",
  format: 1,
  table: "decision",
  rows: 2,
  lines: joinTexts(['{"a":1}', "\uFEFF𠮷"]),
  pad: new Uint8Array(0),
};

describe("a record as bytes", () => {
  it.each([facts, lines])("is the same record when read again", (record) => {
    expect(recordFrom(bytesOf(record), record.id)).toEqual(record);
  });

  it("does not hold the id, so a copy has the same bytes", () => {
    expect(bytesOf({ ...lines, id: "other" })).toEqual(bytesOf(lines));
  });

  it("is refused when it was cut short or has more than it says", () => {
    const bytes = bytesOf(facts);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        expect(() => recordFrom(bytes.slice(0, length), "x")).toThrow("ledger-damaged");
      }),
    );
    const longer = new Uint8Array(bytes.length + 1);
    longer.set(bytes);
    expect(() => recordFrom(longer, "x")).toThrow("ledger-damaged");
  });
});
