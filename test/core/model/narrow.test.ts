import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinTexts, type IntArray, type StoredColumn } from "../../../core/model/block.ts";
import { copyNumbers } from "../../../core/ledger/columns.ts";
import { narrow, narrowCodes, narrowCopy } from "../../../core/model/narrow.ts";

const floats = (...values: number[]): StoredColumn => ({ type: "float", values: Float64Array.from(values) });

/** The kind of array a narrowed column has. */
function kindOf(column: StoredColumn): string {
  const narrowed = narrow(column);
  if (narrowed.type === "same") return `same ${narrowed.value}`;
  return narrowed.type === "int" || narrowed.type === "float" ? narrowed.values.constructor.name : narrowed.type;
}

describe("the narrowest column", () => {
  it.each([
    ["Int8Array", [-128, 127]],
    ["Uint8Array", [0, 255]],
    ["Int16Array", [-129, 0]],
    ["Uint16Array", [0, 65_535]],
    ["Int32Array", [-1, 65_535]],
    ["Uint32Array", [0, 4_294_967_295]],
    ["Float64Array", [-1, 4_294_967_295]],
    ["Float64Array", [0, 0.5]],
    ["Float64Array", [1, Number.NaN]],
    ["Float64Array", [Number.NaN, 1]],
    ["Float64Array", [0, 9_007_199_254_740_991]],
    ["same 7", [7, 7, 7]],
    ["same NaN", [Number.NaN, Number.NaN]],
  ])("is %s for %j", (kind, values) => {
    expect(kindOf(floats(...values))).toBe(kind);
  });

  it.each<[string, IntArray]>([
    ["Uint8Array", Uint32Array.of(0, 255)],
    ["Uint16Array", Uint32Array.of(65_535, 256)],
    ["Uint32Array", Uint32Array.of(4_294_967_295, 1)],
    ["Uint32Array", Uint32Array.of(7, 2_147_483_648)],
    ["same 4294967295", Uint32Array.of(4_294_967_295, 4_294_967_295)],
    ["Int8Array", Int32Array.of(-1, 127)],
    ["Int32Array", Int32Array.of(0, 70_000)],
    ["Uint16Array", Int32Array.of(...Array<number>(100).fill(1), 60_000)],
    ["same 70000", Int32Array.of(70_000, 70_000)],
    ["Uint8Array", Int16Array.of(3, 4)],
    ["Int8Array", Int16Array.of(-3, 4)],
    ["same -3", Int16Array.of(-3, -3)],
    ["Uint16Array", Uint16Array.of(1, 300)],
  ])("is %s for what is whole already: %o", (kind, values) => {
    expect(kindOf({ type: "int", values })).toBe(kind);
    const narrowed = narrow({ type: "int", values });
    const back = new Float64Array(values.length);
    copyNumbers(narrowed, values.length, back, 0, 0);
    expect([...back]).toEqual([...values]);
  });

  it("holds the same numbers", () => {
    const value = fc.oneof(
      fc.integer(),
      fc.integer({ min: -5, max: 300 }),
      fc.constant(Number.NaN),
      fc.maxSafeInteger(),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const back = new Float64Array(values.length);
        copyNumbers(narrow(floats(...values)), values.length, back, 0, 0);
        expect([...back]).toEqual(values);
      }),
    );
  });

  it("owns its buffer, so that storing it does not drag a larger one along", () => {
    const large = new ArrayBuffer(1024);
    const codes: IntArray = new Uint8Array(large, 3, 2);
    codes.set([1, 2]);
    const ends = new Uint32Array(large, 16, 2);
    ends.set([1, 3]);
    const coded = narrow({ type: "coded", codes, words: { text: "abc", ends } });
    const ints = narrow({ type: "int", values: codes });
    const text = narrow({ type: "text", texts: { text: "abc", ends } });
    if (coded.type !== "coded" || ints.type !== "int" || text.type !== "text") throw new Error("another type");
    for (const array of [coded.codes, coded.words.ends, ints.values, text.texts.ends]) {
      expect(array.buffer.byteLength).toBe(array.byteLength);
    }
    expect([...coded.codes, ...coded.words.ends]).toEqual([1, 2, 1, 3]);
  });

  it("keeps texts as they are, rare characters and all", () => {
    const texts = joinTexts(["𠮷野家", "", "a\u0001b", "\ud800"]);
    expect(narrow({ type: "text", texts })).toEqual({ type: "text", texts });
  });
});

describe("a copy in the narrowest array", () => {
  it.each([
    ["Uint16Array", [10_000, 60_000]],
    ["Int32Array", [-10_000, 60_000]],
    ["Float64Array", [10_000, Number.NaN]],
  ])("of numbers is a %s for %j, and never the array itself", (kind, values) => {
    const given = Float64Array.from(values);
    const copy = narrowCopy(given);
    expect([copy.constructor.name, [...copy]]).toEqual([kind, values]);
    given.fill(0);
    expect([...copy]).toEqual(values);
  });

  it.each([
    ["Uint8Array", 255],
    ["Uint16Array", 256],
    ["Uint32Array", 65_536],
  ])("of codes is a %s where the highest may be %i", (kind, high) => {
    const given = Uint32Array.of(1, 0, 2);
    const copy = narrowCodes(given, high);
    given.fill(0);
    expect([copy.constructor.name, [...copy]]).toEqual([kind, [1, 0, 2]]);
  });
});
