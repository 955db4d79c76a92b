import { RegularsError } from "../model/error.ts";
import type { ColumnPreview, FilePreview, ReadingChoice } from "../model/importing.ts";
import type { ColumnReading, ImportField, ImportMapping } from "../model/mapping.ts";
import { beyondAscii, firstBeyondAscii, firstBytes } from "./bytes.ts";
import { numberReadings, profileColumn } from "./column-profile.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { guessDialect, usualWidth } from "./dialect.ts";
import { RecordReader } from "./records.ts";
import type { Dialect } from "./records.ts";
import { guessEncoding } from "./encoding.ts";
import type { EncodingGuess } from "./encoding.ts";
import { isDayField, isLineField, isNumberField, kindOf } from "./field-types.ts";
import { previewIssues } from "./file-issues.ts";
import { columnNames, guessHeaderRow } from "./header.ts";
import { fitOf, guessMeanings, settleMeanings } from "./meaning.ts";
import type { GuessedMeaning } from "./meaning.ts";
import { guessMissing, missingTest } from "./missing.ts";

/** How much of a file is read for the guess. */
const SAMPLE_BYTES = 1 << 20;
/** How far is looked for the first letter that tells the encoding. */
const FURTHEST_BYTES = 1 << 24;
const SAMPLE_RECORDS = 2000;
const SHOWN_RECORDS = 50;
const EXAMPLES = 5;
const MOST_COLUMNS = 2000;

/** The source a file is taken to come from until a person names it: one till, so that its files join by their codes. */
export const USUAL_SOURCE = "POS";

/** The beginning of a file as records, and how it is written. */
export interface Sample {
  readonly records: readonly (readonly string[])[];
  readonly brokenQuotes: number;
  readonly dialect: Dialect;
  readonly encoding: EncodingGuess;
  readonly headerRow: number;
}

/**
 * Reads the beginning of a file (1 MB, 2,000 records) and guesses how it is written and what its columns mean. What
 * `choice` sets is not guessed. Throws `file-empty`, `file-no-rows`, `file-not-text`, `file-column-twice`,
 * `file-too-many-columns`, `file-damaged-gzip`, `file-unreadable`.
 */
export async function inspectFile(file: Blob, fileName: string, choice: ReadingChoice): Promise<FilePreview> {
  const sample = await readSample(file, choice);
  const header = sample.headerRow < 0 ? undefined : sample.records[sample.headerRow];
  const body = sample.records.slice(sample.headerRow + 1).filter((record) => record.some((cell) => cell.trim() !== ""));
  if (body.length === 0) throw new RegularsError("file-no-rows", { file: fileName });
  const width = tableWidth(header, body);
  if (width > MOST_COLUMNS) throw new RegularsError("file-too-many-columns", { has: width, needed: MOST_COLUMNS });
  const names = columnNames(header, width);
  const cells = names.map((_, i) => body.map((record) => (record[i] ?? "").trim()));
  const missing = guessMissing(cells.map((column) => column.filter((cell) => cell !== "")));
  const profiles = profilesOf(names, cells, missing, sample.dialect);
  const meanings = settleMeanings(profiles, guessMeanings(profiles));
  const fields = keepOtherColumns(profiles, meanings);
  const mapping: ImportMapping = {
    source: USUAL_SOURCE,
    encoding: sample.encoding.encoding,
    delimiter: sample.dialect.delimiter,
    quote: sample.dialect.quote,
    headerRow: sample.headerRow,
    columns: profiles.map((profile, i) => readingOf(profile, fields[i] ?? null)),
    missing,
  };
  return {
    fileName,
    bytes: file.size,
    kind: kindOf(mapping),
    sheets: [],
    mapping,
    encodingSure: sample.encoding.sure,
    columns: profiles.map((profile, i) => previewOf(profile, fields[i] ?? null, meanings[i])),
    records: sample.records.slice(0, SHOWN_RECORDS),
    issues: previewIssues(sample, header, body, profiles),
    remembered: null,
  };
}

/** Reads the beginning of a file as records. Throws `file-empty`, `file-not-text`, `file-damaged-gzip`, `file-unreadable`, `file-cut-short`. */
export async function readSample(file: Blob, choice: ReadingChoice): Promise<Sample> {
  const { bytes, whole } = await firstBytes(file, SAMPLE_BYTES);
  if (bytes.length === 0) throw new RegularsError("file-empty");
  const guess = await guessEncoding(bytes, whole);
  const encoding = choice.encoding
    ? { encoding: choice.encoding, sure: 1 }
    : ((await lookFurther(file, bytes, whole)) ?? guess);
  const text = new TextDecoder(encoding.encoding).decode(bytes, { stream: !whole });
  if (text.trim() === "") throw new RegularsError("file-empty");
  const dialect = guessDialect(text, {
    ...(choice.delimiter === undefined ? {} : { delimiter: choice.delimiter }),
    ...(choice.quote === undefined ? {} : { quote: choice.quote }),
  });
  const { records, brokenQuotes } = sampleRecords(text, dialect, whole);
  return { records, brokenQuotes, dialect, encoding, headerRow: choice.headerRow ?? guessHeaderRow(records) };
}

/** Where the sample is plain ASCII, which fits every encoding: what the first sign beyond it says, further down. */
async function lookFurther(file: Blob, bytes: Uint8Array, whole: boolean): Promise<EncodingGuess | null> {
  if (whole || beyondAscii(bytes, 0) >= 0 || bytes.includes(0)) return null;
  const further = await firstBeyondAscii(file, bytes.length, FURTHEST_BYTES);
  return further === null ? null : guessEncoding(further, false);
}

/**
 * Records up to the limit; where the sample was cut the last, perhaps half, record is left out. Throws `file-cut-short` where
 * the whole file ends within quotes.
 */
function sampleRecords(text: string, dialect: Dialect, whole: boolean): Pick<Sample, "records" | "brokenQuotes"> {
  const reader = new RecordReader(dialect);
  const records = [...reader.push(new TextEncoder().encode(text)), ...reader.finish()];
  if (whole && reader.unterminated) throw new RegularsError("file-cut-short", { row: Math.max(1, records.length - 1) });
  const end = whole || records.length < 2 ? SAMPLE_RECORDS : Math.min(SAMPLE_RECORDS, records.length - 1);
  return { records: records.slice(0, end), brokenQuotes: reader.brokenQuotes };
}

/** As wide as the names or the usual record; empty names past the usual record are no columns. */
function tableWidth(header: readonly string[] | undefined, body: readonly (readonly string[])[]): number {
  const { width } = usualWidth(body);
  if (!header) return width;
  let named = header.length;
  while (named > width && header[named - 1]?.trim() === "") named--;
  return Math.max(named, width);
}

function profilesOf(
  names: readonly string[],
  cells: readonly (readonly string[])[],
  missing: readonly string[],
  dialect: Dialect,
): ColumnProfile[] {
  const isMissing = missingTest(missing);
  const usualDecimal = dialect.delimiter === ";" ? "," : ".";
  return names.map((name, i) => {
    const filled = (cells[i] ?? []).filter((cell) => !isMissing(cell));
    return profileColumn(name, i, filled, usualDecimal);
  });
}

/** In a customers' file the columns nobody knows are kept as fields of its own, but for empty, nameless and sensitive ones. */
function keepOtherColumns(
  profiles: readonly ColumnProfile[],
  meanings: readonly GuessedMeaning[],
): (ImportField | null)[] {
  const fields = meanings.map(({ field }) => field);
  const customers =
    fields.some((field) => field !== null) && !fields.some((field) => field !== null && isLineField(field));
  if (!customers) return fields;
  return fields.map((field, i): ImportField | null => {
    const profile = profiles[i];
    if (field !== null || !profile || profile.sensitive || profile.cells.length === 0) return field;
    return profile.name === "" ? null : `custom:${profile.name}`;
  });
}

function readingOf(profile: ColumnProfile, field: ImportField | null): ColumnReading {
  const base: ColumnReading = { column: profile.name, index: profile.index, field };
  if (field === null) return base;
  const order = profile.days[0]?.order;
  if (isDayField(field)) return order === undefined ? base : { ...base, dayOrder: order };
  return isNumberField(field) ? { ...base, decimal: profile.number.mark } : base;
}

function previewOf(
  profile: ColumnProfile,
  field: ImportField | null,
  meaning: GuessedMeaning | undefined,
): ColumnPreview {
  const { cells } = profile;
  const days = field !== null && isDayField(field);
  const numbers = field !== null && isNumberField(field);
  return {
    column: profile.name,
    index: profile.index,
    field,
    because: meaning?.because ?? "none",
    fits: field === null ? 0 : Math.round(fitOf(field, profile) * cells.length),
    filled: cells.length,
    distinct: profile.distinct,
    examples: [...new Set(cells)].slice(0, EXAMPLES),
    ambiguous: (days && profile.dayAmbiguous) || (numbers && profile.number.ambiguous),
    dayReadings: profile.days,
    numberReadings: numberReadings(profile),
    sensitive: profile.sensitive,
  };
}
