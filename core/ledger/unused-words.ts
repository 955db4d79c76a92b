/** A list of words by number, which can be made without some of them. */
interface Words<Self> {
  readonly size: number;
  without(gone: ReadonlySet<number>): Self;
}

/**
 * The words that are left when rows went: what no row uses any more goes, and the rest is numbered again.
 * @param codes those of the rows that stay, −1 unknown; changed where numbers do
 */
export function wordsLeft<W extends Words<W>>(words: W, codes: Int32Array): W {
  const unused = unusedWords(words.size, codes);
  if (unused.size === 0) return words;
  renumber(codes, words.size, unused);
  return words.without(unused);
}

/** Which of so many words no row uses; `codes` are those of the rows, −1 unknown. */
export function unusedWords(size: number, codes: Int32Array): ReadonlySet<number> {
  const isUsed = new Uint8Array(size);
  let sought = size;
  for (let row = 0; row < codes.length && sought > 0; row++) {
    const code = codes[row]!;
    if (code < 0 || isUsed[code] === 1) continue;
    isUsed[code] = 1;
    sought--;
  }
  const unused = new Set<number>();
  if (sought === 0) return unused;
  for (let code = 0; code < size; code++) if (isUsed[code] === 0) unused.add(code);
  return unused;
}

function renumber(codes: Int32Array, size: number, gone: ReadonlySet<number>): void {
  const becomes = new Int32Array(size);
  for (let code = 0, next = 0; code < size; code++) becomes[code] = gone.has(code) ? -1 : next++;
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) codes[row] = becomes[codes[row]!]!;
}
