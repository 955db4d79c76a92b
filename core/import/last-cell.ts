/** The cell last met in a column, and its number: the lines of an order follow each other, and looking back costs less than looking up. */
export class LastCell {
  number = 0;
  private text = "";
  private from = 0;
  private to = 0;

  /** Whether the same stands here. */
  is(text: string, from: number, to: number): boolean {
    const { text: before, from: start } = this;
    if (to - from !== this.to - start) return false;
    for (let i = from, j = start; i < to; i++, j++) if (text.charCodeAt(i) !== before.charCodeAt(j)) return false;
    return true;
  }

  /** From now on nothing was met, as an empty cell is none. */
  forget(): void {
    this.note("", 0, 0, 0);
  }

  /** Notes a cell and gives its number. */
  note(text: string, from: number, to: number, number: number): number {
    this.text = text;
    this.from = from;
    this.to = to;
    this.number = number;
    return number;
  }
}
