import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Dictionary, REFUSED } from "../../../core/import/dictionary.ts";
import { NOT_FOUND, TextTable } from "../../../core/import/text-table.ts";

describe("the codes of a column", () => {
  it("are one a word, 0 for what is missing", () => {
    const cells = new Dictionary((cell) => (cell === "bad" ? null : cell.trim().replace("NA", "")));
    expect(["Tea", " Tea", "Cup", "NA", "", "bad", "Tea"].map((cell) => cells.codeOf(cell))).toEqual([
      1,
      1,
      2,
      0,
      0,
      REFUSED,
      1,
    ]);
    expect(cells.words).toEqual(["Tea", "Cup"]);
    expect(cells.wordOf(2)).toBe("Cup");
    expect(cells.wordOf(0)).toBe("");
  });

  it("tell any two texts apart, and know each again", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "binary", maxLength: 30 }), { maxLength: 300 }), (texts) => {
        const table = new TextTable();
        for (const [number, text] of texts.entries()) {
          expect(table.find(text)).toBe(NOT_FOUND);
          table.add(number);
        }
        expect(texts.map((text) => table.find(text))).toEqual(texts.map((_, number) => number));
      }),
    );
  });

  it("are right for 300,000 codes that differ in a digit", () => {
    const cells = new Dictionary((cell) => cell);
    const codes = Array.from({ length: 300_000 }, (_, i) => cells.codeOf(`SO-2024-${1_000_000 + i}`));
    expect(codes.every((code, i) => code === i + 1)).toBe(true);
    expect(cells.codeOf("SO-2024-1299999")).toBe(300_000);
  });
});
