/** Signs in a piece of an address. */
const LENGTH = 4;
/** So many of the rarest pieces speak for an address. */
const TOLD = 3;
/** A piece more people share says too little of where somebody lives. */
const MOST_PEOPLE = 40;
const SLOTS = 1 << 22;

/**
 * The rarest pieces of four signs in each text that others have too: two writings of one address share some whatever else differs (methods §9).
 * Pieces are numbers; two pieces may, rarely, be given the same one.
 */
export function rareGrams(texts: readonly string[]): (record: number) => readonly string[] {
  const people = new Uint16Array(SLOTS);
  for (const text of texts) for (const gram of gramsOf(text)) if (people[gram]! <= MOST_PEOPLE) people[gram]!++;
  return (record) =>
    [...gramsOf(texts[record] ?? "")]
      .filter((gram) => people[gram]! > 1 && people[gram]! <= MOST_PEOPLE)
      .toSorted((x, y) => people[x]! - people[y]! || x - y)
      .slice(0, TOLD)
      .map(String);
}

/** Each piece once, by the slot it falls into (FNV-1a over its UTF-16 units). */
function gramsOf(text: string): ReadonlySet<number> {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, "");
  const grams = new Set<number>();
  for (let i = 0; i + LENGTH <= plain.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + LENGTH; j++) hash = Math.imul(hash ^ plain.charCodeAt(j), 0x01000193);
    grams.add((hash ^ (hash >>> 16)) & (SLOTS - 1));
  }
  return grams;
}
