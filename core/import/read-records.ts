import { RegularsError } from "../model/error.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { Cells } from "./cells.ts";
import { guessDialect } from "./dialect.ts";
import { RecordReader } from "./records.ts";
import type { Dialect } from "./records.ts";
import { openUtf8, textOf, type Lettering, type Utf8Piece, type Utf8Source } from "./utf8.ts";
import { joinBytes } from "./bytes.ts";

/** So much of a file, in bytes, decides how its cells are told apart. */
const DECIDING = 1 << 18;
/** After so many bytes the reading pauses: some milliseconds. */
const PAUSE_AFTER = 1 << 20;

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
 * record, or the reading was ended. `onNulSigns` gets how many were left out.
 */
export async function readRecords(
  file: Blob,
  mapping: ImportMapping,
  visit: VisitRecord,
  pause: (share: number) => Promise<boolean>,
  stretch: Stretch = "whole",
  onNulSigns: (count: number) => void = () => undefined,
): Promise<boolean> {
  const isRest = typeof stretch === "object";
  const source = openUtf8(file, mapping, isRest);
  const { delimiter, quote } = mapping;
  let reader: RecordReader | null = isRest ? new RecordReader(stretch) : null;
  let suspectBefore = false;
  let unpaused = 0;
  for await (const { bytes, suspect: isSuspect } of gathered(source, reader === null ? DECIDING : 0)) {
    reader ??= new RecordReader(guessDialect(textOf(bytes, 0, bytes.length), { delimiter, quote }));
    const suspect: boolean = isSuspect || suspectBefore;
    reader.feed(bytes, (cells) => visit(cells, suspect, false));
    suspectBefore = isSuspect || (suspect && reader.isWaiting);
    unpaused += bytes.length;
    if (unpaused < PAUSE_AFTER) continue;
    unpaused = 0;
    if (!(await pause(source.share()))) return false;
  }
  onNulSigns(source.nulSigns());
  if (reader === null) throw new RegularsError("file-empty");
  reader.settle((cells) => visit(cells, suspectBefore, false));
  if (stretch === "first") return reader.isBetweenRecords;
  const last: Cells[] = [];
  reader.end((cells) => last.push(cells));
  if (reader.unterminated) {
    throw new RegularsError("file-cut-short", { row: Math.max(1, reader.count - mapping.headerRow - 1) });
  }
  for (const cells of last) visit(cells, true, true);
  return pause(1);
}

/** As much of a file's beginning as decides how its cells are told apart. */
export async function firstText(file: Blob, lettering: Lettering): Promise<string> {
  for await (const { bytes } of gathered(openUtf8(file, lettering), DECIDING)) return textOf(bytes, 0, bytes.length);
  return "";
}

/** The pieces of a source, the first of them at least so long, or all there is. */
async function* gathered(source: Utf8Source, first: number): AsyncGenerator<Utf8Piece, void, undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  let suspect = false;
  for await (const piece of source.pieces()) {
    if (length >= first) {
      yield piece;
      continue;
    }
    parts.push(piece.bytes);
    length += piece.bytes.length;
    suspect ||= piece.suspect;
    if (length >= first) yield { bytes: joinBytes(parts, length), suspect };
  }
  if (length < first && length > 0) yield { bytes: joinBytes(parts, length), suspect };
}
