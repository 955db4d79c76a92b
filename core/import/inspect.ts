import { RegularsError } from "../model/error.ts";
import type { FileIssue } from "../model/file-issue.ts";
import { refusalIssues } from "../model/issues-as-read.ts";
import type { ColumnPreview, FilePreview, ReadingChoice } from "../model/importing.ts";
import { isReasonColumn } from "../model/left-out.ts";
import type { ColumnReading, ImportField, ImportMapping } from "../model/mapping.ts";
import { numberReadings, profileColumn } from "./column-profile.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { usualWidth } from "./dialect.ts";
import type { Dialect } from "./records.ts";
import { isDayField, isLineField, isNumberField, kindOf } from "../model/field-types.ts";
import { previewIssues, unreadStatuses, unreadStatusValues } from "./file-issues.ts";
import { isSaidOnFirstLines } from "./first-lines.ts";
import { flagColumns } from "./flag-columns.ts";
import { columnNames } from "./header.ts";
import { fitOf, guessMeanings, settleMeanings } from "./meaning.ts";
import type { GuessedMeaning } from "./meaning.ts";
import { guessMissing, missingTest } from "./missing.ts";
import { monthColumns } from "./month-columns.ts";
import { rowsOfNoSale } from "./no-sales.ts";
import { followProvenDays } from "./proven-days.ts";
import { followProvenDecimals } from "./proven-decimals.ts";
import { settleOrderTotals, type OrderTotals } from "./order-totals.ts";
import { closedAsSold, flagAsStatus } from "./said-by-itself.ts";
import { readSample } from "./sample.ts";
import { settleDiscount } from "./settle-discount.ts";
import { foundRefusals } from "./unread-refusals.ts";

const SHOWN_RECORDS = 50;
const EXAMPLES = 5;
const MOST_COLUMNS = 2000;

/** The source a file is taken to come from until a person names it: one till, so that its files join by their codes. */
export const USUAL_SOURCE = "POS";

/**
 * Reads the beginning of a file (1 MB, 2,000 records) and guesses how it is written and what its columns mean. What
 * `choice` sets is not guessed. Throws `file-empty`, `file-no-rows`, `file-not-text`, `file-column-twice`,
 * `file-too-many-columns`, `file-damaged-gzip`, `file-unreadable`.
 */
export async function inspectFile(file: Blob, fileName: string, choice: ReadingChoice): Promise<FilePreview> {
  const sample = await readSample(file, choice);
  const header = sample.headerRow < 0 ? undefined : sample.records[sample.headerRow];
  const body = sample.records.slice(sample.headerRow + 1).filter((record) => record.some((cell) => cell.trim() !== ""));
  const width = tableWidth(header, body);
  if (width > MOST_COLUMNS) throw new RegularsError("file-too-many-columns", { has: width, needed: MOST_COLUMNS });
  if (body.length === 0) throw new RegularsError("file-no-rows", { file: fileName });
  const names = columnNames(header, width, sample.records[sample.headerRow - 1]);
  const cells = names.map((_, i) => body.map((record) => (record[i] ?? "").trim()));
  const missing = guessMissing(cells.map((column) => column.filter((cell) => cell !== "")));
  const profiles = profilesOf(names, cells, missing, sample.dialect);
  const { meanings, fields, totals, issues, foundIn } = understand(profiles, cells);
  const columns = profiles.map((profile, i) =>
    previewOf(profile, fields[i] ?? null, meanings[i], totals.repeats.has(i)),
  );
  const mapping: ImportMapping = {
    source: USUAL_SOURCE,
    encoding: sample.encoding.encoding,
    ...(sample.misread === undefined ? {} : { misread: sample.misread }),
    delimiter: sample.dialect.delimiter,
    quote: sample.dialect.quote,
    headerRow: sample.headerRow,
    columns: profiles.map((profile, i) => readingOf(profile, fields[i] ?? null, foundIn(i))),
    missing,
    ...(isSaidOnFirstLines(fields, cells) ? { orders: "firstLine" as const } : {}),
  };
  return {
    fileName,
    bytes: file.size,
    kind: kindOf(mapping),
    sheets: [],
    mapping,
    encodingSure: sample.encoding.sure,
    ...(sample.encodings.length < 2 ? {} : { encodings: sample.encodings }),
    ...(sample.garbled === null || sample.garbled.misread === null ? {} : { garbled: sample.garbled }),
    columns,
    records: sample.records.slice(0, SHOWN_RECORDS),
    issues: [
      ...previewIssues(sample, header, body, profiles),
      ...unreadStatuses(profiles, fields),
      ...flagColumns(profiles, fields, cells),
      ...monthColumns(profiles, fields),
      ...issues,
      ...refusalIssues(columns, mapping),
    ],
    remembered: null,
  };
}

/** What the columns of a table mean, by themselves and all together. */
interface Understood {
  readonly meanings: readonly GuessedMeaning[];
  readonly fields: readonly (ImportField | null)[];
  readonly totals: OrderTotals;
  readonly issues: readonly FileIssue[];
  /** What is found in the cells of a column, by its position. */
  readonly foundIn: (index: number) => Found;
}

function understand(profiles: readonly ColumnProfile[], cells: readonly (readonly string[])[]): Understood {
  const guessed = guessMeanings(profiles);
  const totals = settleOrderTotals(profiles, settleMeanings(profiles, guessed), guessed, cells);
  const settled = settleDiscount(profiles, totals.meanings, cells);
  const { meanings } = settled;
  const known = keepOtherColumns(profiles, meanings);
  const flag = flagAsStatus(profiles, known);
  const fields = known.map((field, i) => (i === flag?.index ? "orderStatus" : field));
  const rows = rowsOfNoSale(profiles, fields, cells);
  const isTaken = ({ column }: FileIssue): boolean =>
    meanings.some(({ field }, i) => field !== null && profiles[i]!.name === column);
  return {
    meanings,
    fields,
    totals,
    issues: [...rows.issues, ...totals.issues.filter(isTaken), ...settled.issues],
    foundIn: (i) => ({
      ofOrder: totals.repeats.get(i) === true,
      noSales: rows.noSales,
      statuses: i === flag?.index ? flag.statuses : closedAsSold(profiles[i]!),
    }),
  };
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
  const profiles = names.map((name, i) => {
    // The reasons we wrote into a file of rejected rows are nothing of its own.
    const filled = isReasonColumn(name) ? [] : (cells[i] ?? []).filter((cell) => !isMissing(cell));
    return profileColumn(name, i, filled, usualDecimal);
  });
  return followProvenDecimals(followProvenDays(profiles));
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

/** What the cells of a table as a whole say of a column. */
interface Found {
  readonly ofOrder: boolean;
  readonly noSales: readonly string[];
  readonly statuses: NonNullable<ColumnReading["statuses"]>;
}

function readingOf(
  profile: ColumnProfile,
  field: ImportField | null,
  { ofOrder, noSales, statuses }: Found,
): ColumnReading {
  const base: ColumnReading = { column: profile.name, index: profile.index, field };
  if (field === null) return base;
  if (field === "orderStatus" && statuses.length > 0) return { ...base, statuses };
  if (field === "lineKind" && noSales.length > 0) return { ...base, noSales: [...noSales] };
  const order = profile.days[0]?.order;
  if (isDayField(field)) return order === undefined ? base : { ...base, dayOrder: order };
  if (!isNumberField(field)) return base;
  return { ...base, decimal: profile.number.mark, ...(ofOrder ? { ofOrder } : {}) };
}

function previewOf(
  profile: ColumnProfile,
  field: ImportField | null,
  meaning: GuessedMeaning | undefined,
  repeats: boolean,
): ColumnPreview {
  const { cells } = profile;
  const statuses = unreadStatusValues(profile);
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
    ...(days && profile.daysLike !== undefined ? { daysLike: profile.daysLike } : {}),
    numberReadings: numberReadings(profile),
    ...(profile.decimalLike === undefined ? {} : { decimalLike: profile.decimalLike }),
    sensitive: profile.sensitive,
    ...(repeats ? { repeats } : {}),
    ...(statuses.length === 0 ? {} : { statuses }),
    ...foundRefusals(profile, field),
  };
}
