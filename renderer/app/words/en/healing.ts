import type { HealKind } from "../../../../core/engine/healed.ts";

/** What was damaged or lost, a sentence each, and what was done about it. */
export const healing = {
  found: "Damage found since this workspace was opened",
  storeEmpty_one: "The app’s database had lost this workspace. Its one change was brought back from the journal.",
  storeEmpty_other:
    "The app’s database had lost this workspace. All {{count, number}} changes were brought back from the journal.",
  storeUnreadable_one:
    "The app’s database could no longer be read. It was made anew from the journal, with its one change.",
  storeUnreadable_other:
    "The app’s database could no longer be read. It was made anew from the journal, with all {{count, number}} changes.",
  storeBehind_one: "The app’s database had lost the last change. It was brought back from the journal.",
  storeBehind_other:
    "The app’s database had lost the last {{count, number}} changes. They were brought back from the journal.",
  storeDamaged_one: "The app’s database was damaged. It was put right from the journal.",
  storeDamaged_other: "The app’s database was damaged. It was put right from the journal.",
  storeBlocks_one: "A part of the app’s database was damaged or missing. It was put right from the journal.",
  storeBlocks_other:
    "{{count, number}} parts of the app’s database were damaged or missing. They were put right from the journal.",
  journalMissing_one:
    "The journal of this workspace was missing and was written anew from the app’s database. Look whether its folder was moved or emptied.",
  journalMissing_other:
    "The journal of this workspace was missing and was written anew from the app’s database. Look whether its folder was moved or emptied.",
  journalBehind_one: "The journal lacked the last change. It was added from the app’s database.",
  journalBehind_other:
    "The journal lacked the last {{count, number}} changes. They were added from the app’s database.",
  journalDamaged_one: "The journal was damaged and was written anew from the app’s database.",
  journalDamaged_other: "The journal was damaged and was written anew from the app’s database.",
  journalBlocks_one: "A part of the journal was damaged or missing and was written anew from the app’s database.",
  journalBlocks_other:
    "{{count, number}} parts of the journal were damaged or missing and were written anew from the app’s database.",
  journalUnreachable_one:
    "The journal’s folder cannot be reached. You can look at everything; saving works again as soon as the folder is there.",
  journalUnreachable_other:
    "The journal’s folder cannot be reached. You can look at everything; saving works again as soon as the folder is there.",
  lost_one:
    "A part of the data is damaged in the app’s database and in the journal alike. Restore a backup or a snapshot, under Safety.",
  lost_other:
    "{{count, number}} parts of the data are damaged in the app’s database and in the journal alike. Restore a backup or a snapshot, under Safety.",
  gone_one:
    "This workspace was opened here before, and nothing of it is left: the browser has lost its database, and there is no journal. Restore a backup, under Safety.",
  gone_other:
    "This workspace was opened here before, and nothing of it is left: the browser has lost its database, and there is no journal. Restore a backup, under Safety.",
} satisfies Record<"found" | `${HealKind}_one` | `${HealKind}_other`, string>;
