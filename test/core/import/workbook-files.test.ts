import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../core/import/workbook.ts";
import { dataFile, hasData } from "../../data.ts";

const FOLDER = dataFile("xlsx_samples/readxl");
const EXPECTED = dataFile("expected/files_xlsx.json");

/** A cell as the answers have it: its value, or value, format and formula. */
type Answer = unknown;
interface Book {
  readonly sheets: readonly { readonly name: string; readonly cells: Readonly<Record<string, Answer>> }[];
}

/**
 * Where the reader or the answers differ with reason: formats it names as too old, a sheet of nothing but a chart, text that the answers took from
 * a broken file, line ends, and error values that the answers give as numbers.
 */
const KNOWN: Readonly<Record<string, string>> = {
  "biff5-label-records.xls": "file-old-workbook",
  "biff5-rich-text-string.xls": "file-old-workbook",
  "embedded-chartsheet.xlsx": "file-damaged-workbook",
};
const DIFFERENT_CELLS: Readonly<Record<string, number>> = {
  "new_line_errors.xlsx": 1,
  "types.xls": 8,
};

describe.skipIf(!hasData)("workbooks of many producers (needs the data folder)", () => {
  const answers = hasData ? (JSON.parse(readFileSync(EXPECTED, "utf8")) as Record<string, Book>) : {};
  const names = hasData ? readdirSync(FOLDER).filter((name) => /\.xlsx?$/.test(name)) : ["none"];

  it.each(names)("%s gives its cells, or says why not", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, name)));
    const read = readWorkbook(bytes, name.endsWith(".xls") ? "xls" : "xlsx");
    if (KNOWN[name] !== undefined) return expect(read).rejects.toThrow(KNOWN[name]);
    const book = answers[`readxl/${name}`];
    const filled = (book?.sheets ?? []).some(({ cells }) => Object.keys(cells).length > 0);
    if (!filled) return expect(read).rejects.toThrow("file-no-rows");
    const tables = new Map((await read).map((table) => [table.name, table]));
    const different = (book?.sheets ?? []).flatMap(({ name: sheet, cells }) =>
      Object.entries(cells).filter(([place, answer]) => {
        const [row, column] = placeOf(place);
        const wanted = textOf(answer);
        return wanted !== "" && (tables.get(sheet)?.rows[row]?.[column] ?? "") !== wanted;
      }),
    );
    expect(different.slice(DIFFERENT_CELLS[name] ?? 0)).toEqual([]);
  });
});

/** `B3` or `R3C2`, as row and column from 0. */
function placeOf(place: string): [number, number] {
  const [, row, column] = /^R(\d+)C(\d+)$/.exec(place) ?? [];
  if (row !== undefined) return [Number(row) - 1, Number(column) - 1];
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
  return [Number(digits) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1];
}

function textOf(answer: Answer): string {
  const value = Array.isArray(answer) ? (answer[0] as Answer) : answer;
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" || typeof value === "number") return String(value);
  const [date, time] = String(Object.values(value)[0]).split("T");
  return time === undefined || time.startsWith("00:00:00") ? String(date) : `${date} ${time.slice(0, 8)}`;
}
