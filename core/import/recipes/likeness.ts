import { headerKey, headerMeaning } from "../header-words.ts";

/** How alike two headers are, 0…1: the share of neighbouring letters they have in common (Dice); 1 where they differ in signs and case alone. */
export function nameLikeness(a: string, b: string): number {
  const [one, other] = [headerKey(a), headerKey(b)];
  if (one === other) return 1;
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  if (pairs.length === 0 || others.length === 0) return 0;
  const left = [...others];
  let shared = 0;
  for (const pair of pairs) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (pairs.length + others.length);
}

/** Whether both are usual names of one thing. */
export function meanAlike(a: string, b: string): boolean {
  const [one] = headerMeaning(a);
  const [other] = headerMeaning(b);
  return one !== undefined && other !== undefined && one.field === other.field;
}

/** How alike the names of two files are but for what changes from month to month: digits, and signs around them. */
export function fileLikeness(a: string, b: string): number {
  const stem = (name: string): string => name.replace(/\.[^.]{1,5}$/, "").replace(/[\d\s_.()-]+/g, "");
  return stem(a) === stem(b) ? 1 : nameLikeness(stem(a), stem(b));
}

function pairsOf(text: string): string[] {
  if (text.length < 2) return text === "" ? [] : [text];
  return Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
}
