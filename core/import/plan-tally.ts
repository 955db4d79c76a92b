import { textAt } from "../model/block.ts";
import type { FactField } from "../model/fields.ts";
import type { FieldChanges, FieldSample } from "../model/importing.ts";
import type { State } from "../model/state.ts";
import type { Said } from "./converted.ts";
import type { Resolved } from "./plan-people.ts";

/** What a file does to a known customer's field: says what was unknown, says otherwise, or says otherwise in vain. */
export const FATES = ["changed", "filled", "stands"] as const;
export type Fate = (typeof FATES)[number];

/** How often each happens to one field, and the statements of the first few. */
export type Tally = Record<Fate, { count: number; readonly first: number[] }>;

/** So many values are shown of each. */
const SHOWN = 3;

export function emptyTally(): Tally {
  return { changed: { count: 0, first: [] }, filled: { count: 0, first: [] }, stands: { count: 0, first: [] } };
}

/** Counts a statement; called from the file's last to its first, so that the first few are those left over. */
export function note(tally: Tally, fate: Fate, statement: number): void {
  const of = tally[fate];
  of.count++;
  of.first.unshift(statement);
  if (of.first.length > SHOWN) of.first.pop();
}

/** The same as a plan tells it: the fields of which something differs, with values before and after. */
export function fieldChanges(
  tallies: ReadonlyMap<FactField, Tally>,
  said: Said,
  resolved: Resolved,
  state: State,
): FieldChanges[] {
  return [...tallies].flatMap(([field, tally]) => {
    const { words, codes } = said.fields.get(field)!;
    const live = state.customers.fields.get(field)?.values;
    const sample = (s: number): FieldSample => ({
      row: said.row[s]!,
      before: live?.[resolved.customer[said.person[s]!]!] ?? null,
      said: textAt(words, codes[s]! - 1),
    });
    const { changed, filled, stands } = tally;
    if (changed.count + filled.count + stands.count === 0) return [];
    return [
      {
        field,
        changed: changed.count,
        filled: filled.count,
        stands: stands.count,
        samples: {
          changed: changed.first.map(sample),
          filled: filled.first.map(sample),
          stands: stands.first.map(sample),
        },
      },
    ];
  });
}
