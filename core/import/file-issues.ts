import type { FileIssue } from "../model/file-issue.ts";
import { MOST_STATUSES, type ImportField, type Misreading } from "../model/mapping.ts";
import { plain } from "./clean-fact.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { usualWidth } from "./dialect.ts";
import { isLineField } from "../model/field-types.ts";
import { headerMeaning } from "./header-words.ts";
import { secondTable } from "./header.ts";
import { isMemberStatus } from "./member-status.ts";
import { isPlainlyClosed, readOrderStatus } from "./order-status.ts";
import type { Garbled } from "./misread.ts";

/** What of the sample the issues are found in. */
interface Looked {
  readonly records: readonly (readonly string[])[];
  readonly encoding: { readonly sure: number };
  readonly headerRow: number;
  readonly brokenQuotes: number;
  readonly nulSigns: number;
  readonly garbled: Garbled | null;
  readonly misread: Misreading | undefined;
}

/** What is odd about a file's beginning and does not stop it. */
export function previewIssues(
  sample: Looked,
  header: readonly string[] | undefined,
  body: readonly (readonly string[])[],
  profiles: readonly ColumnProfile[],
): FileIssue[] {
  const issues: FileIssue[] = [];
  if (sample.encoding.sure < 0.9) issues.push({ code: "encodingGuessed", count: 1 });
  if (sample.nulSigns > 0) issues.push({ code: "nulSigns", count: sample.nulSigns });
  const { garbled } = sample;
  if (garbled?.misread === null) issues.push({ code: "lostLetters", count: garbled.cells });
  else if (garbled !== null && sample.misread === undefined) issues.push({ code: "garbledText", count: 1 });
  if (sample.brokenQuotes > 0) issues.push({ code: "quotesBroken", count: sample.brokenQuotes });
  if (sample.headerRow < 0) issues.push({ code: "noHeader", count: 1 });
  const blanks = header?.filter((name) => name !== name.trim()) ?? [];
  if (blanks.length > 0) issues.push({ code: "trimmedHeaders", count: blanks.length });
  if (header?.at(-1)?.trim() === "" && body.every((record) => (record[header.length - 1] ?? "").trim() === "")) {
    issues.push({ code: "trailingDelimiter", count: 1 });
  }
  const second = secondTable(sample.records, sample.headerRow);
  if (second >= 0) issues.push({ code: "twoTables", row: second + 1, count: 1 });
  const { width } = usualWidth(body);
  const uneven = body.filter((record) => record.length !== width).length;
  if (uneven > 0) issues.push({ code: "unevenRows", count: uneven });
  for (const profile of profiles) {
    if (profile.lostDigits > 0) issues.push({ code: "digitsLost", column: profile.name, count: profile.lostDigits });
    if (profile.lostZeros > 0) issues.push({ code: "zerosLost", column: profile.name, count: profile.lostZeros });
  }
  return issues;
}

/** Of sales: the column that is called an order's status, taken in or not, with words in it that say nothing to us. Its rows count as sales. */
export function unreadStatuses(
  profiles: readonly ColumnProfile[],
  fields: readonly (ImportField | null)[],
): FileIssue[] {
  if (!fields.some((field) => field !== null && isLineField(field))) return [];
  const taken = fields.indexOf("orderStatus");
  return profiles.flatMap((profile, i) => {
    const { name, cells } = profile;
    if (isMemberStatus(profile, profiles)) return [];
    const isNamed = fields[i] === null && headerMeaning(name).some(({ field }) => field === "orderStatus");
    if (taken < 0 ? !isNamed : i !== taken) return [];
    const words = new Set(cells.filter((cell) => readOrderStatus(cell) < 0));
    return words.size === 0 ? [] : [{ code: "statusUnread", column: name, count: words.size }];
  });
}

/** The values of a column that would say nothing of an order, or one thing or the other ("closed"), where there are few enough to say it of each. */
export function unreadStatusValues({ cells, distinct }: ColumnProfile): readonly string[] {
  if (distinct > MOST_STATUSES) return [];
  return [...new Set(cells.map(plain))].filter(
    (cell) => cell.length <= 200 && (readOrderStatus(cell) < 0 || isPlainlyClosed(cell)),
  );
}
