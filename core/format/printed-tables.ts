import type {
  PrintedBars,
  PrintedBlock,
  PrintedColumn,
  PrintedDocument,
  PrintedIntervals,
  PrintedKeyFigures,
  PrintedTable,
  PrintedValue,
  PrintedWords,
} from "../model/printed.ts";

/** A block that can be said as a table. */
export type TabularBlock = PrintedTable | PrintedKeyFigures | PrintedIntervals | PrintedBars;

/** Whether a block holds figures. */
export function isTabular(block: PrintedBlock): block is TabularBlock {
  return block.type === "table" || block.type === "keyFigures" || block.type === "intervals" || block.type === "bars";
}

/** Every table, drawing and row of key figures of a document as a table, in its order. */
export function tablesOf({ blocks, words }: Pick<PrintedDocument, "blocks" | "words">): PrintedTable[] {
  return blocks.filter(isTabular).map((block) => tableFrom(block, words));
}

/** A block of figures as a table: a drawing gives its label, its number and its remark. */
export function tableFrom(block: TabularBlock, words: PrintedWords): PrintedTable {
  switch (block.type) {
    case "table":
      return block;
    case "keyFigures":
      return keyFigureTable(block, words);
    case "intervals":
    case "bars":
      return drawingTable(block, words);
  }
}

/** The numbers of a drawing are of one kind, so they are one column. */
function drawingTable(block: PrintedIntervals | PrintedBars, words: PrintedWords): PrintedTable {
  const rows: PrintedValue[][] = block.rows.map(({ label, value, remark }) => [label, value, remark ?? ""]);
  return table(block.name, words, { header: words.value, kind: block.kind, ...digitsOf(block) }, rows, block.remark);
}

/** Key figures are of several kinds; each kind has its column, so that every number stays one. */
function keyFigureTable({ name, figures }: PrintedKeyFigures, words: PrintedWords): PrintedTable {
  const kinds = [...new Set(figures.map(({ kind }) => kind))];
  return {
    type: "table",
    name,
    columns: [
      textColumn(words.figure),
      ...kinds.map((kind) => ({ header: words.value, kind })),
      textColumn(words.remark),
    ],
    rows: figures.map(({ label, value, kind: own, remark }) => [
      label,
      ...kinds.map((kind) => (kind === own ? value : "")),
      remark ?? "",
    ]),
  };
}

function table(
  name: string,
  words: PrintedWords,
  column: PrintedColumn,
  rows: PrintedTable["rows"],
  remark: string | undefined,
): PrintedTable {
  return {
    type: "table",
    name,
    columns: [textColumn(words.figure), column, textColumn(words.remark)],
    rows,
    ...(remark === undefined ? {} : { remark }),
  };
}

function textColumn(header: string): PrintedColumn {
  return { header, kind: "text" };
}

function digitsOf({ digits }: { readonly digits?: number }): { digits?: number } {
  return digits === undefined ? {} : { digits };
}
