import { distance } from "fastest-levenshtein";
import { RegularsError } from "../model/error.ts";
import { hasHanzi } from "../model/simplified.ts";
import { compared, fingerprint, pairFingerprint, soundKey, type SpellingMethod } from "./fingerprints.ts";

/** A way a word is written, and by how many. */
export interface Spelling {
  readonly value: string;
  readonly people: number;
}

/** Spellings of what is likely one word: the commonest, which is proposed for all, first. */
export interface SpellingGroup {
  readonly proposed: string;
  readonly people: number;
  readonly spellings: readonly Spelling[];
}

export interface SpellingWatch {
  /** Awaited at least every 50 ms. */
  breathe(): Promise<void>;
  isCancelled(): boolean;
  /** 0…1, never backwards. */
  onProgress(share: number): void;
}

/** Words worked through between two breaths. */
const STRIDE = 500;
/** So many words that share a piece of writing are compared with each other; a piece more have in common says too little. */
const MOST_IN_BLOCK = 150;

/**
 * Groups of spellings that are likely one word, those of most people first: by key collision (fingerprint, n-gram fingerprint, sound), as OpenRefine
 * does it, or by edit distance among words that share a piece. A group is what stands near its commonest spelling, no chain. Error: `cancelled`.
 */
export async function spellingGroups(
  values: readonly Spelling[],
  method: SpellingMethod,
  watch: SpellingWatch,
): Promise<readonly SpellingGroup[]> {
  const sorted = values.toSorted(
    (a, b) => b.people - a.people || untidiness(a.value) - untidiness(b.value) || (a.value < b.value ? -1 : 1),
  );
  const groups = method === "distance" ? await near(sorted, watch) : await colliding(sorted, KEYS[method], watch);
  return groups
    .filter((group) => group.length > 1)
    .map((spellings) => ({
      proposed: spellings[0]!.value,
      people: spellings.reduce((sum, { people }) => sum + people, 0),
      spellings,
    }))
    .toSorted((a, b) => b.people - a.people || b.spellings.length - a.spellings.length);
}

/** Of spellings equally common the one without stray blanks is proposed, then the one that is not all capitals. */
function untidiness(text: string): number {
  const stray = text.replace(/\s+/g, " ").trim() === text ? 0 : 2;
  return stray + (text === text.toUpperCase() && text !== text.toLowerCase() ? 1 : 0);
}

const KEYS: Readonly<Record<Exclude<SpellingMethod, "distance">, (text: string) => string>> = {
  fingerprint,
  ngram: pairFingerprint,
  pinyin: soundKey,
};

async function colliding(
  sorted: readonly Spelling[],
  keyOf: (text: string) => string,
  watch: SpellingWatch,
): Promise<Spelling[][]> {
  const byKey = new Map<string, Spelling[]>();
  for (const [i, spelling] of sorted.entries()) {
    if (i % STRIDE === 0) await pause(watch, i / sorted.length);
    const key = keyOf(spelling.value);
    if (key === "") continue;
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [spelling]);
    else group.push(spelling);
  }
  return [...byKey.values()];
}

/** A word ready to be compared. */
interface Comparable {
  readonly letters: string;
  readonly digits: string;
  readonly most: number;
}

/** Each spelling that nobody commoner has taken with those near it. */
async function near(sorted: readonly Spelling[], watch: SpellingWatch): Promise<Spelling[][]> {
  const words = sorted.map(({ value }): Comparable => {
    const { letters, digits } = compared(value);
    return { letters, digits, most: mostEdits(letters) };
  });
  const blocks = blocksOf(words);
  const taken = new Uint8Array(words.length);
  const groups: Spelling[][] = [];
  for (let i = 0; i < words.length; i++) {
    if (i % STRIDE === 0) await pause(watch, i / words.length);
    if (taken[i] === 1) continue;
    const one = words[i]!;
    const others = new Set<number>();
    for (const gram of gramsOf(one.letters))
      for (const j of blocks.get(gram) ?? []) if (j > i && taken[j] === 0) others.add(j);
    const found = [...others].filter((j) => isNear(one, words[j]!)).toSorted((a, b) => a - b);
    if (found.length === 0) continue;
    for (const j of [i, ...found]) taken[j] = 1;
    groups.push([i, ...found].map((j) => sorted[j]!));
  }
  return groups;
}

/**
 * How many edits a word may be away and still be it: in letters one from five on and two from nine, in Chinese, where a sign is a word, one from five
 * on; none in shorter ones.
 */
function mostEdits(letters: string): number {
  if (letters.length < 5) return 0;
  return hasHanzi(letters) || letters.length < 9 ? 1 : 2;
}

function isNear(a: Comparable, b: Comparable): boolean {
  if (a.digits !== b.digits) return false;
  const most = Math.min(a.most, b.most);
  if (a.letters === b.letters) return true;
  return most > 0 && Math.abs(a.letters.length - b.letters.length) <= most && distance(a.letters, b.letters) <= most;
}

/** By piece of writing: the words that have it, commonest first. */
function blocksOf(words: readonly Comparable[]): ReadonlyMap<string, readonly number[]> {
  const blocks = new Map<string, number[]>();
  words.forEach(({ letters }, i) => {
    for (const gram of gramsOf(letters)) {
      const block = blocks.get(gram);
      if (block === undefined) blocks.set(gram, [i]);
      else if (block.length < MOST_IN_BLOCK) block.push(i);
    }
  });
  return blocks;
}

/** Pieces of three signs, of two in Chinese, and the whole of a word that is shorter. */
function gramsOf(letters: string): readonly string[] {
  const length = hasHanzi(letters) ? 2 : 3;
  if (letters.length <= length) return letters === "" ? [] : [letters];
  return Array.from({ length: letters.length - length + 1 }, (_, i) => letters.slice(i, i + length));
}

async function pause(watch: SpellingWatch, share: number): Promise<void> {
  await watch.breathe();
  if (watch.isCancelled()) throw new RegularsError("cancelled");
  watch.onProgress(share);
}
