import type { FileIssue, FilePreview } from "./importing.ts";
import type { ImportField, ImportMapping } from "./mapping.ts";

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
  return [...others, ...refusalIssues(columns, mapping)];
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
