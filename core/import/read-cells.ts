import type { ImportMapping } from "../model/mapping.ts";
import { readRecords } from "./read-records.ts";

/**
 * The cells of some records (numbers from 1 below the header, ascending; null: of all) as they stand in the file; reads no further than
 * the last.
 */
export async function readCells(
  file: Blob,
  mapping: ImportMapping,
  rows: readonly number[] | null,
): Promise<readonly (readonly string[])[]> {
  const found: string[][] = [];
  let row = -mapping.headerRow;
  if (rows?.length === 0) return found;
  await readRecords(
    file,
    mapping,
    (cells) => {
      if (rows === null ? row > 0 : rows[found.length] === row) found.push(cells.all());
      row++;
    },
    () => Promise.resolve(rows === null || found.length < rows.length),
  );
  return found;
}
