import { ConverterFactory } from "opencc-js/core";
import TSCharacters from "opencc-js/dict/TSCharacters";
import TSPhrases from "opencc-js/dict/TSPhrases";

const HANZI = /\p{Script=Han}/u;

/** Whether a text has a Chinese character in it. */
export function hasHanzi(text: string): boolean {
  return HANZI.test(text);
}

/** A text in simplified characters (OpenCC's dictionaries); all else as it is. */
export function simplified(text: string): string {
  if (!HANZI.test(text)) return text;
  convert ??= ConverterFactory([TSPhrases, TSCharacters]);
  return convert(text);
}

/** Made when it is first needed: the tree of the dictionaries takes some milliseconds. */
let convert: ((text: string) => string) | undefined;
