import type { CleanStep, LetterCase } from "./cleaning.ts";
import { emailKey, phoneKey } from "./contact.ts";
import { simplified } from "./simplified.ts";
import { lowerInPlace, replaceWildcards } from "./wildcards.ts";

/** What becomes of a text; null: nothing is left, it is cleared. */
export type TextCleaner = (text: string) => string | null;

/** What several steps, one after the other, make of a text; worked out once for each text. A text that none of them changes comes back the same. */
export function cleanerOf(steps: readonly CleanStep[]): TextCleaner {
  const cleaners = steps.map(cleanerOfStep);
  const known = new Map<string, string | null>();
  return (text) => {
    let clean = known.get(text);
    if (clean === undefined) {
      clean = cleanedBy(cleaners, text);
      known.set(text, clean);
    }
    return clean;
  };
}

function cleanedBy(cleaners: readonly TextCleaner[], text: string): string | null {
  let clean: string | null = text;
  for (const cleaner of cleaners) {
    clean = cleaner(clean);
    if (clean === null || clean === "") return null;
  }
  return clean;
}

/** Errors: none; a text that is no phone or no e-mail stays as it is. */
function cleanerOfStep(step: CleanStep): TextCleaner {
  switch (step.kind) {
    case "words": {
      const words = new Map(step.words);
      return (text) => {
        const to = words.get(text);
        return to === undefined ? text : to;
      };
    }
    case "blanks":
      return (text) => text.replace(BLANKS, " ").trim();
    case "width":
      return ordinaryWidth;
    case "case":
      return (text) => inCase(text, step.to);
    case "replace":
      return (text) => replaced(text, step);
    case "affix":
      return step.how === "add" ? (text) => withAffix(text, step) : (text) => withoutAffix(text, step);
    case "part":
      return (text) => partOf(text, step);
    case "phone":
      return (text) => phoneKey(text, step.country) ?? text;
    case "email":
      return (text) => emailKey(text) ?? text;
    case "simplified":
      return simplified;
  }
}

/** Blanks of every width and kind, also those that take no room. */
const BLANKS = /[\s\u200b-\u200f\u2060\ufeff]+/g;

/** Full-width signs (U+FF01–FF5E) and the ideographic blank as ordinary ones; half-width katakana and marks of Chinese are left alone. */
function ordinaryWidth(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b\uff0d\uff0e\uff0f\uff20\uff3f\uff03\uff06]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    )
    .replace(/\u3000/g, " ");
}

/** A capital; of a letter that becomes several (ß, ᾀ) the first. */
function capital(letter: string): string {
  const [first = "", ...rest] = letter.toUpperCase();
  return first + rest.join("").toLowerCase();
}

function inCase(text: string, to: LetterCase): string {
  if (to === "upper") return text.toUpperCase();
  if (to === "lower") return text.toLowerCase();
  return text.toLowerCase().replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, capital);
}

function replaced(text: string, step: Extract<CleanStep, { kind: "replace" }>): string {
  const { find, with: by, wildcards, ignoreCase } = step;
  if (wildcards) return replaceWildcards(text, find, by, ignoreCase);
  if (!ignoreCase) return text.replaceAll(find, () => by);
  const searched = lowerInPlace(text);
  const wanted = lowerInPlace(find);
  let out = "";
  let from = 0;
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, from)) {
    out += text.slice(from, at) + by;
    from = at + wanted.length;
  }
  return out + text.slice(from);
}

function withAffix(text: string, { text: affix, at }: Extract<CleanStep, { kind: "affix" }>): string {
  if (at === "start") return text.startsWith(affix) ? text : affix + text;
  return text.endsWith(affix) ? text : text + affix;
}

function withoutAffix(text: string, { text: affix, at }: Extract<CleanStep, { kind: "affix" }>): string {
  let rest = text;
  if (at === "start") while (rest.startsWith(affix)) rest = rest.slice(affix.length);
  else while (rest.endsWith(affix)) rest = rest.slice(0, -affix.length);
  return rest === text ? text : rest.trim();
}

function partOf(text: string, { at, keep }: Extract<CleanStep, { kind: "part" }>): string {
  const place = text.indexOf(at);
  if (place < 0) return text;
  return (keep === "before" ? text.slice(0, place) : text.slice(place + at.length)).trim();
}
