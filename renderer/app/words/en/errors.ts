import type { ErrorCode } from "../../../../core/model/error.ts";
import { campaignErrors } from "./campaignErrors.ts";
import { fileErrors } from "./fileErrors.ts";

/** Each error as a person reads it: what happened, and what to do. Where it happened is told beside it. */
const codes = {
  ...fileErrors,
  ...campaignErrors,
  "plan-stale": {
    title: "Something else was saved since this was checked.",
    remedy: "Check the file again; it takes as long as the first time.",
  },
  "plan-unknown": {
    title: "This check is no longer at hand.",
    remedy: "Check the file again.",
  },
  "commit-unknown": {
    title: "This step is not in the history.",
    remedy: "Look at the history again; perhaps another window has changed it.",
  },
  "commit-already-retracted": {
    title: "This has been taken back already.",
    remedy: "To have it again, choose “Bring back”.",
  },
  "commit-came-again": {
    title: "These customers came in again since.",
    remedy:
      "Bringing the step back would make them stand twice. Take back the later file first, then bring this one back.",
  },
  "left-out-unknown": {
    title: "This row is no longer on the list.",
    remedy: "It has gone in, or was taken off the list. Open the list again.",
  },
  "ledger-newer": {
    title: "This workspace was written by a newer version of Regulars.",
    remedy: "Open it with the newer version. It was left as it is.",
  },
  "ledger-damaged": {
    title: "A part of this workspace's store cannot be read.",
    remedy: "Do not delete anything. Close the other windows and start Regulars again; restore a copy if it stays.",
  },
  "ledger-other-writer": {
    title: "Another window is writing to this workspace.",
    remedy: "Go on there, or take over here.",
  },
  "ledger-blocked": {
    title: "The store is held by another window.",
    remedy: "Close the other windows of Regulars and try again.",
  },
  "disk-full": {
    title: "There is not enough room on this disk.",
    remedy: "Free some space and try again.",
  },
  "files-failed": {
    title: "A folder that Regulars keeps copies in cannot be used.",
    remedy: "See that it is still there and may be written to, then try again.",
  },
  "file-not-saved": {
    title: "The file could not be saved there.",
    remedy: "Close it where it is open in another program, or choose another folder, then save it again.",
  },
  "workspace-locked": {
    title: "The workspace is locked.",
    remedy: "Unlock it with its passphrase or the recovery code.",
  },
  "passphrase-wrong": {
    title: "This is not the passphrase.",
    remedy: "Check capital letters and the keyboard's language. Nothing was changed, and nothing is ever wiped.",
  },
  "passphrase-short": {
    title: "The passphrase is too short.",
    remedy: "Take a longer one; four unrelated words are easy to keep in mind.",
  },
  "recovery-code-mistyped": {
    title: "There is a typing error in the recovery code.",
    remedy: "It has 28 letters and digits in seven groups of four. Compare them group by group.",
  },
  "recovery-code-wrong": {
    title: "This recovery code belongs to something else.",
    remedy: "It is typed correctly, but opens another workspace, or was replaced by a newer code.",
  },
  "keys-unreadable": {
    title: "The part that holds the wrapped key cannot be read.",
    remedy: "It is damaged or was made by another program. Take another copy of the workspace or the backup.",
  },
  "unlock-wait": {
    title: "Too many wrong tries one after the other.",
    remedy: "Wait a moment, then try again. Nothing is ever wiped.",
  },
  presenting: {
    title: "Presentation mode is on, so no file with customers is written.",
    remedy: "Switch presentation mode off first.",
  },
  "workspace-unknown": {
    title: "This workspace does not exist any more.",
    remedy: "Choose another one.",
  },
  "workspace-name-taken": {
    title: "There is a workspace of this name already.",
    remedy: "Choose another name.",
  },
  "workspace-name-empty": {
    title: "A workspace needs a name.",
    remedy: "Type one, such as the name of your shop.",
  },
  "workspace-deleting-open": {
    title: "The workspace you are in cannot be deleted.",
    remedy: "Open another one first.",
  },
  "backup-foreign": {
    title: "This file is no backup of Regulars.",
    remedy: "Choose a file whose name ends in .regulars. A table is taken in under Data instead.",
  },
  "backup-newer": {
    title: "This backup was made by a newer version of Regulars.",
    remedy: "Update Regulars and open the backup again. Nothing was changed.",
  },
  "backup-cut-short": {
    title: "This backup is incomplete: the file ends too early.",
    remedy: "Copy it again from where it was kept, or choose an earlier backup. Nothing was changed.",
  },
  "backup-damaged": {
    title: "This backup is damaged.",
    remedy: "Not a byte of it was used, and nothing was changed. Choose another copy of it, or an earlier backup.",
  },
  "backup-encrypted": {
    title: "This backup is encrypted.",
    remedy: "Type the passphrase it was made with, or its recovery code.",
  },
  "backup-other-workspace": {
    title: "This backup is of another workspace.",
    remedy: "Open it beside this one, so that neither replaces the other.",
  },
  "restore-unsafe": {
    title: "Nothing was replaced, because no copy of today’s data could be kept.",
    remedy: "Open the backup beside this workspace instead, or let Regulars store files on this device and try again.",
  },
  "restore-final": {
    title: "A backup that was put in place is not taken back like a change.",
    remedy: "What was there before was kept as a copy: restore it under Safety.",
  },
  "restore-unknown": {
    title: "The backup is no longer open here.",
    remedy: "Choose the file again.",
  },
  "customer-unknown": {
    title: "This customer is not here any more.",
    remedy: "Perhaps they were erased, or the file they came with was taken back. Look in the history.",
  },
  "check-unknown": {
    title: "This check sample is not here any more.",
    remedy: "Perhaps it was taken back. Draw a new one.",
  },
  "sample-unchecked": {
    title: "Not every pair of the sample has been looked at.",
    remedy: "Say of each whether it is one person; then all can be merged.",
  },
  "nothing-to-merge": {
    title: "Nobody is left to merge above this probability.",
    remedy: "Nothing was changed. Choose a lower probability, or go through the pairs one by one.",
  },
  "merge-same": {
    title: "These two are one customer already.",
    remedy: "Nothing was changed.",
  },
  "field-unknown": {
    title: "There is no such field in this workspace.",
    remedy: "Choose another field.",
  },
  "value-invalid": {
    title: "This value does not fit the field.",
    remedy: "Check how it is written, for example a day as 2026-02-03.",
  },
  "rule-invalid": {
    title: "This rule is not complete.",
    remedy: "Fill in every condition, or remove the empty ones.",
  },
  "settings-invalid": {
    title: "These settings do not fit together.",
    remedy: "Check the number you changed last.",
  },
  "segment-unknown": {
    title: "This segment does not exist any more.",
    remedy: "Choose another one, or take its removal back.",
  },
  "layout-unknown": {
    title: "This layout is no longer there.",
    remedy: "It was removed in another window, or the file it was remembered from was taken back. Open the file again.",
  },
  "layout-name-taken": {
    title: "There is a layout of this name already.",
    remedy: "Choose another name.",
  },
  "clean-invalid": {
    title: "This cannot be done with these values.",
    remedy: "Look at what is typed: text to find, to put in or to cut at must not be empty.",
  },
  "clean-nothing-to-do": {
    title: "No value would change.",
    remedy: "All of them are as they would be already. Nothing was done.",
  },
  "clean-name-empty": {
    title: "A rule for the next files needs a name.",
    remedy: "By its name you find it again, to switch it off or run it.",
  },
  "clean-name-taken": {
    title: "There is a rule of this name already.",
    remedy: "Choose another name.",
  },
  "clean-rule-unknown": {
    title: "This rule is no longer there.",
    remedy: "It was removed, or taken back, meanwhile.",
  },
  "segment-name-taken": {
    title: "There is a segment of this name already.",
    remedy: "Choose another name.",
  },
  "reason-needed": {
    title: "This needs a reason in your own words.",
    remedy: "Type why. It is kept with the decision.",
  },
  "list-empty": {
    title: "Nobody is left for this list.",
    remedy: "Look at the reasons why people were left out, or choose another channel.",
  },
  "list-not-saved": {
    title: "The list was not saved.",
    remedy: "Choose another place, or free some space, and save it again.",
  },
  "erase-final": {
    title: "What was erased is gone and cannot be brought back.",
    remedy:
      "That is the point of it. A backup from before may still hold it; restoring one erases the same people again.",
  },
  "customer-held": {
    title: "This person's data is held and cannot be erased now.",
    remedy: "Lift the hold on the customer's page first, if the reason for it is gone.",
  },
  cancelled: {
    title: "Stopped.",
    remedy: "You can start again whenever you like.",
  },
  busy: {
    title: "Something else is still being worked on.",
    remedy: "Wait for it, or stop it under “Jobs”.",
  },
  internal: {
    title: "Something went wrong inside Regulars.",
    remedy: "Try it once more. If it happens again, restart Regulars.",
  },
} as const satisfies Record<ErrorCode, { title: string; remedy: string }>;

/** Where an error happened and what was kept, put together from its facts. */
const facts = {
  file: "File: {{file}}",
  row: "Row {{row}}",
  column: "Column: {{column}}",
  field: "Field: {{field}}",
  count: "Cases: {{count}}",
  needsHas: "Needed: {{needed}}, there are: {{has}}",
  needsHasMegabytes: "Needed: {{needed}} MB free, there are: {{has}} MB",
  what: "Found: {{what}}",
  whatInside: "For whoever helps you: {{what}}",
  kept: "Nothing was changed.",
  keptFault: "What was saved before is safe; nothing of this was saved.",
  keptCancelled: "Nothing of it was kept.",
} as const;

export const errors = { ...codes, facts } as const;
