import { RegularsError } from "../model/error.ts";
import type { EncodingCandidate, ReadingChoice } from "../model/importing.ts";
import type { Misreading } from "../model/mapping.ts";
import { beyondAscii, firstBeyondAscii, firstBytes } from "./bytes.ts";
import type { Cells } from "./cells.ts";
import { decoderOf } from "./decoder.ts";
import { guessDialect, recordsOf } from "./dialect.ts";
import { encodingsOf, guessEncoding } from "./encoding.ts";
import type { EncodingGuess } from "./encoding.ts";
import { guessHeaderRow } from "./header.ts";
import { findMisreading, MeantText, type Garbled } from "./misread.ts";
import { RecordReader } from "./records.ts";
import type { Dialect } from "./records.ts";

/** The beginning of a file as records, and how it is written. */
export interface Sample {
  readonly records: readonly (readonly string[])[];
  readonly brokenQuotes: number;
  readonly nulSigns: number;
  readonly dialect: Dialect;
  readonly encoding: EncodingGuess;
  /** What the file begins with in each encoding it can be in; none where the guess is sure. */
  readonly encodings: readonly EncodingCandidate[];
  /** What speaks for the text having been misread before it was saved. */
  readonly garbled: Garbled | null;
  /** How it was misread, where that is put right. */
  readonly misread: Misreading | undefined;
  readonly headerRow: number;
}

/** How much of a file is read for the guess. */
const SAMPLE_BYTES = 1 << 20;
/** How far is looked for the first letter that tells the encoding. */
const FURTHEST_BYTES = 1 << 24;
const SAMPLE_RECORDS = 2000;
/** Below this a person is asked for the encoding. */
const SURE = 0.9;
/** How much of each encoding is shown. */
const CANDIDATE_BYTES = 1 << 14;
const CANDIDATE_RECORDS = 3;

/** Reads the beginning of a file as records. Throws `file-empty`, `file-not-text`, `file-damaged-gzip`, `file-unreadable`, `file-cut-short`. */
export async function readSample(file: Blob, choice: ReadingChoice): Promise<Sample> {
  const { bytes, whole } = await firstBytes(file, SAMPLE_BYTES);
  if (bytes.length === 0) throw new RegularsError("file-empty");
  const guess = await guessEncoding(bytes, whole);
  const encoding = choice.encoding
    ? { encoding: choice.encoding, sure: 1 }
    : ((await lookFurther(file, bytes, whole)) ?? guess);
  const stored = decoderOf(encoding.encoding).decode(bytes, { stream: !whole });
  const stands = stored.replaceAll("\0", "");
  if (stands.trim() === "") throw new RegularsError("file-empty");
  const misread = choice.misread === "none" ? undefined : choice.misread;
  const asItStands = beginningOf(stands, guessDialect(stands, written(choice)));
  const garbled = findMisreading(asItStands.foreign);
  const meant = misread === undefined ? null : new MeantText(misread).take(stands);
  const beginning = meant === null ? asItStands : beginningOf(meant, guessDialect(meant, written(choice)));
  const { dialect, brokenQuotes } = beginning;
  const records = wholeRecords(beginning, whole);
  return {
    records,
    brokenQuotes,
    nulSigns: stored.length - stands.length,
    dialect,
    encoding,
    encodings: guess.sure < SURE ? candidatesOf(bytes, whole, guess, choice) : [],
    garbled,
    misread,
    headerRow: choice.headerRow ?? guessHeaderRow(records),
  };
}

function written({ delimiter, quote }: ReadingChoice): Partial<Dialect> {
  return { ...(delimiter === undefined ? {} : { delimiter }), ...(quote === undefined ? {} : { quote }) };
}

/** The names and the first records below them in each encoding that fits. */
function candidatesOf(
  bytes: Uint8Array,
  whole: boolean,
  guess: EncodingGuess,
  choice: ReadingChoice,
): readonly EncodingCandidate[] {
  const isAll = whole && bytes.length <= CANDIDATE_BYTES;
  return encodingsOf(bytes, whole, guess).map((encoding) => {
    const text = decoderOf(encoding).decode(bytes.subarray(0, CANDIDATE_BYTES), { stream: !isAll });
    const records = recordsOf(text, guessDialect(text, written(choice)));
    const from = Math.max(0, choice.headerRow ?? guessHeaderRow(records));
    return { encoding, records: records.slice(from, from + CANDIDATE_RECORDS) };
  });
}

/** Where the sample is plain ASCII, which fits every encoding: what the first sign beyond it says, further down. */
async function lookFurther(file: Blob, bytes: Uint8Array, whole: boolean): Promise<EncodingGuess | null> {
  if (whole || beyondAscii(bytes, 0) >= 0 || bytes.includes(0)) return null;
  const further = await firstBeyondAscii(file, bytes.length, FURTHEST_BYTES);
  return further === null ? null : guessEncoding(further, false);
}

/** What is read of a sample's records; only the first of them are kept as texts. */
interface Beginning {
  readonly dialect: Dialect;
  readonly records: readonly (readonly string[])[];
  readonly count: number;
  readonly brokenQuotes: number;
  readonly unterminated: boolean;
  /** The cells with letters beyond ASCII, of all records. */
  readonly foreign: readonly (readonly string[])[];
}

/** Goes over a sample once. A text is made only of the cells that are looked at. */
function beginningOf(text: string, dialect: Dialect): Beginning {
  const reader = new RecordReader(dialect);
  const bytes = new TextEncoder().encode(text);
  const isAscii = bytes.length === text.length;
  const records: string[][] = [];
  const foreign: string[][] = [];
  let count = 0;
  const take = (cells: Cells): void => {
    count++;
    if (count <= SAMPLE_RECORDS) records.push(cells.all());
    if (!isAscii) foreign.push(foreignIn(cells));
  };
  reader.feed(bytes, take);
  reader.end(take);
  const { brokenQuotes, unterminated } = reader;
  return { dialect, records, count, brokenQuotes, unterminated, foreign };
}

function foreignIn(cells: Cells): string[] {
  const found: string[] = [];
  for (let i = 0; i < cells.count; i++) {
    const to = cells.to[i]!;
    let at = cells.from[i]!;
    while (at < to && cells.bytes[at]! < 0x80) at++;
    if (at < to) found.push(cells.at(i));
  }
  return found;
}

/**
 * Records up to the limit; where the sample was cut the last, perhaps half, record is left out. Throws `file-cut-short` where
 * the whole file ends within quotes.
 */
function wholeRecords({ records, count, unterminated }: Beginning, whole: boolean): Sample["records"] {
  if (whole && unterminated) throw new RegularsError("file-cut-short", { row: Math.max(1, count - 1) });
  return whole || count < 2 ? records : records.slice(0, count - 1);
}
