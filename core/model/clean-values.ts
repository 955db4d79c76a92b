import type { CleanField, Cleaning } from "./cleaning.ts";
import { cleanerOf, type TextCleaner } from "./clean-text.ts";
import type { CommitSeq } from "./decision.ts";

/** Whether a cleaning cleans a value that a commit brought; what a hand set after it stands as it was typed. */
function cleans(cleaning: Cleaning, commit: CommitSeq, byHand: boolean): boolean {
  if (commit <= cleaning.commit) return true;
  return !byHand && cleaning.spans.some(([first, last]) => commit >= first && commit <= last);
}

/** Which cleaner a value of a field has, by the commit that brought it; null: none. Values with the same cleanings share one. */
export function cleanersOf(
  cleanings: readonly Cleaning[],
  field: CleanField,
): ((commit: CommitSeq, byHand: boolean) => TextCleaner | null) | null {
  const own = cleanings.filter((cleaning) => cleaning.field === field);
  if (own.length === 0) return null;
  const byCommit = new Map<number, TextCleaner | null>();
  const byChoice = new Map<string, TextCleaner | null>([["", null]]);
  return (commit, byHand) => {
    const key = byHand ? -commit : commit;
    let cleaner = byCommit.get(key);
    if (cleaner === undefined) {
      const chosen = own.flatMap((cleaning, i) => (cleans(cleaning, commit, byHand) ? [i] : []));
      const choice = chosen.join();
      cleaner = byChoice.get(choice);
      if (cleaner === undefined) {
        cleaner = cleanerOf(chosen.flatMap((i) => own[i]!.steps));
        byChoice.set(choice, cleaner);
      }
      byCommit.set(key, cleaner);
    }
    return cleaner;
  };
}
