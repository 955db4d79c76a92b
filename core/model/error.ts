/**
 * Everything that can go wrong in words a person can act on. The code names the sentence in the language
 * files; the facts fill it in. An error that is none of these is an internal fault and is told as one.
 */
export type ErrorCode =
  // a file that cannot be used
  | "file-empty"
  | "file-no-rows"
  | "file-not-text"
  | "file-encoding-unsure"
  | "file-damaged-gzip"
  | "file-damaged-zip"
  | "file-damaged-workbook"
  | "file-old-workbook"
  | "file-password"
  | "file-zip-many"
  | "file-too-large"
  | "sheet-unknown"
  | "file-unreadable"
  | "file-cut-short"
  | "file-column-twice"
  | "file-too-many-columns"
  // a question about the columns of a file
  | "column-unknown"
  | "column-too-many-values"
  | "control-unknown"
  // a mapping that cannot work
  | "mapping-no-day"
  | "mapping-no-amount"
  | "mapping-no-customer"
  | "mapping-field-twice"
  | "mapping-column-missing"
  | "mapping-ambiguous-day"
  | "mapping-ambiguous-number"
  | "mapping-invalid"
  | "plan-nothing-to-take"
  // cleaning
  | "clean-invalid"
  | "clean-nothing-to-do"
  | "clean-name-empty"
  | "clean-name-taken"
  | "clean-rule-unknown"
  // the ledger
  | "plan-stale"
  | "plan-unknown"
  | "commit-unknown"
  | "commit-already-retracted"
  | "commit-came-again"
  | "left-out-unknown"
  | "ledger-newer"
  | "ledger-damaged"
  | "ledger-other-writer"
  | "ledger-blocked"
  | "disk-full"
  | "files-failed"
  | "file-not-saved"
  | "workspace-unknown"
  | "workspace-name-taken"
  | "workspace-name-empty"
  | "workspace-deleting-open"
  // keys
  | "workspace-locked"
  | "passphrase-wrong"
  | "passphrase-short"
  | "recovery-code-mistyped"
  | "recovery-code-wrong"
  | "keys-unreadable"
  | "unlock-wait"
  | "presenting"
  // backups
  | "backup-foreign"
  | "backup-newer"
  | "backup-cut-short"
  | "backup-damaged"
  | "backup-encrypted"
  | "backup-other-workspace"
  | "restore-unsafe"
  | "restore-unknown"
  | "restore-final"
  // decisions
  | "customer-unknown"
  | "merge-same"
  | "check-unknown"
  | "sample-unchecked"
  | "nothing-to-merge"
  | "field-unknown"
  | "value-invalid"
  | "rule-invalid"
  | "settings-invalid"
  | "segment-unknown"
  | "segment-name-taken"
  | "layout-unknown"
  | "layout-name-taken"
  | "reason-needed"
  | "list-empty"
  | "list-not-saved"
  // campaigns
  | "campaign-unknown"
  | "campaign-name-empty"
  | "campaign-name-taken"
  | "campaign-invalid"
  | "campaign-launched"
  | "campaign-not-launched"
  | "campaign-not-ready"
  | "campaign-files-left"
  | "wave-unknown"
  | "return-no-code"
  | "return-nothing"
  | "reply-unknown"
  | "follow-up-unknown"
  | "next-step-needed"
  | "sample-drawn"
  | "sample-too-small"
  // people's rights
  | "erase-final"
  | "customer-held"
  // jobs
  | "cancelled"
  | "busy"
  | "internal";

/** Facts that fill an error's sentence. Never a customer's data. */
export interface ErrorFacts {
  readonly file?: string;
  /** A record's number in its file, from 1, the header not counted. */
  readonly row?: number;
  readonly column?: string;
  readonly field?: string;
  readonly count?: number;
  readonly needed?: number;
  readonly has?: number;
  /** A word of our own, such as the name of an encoding or a format version. */
  readonly what?: string;
}

/** How bad: `refused` changed nothing and can be tried again; `fault` is ours, the data is safe. */
export type Severity = "refused" | "fault";

/** The one error type of the engine. It crosses worker borders as code, facts and severity. */
export class RegularsError extends Error {
  override readonly name = "RegularsError";
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: ErrorCode, facts: ErrorFacts = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.facts = facts;
  }

  get severity(): Severity {
    return this.code === "internal" ? "fault" : "refused";
  }
}
