/** Tells cells that surely stand for themselves by their bytes, so that they need not become texts to be asked about. */
export class PlainCells {
  private readonly longestMarker: number;
  /** By byte: 1 where a marker begins so. */
  private readonly beginsMarker = new Uint8Array(128);

  /** `markers`: the words that say "nothing here", in whatever case. */
  constructor(markers: readonly string[]) {
    this.longestMarker = markers.reduce((length, marker) => Math.max(length, marker.length), 0);
    for (const marker of markers) {
      for (const first of [marker.toLowerCase(), marker.toUpperCase()]) {
        if (first.charCodeAt(0) < 128) this.beginsMarker[first.charCodeAt(0)] = 1;
      }
    }
  }

  /** Whether a cell is ASCII, without blanks, control characters or a text mark at its ends, and certainly none of the markers. */
  isPlain(bytes: Uint8Array, from: number, to: number): boolean {
    const first = bytes[from]!;
    // An apostrophe or ="…" may only keep the cell a text.
    if (first <= 32 || first === 39 || first === 61 || bytes[to - 1]! <= 32) return false;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      if (byte === 0 || byte >= 127) return false;
    }
    return to - from > this.longestMarker || this.beginsMarker[bytes[from]!] === 0;
  }

  /** The same for a code, which a spreadsheet may also have written as 17850.0 or 1.38E+10: no point and no E in it. */
  isPlainCode(bytes: Uint8Array, from: number, to: number): boolean {
    if (!this.isPlain(bytes, from, to)) return false;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      if (byte === 46 || byte === 69 || byte === 101) return false;
    }
    return true;
  }
}
