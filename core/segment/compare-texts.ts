import { Bitset } from "../model/bitset.ts";
import type { Condition } from "../model/rule.ts";
import { fold, FoldedTexts, type Place } from "./folded.ts";
import { invalid, oneText, texts } from "./rule-value.ts";

/** From so many values on, a list is looked up text by text instead of searched value by value. */
const MANY = 8;

/** Texts by customer as codes: 0 unknown, code c is the different text c − 1. */
interface CodedTexts {
  readonly codes: Uint8Array | Int32Array;
  readonly different: FoldedTexts;
}

/**
 * Whom a condition on texts holds for, compared without case and width. A comparison with an unknown text is false, also of
 * `!=`, `notIn` and `doesNotContain`. The different texts are searched, then looked up for each customer. Errors: `rule-invalid`.
 */
export function compareTexts(condition: Condition, values: Values, count: number): Bitset {
  return compare(
    condition,
    remembered(values, () => codedTexts(values)),
    count,
  );
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
  return compare(condition, { codes, different: new FoldedTexts(choices) }, count);
}

function compare(condition: Condition, { codes, different }: CodedTexts, count: number): Bitset {
  // The first place stands for the unknown.
  const wanted = new Uint8Array(different.length + 1);
  const find = (text: string, place: Place): void => {
    different.find(fold(text), place, (i) => {
      wanted[i + 1] = 1;
    });
  };
  switch (condition.operator) {
    case "known":
      wanted.fill(1, 1);
      break;
    case "unknown":
      wanted[0] = 1;
      break;
    case "=":
    case "!=":
      find(oneText(condition), "whole");
      break;
    case "contains":
    case "doesNotContain":
      find(oneText(condition), "anywhere");
      break;
    case "beginsWith":
      find(oneText(condition), "beginning");
      break;
    case "in":
    case "notIn":
      findAll(different, texts(condition), wanted);
      break;
    default:
      throw invalid(condition);
  }
  if (NEGATIVE.has(condition.operator)) for (let i = 1; i < wanted.length; i++) wanted[i] = 1 - wanted[i]!;
  return withCodes(codes, count, wanted);
}

const NEGATIVE: ReadonlySet<Condition["operator"]> = new Set(["!=", "notIn", "doesNotContain"]);

function findAll(different: FoldedTexts, list: readonly string[], wanted: Uint8Array): void {
  const pieces = new Set(list.map(fold));
  if (pieces.size >= MANY) {
    for (let i = 0; i < different.length; i++) if (pieces.has(different.at(i))) wanted[i + 1] = 1;
    return;
  }
  for (const piece of pieces) {
    different.find(piece, "whole", (i) => {
      wanted[i + 1] = 1;
    });
  }
}

function withCodes(codes: Uint8Array | Int32Array, count: number, wanted: Uint8Array): Bitset {
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

type Values = readonly (string | undefined)[];

const made = new WeakMap<Values, CodedTexts>();

/** Made once for as long as the column lives. */
function remembered(values: Values, make: () => CodedTexts): CodedTexts {
  let coded = made.get(values);
  if (coded === undefined) {
    coded = make();
    made.set(values, coded);
  }
  return coded;
}

function codedTexts(values: Values): CodedTexts {
  const places = new Map<string | undefined, number>([[undefined, 0]]);
  const codes = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    let code = places.get(value);
    if (code === undefined) {
      code = places.size;
      places.set(value, code);
    }
    codes[i] = code;
  }
  return { codes, different: new FoldedTexts([...places.keys()].filter((value) => value !== undefined)) };
}
