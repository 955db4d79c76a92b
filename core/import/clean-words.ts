import { textAt } from "../model/block.ts";
import { isLineWord, isOn, type Cleaning } from "../model/cleaning.ts";
import { cleanerOf, type TextCleaner } from "../model/clean-text.ts";
import { cleanersOf } from "../model/clean-values.ts";
import type { FactField } from "../model/fields.ts";
import type { CleanedByRule } from "../model/importing.ts";
import type { State } from "../model/state.ts";
import type { Coded, LineChunk, Said } from "./converted.ts";

/**
 * What becomes of a field's words of the next file by the rules that are on. What the file says is written as it stands, and cleaned when it is
 * folded: a rule that is taken back gives it back. Null: they stay.
 */
export function cleanerOfNext(
  { cleanings, head }: Pick<State, "cleanings" | "head">,
  field: FactField,
): TextCleaner | null {
  return cleanersOf(cleanings, field)?.(head + 1, false) ?? null;
}

/** How many values of a file each rule changes, of those that change any; one rule after the other. */
export function cleanedByRules(
  said: Said,
  lines: readonly LineChunk[],
  { cleanings }: Pick<State, "cleanings">,
): CleanedByRule[] {
  const on = cleanings.filter(isOn);
  const before = new Map<string, TextCleaner[]>();
  return on.flatMap((rule) => {
    const earlier = before.get(rule.field) ?? [];
    const clean = cleanerOf(rule.steps);
    before.set(rule.field, [...earlier, clean]);
    const values = columnsOf(rule, said, lines).reduce((sum, column) => sum + changedIn(column, earlier, clean), 0);
    return values === 0 ? [] : [{ id: rule.id, name: rule.name, field: rule.field, values }];
  });
}

function columnsOf({ field }: Cleaning, said: Said, lines: readonly LineChunk[]): readonly Coded[] {
  if (isLineWord(field)) return lines.flatMap(({ words }) => words.get(field) ?? []);
  const column = said.fields.get(field);
  return column === undefined ? [] : [column];
}

function changedIn({ codes, words }: Coded, earlier: readonly TextCleaner[], clean: TextCleaner): number {
  const changes = new Uint8Array(words.ends.length + 1);
  for (let code = 1; code < changes.length; code++) {
    let text: string | null = textAt(words, code - 1);
    for (const one of earlier) text = text === null ? null : one(text);
    if (text !== null && clean(text) !== text) changes[code] = 1;
  }
  let sum = 0;
  for (let i = 0; i < codes.length; i++) sum += changes[codes[i]!]!;
  return sum;
}
