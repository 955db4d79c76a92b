import { isOn } from "../../model/cleaning.ts";
import { cleanerOf } from "../../model/clean-text.ts";
import { facetOf, linesWith, peopleWith, type FacetValue } from "../../quality/facets.ts";
import type { CleaningViews, CleanPreviewAnswer, CleanRuleRow, CleanWish } from "../cleaning-answers.ts";
import { isLineWord } from "../../model/cleaning.ts";
import { checkedSteps } from "../cleaning-decisions.ts";
import type { Insight } from "../insight.ts";

const SAMPLES = 50;

/** What cleaning a field would change. Error: `clean-invalid`. */
export function cleanPreviewView(insight: Insight, wish: CleanWish): CleanPreviewAnswer {
  const changed = changedValues(insight, wish);
  const becomes = new Map(changed.map(({ value, after }) => [value, after]));
  const wanted = (value: string): boolean => becomes.has(value);
  const people = peopleWith(insight.state, wish.field, wanted).reduce((sum, one) => sum + one, 0);
  return {
    values: changed.length,
    people,
    lines: isLineWord(wish.field) ? linesWith(insight.state, wish.field, wanted) : null,
    cleared: changed.filter(({ after }) => after === null).length,
    samples: changed
      .toSorted((a, b) => b.people - a.people || (a.value < b.value ? -1 : 1))
      .slice(0, SAMPLES)
      .map(({ value, after, people }) => ({ before: value, after, people })),
  };
}

/** The saved rules, latest first. */
export function cleanRulesView(insight: Insight): CleaningViews["cleanRules"]["answer"] {
  const listed = insight.state.cleanings.filter(({ isListed }) => isListed);
  return listed.toReversed().map((rule): CleanRuleRow => {
    const { id, name, field, steps, commit } = rule;
    return {
      id,
      name,
      field,
      steps,
      commit,
      isOn: isOn(rule),
      values: changedValues(insight, { field, steps }).length,
    };
  });
}

function changedValues(insight: Insight, wish: CleanWish): (FacetValue & { readonly after: string | null })[] {
  const clean = cleanerOf(checkedSteps(wish.steps));
  const values = facetOf(insight.state, wish.field, insight.profiles.index);
  return values.flatMap((one) => {
    if (one.people === 0 && one.lines === null) return [];
    const after = clean(one.value);
    return after === one.value ? [] : [{ ...one, after }];
  });
}
