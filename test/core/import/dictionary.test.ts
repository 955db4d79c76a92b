import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Cells } from "../../../core/import/cells.ts";
import { Dictionary, REFUSED, type Cleaner } from "../../../core/import/dictionary.ts";
import { PlainCells } from "../../../core/import/plain-cell.ts";
import { NOT_FOUND, TextTable } from "../../../core/import/text-table.ts";
import { WordList } from "../../../core/import/word-list.ts";
import { textAt } from "../../../core/model/block.ts";
import { hashText } from "../../../core/model/keys.ts";

/** A record of these cells. */
function cellsOf(...texts: string[]): Cells {
  const cells = new Cells();
  cells.set(texts);
  return cells;
}

const cleaning = (clean: Cleaner["clean"]): Cleaner => ({ clean, isPlain: () => false });
const codeOf = (dictionary: Dictionary, cell: string): number => dictionary.codeIn(cellsOf(cell), 0);
const plainCells = new PlainCells(["-", "N/A"]);
const anyText = fc.string({ unit: "binary", maxLength: 30 });

describe("the codes of a column", () => {
  it("are one a word, 0 for what is missing", () => {
    const words = new Dictionary(cleaning((cell) => (cell === "bad" ? null : cell.trim().replace("NA", ""))));
    const cells = ["Tea", " Tea", "Cup", "NA", "", "bad", "Tea"];
    expect(cells.map((cell) => codeOf(words, cell))).toEqual([1, 1, 2, 0, 0, REFUSED, 1]);
    expect([0, 1, 2].map((code) => words.wordOf(code))).toEqual(["", "Tea", "Cup"]);
  });

  it("are the same where cells that surely stand for themselves are not asked about", () => {
    const missing = new Set(["", "-", "N/A"]);
    const clean = (cell: string): string => (missing.has(cell.trim()) ? "" : cell.trim());
    const cell = fc.oneof(fc.constantFrom("-", "N/A", " - ", "O1", "O-17", "王小明"), anyText);
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (texts) => {
        const asked = new Dictionary(cleaning(clean));
        const sure = new Dictionary({ clean, isPlain: (...place) => plainCells.isPlain(...place) });
        for (const text of texts) expect(codeOf(sure, text)).toBe(codeOf(asked, text));
        expect(sure.words.joined()).toEqual(asked.words.joined());
      }),
    );
  });

  it("tell any two texts apart, and know each again", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText, { maxLength: 300 }), (texts) => {
        const table = new TextTable();
        const find = (text: string): number => {
          const { view, from, to } = cellsOf(text);
          return table.find(view, from[0]!, to[0]!);
        };
        for (const [number, text] of texts.entries()) {
          expect(find(text)).toBe(NOT_FOUND);
          table.add(number);
        }
        expect(texts.map(find)).toEqual(texts.map((_, number) => number));
      }),
    );
  });

  it("are right for 300,000 codes that differ in a digit", () => {
    const words = new Dictionary(cleaning((cell) => cell));
    const codes = Array.from({ length: 300_000 }, (_, i) => codeOf(words, `SO-2024-${1_000_000 + i}`));
    expect(codes.every((code, i) => code === i + 1)).toBe(true);
    expect(codeOf(words, "SO-2024-1299999")).toBe(300_000);
  });
});

describe("words kept as bytes", () => {
  it("come out as they went in, joined and one by one, with the hashes of their texts", () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const words = new WordList();
        for (const text of texts) {
          const { bytes, from, to } = cellsOf(text);
          words.push(bytes, from[0]!, to[0]!);
        }
        const joined = words.joined();
        expect(texts.map((_, i) => textAt(joined, i))).toEqual(texts);
        expect(texts.map((_, i) => words.at(i))).toEqual(texts);
        expect(texts.map((_, i) => words.hash(i, 42))).toEqual(texts.map((text) => hashText(text, 42)));
      }),
    );
  });

  it("are a record whose cells are those texts, apart or joined", () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const joined = new Cells();
        joined.setJoined({ text: texts.join(""), ends: Uint32Array.from(texts, endsAt(texts)) });
        expect(joined.all()).toEqual(texts);
        expect(cellsOf(...texts).all()).toEqual(texts);
      }),
    );
  });
});

const endsAt = (texts: readonly string[]) => (_: string, i: number) => texts.slice(0, i + 1).join("").length;

describe("a cell that surely stands for itself", () => {
  it.each([
    ["O10000001", true, true],
    ["17850.0", true, false],
    ["1.38E+10", true, false],
    ["PRODUCE", true, false],
    [" padded", false, false],
    ["padded\t", false, false],
    ["zero\0byte", false, false],
    ["王小明的店", false, false],
    ["N/A", false, false],
    ["N12", false, false],
    ["n-1234", true, true],
    ["C12", true, true],
  ])("%j: %s, as a code %s", (text, word, code) => {
    const { bytes, from, to } = cellsOf(text);
    expect(plainCells.isPlain(bytes, from[0]!, to[0]!)).toBe(word);
    expect(plainCells.isPlainCode(bytes, from[0]!, to[0]!)).toBe(code);
  });
});
