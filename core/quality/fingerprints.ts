import { hasHanzi, simplified } from "../model/simplified.ts";
import { pinyinOf } from "./hanzi.ts";

/** How spellings of one word are found. */
export const SPELLING_METHODS = ["fingerprint", "ngram", "pinyin", "distance"] as const;
export type SpellingMethod = (typeof SPELLING_METHODS)[number];

/**
 * OpenRefine's fingerprint: width, case, accents, punctuation and the order of words aside, each word once. Words in Chinese have no blanks between:
 * there it is width and punctuation alone. Empty: nothing to compare.
 */
export function fingerprint(text: string): string {
  const words = plain(text)
    .replace(/[^\p{L}\p{N}\s]+/gu, " ")
    .split(/\s+/)
    .filter((word) => word !== "");
  return [...new Set(words)].toSorted().join(" ");
}

/** OpenRefine's n-gram fingerprint with pairs of signs: also blanks aside, and where pairs stand. */
export function pairFingerprint(text: string): string {
  const signs = [...plain(text).replace(/[^\p{L}\p{N}]+/gu, "")];
  if (signs.length < 2) return signs.join("");
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < signs.length; i++) pairs.add(signs[i]! + signs[i + 1]!);
  return [...pairs].toSorted().join("");
}

/** How a text sounds: Hanzi as pinyin without tones, simplified or not, letters as they are, blanks and marks aside ("广州", "廣州", "Guang Zhou" → "guangzhou"). */
export function soundKey(text: string): string {
  const sound = hasHanzi(text) ? pinyinOf(text.normalize("NFKC")) : text;
  return plain(sound)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replaceAll("lü", "lv")
    .replaceAll("nü", "nv");
}

/** What of a text counts when its signs are compared one by one; its digits and signs must be the same in both. */
export function compared(text: string): { readonly letters: string; readonly digits: string } {
  const clean = plain(simplified(text)).replace(/[^\p{L}\p{N}]+/gu, "");
  return { letters: clean.replace(/\p{N}+/gu, "#"), digits: (clean.match(/\p{N}+/gu) ?? []).join(" ") };
}

/** Lower case, ordinary width, without accents and ends. */
function plain(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase().trim();
  return text
    .normalize("NFKD")
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .trim();
}
