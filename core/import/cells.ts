/**
 * The cells of one record where they stand in a text: cell i from `from[i]` to before `to[i]`. One object serves all the records of a
 * file, so that the millions of cells that are but numbers, days and words already known never become texts of their own.
 */
export class Cells {
  text = "";
  from = new Int32Array(64);
  to = new Int32Array(64);
  count = 0;

  /** A cell; "" where the record has none. */
  at(index: number): string {
    return index >= 0 && index < this.count ? this.text.slice(this.from[index], this.to[index]) : "";
  }

  /** All of them. */
  all(): string[] {
    return Array.from({ length: this.count }, (_, i) => this.at(i));
  }

  /** Takes the place of the record with another one, of texts of their own. */
  set(cells: readonly string[]): void {
    this.text = cells.join("");
    this.count = 0;
    let end = 0;
    for (const cell of cells) this.add(end, (end += cell.length));
  }

  /** Adds a cell of the text. */
  add(from: number, to: number): void {
    const { count } = this;
    if (count === this.from.length) {
      this.from = doubled(this.from);
      this.to = doubled(this.to);
    }
    this.from[count] = from;
    this.to[count] = to;
    this.count = count + 1;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const out = new Int32Array(array.length * 2);
  out.set(array);
  return out;
}
