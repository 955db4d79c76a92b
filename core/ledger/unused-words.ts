/** Which of some words no row uses; `codes` are those of the rows, −1 unknown. */
export function unusedWords(words: ReadonlySet<number>, codes: Int32Array): ReadonlySet<number> {
  const unused = new Set(words);
  const isSought = new Uint8Array(Math.max(...unused) + 1);
  for (const code of unused) isSought[code] = 1;
  for (let row = 0; row < codes.length && unused.size > 0; row++) {
    const code = codes[row]!;
    if (code < 0 || isSought[code] !== 1) continue;
    isSought[code] = 0;
    unused.delete(code);
  }
  return unused;
}

/** Numbers the words again that are left when some go. */
export function renumber(codes: Int32Array, gone: ReadonlySet<number>): void {
  const ascending = Int32Array.from(gone).sort();
  const most = codes.reduce((highest, code) => Math.max(highest, code), -1);
  const becomes = new Int32Array(most + 1);
  for (let code = 0, before = 0; code <= most; code++) {
    if (ascending[before] === code) before++;
    becomes[code] = code - before;
  }
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0) codes[row] = becomes[codes[row]!]!;
}
