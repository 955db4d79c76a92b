import { RegularsError } from "../model/error.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { Cells } from "./cells.ts";
import { guessDialect } from "./dialect.ts";
import { RecordReader } from "./records.ts";
import type { Dialect } from "./records.ts";
import { openText, UNREADABLE } from "./text.ts";

/**
 * Gets a file's record as it stands, for as long as it is visited. `suspect`: signs that could not be decoded stand in the text around
 * it. `openEnd`: it is the file's last record, which no line end follows.
 */
export type VisitRecord = (cells: Cells, suspect: boolean, openEnd: boolean) => void;

/** Which part of a file a blob is: all of it, or one half and for the second how the file's cells are told apart. */
export type Stretch = "whole" | "first" | Dialect;

/**
 * Reads a file's records one by one. `pause` comes now and then with the share of the file read; false ends the reading. Throws
 * `file-empty`, and `file-cut-short` where a quote is open at the end. False: it is a first half that ends in the middle of a
 * record, or the reading was ended.
 */
export async function readRecords(
  file: Blob,
  mapping: ImportMapping,
  visit: VisitRecord,
  pause: (share: number) => Promise<boolean>,
  stretch: Stretch = "whole",
): Promise<boolean> {
  const isRest = typeof stretch === "object";
  const source = openText(file, mapping.encoding, isRest);
  const { delimiter, quote } = mapping;
  let reader: RecordReader | null = isRest ? new RecordReader(stretch) : null;
  let suspectBefore = false;
  for await (const text of source.pieces()) {
    reader ??= new RecordReader(guessDialect(text, { delimiter, quote }));
    const isSuspect = text.includes(UNREADABLE);
    const suspect = isSuspect || suspectBefore;
    reader.feed(text, (cells) => visit(cells, suspect, false));
    suspectBefore = isSuspect;
    if (!(await pause(source.share()))) return false;
  }
  if (reader === null) throw new RegularsError("file-empty");
  if (stretch === "first") return reader.isBetweenRecords;
  const last: Cells[] = [];
  reader.end((cells) => last.push(cells));
  if (reader.unterminated) {
    throw new RegularsError("file-cut-short", { row: Math.max(1, reader.count - mapping.headerRow - 1) });
  }
  for (const cells of last) visit(cells, true, true);
  return pause(1);
}
