import type { SpellingAnswer } from "../../../core/engine/cleaning-answers.ts";
import type { CleanWish } from "../../../core/engine/cleaning-answers.ts";
import type { CleanField } from "../../../core/model/cleaning.ts";

export type SpellingGroup = SpellingAnswer["groups"][number];

/** What was decided about a group: whether it is merged, into what, and which spellings stay out. */
export interface GroupChoice {
  readonly isChosen: boolean;
  /** Null: as it is proposed. */
  readonly to: string | null;
  readonly left: ReadonlySet<string>;
}

export const UNDECIDED: GroupChoice = { isChosen: false, to: null, left: new Set() };

/** By the proposed spelling of each group. */
export type Choices = ReadonlyMap<string, GroupChoice>;

/** The chosen groups as one cleaning. */
export function wishOf(field: CleanField, groups: readonly SpellingGroup[], choices: Choices): CleanWish {
  const words = groups.flatMap(({ proposed, spellings }): [string, string][] => {
    const { isChosen, to, left } = choices.get(proposed) ?? UNDECIDED;
    const all = (to ?? proposed).trim();
    if (!isChosen || all === "") return [];
    return spellings.flatMap(({ value }): [string, string][] =>
      value === all || left.has(value) ? [] : [[value, all]],
    );
  });
  return { field, steps: [{ kind: "words", words }] };
}
