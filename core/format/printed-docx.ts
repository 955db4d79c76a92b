import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IPropertiesOptions,
} from "docx";
import { formatDay } from "../model/day.ts";
import type {
  PrintedBlock,
  PrintedColumn,
  PrintedDocument,
  PrintedKeyFigures,
  PrintedTable,
} from "../model/printed.ts";
import { oneLine, writable } from "./clean-text.ts";
import { datedPackage } from "./dated-package.ts";
import { PAPER_MM } from "./page.ts";
import { tableFrom } from "./printed-tables.ts";
import { isNumeric, printedText, type PrintedText } from "./printed-text.ts";

type Child = Paragraph | Table;

const TWIPS_PER_MM = 1440 / 25.4;
const MARGIN_MM = { vertical: 20, horizontal: 18 };
/** Latin letters in a font every office has, Han in the one the language's own systems have. */
const FONT = { ascii: "Calibri", hAnsi: "Calibri", cs: "Calibri", eastAsia: "Microsoft YaHei" };

/**
 * A document as a DOCX file: real headings, lists and tables whose headers stand again on every page, page numbers, fonts for Latin
 * and Han. Drawings become tables of their numbers. The same document gives the same bytes. The library is large:
 * whoever needs this file imports it when it is asked for.
 */
export async function printedDocx(document: PrintedDocument): Promise<Uint8Array<ArrayBuffer>> {
  const text = printedText(document);
  const children: Child[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(document.title) }),
    ...(document.subtitle === undefined ? [] : [new Paragraph({ children: runs(document.subtitle) })]),
    new Paragraph({ children: [new TextRun({ text: formatDay(document.day), color: "666666", size: 18 })] }),
    ...document.blocks.flatMap((block, b) => blockOf(block, b, document, text)),
  ];
  const file = new Document({ ...frameOf(document), sections: [sectionOf(document, children)] });
  const bytes = await Packer.pack(file, "uint8array");
  return datedPackage(bytes, document.day);
}

function frameOf({ title, language }: PrintedDocument): Omit<IPropertiesOptions, "sections"> {
  const bold = { bold: true, font: FONT, color: "1C1C1C" };
  return {
    title: oneLine(title),
    creator: "Regulars",
    lastModifiedBy: "Regulars",
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, language: { value: language === "zh" ? "zh-CN" : "en-GB", eastAsia: "zh-CN" } },
          paragraph: { spacing: { after: 120, line: 300 } },
        },
        title: { run: { ...bold, size: 38 } },
        heading1: { run: { ...bold, size: 32 }, paragraph: { outlineLevel: 0, spacing: { before: 360, after: 120 } } },
        heading2: { run: { ...bold, size: 27 }, paragraph: { outlineLevel: 1, spacing: { before: 300, after: 100 } } },
        heading3: { run: { ...bold, size: 23 }, paragraph: { outlineLevel: 2, spacing: { before: 220, after: 80 } } },
      },
    },
    numbering: {
      config: [
        {
          reference: "numbers",
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: "%1.",
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 420, hanging: 420 } } },
            },
          ],
        },
      ],
    },
  };
}

function sectionOf({ paper }: PrintedDocument, children: readonly Child[]): IPropertiesOptions["sections"][number] {
  const { width, height } = PAPER_MM[paper];
  const vertical = twips(MARGIN_MM.vertical);
  const horizontal = twips(MARGIN_MM.horizontal);
  const number = new TextRun({
    children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
    size: 16,
    color: "666666",
  });
  return {
    properties: {
      page: {
        size: { width: twips(width), height: twips(height) },
        margin: { top: vertical, bottom: vertical, left: horizontal, right: horizontal },
      },
    },
    footers: {
      default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.END, children: [number] })] }),
    },
    children,
  };
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const NOTE_FILLS = { plain: "F4F6F7", good: "EEF6F3", warning: "FBF2EF" } as const;

function blockOf(block: PrintedBlock, at: number, document: PrintedDocument, text: PrintedText): Child[] {
  switch (block.type) {
    case "heading":
      return [new Paragraph({ heading: HEADINGS[block.level], keepNext: true, children: runs(block.text) })];
    case "paragraph":
      return [new Paragraph({ children: runs(block.text) })];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({
            children: runs(item),
            // Each numbered list counts from 1 again.
            ...(block.ordered
              ? { numbering: { reference: "numbers", level: 0, instance: at } }
              : { bullet: { level: 0 } }),
          }),
      );
    case "note":
      return [
        new Paragraph({
          children: runs(block.text),
          keepLines: true,
          shading: { type: ShadingType.CLEAR, fill: NOTE_FILLS[block.tone] },
        }),
      ];
    case "pageBreak":
      return [new Paragraph({ pageBreakBefore: true, children: [] })];
    case "keyFigures":
      return tableOf(keyFigureLines(block, document, text), document, text);
    default:
      return tableOf(tableFrom(block, document.words), document, text);
  }
}

/** Key figures of all kinds in one column, as text. */
function keyFigureLines(
  { name, figures }: PrintedKeyFigures,
  { words }: PrintedDocument,
  text: PrintedText,
): PrintedTable {
  const column = (header: string): PrintedColumn => ({ header, kind: "text" });
  return {
    type: "table",
    name,
    columns: [column(words.figure), column(words.value), column(words.remark)],
    rows: figures.map(({ label, value, kind, digits, remark }) => [
      label,
      text.value(value, kind, digits),
      remark ?? "",
    ]),
  };
}

function tableOf(
  { name, columns, rows, total, remark }: PrintedTable,
  { paper }: PrintedDocument,
  text: PrintedText,
): Child[] {
  const width = twips(PAPER_MM[paper].width - 2 * MARGIN_MM.horizontal);
  const columnWidth = Math.floor(width / Math.max(1, columns.length));
  const head = rowOf(
    columns.map(({ header }) => header),
    columns,
    columnWidth,
    "head",
  );
  const body = rows.map((row, r) =>
    rowOf(
      columns.map(({ kind, digits }, c) => text.value(row[c] ?? null, kind, digits)),
      columns,
      columnWidth,
      total === true && r === rows.length - 1 ? "total" : "body",
    ),
  );
  return [
    new Paragraph({ keepNext: true, spacing: { before: 160, after: 60 }, children: runs(name, true) }),
    new Table({
      rows: [head, ...body],
      width: { size: width, type: WidthType.DXA },
      columnWidths: columns.map(() => columnWidth),
      borders: {
        top: NO_LINE,
        left: NO_LINE,
        right: NO_LINE,
        insideVertical: NO_LINE,
        bottom: THIN,
        insideHorizontal: THIN,
      },
    }),
    new Paragraph({
      spacing: { before: 60, after: 160 },
      children: remark === undefined ? [] : [new TextRun({ text: oneLine(remark), size: 18, color: "555555" })],
    }),
  ];
}

const THIN = { style: BorderStyle.SINGLE, size: 4, color: "BFC6CA" } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

function rowOf(
  cells: readonly string[],
  columns: readonly PrintedColumn[],
  width: number,
  kind: "head" | "body" | "total",
): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: kind === "head",
    children: cells.map(
      (cell, c) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          ...(kind === "head" ? { shading: { type: ShadingType.CLEAR, fill: "F4F6F7" } } : {}),
          children: [
            new Paragraph({
              alignment: isNumeric(columns[c] ?? { kind: "text" }) ? AlignmentType.END : AlignmentType.START,
              spacing: { after: 0, line: 260 },
              children: runs(cell, kind !== "body"),
            }),
          ],
        }),
    ),
  });
}

/** A text as runs, a line break between its lines. */
function runs(text: string, bold = false): TextRun[] {
  return writable(text)
    .split("\n")
    .map((line, l) => new TextRun({ text: line, bold, ...(l === 0 ? {} : { break: 1 }) }));
}

function twips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}
