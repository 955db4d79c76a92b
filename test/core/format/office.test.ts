import { describe, expect, it } from "vitest";
import { callSheetDocument } from "../../../core/format/call-sheet.ts";
import { csvForSpreadsheet } from "../../../core/format/csv.ts";
import { LABEL_SHEETS } from "../../../core/format/label-sheets.ts";
import { labelsDocument } from "../../../core/format/labels.ts";
import { printedDocx } from "../../../core/format/printed-docx.ts";
import { printedHtml } from "../../../core/format/printed-html.ts";
import { printedWorkbook } from "../../../core/format/printed-workbook.ts";
import { makeRowCode } from "../../../core/format/row-code.ts";
import type { Sheet } from "../../../core/format/sheet.ts";
import { workbook } from "../../../core/format/workbook.ts";
import { hasOffice, openedInOffice } from "../../office.ts";
import { NASTY } from "./nasty.ts";
import { sampleDocument } from "./printed-sample.ts";

const noPause = (): Promise<void> => Promise.resolve();

/** A list whose texts try everything, with a code in every row. */
const list: Sheet = {
  name: "名单",
  columns: [
    { header: "编号", kind: "text" },
    { header: "=HEAD()", kind: "text" },
    { header: "电话", kind: "phone" },
    { header: "订单", kind: "number" },
  ],
  rows: [...NASTY, "0123", "3-4", "TRUE", "MAR-1"].map((text, i) => [
    makeRowCode(i * 401, i * 977),
    text,
    "015400001234",
    i,
  ]),
};

/** The cells of a spreadsheet as LibreOffice took them. */
function cells(fods: string): { formulas: number; codes: number; codesAsText: number; links: number } {
  const found = [...fods.matchAll(/<table:table-cell([^>]*)>\s*<text:p>([^<]*)<\/text:p>/g)];
  const codes = found.filter(([, , text = ""]) => /^[A-Z]{3,6}-\d{4,8}-[A-Z]$/.test(text));
  return {
    formulas: fods.match(/table:formula=/g)?.length ?? 0,
    codes: codes.length,
    codesAsText: codes.filter(([, attributes = ""]) => attributes.includes('office:value-type="string"')).length,
    links: fods.match(/<text:a |table:cell-range-source|<office:dde-source/g)?.length ?? 0,
  };
}

describe.skipIf(!hasOffice)("files opened by LibreOffice (needs LibreOffice)", () => {
  it("finds a formula where there is one, so that finding none means something", () => {
    const { "naive.csv": naive = "" } = openedInOffice({ "naive.csv": '"a"\r\n"=1+1"\r\n' }, "fods");
    expect(cells(naive).formulas).toBe(1);
  });

  it("have no formula cell and no link, and every code and number as it was", async () => {
    const opened = openedInOffice(
      {
        "list.csv": await csvForSpreadsheet(list, noPause),
        "list2.xlsx": await workbook(list, noPause),
        "report.xlsx": await printedWorkbook(sampleDocument()),
        ...Object.fromEntries(
          await Promise.all(
            NASTY.map(async (text, i) => [`nasty${i}.xlsx`, await printedWorkbook(sampleDocument(text))]),
          ),
        ),
      },
      "fods",
    );
    const rows = [...list.rows].length;
    expect(cells(opened["list.csv"] ?? "")).toEqual({ formulas: 0, codes: rows, codesAsText: rows, links: 0 });
    expect(cells(opened["list2.xlsx"] ?? "")).toEqual({ formulas: 0, codes: rows, codesAsText: rows, links: 0 });
    for (const fods of Object.values(opened)) expect(cells(fods)).toMatchObject({ formulas: 0, links: 0 });
    expect(opened["list2.xlsx"]?.match(/>015400001234</g)).toHaveLength(rows);
    expect(opened["report.xlsx"]).toContain('office:value="1840.5"');
    expect(opened["report.xlsx"]?.match(/<table:table table:name=/g)).toHaveLength(4);
  });

  it("are documents a word processor reads: headings, tables, texts", async () => {
    const files: Record<string, Uint8Array> = { "report.docx": await printedDocx(sampleDocument()) };
    for (const [i, text] of NASTY.entries()) files[`nasty${i}.docx`] = await printedDocx(sampleDocument(text));
    const opened = openedInOffice(files, "fodt");
    const report = opened["report.docx"] ?? "";
    expect(report).toMatch(/<text:h [^>]*text:outline-level="1"[^>]*>(?:<[^>]*>)*结果/);
    expect(report.match(/<table:table-header-rows>/g)).toHaveLength(4);
    expect(report).toContain("¥1,840.50");
    for (const text of Object.values(opened)) {
      expect(text.match(/<table:table-header-rows>/g)).toHaveLength(4);
      expect(text).not.toMatch(/<script|<text:a |<office:event-listeners>\s*<script:/);
    }
  });

  it("are pages another browser reads too", () => {
    const opened = openedInOffice(
      {
        "report.html": printedHtml(sampleDocument()),
        "labels.html": labelsDocument({
          language: "zh",
          title: "标签",
          sheet: LABEL_SHEETS["3x8"],
          labels: [{ lines: ["河南省郑州市花园路1号", "王芳 <b>收</b>"], code: "CCD-0041-H" }],
        }).html,
        "calls.html": callSheetDocument({
          language: "zh",
          title: "电话名单",
          paper: "a4",
          script: ["您好"],
          results: [{ mark: "A", meaning: "有兴趣" }],
          columns: ["姓名"],
          rows: [{ code: "CCD-0041-H", cells: ["<script>王芳</script>"] }],
          words: { script: "话术", code: "编号", result: "结果", callAgain: "再打", remark: "备注" },
        }),
      },
      "txt:Text (encoded):UTF8",
    );
    expect(opened["report.html"]).toContain("+2.1 个百分点 (+0.4 … +3.8)");
    expect(opened["labels.html"]).toContain("王芳 <b>收</b>");
    expect(opened["calls.html"]).toContain("<script>王芳</script>");
  });
});
