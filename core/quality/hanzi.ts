import { pinyin } from "pinyin-pro";
import { hasHanzi, simplified } from "../model/simplified.ts";

/**
 * The sound of a Chinese text as syllables without tones, lower case, a blank between them ("单雄信" → "shan xiong xin", "吕布" → "lv bu"): the
 * beginning is read as a surname, traditional characters like simplified ones, and what is not Chinese stays as it is.
 */
export function pinyinOf(text: string): string {
  if (!hasHanzi(text)) return text;
  const syllables = pinyin(simplified(text), {
    toneType: "none",
    type: "array",
    mode: "surname",
    surname: "head",
    v: true,
    nonZh: "consecutive",
  });
  return syllables
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .join(" ");
}

/**
 * The sound of one Chinese character by itself, in lower case and without tone ("吕" → "lv"); of several readings the surname's where it is one, else the
 * most common. All else is given back as it is.
 */
export function syllableOf(character: string, asSurname: boolean): string {
  const known = asSurname ? surnames : syllables;
  let syllable = known.get(character);
  if (syllable === undefined) {
    const mode = asSurname ? "surname" : "normal";
    syllable = pinyin(simplified(character), { toneType: "none", type: "array", v: true, mode })[0] ?? character;
    known.set(character, syllable);
  }
  return syllable;
}

/** Looking one up takes some 20 µs, and a base of names has a few thousand characters. */
const syllables = new Map<string, string>();
const surnames = new Map<string, string>();
