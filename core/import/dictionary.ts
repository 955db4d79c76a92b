import { LastCell } from "./last-cell.ts";
import { ownText } from "./own-text.ts";
import { NOT_FOUND, TextTable } from "./text-table.ts";

/** Says what a cell, met for the first time, stands for: its word; "" for missing; null for what must not be taken. */
export type Clean = (cell: string) => string | null;

/** The code of a cell that must not be taken. */
export const REFUSED = -1;

/** Cells of a column as codes: 0 is missing, c means word c − 1. A cell is cleaned once, when it is first met. */
export class Dictionary {
  /** Word c − 1 of each code c, in the order they were met. */
  words: string[] = [];

  private readonly clean: Clean;
  private readonly codes = new TextTable();
  private readonly last = new LastCell();

  constructor(clean: Clean) {
    this.clean = clean;
  }

  /** The code of a cell; `REFUSED` where it must not be taken. */
  codeOf(cell: string): number {
    return this.codeIn(cell, 0, cell.length);
  }

  /** The same for a cell that stands in a text. */
  codeIn(text: string, from: number, to: number): number {
    const { last } = this;
    if (from === to) return 0;
    if (last.is(text, from, to)) return last.number;
    const known = this.codes.findIn(text, from, to);
    return last.note(text, from, to, known === NOT_FOUND ? this.newCell(text.slice(from, to)) : known);
  }

  /** Begins anew; the room for as many words stays. */
  clear(): void {
    this.words = [];
    this.codes.clear();
    this.last.forget();
  }

  /** The word of a code; "" for missing. */
  wordOf(code: number): string {
    return code > 0 ? this.words[code - 1]! : "";
  }

  /** The code of a word, as cleaned. */
  codeOfWord(word: string): number {
    const known = this.codes.find(word);
    return known === NOT_FOUND ? this.newWord(word) : known;
  }

  private newCell(cell: string): number {
    const word = this.clean(cell);
    if (word === cell) return this.newWord(word);
    const code = word === null ? REFUSED : word === "" ? 0 : this.codeOfWord(word);
    this.codes.find(cell);
    this.codes.add(code);
    return code;
  }

  /** Gives the word last looked for its code. */
  private newWord(word: string): number {
    const code = this.words.push(ownText(word));
    this.codes.add(code);
    return code;
  }
}
