import { fileCurrencies } from "../../core/model/file-currency.ts";
import type { FileIssue } from "../../core/model/file-issue.ts";
import type { FilePreview, ReadingChoice } from "../../core/model/importing.ts";
import { issuesAsRead, mergedIssues } from "../../core/model/issues-as-read.ts";
import type { ImportMapping } from "../../core/model/mapping.ts";
import { DEFAULT_SETTINGS } from "../../core/model/settings.ts";
import { guessNotes } from "./guess-notes.ts";
import { issueNotes } from "./issue-notes.ts";

/** A file that was read, and how. */
export interface ReadFile {
  readonly name: string;
  readonly preview: FilePreview;
  readonly mapping: ImportMapping;
  /** Whether a mapping file said so; else it was guessed. */
  readonly isSaid: boolean;
}

/**
 * What a window would tell or ask about a file that is taken in, a sentence each.
 * @param whole what was found in all of the file; of its beginning the preview tells
 */
export function fileNotes(
  { name, preview, mapping, isSaid }: ReadFile,
  whole: readonly FileIssue[],
): readonly string[] {
  return [
    ...(isSaid ? [] : guessNotes(name, preview)),
    ...issueNotes(name, mergedIssues(issuesAsRead(preview, mapping), whole)),
    ...currencyNotes(name, preview, mapping),
  ];
}

/** How a file must be looked at whose mapping is given: as that says it is written, by no layout known from elsewhere. */
export function choiceOf(mapping: ImportMapping | null): ReadingChoice {
  if (mapping === null) return {};
  const { sheet, encoding, delimiter, quote, headerRow, misread = "none" } = mapping;
  return { ...(sheet === undefined ? {} : { sheet }), encoding, delimiter, quote, headerRow, misread, layout: null };
}

function currencyNotes(name: string, { columns, records }: FilePreview, mapping: ImportMapping): readonly string[] {
  const fields = new Map(mapping.columns.map(({ index, field }) => [index, field]));
  const asRead = columns.map((looks) => ({ ...looks, field: fields.get(looks.index) ?? null }));
  const currencies = fileCurrencies({ columns: asRead, records }, DEFAULT_SETTINGS.currency);
  if (currencies.length < 2) return [];
  return [
    `note: amounts in ${currencies.join(", ")} are added up as if they were in one currency; nothing is converted (${name})`,
  ];
}
