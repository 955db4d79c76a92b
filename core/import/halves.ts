import type { ImportMapping } from "../model/mapping.ts";
import { isGzip } from "./bytes.ts";
import { decoderOf } from "./decoder.ts";
import { guessDialect } from "./dialect.ts";
import type { Dialect } from "./records.ts";
import { recordsOf } from "./dialect.ts";
import { firstText } from "./read-records.ts";

/** What the second half of a file cannot know by itself. */
export interface SecondHalf {
  readonly dialect: Dialect;
  /** The record that holds the names. */
  readonly header: readonly string[] | undefined;
}

/** A file cut between two records, as it seems: only who reads the first half to its end knows whether one ends there. */
export interface Halves {
  readonly first: Blob;
  readonly second: Blob;
  readonly start: SecondHalf;
}

/** Smaller files are read as quickly by one. */
const SMALLEST = 1 << 22;
/** How much is looked at where a file is cut. */
const AROUND = 1 << 16;

/**
 * Cuts a file in two at a line end about its middle, behind which two records of the usual width stand (so that it is hardly one
 * within quotes). Null for small or packed files, two-byte characters, misread texts, and where no such place is found.
 */
export async function halve(file: Blob, mapping: ImportMapping): Promise<Halves | null> {
  const isPlain = !mapping.encoding.startsWith("utf-16") && mapping.misread === undefined;
  if (file.size < SMALLEST || !isPlain || (await isGzip(file))) return null;
  const beginning = await firstText(file, mapping);
  const { delimiter, quote, headerRow } = mapping;
  const dialect = guessDialect(beginning, { delimiter, quote });
  const records = recordsOf(beginning.slice(0, AROUND), dialect);
  // The last one is cut.
  if (records.length < headerRow + 3) return null;
  const width = records[headerRow + 1]!.length;
  const at = await lineEndAt(file, Math.floor(file.size / 2), mapping, dialect, width);
  if (at < 0) return null;
  const header = headerRow < 0 ? undefined : records[headerRow];
  return { first: file.slice(0, at), second: file.slice(at), start: { dialect, header } };
}

/** The first byte after a line end further down than `from`; −1: none that would do. No character but a line end holds its byte. */
async function lineEndAt(
  file: Blob,
  from: number,
  { encoding }: ImportMapping,
  dialect: Dialect,
  width: number,
): Promise<number> {
  const bytes = new Uint8Array(await file.slice(from, from + AROUND).arrayBuffer());
  const mark = dialect.newline.charCodeAt(0);
  let at = bytes.indexOf(mark) + 1;
  for (let tries = 0; at > 0 && tries < 5; tries++) {
    const [one, two, three] = recordsOf(decoderOf(encoding).decode(bytes.subarray(at)), dialect);
    if (three !== undefined && one?.length === width && two?.length === width) return from + at;
    at = bytes.indexOf(mark, at) + 1;
  }
  return -1;
}
