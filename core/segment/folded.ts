/** Ends every folded text and begins the first: a control character that no folding makes. */
const BORDER = "\u0001";

/**
 * How two texts are compared in rules and searches: without case and width, as Unicode's compatibility form (NFKC) in
 * lower case, so that "ＡＢＣ" is "abc".
 */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(BORDER, " ");
}

/** Many folded texts in one string, so that one search goes over all of them at the engine's own speed. */
export class FoldedTexts {
  private readonly joined: string;
  /** Where text i begins; its border stands before it. */
  private readonly starts: Uint32Array;
  private readonly known: Uint8Array;

  constructor(values: readonly (string | undefined)[]) {
    this.known = Uint8Array.from(values, (value) => (value === undefined ? 0 : 1));
    const clean = values.map((value) => (value?.includes(BORDER) ? value.replaceAll(BORDER, " ") : (value ?? "")));
    // Folded in one go: no folding joins characters across a control character.
    this.joined = BORDER + clean.join(BORDER).normalize("NFKC").toLowerCase() + BORDER;
    this.starts = new Uint32Array(values.length + 1);
    for (let i = 0, at = 0; i < values.length; i++) {
      this.starts[i] = at + 1;
      at = this.joined.indexOf(BORDER, at + 1);
      this.starts[i + 1] = at + 1;
    }
  }

  get length(): number {
    return this.known.length;
  }

  isKnown(i: number): boolean {
    return this.known[i] === 1;
  }

  /** The folded text i. */
  at(i: number): string {
    return this.joined.slice(this.starts[i], this.starts[i + 1]! - 1);
  }

  /** Calls back once, in order, for each text that holds the folded piece: anywhere, at its beginning, or as a whole. */
  find(piece: string, where: "anywhere" | "beginning" | "whole", found: (i: number) => void): void {
    const { joined, starts } = this;
    if (this.known.length === 0) return;
    const needle = where === "anywhere" ? piece : where === "beginning" ? BORDER + piece : BORDER + piece + BORDER;
    const offset = where === "anywhere" ? 0 : 1;
    let i = 0;
    for (let at = joined.indexOf(needle); at !== -1; at = joined.indexOf(needle, starts[i + 1]! - 1)) {
      i = this.textAround(at + offset, i);
      if (i >= this.known.length) return;
      if (this.known[i] === 1) found(i);
    }
  }

  /** Which text the position lies in, looking forward from text `from` in growing steps. */
  private textAround(position: number, from: number): number {
    const { starts } = this;
    let low = from;
    let step = 1;
    while (low + step < starts.length && starts[low + step]! <= position) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, starts.length - 1);
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= position) low = middle;
      else high = middle;
    }
    return starts[high]! <= position ? high : low;
  }
}

const prepared = new WeakMap<readonly (string | undefined)[], FoldedTexts>();

/** The folded texts of a column, made once for as long as the column lives. */
export function foldedTexts(values: readonly (string | undefined)[]): FoldedTexts {
  let folded = prepared.get(values);
  if (!folded) {
    folded = new FoldedTexts(values);
    prepared.set(values, folded);
  }
  return folded;
}
