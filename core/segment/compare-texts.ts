import { Bitset } from "../model/bitset.ts";
import type { Condition } from "../model/rule.ts";
import { subtract } from "./bits.ts";
import { fold, foldedTexts, type FoldedTexts } from "./folded.ts";
import { invalid, oneText, texts } from "./rule-value.ts";

/** From so many values on, a list is looked up text by text instead of searched value by value. */
const MANY = 8;

/**
 * Whom a condition on texts holds for, compared without case and width. A comparison with an unknown text is false, also of
 * `!=`, `notIn` and `doesNotContain`. Errors: `rule-invalid`.
 */
export function compareTexts(condition: Condition, values: readonly (string | undefined)[], count: number): Bitset {
  const folded = foldedTexts(values);
  const find = (where: "anywhere" | "beginning" | "whole"): Bitset => found(folded, count, oneText(condition), where);
  switch (condition.operator) {
    case "known":
      return known(folded, count);
    case "unknown":
      return without(everybody(count), known(folded, count));
    case "=":
      return find("whole");
    case "!=":
      return without(known(folded, count), find("whole"));
    case "contains":
      return find("anywhere");
    case "doesNotContain":
      return without(known(folded, count), find("anywhere"));
    case "beginsWith":
      return find("beginning");
    case "in":
      return oneOf(folded, count, texts(condition));
    case "notIn":
      return without(known(folded, count), oneOf(folded, count, texts(condition)));
    default:
      throw invalid(condition);
  }
}

/**
 * Whom a condition on choices holds for: code 0 is unknown, code c is choice c − 1. Choices are compared like texts, so that
 * a rule on a field with few values holds on when it gets many.
 */
export function compareChoices(
  condition: Condition,
  codes: Uint8Array,
  choices: readonly string[],
  count: number,
): Bitset {
  if (condition.operator === "known")
    return withCodes(
      codes,
      count,
      codesWhere(choices.length, () => true),
    );
  if (condition.operator === "unknown") {
    const none = codesWhere(choices.length, () => false);
    none[0] = 1;
    return withCodes(codes, count, none);
  }
  const chosen = compareTexts(condition, choices, choices.length);
  return withCodes(
    codes,
    count,
    codesWhere(choices.length, (c) => chosen.has(c)),
  );
}

function codesWhere(choices: number, holds: (choice: number) => boolean): Uint8Array {
  const wanted = new Uint8Array(256);
  for (let c = 0; c < choices; c++) if (holds(c)) wanted[c + 1] = 1;
  return wanted;
}

function withCodes(codes: Uint8Array, count: number, wanted: Uint8Array): Bitset {
  const out = new Bitset(count);
  const { words } = out;
  for (let w = 0, i = 0; w < words.length; w++) {
    const end = Math.min(count, i + 32);
    let bits = 0;
    for (let bit = 1; i < end; i++, bit <<= 1) if (wanted[codes[i]!] === 1) bits |= bit;
    words[w] = bits;
  }
  return out;
}

function found(folded: FoldedTexts, count: number, text: string, where: "anywhere" | "beginning" | "whole"): Bitset {
  const out = new Bitset(count);
  folded.find(fold(text), where, (i) => {
    out.add(i);
  });
  return out;
}

function oneOf(folded: FoldedTexts, count: number, list: readonly string[]): Bitset {
  const out = new Bitset(count);
  const wanted = new Set(list.map(fold));
  if (wanted.size < MANY) {
    for (const text of wanted) {
      folded.find(text, "whole", (i) => {
        out.add(i);
      });
    }
    return out;
  }
  for (let i = 0; i < folded.length; i++) if (folded.isKnown(i) && wanted.has(folded.at(i))) out.add(i);
  return out;
}

function known(folded: FoldedTexts, count: number): Bitset {
  const out = new Bitset(count);
  for (let i = 0; i < folded.length; i++) if (folded.isKnown(i)) out.add(i);
  return out;
}

function everybody(count: number): Bitset {
  const out = new Bitset(count);
  out.words.fill(0xffffffff);
  return out;
}

function without(all: Bitset, those: Bitset): Bitset {
  subtract(all, those);
  return all;
}
