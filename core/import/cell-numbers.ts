import type { Cells } from "./cells.ts";
import { NOT_FOUND, TextTable } from "./text-table.ts";

/** Remembers no more cells than this: a column of as many different ones says nothing twice. */
const MOST = 100_000;

/** What the few different cells of a column stand for: each is looked into once. */
export class CellNumbers {
  private readonly read: (cell: string) => number;
  private readonly known = new TextTable();
  private count = 0;

  constructor(read: (cell: string) => number) {
    this.read = read;
  }

  of(cells: Cells, at: number): number {
    const known = this.known.find(cells.view, cells.from[at]!, cells.to[at]!);
    if (known !== NOT_FOUND) return known;
    const number = this.read(cells.at(at));
    if (this.count++ < MOST) this.known.add(number);
    return number;
  }
}
