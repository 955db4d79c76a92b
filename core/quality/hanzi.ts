import { ConverterFactory } from "opencc-js/core";
import TSCharacters from "opencc-js/dict/TSCharacters";
import TSPhrases from "opencc-js/dict/TSPhrases";
import { pinyin } from "pinyin-pro";

const HANZI = /\p{Script=Han}/u;

/** Whether a text has a Chinese character in it. */
export function hasHanzi(text: string): boolean {
  return HANZI.test(text);
}

/** A text in simplified characters (OpenCC's dictionaries); all else as it is. */
export function simplified(text: string): string {
  return HANZI.test(text) ? convert(text) : text;
}

/**
 * The sound of a Chinese text as syllables without tones, lower case, a blank between them ("单雄信" → "shan xiong xin", "吕布" → "lv bu"): the
 * beginning is read as a surname, traditional characters like simplified ones, and what is not Chinese stays as it is.
 */
export function pinyinOf(text: string): string {
  if (!HANZI.test(text)) return text;
  const syllables = pinyin(convert(text), {
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

const convert = ConverterFactory([TSPhrases, TSCharacters]);
