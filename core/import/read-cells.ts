import type { ImportMapping } from "../model/mapping.ts";
import { readRecords } from "./read-records.ts";

/** The cells of some records (numbers from 1 below the header, ascending) as they stand in the file; reads no further than the last. */
export async function readCells(
  file: Blob,
  mapping: ImportMapping,
  rows: readonly number[],
): Promise<readonly (readonly string[])[]> {
  const found: string[][] = [];
  let first = -mapping.headerRow;
  if (rows.length === 0) return found;
  await readRecords(
    file,
    mapping,
    ({ records }) => {
      const next = first + records.length;
      while (found.length < rows.length && rows[found.length]! < next) {
        found.push([...(records[rows[found.length]! - first] ?? [])]);
      }
      first = next;
    },
    () => Promise.resolve(found.length < rows.length),
  );
  return found;
}
