import { hasHanzi } from "../model/simplified.ts";
import { pinyinOf } from "./hanzi.ts";

/** The level at which names are close; that of the same sound, whatever the script (see `LEVELS`). */
export const CLOSE_NAME = 2;
const ALIKE_NAME = 1;

/** How a standardised name sounds: letters alone, pinyin where it is in Chinese characters; ü as it stands in a passport or is typed is one. */
export function soundOf(name: string): string {
  return pinyinOf(name)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/([ln])(?:v|ü|yu(?![ae]))/g, "$1u");
}

/**
 * The level of two names by their sound: close where one of both is in Chinese characters and they sound the same, the family name first or last
 * ("王小明", "Wang Xiaoming", "Xiaoming Wang"; also "王小明", "王晓明"); alike where one is a family name alone ("王女士"). Else 0.
 */
export function soundLevel(a: string, soundA: string, b: string, soundB: string): number {
  if (soundA === soundB) return hasHanzi(a) || hasHanzi(b) ? CLOSE_NAME : 0;
  if (a.length === 1 || b.length === 1) return isFamilyNameOf(a, b) || isFamilyNameOf(b, a) ? ALIKE_NAME : 0;
  if (soundA.length !== soundB.length || hasHanzi(a) === hasHanzi(b)) return 0;
  return (hasHanzi(a) ? isTurnedName(a, soundA, soundB) : isTurnedName(b, soundB, soundA)) ? CLOSE_NAME : 0;
}

function isFamilyNameOf(short: string, name: string): boolean {
  return short.length === 1 && hasHanzi(short) && name.startsWith(short);
}

/** Whether the sound is the name's with the family name, one character or two, behind the given name. */
function isTurnedName(text: string, sound: string, other: string): boolean {
  return [1, 2].some((family) => {
    const ahead = soundOf(text.slice(0, family)).length;
    return ahead < sound.length && sound.slice(ahead) + sound.slice(0, ahead) === other;
  });
}

/** The letters of a sound in their order: the same for a name whichever part of it comes first. */
export function lettersOf(sound: string): string {
  return [...sound].toSorted().join("");
}
