import { describe, expect, it } from "vitest";
import { spannedCells } from "../../../core/import/sheet-extents.ts";
import { book, SALES_ROWS, sheetOf } from "../../fuzz/book-traps.ts";

const far = (cell: string): string => sheetOf(`${SALES_ROWS}<row r="900"><c r="${cell}"><v>1</v></c></row>`);

describe("what the sheets of a workbook span", () => {
  it("is counted for every sheet, also where they stand in one part", async () => {
    expect(await spannedCells(book({ sheet: far("Z900"), sheets: 40 }))).toBe(26 * 900 * 40);
    expect(await spannedCells(book({ sheet: far("AA900"), sheets: 2 }))).toBe(27 * 900 * 2);
  });

  it("is not asked of a single sheet, nor of one that has as much in it", async () => {
    expect(await spannedCells(book({ sheet: far("Z900") }))).toBe(0);
    expect(await spannedCells(book({ sheet: sheetOf(SALES_ROWS.repeat(2000)), sheets: 3 }))).toBe(0);
  });

  it("is nothing where the workbook does not say what it holds", async () => {
    const { zipSync } = await import("fflate");
    expect(await spannedCells(zipSync({ "xl/other.xml": new Uint8Array(3) }))).toBe(0);
  });
});
