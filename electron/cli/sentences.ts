import type { ErrorCode, RegularsError } from "../../core/model/error.ts";

/** Each error as one sentence; where it happened is put behind it. */
const SENTENCES: Readonly<Record<ErrorCode, string>> = {
  "file-empty": "the file is empty",
  "file-no-rows": "the file has a header and no rows",
  "file-not-text": "the file is not a table of text; save it as CSV and try again",
  "file-encoding-unsure": "the file's encoding cannot be told; say it with a mapping file",
  "file-damaged-gzip": "the compressed file is damaged or incomplete",
  "file-unreadable": "the file cannot be read",
  "file-cut-short": "the file ends in the middle of a row; export it again",
  "file-column-twice": "two columns have the same name; rename one",
  "file-too-many-columns": "the file has more columns than can be taken in",
  "mapping-no-day": "no column holds the day of the sale; name it in a mapping file",
  "mapping-no-amount": "no column holds an amount; name it, or quantity and unit price, in a mapping file",
  "mapping-no-customer": "no column says who bought; name it in a mapping file",
  "mapping-field-twice": "two columns are mapped to the same field",
  "mapping-column-missing": "the file has no such column as the mapping names",
  "mapping-ambiguous-day": "the days can be read day first and month first; say which in a mapping file",
  "mapping-ambiguous-number":
    "the numbers can be read with a decimal point and a decimal comma; say which in a mapping file",
  "mapping-invalid": "the mapping file is not one",
  "plan-nothing-to-take": "there is nothing in the file that is not there already",
  "plan-stale": "the data changed after the plan was made",
  "plan-unknown": "there is no such plan",
  "commit-unknown": "there is no such change",
  "commit-already-retracted": "the change has been taken back already",
  "commit-came-again": "its customers came in again since",
  "ledger-newer": "the data was written by a newer version",
  "ledger-damaged": "the stored data is damaged",
  "ledger-other-writer": "another program writes to this data",
  "ledger-blocked": "another program keeps the data open",
  "disk-full": "the disk is full",
  "workspace-unknown": "there is no such workspace",
  "workspace-name-taken": "there is a workspace of this name",
  "workspace-name-empty": "a workspace needs a name",
  "workspace-deleting-open": "an open workspace cannot be deleted",
  "customer-unknown": "there is no such customer",
  "field-unknown": "there is no such field",
  "value-invalid": "the value cannot be read",
  "rule-invalid": "the rule cannot be read",
  "settings-invalid": "a setting is out of range",
  "segment-unknown": "there is no such segment",
  "segment-name-taken": "there is a segment of this name",
  "reason-needed": "this needs a reason",
  "list-empty": "nobody is left on the list",
  "list-not-saved": "the list was not saved",
  cancelled: "stopped",
  busy: "another job is running",
  internal: "a fault of Regulars itself; the input was not changed",
};

/** `error CODE: sentence (file, row, column)`. */
export function errorLine({ code, facts }: RegularsError): string {
  const places = [
    facts.file,
    facts.row === undefined ? undefined : `row ${facts.row}`,
    facts.column === undefined ? undefined : `column ${facts.column}`,
    facts.field,
    facts.what,
  ].filter((place) => place !== undefined);
  return `error ${code}: ${SENTENCES[code]}${places.length === 0 ? "" : ` (${places.join(", ")})`}`;
}
