import { RegularsError } from "../model/error.ts";
import type { FilePreview, ReadingChoice } from "../model/importing.ts";
import { columnNames } from "./header.ts";
import { USUAL_SOURCE } from "./inspect.ts";
import { openTable, SHEET_TEXT } from "./open-table.ts";
import { readSample, type Sample } from "./sample.ts";

/**
 * The look at a file of which `inspectFile` said `file-empty` or `file-no-rows`: the names it has, if any, and an issue that says so. Errors: those of
 * `openTable` and `readSample` but `file-empty`.
 */
export async function inspectEmpty(file: Blob, fileName: string, choice: ReadingChoice): Promise<FilePreview> {
  const { sample, sheet } = await sampleOf(file, choice);
  const header = sample?.records.find((record) => record.some((name) => name.trim() !== "")) ?? [];
  const dialect = sample?.dialect ?? SHEET_TEXT;
  const columns = columnNames(header, header.length);
  return {
    fileName,
    bytes: file.size,
    kind: "unknown",
    sheets: [],
    mapping: {
      source: USUAL_SOURCE,
      ...(sheet === null ? {} : { sheet }),
      encoding: sample?.encoding.encoding ?? SHEET_TEXT.encoding,
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      headerRow: sample?.records.indexOf(header) ?? -1,
      columns: columns.map((column, index) => ({ column, index, field: null })),
      missing: [],
    },
    encodingSure: sample?.encoding.sure ?? 1,
    columns: [],
    records: sample?.records ?? [],
    issues: [{ code: header.length > 0 ? "noRows" : "noText", count: 1 }],
    remembered: null,
  };
}

/** What can be read of it: nothing at all of a file without a letter, or a workbook without a cell. */
async function sampleOf(file: Blob, choice: ReadingChoice): Promise<{ sample: Sample | null; sheet: string | null }> {
  try {
    const { text, sheet } = await openTable(file, choice.sheet);
    return { sample: await readSample(text, sheet === null ? choice : { ...choice, ...SHEET_TEXT }), sheet };
  } catch (error) {
    const isNothing = error instanceof RegularsError && (error.code === "file-empty" || error.code === "file-no-rows");
    if (isNothing) return { sample: null, sheet: null };
    throw error;
  }
}
