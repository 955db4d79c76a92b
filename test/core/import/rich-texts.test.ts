import { describe, expect, it } from "vitest";
import { withTextsBeforeRuns } from "../../../core/import/rich-texts.ts";
import { readWorkbook } from "../../../core/import/workbook.ts";
import { book } from "../../fuzz/book-traps.ts";

const run = (text: string): string => `<r><rPr><b/></rPr><t xml:space="preserve">${text}</t></r>`;
const shared = (...items: readonly string[]): string =>
  `<sst>${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;
const sheetOfShared = (count: number): string =>
  `<worksheet><sheetData><row r="1">${Array.from({ length: count }, (_, i) => `<c r="${"ABCDE"[i]}1" t="s"><v>${i}</v></c>`).join("")}</row></sheetData></worksheet>`;

describe("a cell with letters of several kinds", () => {
  it("keeps the plain text that stands first, shared or its own", async () => {
    const strings = shared(
      `<t>Before &amp; </t> ${run("bold")}`,
      `${run("bold")}${run(" and")}`,
      "<t>plain</t>",
      `<t xml:space="preserve">王 </t>\n${run("小明")}`,
    );
    const ofStrings = await readWorkbook(book({ strings, sheet: sheetOfShared(4) }), "xlsx");
    expect(ofStrings[0]?.rows).toEqual([["Before & bold", "bold and", "plain", "王 小明"]]);
    const own = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Before</t> ${run(" it")}</is></c></row></sheetData></worksheet>`;
    expect((await readWorkbook(book({ sheet: own }), "xlsx"))[0]?.rows).toEqual([["Before it"]]);
  });

  it("leaves a workbook as it is that has no such text", async () => {
    const strings = shared(`${run("bold")}${run(" and")}`, "<t>plain</t>", "<t>row</t>");
    expect(await withTextsBeforeRuns(book({ strings, sheet: sheetOfShared(3) }))).toBeNull();
  });
});
