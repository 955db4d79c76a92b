import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "../../../core/model/column.ts";
import { NO_DAY } from "../../../core/model/day.ts";
import { prepareRanks, ranksOf } from "../../../core/segment/ranks.ts";
import { sortCustomers } from "../../../core/segment/sort.ts";

const EVERYBODY = Int32Array.of(0, 1, 2, 3, 4);

function sorted(column: Column, descending: boolean, locale = "en"): number[] {
  return [...sortCustomers(EVERYBODY, column, descending, locale)];
}

describe("sorting", () => {
  it("puts the unknown last in both directions and leaves equals as they stood", () => {
    const column: Column = { type: "number", values: Float64Array.of(5, Number.NaN, -1, 5, 7) };
    expect(sorted(column, false)).toEqual([2, 0, 3, 4, 1]);
    expect(sorted(column, true)).toEqual([4, 0, 3, 2, 1]);
  });

  it("knows days and choices", () => {
    expect(sorted({ type: "day", values: Int32Array.of(9, NO_DAY, -400, 0, 9) }, false)).toEqual([2, 3, 0, 4, 1]);
    const choice: Column = { type: "choice", codes: Uint8Array.of(2, 0, 1, 3, 1), choices: ["z", "y", "x"] };
    expect(sorted(choice, false)).toEqual([2, 4, 0, 3, 1]);
  });

  it("orders names as the language does, and numbers in them by size", () => {
    const zh: Column = { type: "text", values: ["周", "赵", undefined, "王", "陈"] };
    expect(sorted(zh, false, "zh").map((id) => zh.values[id])).toEqual(["陈", "王", "赵", "周", undefined]);
    const en: Column = { type: "text", values: ["T10", "éclair", "T9", "Ebb", "fig"] };
    expect(sorted(en, false).map((id) => en.values[id])).toEqual(["Ebb", "éclair", "fig", "T9", "T10"]);
  });

  it("sorts only whom it is given", () => {
    const column: Column = { type: "number", values: Float64Array.of(5, 4, 3, 2, 1) };
    expect([...sortCustomers(Int32Array.of(0, 2, 4), column, false, "en")]).toEqual([4, 2, 0]);
    expect([...sortCustomers(new Int32Array(0), column, false, "en")]).toEqual([]);
  });

  it("agrees with a stable sort by collation", () => {
    const collator = new Intl.Collator("en", { numeric: true });
    const text = fc.string({ unit: fc.constantFrom("a", "b", "B", "é", "1", "2", " "), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), fc.boolean(), (values, descending) => {
        const expected = values
          .map((_, i) => i)
          .sort((a, b) => (descending ? -1 : 1) * collator.compare(values[a] ?? "", values[b] ?? ""));
        const members = Int32Array.from(values, (_, i) => i);
        expect([...sortCustomers(members, { type: "text", values }, descending, "en")]).toEqual(expected);
      }),
    );
  });

  it("agrees with it for codes and phones: a number each behind the same letters", () => {
    const collator = new Intl.Collator("zh-CN", { numeric: true });
    const code = fc.tuple(fc.constantFrom("C", "C", "C", "c", ""), fc.stringMatching(/^0{0,2}\d{1,12}$/));
    fc.assert(
      fc.property(fc.array(code, { maxLength: 30 }), fc.boolean(), (codes, isOne) => {
        const values = codes.map(([letters, digits]) => (isOne ? "KD" : letters) + digits);
        const members = Int32Array.from(values.keys());
        const expected = [...values.keys()].toSorted((a, b) => collator.compare(values[a]!, values[b]!));
        expect([...sortCustomers(members, { type: "text", values }, false, "zh-CN")]).toEqual(expected);
      }),
    );
  });

  it("gives the same ranks when they are made ahead, in steps", async () => {
    const values = Array.from({ length: 30_000 }, (_, i) => `name ${(i * 7919) % 30_000}`);
    let pauses = 0;
    const column: Column = { type: "text", values };
    await prepareRanks(column, "en", async () => {
      pauses++;
      await Promise.resolve();
    });
    expect(pauses).toBeGreaterThan(5);
    expect(ranksOf(column, "en")).toEqual(ranksOf({ type: "text", values: [...values] }, "en"));
  });
});
