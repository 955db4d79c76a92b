import type { Conclusion } from "../../../core/model/campaign.ts";
import type { Money } from "../../../core/model/money.ts";

/** A conclusion as it is typed: lists as text, one a line. */
export interface ConclusionDraft {
  readonly decision: Conclusion["decision"];
  readonly reason: string;
  readonly causes: string;
  readonly lessons: string;
  /** By budget line; what is not known is not in it. */
  readonly spent: Readonly<Record<string, Money>>;
  readonly marketTotal: Money | null;
}

const NOTHING: ConclusionDraft = {
  decision: null,
  reason: "",
  causes: "",
  lessons: "",
  spent: {},
  marketTotal: null,
};

/** What is to be typed on: the conclusion as it was saved, or nothing yet. */
export function draftOf(conclusion: Conclusion | null): ConclusionDraft {
  if (conclusion === null) return NOTHING;
  const { decision, reason, causes, lessons, spent, marketTotal } = conclusion;
  return { decision, reason, causes: causes.join("\n"), lessons: lessons.join("\n"), spent, marketTotal };
}

/** What was typed as a conclusion: a line an entry, empty lines left out. */
export function conclusionOf(draft: ConclusionDraft, closed: boolean): Conclusion {
  const { decision, reason, spent, marketTotal } = draft;
  const causes = linesOf(draft.causes);
  const lessons = linesOf(draft.lessons);
  return { decision, reason: reason.trim(), causes, lessons, spent: { ...spent }, marketTotal, closed };
}

/** With what a budget line cost; null: it is not known. */
export function withSpent(draft: ConclusionDraft, line: string, money: Money | null): ConclusionDraft {
  const { [line]: _, ...others } = draft.spent;
  return { ...draft, spent: money === null ? others : { ...others, [line]: money } };
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
