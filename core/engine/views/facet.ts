import { isLineWord, LINE_WORDS, type CleanField } from "../../model/cleaning.ts";
import type { FactField } from "../../model/fields.ts";
import { codedValues } from "../../quality/coded-values.ts";
import { facetOf, type FacetValue } from "../../quality/facets.ts";
import { fieldsIn, judgedField } from "../../quality/health.ts";
import { bitOf, INVALID, ODDITIES } from "../../quality/judge-value.ts";
import type { CleanableField, FacetAnswer, FacetParams, FacetRow, Problem } from "../cleaning-answers.ts";
import type { Insight } from "../insight.ts";
import { COLLATION } from "./customers.ts";

const MAX_PAGE = 200;

/** From so many values on they are put in the order of their signs: the language's would take long. */
const MOST_COLLATED = 20_000;

interface Found {
  readonly question: string;
  readonly found: readonly FacetValue[];
  readonly distinct: number;
}

/** The values found last in their order, kept for the next page of the same question, and no longer than what they were found in. */
const lastFound = new WeakMap<Insight, Found>();

/** One page of the values of a field. */
export function facetView(insight: Insight, params: FacetParams): FacetAnswer {
  const { field, offset, limit } = params;
  const { found, distinct } = findValues(insight, params);
  const page = found.slice(offset, offset + Math.min(limit, MAX_PAGE));
  const problemsOf = problemReader(insight, field);
  const rows = page.map(({ value, people, lines }): FacetRow => ({
    value,
    people,
    lines,
    problems: problemsOf(value),
  }));
  return { total: found.length, distinct, rows };
}

function findValues(insight: Insight, { field, search, sort, descending }: FacetParams): Found {
  const question = JSON.stringify([field, search, sort, descending]);
  const last = lastFound.get(insight);
  if (last?.question === question) return last;
  const all = facetOf(insight.state, field, insight.profiles.index).filter(
    ({ people, lines }) => people > 0 || lines !== null,
  );
  const now: Found = { question, found: ordered(searched(all, search), sort, descending), distinct: all.length };
  lastFound.set(insight, now);
  return now;
}

/** Everything that has values, in the order a screen shows it. */
export function cleanableView(insight: Insight): readonly CleanableField[] {
  const { state, profiles } = insight;
  const { fields, live } = state.customers;
  const ofCustomers = fieldsIn(state).flatMap((field): CleanableField[] => {
    const { words, people } = codedValues(fields.get(field)?.values ?? [], live);
    const filled = state.customers.liveCount - people[0]!;
    return filled === 0 ? [] : [{ field, distinct: words.length, people: filled }];
  });
  const ofLines = LINE_WORDS.flatMap((field): CleanableField[] => {
    const values = facetOf(state, field, profiles.index);
    if (values.length === 0) return [];
    return [{ field, distinct: values.length, people: Math.max(...values.map(({ people }) => people)) }];
  });
  return [...ofCustomers, ...ofLines];
}

function searched(values: readonly FacetValue[], search: string): readonly FacetValue[] {
  const wanted = search.normalize("NFKC").trim().toLowerCase();
  if (wanted === "") return values;
  return values.filter(({ value }) => value.normalize("NFKC").toLowerCase().includes(wanted));
}

function ordered(values: readonly FacetValue[], sort: FacetParams["sort"], descending: boolean): readonly FacetValue[] {
  const sign = descending ? -1 : 1;
  const { compare } = new Intl.Collator(COLLATION, { numeric: true });
  const byValue =
    values.length > MOST_COLLATED
      ? (a: FacetValue, b: FacetValue): number => (a.value < b.value ? -1 : 1)
      : (a: FacetValue, b: FacetValue): number => compare(a.value, b.value) || (a.value < b.value ? -1 : 1);
  if (sort === "value") return values.toSorted((a, b) => sign * byValue(a, b));
  return values.toSorted((a, b) => sign * (a.people - b.people || (a.lines ?? 0) - (b.lines ?? 0)) || byValue(a, b));
}

/** What is wrong with a value of a field. */
function problemReader(insight: Insight, field: CleanField): (value: string) => readonly Problem[] {
  if (isLineWord(field)) return () => [];
  const judged = judgedField(insight, field satisfies FactField);
  if (judged === null) return () => [];
  const { words } = judged.coded;
  return (value) => {
    const bits = judged.bits[words.indexOf(value) + 1] ?? 0;
    const odd = ODDITIES.filter((oddity) => (bits & bitOf(oddity)) !== 0);
    return (bits & INVALID) !== 0 ? ["invalid", ...odd] : odd;
  };
}
