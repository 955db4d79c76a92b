import type { JoinedText } from "../model/block.ts";
import { textOf } from "./utf8.ts";

const encoder = new TextEncoder();

/**
 * The cells of one record where they stand in the bytes of a text (UTF-8): cell i from `from[i]` to before `to[i]`. One object serves all
 * the records of a file, so that the millions of cells that are but numbers, days and words already known never become texts.
 */
export class Cells {
  bytes = new Uint8Array();
  view = new DataView(this.bytes.buffer);
  from = new Int32Array(64);
  to = new Int32Array(64);
  count = 0;

  /** A cell; "" where the record has none. */
  at(index: number): string {
    if (index < 0 || index >= this.count) return "";
    return textOf(this.bytes, this.from[index]!, this.to[index]!);
  }

  /** All of them. */
  all(): string[] {
    const { count, from, to } = this;
    if (count === 0) return [];
    const start = from[0]!;
    const end = to[count - 1]!;
    const text = textOf(this.bytes, start, end);
    // Where no character takes more than a byte, the places in the text are those in the bytes.
    const places = text.length === end - start;
    return Array.from({ length: count }, (_, i) =>
      places ? text.slice(from[i]! - start, to[i]! - start) : this.at(i),
    );
  }

  /** Begins a record of these bytes. */
  begin(bytes: Uint8Array<ArrayBuffer>, view: DataView<ArrayBuffer>): void {
    this.bytes = bytes;
    this.view = view;
    this.count = 0;
  }

  /** Takes the place of the record with another one, of texts of their own. */
  set(cells: readonly string[]): void {
    const bytes = encoder.encode(cells.join(""));
    this.begin(bytes, new DataView(bytes.buffer, bytes.byteOffset));
    let end = 0;
    for (const cell of cells) this.add(end, (end += lengthOf(cell)));
  }

  /** The same with texts that stand joined. */
  setJoined({ text, ends }: JoinedText): void {
    const bytes = encoder.encode(text);
    this.begin(bytes, new DataView(bytes.buffer, bytes.byteOffset));
    const places = bytes.length === text.length;
    let before = 0;
    let from = 0;
    for (const end of ends) {
      const to = places ? end : from + lengthOf(text.slice(before, end));
      this.add(from, to);
      before = end;
      from = to;
    }
  }

  /** The line feed that ends a record is cut off; a carriage return before it is still there, at the end of the last cell. */
  cutReturn(): void {
    const { bytes, from, to } = this;
    const last = this.count - 1;
    const end = to[last]!;
    if (end > from[last]! && bytes[end - 1] === 13) to[last] = end - 1;
  }

  /** Leaves out a sign that stands before a cell. */
  unmark(mark: number): void {
    const { bytes, from, to, count } = this;
    for (let i = 0; i < count; i++) if (from[i]! < to[i]! && bytes[from[i]!] === mark) from[i]!++;
  }

  /** Adds a cell of the bytes. */
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

/** How many bytes a text takes. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    // Each half of a pair counts for two of its four bytes.
    length += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return length;
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const out = new Int32Array(array.length * 2);
  out.set(array);
  return out;
}
