import type { FileIssue } from "./file-issue.ts";
import type { FilePreview } from "./importing.ts";
import type { ColumnReading, ImportField, ImportMapping } from "./mapping.ts";

/** What is told of a guess; who reads the column otherwise was not told by it. */
const GUESSED: ReadonlySet<string> = new Set<FileIssue["code"]>([
  "discountOff",
  "discountIn",
  "discountPercents",
  "discountParts",
  "discountSmall",
  "orderTotal",
  "orderTotalMaybe",
  "flagUnread",
  "rowsNoSales",
]);
const REFUSALS: ReadonlySet<string> = new Set<FileIssue["code"]>(["refusalsUnread", "answersUnread"]);

/** What is odd about a file when its columns are read as `mapping` says, which may be otherwise than they were guessed. */
export function issuesAsRead(
  { issues, columns, mapping: guessed }: Pick<FilePreview, "issues" | "columns" | "mapping">,
  mapping: ImportMapping,
): readonly FileIssue[] {
  const isReadAlike = (column: string | undefined): boolean => readAs(guessed, column) === readAs(mapping, column);
  const others = issues.filter(
    ({ code, column }) => !REFUSALS.has(code) && (!GUESSED.has(code) || isReadAlike(column)),
  );
  return [...withoutSaid(others, columns, mapping), ...refusalIssues(columns, mapping)];
}

/** Values of an order's status of which a person has said what they mean are no longer unread. */
function withoutSaid(
  issues: readonly FileIssue[],
  columns: FilePreview["columns"],
  mapping: ImportMapping,
): readonly FileIssue[] {
  return issues.flatMap((issue) => {
    const reading = mapping.columns.find(({ column }) => column === issue.column);
    if (issue.code !== "statusUnread" || reading === undefined) return [issue];
    const said = unsaidStatuses(reading, columns).said;
    return issue.count > said ? [{ ...issue, count: issue.count - said }] : [];
  });
}

/** Of the values of a column that would say nothing of an order: those of which nothing was said, and of how many something was. */
export function unsaidStatuses(
  { index, statuses = [] }: ColumnReading,
  columns: FilePreview["columns"],
): { readonly unsaid: readonly string[]; readonly said: number } {
  const values = columns.find((one) => one.index === index)?.statuses ?? [];
  const unsaid = values.filter((value) => !statuses.some((one) => one.value === value));
  return { unsaid, said: values.length - unsaid.length };
}

function readAs({ columns }: ImportMapping, column: string | undefined): string {
  const reading = columns.find((one) => one.column === column);
  return `${reading?.field ?? ""} ${reading?.ofOrder ?? false}`;
}

/**
 * Columns by whose cells somebody may have refused and that are not read so (`refusalsUnread`), and answers about being contacted that cannot be read
 * (`answersUnread`), each with its first cells.
 */
export function refusalIssues(columns: FilePreview["columns"], mapping: ImportMapping): readonly FileIssue[] {
  return mapping.columns.flatMap(({ column, index, field }): FileIssue[] => {
    const looks = columns.find((one) => one.index === index);
    const isAnswer = field !== null && /^opt(?:In|Out)/.test(field);
    const found = isAnswer ? looks?.unreadAnswers : isKept(field) ? looks?.mayRefuse : undefined;
    return found === undefined ? [] : [{ code: isAnswer ? "answersUnread" : "refusalsUnread", column, ...found }];
  });
}

/** What is left out, or kept as it stands: nobody reads a refusal there. */
function isKept(field: ImportField | null): boolean {
  return field === null || field === "notes" || field === "tags" || field.startsWith("custom:");
}

/** What the preview found in the file's beginning gives way to what was found in all of it. */
export function mergedIssues(preview: readonly FileIssue[], whole: readonly FileIssue[]): readonly FileIssue[] {
  const key = ({ code, column }: FileIssue): string => `${code} ${column ?? ""}`;
  const found = new Set(whole.map(key));
  return [...preview.filter((issue) => !found.has(key(issue))), ...whole];
}
