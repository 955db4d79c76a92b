import { useState } from "react";
import type { RuleGroupType } from "react-querybuilder";

/** A segment as it is being written. */
export interface Draft {
  readonly name: string;
  readonly note: string;
  readonly query: RuleGroupType;
}

/** What was written and not saved, for as long as the window is open: one looks at the people and comes back to it. */
const drafts = new Map<string, Draft>();

/** The draft kept under a name, or the first; `keep` changes it, with null it is forgotten. */
export function useDraft(under: string, first: () => Draft): readonly [Draft, (draft: Draft | null) => void] {
  const [draft, setDraft] = useState(() => drafts.get(under) ?? first());
  const keep = (next: Draft | null): void => {
    if (next === null) drafts.delete(under);
    else drafts.set(under, next);
    setDraft(next ?? first());
  };
  return [draft, keep];
}

/** Forgets a draft that another screen begins afresh or that has been saved. */
export function forgetDraft(under: string): void {
  drafts.delete(under);
}
