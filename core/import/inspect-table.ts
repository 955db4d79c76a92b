import type { FilePreview, ReadingChoice } from "../model/importing.ts";
import { inspectFile } from "./inspect.ts";
import { SHEET_TEXT, type OpenedTable } from "./open-table.ts";

/** The look at a file's beginning, with what is known of a workbook beside it. Errors: those of `inspectFile`. */
export async function inspectTable(table: OpenedTable, fileName: string, choice: ReadingChoice): Promise<FilePreview> {
  const { text, sheet, sheets, issues } = table;
  if (sheet === null) return inspectFile(text, fileName, choice);
  const preview = await inspectFile(text, fileName, { ...choice, ...SHEET_TEXT });
  return { ...preview, mapping: { ...preview.mapping, sheet }, sheets, issues: [...issues, ...preview.issues] };
}
