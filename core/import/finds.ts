import type { FileIssue } from "../model/file-issue.ts";
import { ORDER_FATES, type ImportMapping } from "../model/mapping.ts";

/** What is odd about a file's records, gathered while they are taken; what is counted once for each cell by position and text. */
export interface Finds {
  uneven: number;
  sums: number;
  /** Signs that stand for nothing and were left out. */
  nulSigns: number;
  /** Codes a spreadsheet wrote as 17850.0. */
  readonly zeroCodes: Map<number, Set<string>>;
  /** Cells whose digits a spreadsheet has cut. */
  readonly lostDigits: Map<number, Set<string>>;
  /** Words for an order's status that say nothing to us; its rows count. */
  readonly unreadStatuses: Map<number, Set<string>>;
}

export function noFinds(): Finds {
  return { uneven: 0, sums: 0, nulSigns: 0, zeroCodes: new Map(), lostDigits: new Map(), unreadStatuses: new Map() };
}

/** Adds a text to those of a column. */
export function note(found: Map<number, Set<string>>, at: number, text: string): void {
  const texts = found.get(at);
  if (texts === undefined) found.set(at, new Set([text]));
  else texts.add(text);
}

/** Adds what was found further down in the file. */
export function addFinds(finds: Finds, more: Finds): void {
  finds.uneven += more.uneven;
  finds.sums += more.sums;
  finds.nulSigns += more.nulSigns;
  for (const [at, texts] of more.zeroCodes) for (const text of texts) note(finds.zeroCodes, at, text);
  for (const [at, texts] of more.lostDigits) for (const text of texts) note(finds.lostDigits, at, text);
  for (const [at, texts] of more.unreadStatuses) for (const text of texts) note(finds.unreadStatuses, at, text);
}

/** The same as the plan tells it. */
export function issuesOf(finds: Finds, namesAsCodes: number, mapping: ImportMapping): FileIssue[] {
  const issues: FileIssue[] = [];
  const add = (code: FileIssue["code"], count: number, at = -1): void => {
    const column = mapping.columns.find(({ index }) => index === at)?.column;
    if (count > 0) issues.push({ code, count, ...(column === undefined ? {} : { column }) });
  };
  add("unevenRows", finds.uneven);
  add("totalRow", finds.sums);
  add("nulSigns", finds.nulSigns);
  add("namesAsCodes", namesAsCodes);
  for (const [at, codes] of finds.zeroCodes) add("decimalZeroCodes", codes.size, at);
  for (const [at, cells] of finds.lostDigits) add("digitsLost", cells.size, at);
  for (const [at, words] of finds.unreadStatuses) add("statusUnread", words.size, at);
  return [...issues, ...statusesSaid(mapping)];
}

const SAID = { sale: "statusSale", cancelled: "statusCancelled", returned: "statusReturned" } as const;

/** What a person has said of values of an order's status. */
function statusesSaid({ columns }: ImportMapping): FileIssue[] {
  return columns.flatMap(({ column, field, statuses = [] }) =>
    ORDER_FATES.flatMap((fate): FileIssue[] => {
      const examples = statuses.filter(({ means }) => means === fate).map(({ value }) => value);
      const isSaid = field === "orderStatus" && examples.length > 0;
      return isSaid ? [{ code: SAID[fate], column, count: examples.length, examples }] : [];
    }),
  );
}
