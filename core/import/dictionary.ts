import { ownText } from "./own-text.ts";

/** Says what a cell, met for the first time, stands for: its word; "" for missing; null for what must not be taken. */
export type Clean = (cell: string) => string | null;

/** The code of a cell that must not be taken. */
export const REFUSED = -1;

const SLOTS = 4096;

/**
 * Cells of a column as codes: 0 is missing, c means word c − 1. A cell is cleaned once, when it is first met; a small cache
 * in front, by the cell's length and last characters, answers for most of the others without hashing their whole text.
 */
export class Dictionary {
  /** Word c − 1 of each code c, in the order they were met. */
  readonly words: string[] = [];

  private readonly clean: Clean;
  private readonly codes = new Map<string, number>();
  private readonly slotText: string[] = new Array<string>(SLOTS).fill("");
  private readonly slotCode = new Int32Array(SLOTS);

  constructor(clean: Clean) {
    this.clean = clean;
  }

  /** The code of a cell; `REFUSED` where it must not be taken. */
  codeOf(cell: string): number {
    const length = cell.length;
    if (length === 0) return 0;
    const slot =
      (Math.imul(cell.charCodeAt(length - 1), 31) ^
        Math.imul(cell.charCodeAt(length >>> 1), 1031) ^
        (length > 2 ? Math.imul(cell.charCodeAt(length - 2), 211) ^ Math.imul(cell.charCodeAt(length - 3), 67) : 0) ^
        length) &
      (SLOTS - 1);
    if (this.slotText[slot] === cell) return this.slotCode[slot]!;
    const code = this.find(cell);
    const word = this.wordOf(code);
    this.slotText[slot] = word === cell ? word : ownText(cell);
    this.slotCode[slot] = code;
    return code;
  }

  /** The word of a code; "" for missing. */
  wordOf(code: number): string {
    return code > 0 ? this.words[code - 1]! : "";
  }

  private find(cell: string): number {
    const known = this.codes.get(cell);
    if (known !== undefined) return known;
    const word = this.clean(cell);
    const code = word === null ? REFUSED : word === "" ? 0 : this.codeOfWord(word, cell);
    this.codes.set(ownText(cell), code);
    return code;
  }

  private codeOfWord(word: string, cell: string): number {
    const known = word === cell ? undefined : this.codes.get(word);
    if (known !== undefined && known > 0) return known;
    const own = ownText(word);
    this.words.push(own);
    const code = this.words.length;
    if (word !== cell) this.codes.set(own, code);
    return code;
  }
}
