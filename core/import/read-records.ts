import { RegularsError } from "../model/error.ts";
import type { ImportMapping } from "../model/mapping.ts";
import { guessDialect } from "./dialect.ts";
import { RecordReader } from "./records.ts";
import type { Dialect } from "./records.ts";
import { openText, UNREADABLE } from "./text.ts";

/** Some records of a file as they stand. */
export interface RecordPiece {
  readonly records: readonly string[][];
  /** Signs that could not be decoded are among them. */
  readonly suspect: boolean;
  /** The file's last record, which no line end follows. */
  readonly openEnd: boolean;
}

/** Which part of a file a blob is: all of it, or one half and for the second how the file's cells are told apart. */
export type Stretch = "whole" | "first" | Dialect;

/**
 * Reads a file's records piece by piece. `visit` gets each piece and must not keep it: what waits for a promise, or comes
 * out of a generator, lives long enough to be copied into old memory, which costs as much as reading. `pause` comes after
 * each piece with the share of the file read; false ends the reading. Throws `file-empty`, and `file-cut-short` where a quote
 * is open at the end. False: it is a first half that ends in the middle of a record, or the reading was ended.
 */
export async function readRecords(
  file: Blob,
  mapping: ImportMapping,
  visit: (piece: RecordPiece) => void,
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
    const suspect = text.includes(UNREADABLE);
    visit({ records: reader.push(text), suspect: suspect || suspectBefore, openEnd: false });
    suspectBefore = suspect;
    if (!(await pause(source.share()))) return false;
  }
  if (reader === null) throw new RegularsError("file-empty");
  if (stretch === "first") return reader.isBetweenRecords;
  const records = reader.finish();
  if (reader.unterminated) {
    throw new RegularsError("file-cut-short", { row: Math.max(1, reader.count - mapping.headerRow - 1) });
  }
  visit({ records, suspect: true, openEnd: records.length > 0 });
  return pause(1);
}
