import { hasHanzi } from "../model/simplified.ts";
import { syllableOf } from "../quality/hanzi.ts";

/** Stands before each place of a name at which a search may begin. */
const BEGIN = "\u0003";

/** A Chinese character, or a run of other letters and digits. */
const PIECES = /\p{Script=Han}|[^\p{Script=Han}\P{L}]+|\p{N}+/gu;

/** A search may begin at each of so many syllables: a given name, a company behind the name of its town. */
const MOST_BEGINNINGS = 4;

/** What is typed by its sound: letters, two at least. */
const SOUND = /^[a-zü]{2,}$/;

/**
 * What a Chinese name is found by where it is typed in letters: its syllables without tones and their initials, from each of the first syllables on
 * ("王小明" → wangxiaoming, xiaoming, ming, wxm, xm). Nothing where there is no Chinese character.
 */
export function soundsOf(name: string): string {
  if (!hasHanzi(name)) return "";
  const syllables = (name.normalize("NFKC").toLowerCase().match(PIECES) ?? []).map((piece, i) =>
    hasHanzi(piece) ? syllableOf(piece, i === 0) : piece,
  );
  const initials = syllables.map((syllable) => syllable[0]!);
  let sounds = "";
  for (let from = 0; from < Math.min(syllables.length, MOST_BEGINNINGS); from++) {
    sounds += BEGIN + syllables.slice(from).join("");
    if (from + 1 < initials.length) sounds += BEGIN + initials.slice(from).join("");
  }
  return sounds;
}

/** How a folded word stands in such sounds; null where it is not one that is typed by its sound. */
export function asSound(word: string): string | null {
  return SOUND.test(word) ? BEGIN + word.replaceAll("ü", "v") : null;
}
