import type { FilePreview } from "../../../core/model/importing.ts";

/** The sheets of a workbook that are to be seen and hold rows, by name. */
export function seenSheets({ sheets }: FilePreview): string[] {
  return sheets.filter(({ isHidden, rows }) => !isHidden && rows > 1).map(({ name }) => name);
}
