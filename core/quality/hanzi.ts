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
