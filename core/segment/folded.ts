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

  constructor(values: readonly string[]) {
    const clean = values.map((value) => (value.includes(BORDER) ? value.replaceAll(BORDER, " ") : value));
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
    return this.starts.length - 1;
  }

  /** The folded text i. */
  at(i: number): string {
    return this.joined.slice(this.starts[i], this.starts[i + 1]! - 1);
  }

  /** Calls back once, in order, for each text that holds the folded piece: anywhere, at its beginning, or as a whole. */
  find(piece: string, where: Place, found: (i: number) => void): void {
    const { joined, starts, length } = this;
    let i = 0;
    for (let at = joined.indexOf(piece, 1); at !== -1 && i < length; at = joined.indexOf(piece, starts[i])) {
      i = this.textAround(at, i);
      if (i >= length) return;
      // A text that begins with the piece holds it there first.
      const fits =
        where === "anywhere" ||
        (at === starts[i] && (where === "beginning" || at + piece.length === starts[i + 1]! - 1));
      if (fits) found(i);
      i++;
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

/** Where in a text a piece must stand. */
export type Place = "anywhere" | "beginning" | "whole";
