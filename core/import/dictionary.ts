import { Cells } from "./cells.ts";
import { NOT_FOUND, TextTable } from "./text-table.ts";
import { WordList } from "./word-list.ts";

/** How the cells of a column become words. */
export interface Cleaner {
  /** Says what a cell, met for the first time, stands for: its word; "" for missing; null for what must not be taken. */
  clean(cell: string): string | null;
  /** Whether a cell surely stands for itself, so that it need not become a text to be asked for. */
  isPlain(bytes: Uint8Array, from: number, to: number): boolean;
}

/** The code of a cell that must not be taken. */
export const REFUSED = -1;

/** Cells of a column as codes: 0 is missing, c means word c − 1. A cell is cleaned once, when it is first met. */
export class Dictionary {
  /** Word c − 1 of each code c, in the order they were met. */
  readonly words = new WordList();

  private readonly cleaner: Cleaner;
  private readonly codes = new TextTable();
  private readonly own = new Cells();

  constructor(cleaner: Cleaner) {
    this.cleaner = cleaner;
  }

  /** The code of a record's cell; `REFUSED` where it must not be taken. */
  codeIn(cells: Cells, at: number): number {
    const from = cells.from[at]!;
    const to = cells.to[at]!;
    if (from === to) return 0;
    const known = this.codes.find(cells.view, from, to);
    return known === NOT_FOUND ? this.newCell(cells, at) : known;
  }

  /** Begins anew; the room for as many words stays. */
  clear(): void {
    this.words.clear();
    this.codes.clear();
  }

  /** The word of a code; "" for missing. */
  wordOf(code: number): string {
    return code > 0 ? this.words.at(code - 1) : "";
  }

  /** Whether a cell that is a word already has come. */
  has(cells: Cells, at: number): boolean {
    const known = this.codes.find(cells.view, cells.from[at]!, cells.to[at]!);
    return known !== NOT_FOUND && known > 0;
  }

  /** The code of a cell that is a word already. */
  codeOfWord(cells: Cells, at: number): number {
    const from = cells.from[at]!;
    const to = cells.to[at]!;
    if (from === to) return 0;
    const known = this.codes.find(cells.view, from, to);
    return known === NOT_FOUND ? this.newWord(cells, from, to) : known;
  }

  /** Of the cell last looked for. */
  private newCell(cells: Cells, at: number): number {
    const from = cells.from[at]!;
    const to = cells.to[at]!;
    if (this.cleaner.isPlain(cells.bytes, from, to)) return this.newWord(cells, from, to);
    const word = this.cleaner.clean(cells.at(at));
    let code = REFUSED;
    if (word !== null) {
      this.own.set([word]);
      code = this.codeOfWord(this.own, 0);
    }
    if (this.codes.find(cells.view, from, to) === NOT_FOUND) this.codes.add(code);
    return code;
  }

  /** Gives the word last looked for its code. */
  private newWord({ bytes }: Cells, from: number, to: number): number {
    const code = this.words.push(bytes, from, to);
    this.codes.add(code);
    return code;
  }
}
