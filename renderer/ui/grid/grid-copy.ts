import type { GridColumn } from "./grid-types.ts";

/** Rows as tab-separated cells under their headings, as spreadsheets take them from the clipboard. */
export function asCells<Row>(columns: readonly GridColumn<Row>[], rows: readonly Row[]): string {
  const lines = [
    columns.map(({ title }) => oneLine(title)),
    ...rows.map((row) => columns.map(({ text }) => safeCell(text(row)))),
  ];
  return lines.map((cells) => cells.join("\t")).join("\n");
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front; numbers and phone numbers stay. */
export function safeCell(text: string): string {
  const line = oneLine(text);
  return /^\s*[=@＝＠]/.test(line) || (/^\s*[+\-＋－]/.test(line) && !/^\s*[+-][\d\s.,()-]*%?$/.test(line))
    ? `'${line}`
    : line;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, " ");
}
