import Papa from "papaparse";
import { RegularsError } from "../model/error.ts";
import { ALIGNED, ANY_BLANKS, type ImportMapping } from "../model/mapping.ts";
import { cutAligned, cutAtBlanks, type AlignedColumns } from "./aligned.ts";
import { Cells, lengthOf } from "./cells.ts";
import { withStrayQuotes } from "./stray-quotes.ts";
import { textOf } from "./utf8.ts";

/** How the cells and records of a text are told apart. */
export interface Dialect {
  readonly delimiter: ImportMapping["delimiter"];
  readonly quote: ImportMapping["quote"];
  /** A file whose lines end in a lone carriage return is the only one that is not cut at line feeds. */
  readonly newline: "\n" | "\r";
  /** How many cells the records have, where nearly all have as many: a quote in an odd place is then read so that there are as many. */
  readonly width?: number;
  /** Where the columns stand, if the cells are padded with blanks. */
  readonly aligned?: AlignedColumns;
  /** A sign that is written before each cell, so that a spreadsheet keeps it as text; it is none of the cell's. */
  readonly mark?: "`";
}

/** A record longer than this is a quote that was opened and never closed. */
const LONGEST_RECORD = 1 << 25;

/** So many bytes of a piece are looked at a time: what is looked at several times stays near the processor. */
const PART = 1 << 17;
/** Behind what there is: a line end and a quote where whoever looks for one stops, and room for four bytes at once. */
const SLACK = 8;

/** Answers of `closeOf`: the quoted cell goes on behind what there is; it is not written as it should be. */
const OPEN = -1;
const ODD = -2;

/**
 * Tells records apart in UTF-8, fed piece by piece; a piece may end within a character. Delimiters, quotes and line ends are single bytes
 * that stand in no other character, so nothing need be decoded. A record with quotes in odd places is Papa Parse's to take apart; with
 * every other one Papa would do nothing but cut at delimiters and line ends and undouble quotes, and that is done here, without making a
 * text of each cell. Where the delimiter is more than one byte, every record is Papa Parse's; where blanks part the cells, each line is one.
 */
export class RecordReader {
  /** A quote was opened and not closed before the end. */
  unterminated = false;
  /** The text ended in the middle of a line, not after a line end. */
  openEnd = false;
  /** Quotes within quoted cells that are neither doubled nor the end; they stand in the cell as they are. */
  brokenQuotes = 0;
  /** Records given out so far. */
  count = 0;

  private readonly dialect: Dialect;
  private readonly quote: number;
  /** −1: it is more than one byte. */
  private readonly delimiter: number;
  private readonly newline: number;
  /** −1: no sign stands before the cells. */
  private readonly mark: number;
  /** The cells of a line, where blanks part them and a line is a record. */
  private readonly cutLine: ((line: string) => string[]) | null;
  private readonly papa: InstanceType<typeof Papa.Parser>;
  private readonly cells = new Cells();
  /** Cells of the record whose doubled quotes are still two. */
  private readonly doubled: number[] = [];

  /** Bytes from `rest` to `length` are those of a record that is not whole yet. */
  private bytes = new Uint8Array();
  private view = new DataView(this.bytes.buffer);
  private rest = 0;
  private length = 0;
  /** A long record is not looked at again before there are so many bytes. */
  private waitsFor = 0;

  constructor(dialect: Dialect) {
    const { delimiter, newline, quote } = dialect;
    this.dialect = dialect;
    this.quote = quote.charCodeAt(0);
    this.delimiter = /^[\0-\x7f]$/.test(delimiter) ? delimiter.charCodeAt(0) : -1;
    this.newline = newline.charCodeAt(0);
    this.mark = dialect.mark?.charCodeAt(0) ?? -1;
    this.cutLine = cutterOf(dialect);
    this.papa = new Papa.Parser({ delimiter, newline, quoteChar: quote, preview: 1 });
  }

  /** Whether records may be whole that were not visited yet, since a long one stands before them. */
  get isWaiting(): boolean {
    return this.waitsFor > 0;
  }

  /** Whether the text so far ended where a record ends; only after `settle`. */
  get isBetweenRecords(): boolean {
    return this.rest === this.length;
  }

  /**
   * Visits the records that this piece completes; `cells` are theirs only during the visit. Behind a long record that is not whole they come later: it is
   * looked at again only when twice as much of it is there, or its time would grow with the square. Throws `file-cut-short` where a quote
   * swallows the file.
   */
  feed(piece: Uint8Array, visit: (cells: Cells) => void): void {
    for (let at = 0; at < piece.length; at += PART) {
      this.append(piece.subarray(at, at + PART));
      if (this.length >= this.waitsFor || this.length > LONGEST_RECORD) this.settle(visit);
    }
    if (this.length - this.rest > LONGEST_RECORD) throw new RegularsError("file-cut-short", { row: this.count + 1 });
  }

  /** Visits the whole records that wait behind a long one. */
  settle(visit: (cells: Cells) => void): void {
    if (this.isBetweenRecords) return;
    this.rest = this.visitWhole(this.rest, visit);
    const kept = this.length - this.rest;
    this.waitsFor = kept > PART ? 2 * kept : 0;
  }

  /** Visits the last record, once there is no more text. */
  end(visit: (cells: Cells) => void): void {
    this.settle(visit);
    const text = textOf(this.bytes, this.rest, this.length);
    this.rest = this.length;
    if (text === "") return;
    if (this.cutLine !== null) {
      this.openEnd = true;
      this.give(this.cutLine(text));
      return visit(this.cells);
    }
    const { data, errors } = this.papa.parse(text, 0, false);
    this.unterminated = errors.some((error) => error.code === "MissingQuotes");
    this.brokenQuotes += errors.length;
    this.openEnd = true;
    for (const record of data) {
      this.give(record);
      visit(this.cells);
    }
  }

  /** All records that a piece completes, as texts. */
  push(piece: Uint8Array): string[][] {
    const records: string[][] = [];
    this.feed(piece, (cells) => records.push(cells.all()));
    return records;
  }

  /** The last record likewise. */
  finish(): string[][] {
    const records: string[][] = [];
    this.end((cells) => records.push(cells.all()));
    return records;
  }

  /** Puts a piece behind what is left of those before. */
  private append(piece: Uint8Array): void {
    const kept = this.length - this.rest;
    const length = kept + piece.length;
    const before = this.bytes;
    const room = before.length >= length + SLACK ? before : new Uint8Array(Math.max(1 << 16, 2 * length + SLACK));
    if (room !== before || this.rest > 0) room.set(before.subarray(this.rest, this.length));
    room.set(piece, kept);
    room[length] = this.newline;
    room[length + 1] = this.quote;
    if (room !== before) this.view = new DataView(room.buffer);
    this.bytes = room;
    this.rest = 0;
    this.length = length;
  }

  /** Visits each whole record there is from a place on; gives the place where what is left begins. */
  private visitWhole(from: number, visit: (cells: Cells) => void): number {
    const { cells, bytes, view, newline, length } = this;
    let start = from;
    for (;;) {
      cells.begin(bytes, view);
      const end = this.readRecord(start);
      if (end >= length || end === OPEN) return start;
      if (end === ODD) {
        const read = this.readOdd(start);
        if (read === 0) return start;
        start += read;
      } else {
        if (newline === 10) cells.cutReturn();
        if (this.doubled.length > 0) this.undouble();
        if (this.mark >= 0) cells.unmark(this.mark);
        this.count++;
        start = end + 1;
      }
      visit(cells);
    }
  }

  /** Finds the cells of the record that begins at a place; gives the place of the line end behind it, or `OPEN`, or `ODD`. */
  private readRecord(start: number): number {
    const { cells, bytes, view, quote, delimiter, newline } = this;
    if (delimiter < 0) return ODD;
    const delimiters = delimiter * 0x01010101;
    const newlines = newline * 0x01010101;
    if (this.doubled.length > 0) this.doubled.length = 0;
    let at = start;
    for (;;) {
      let byte = bytes[at]!;
      let end = at;
      if (byte === quote) {
        const close = this.closeOf(at);
        if (close < 0) return close;
        cells.add(at + 1, close);
        end = close + 1;
        byte = bytes[end]!;
        // Papa Parse takes blanks for nothing between a quote and a line end; of a usual file that is a carriage return.
        if (byte === 13 && newline === 10 && bytes[end + 1] === 10) byte = bytes[++end]!;
        if (byte !== delimiter && byte !== newline) return ODD;
      } else {
        for (;;) {
          // A byte that is sought is zero in one of these; the lowest high bit left is that of the first such byte.
          const word = view.getInt32(end, true);
          const cell = word ^ delimiters;
          const line = word ^ newlines;
          const found = (((cell - 0x01010101) & ~cell) | ((line - 0x01010101) & ~line)) & 0x80808080;
          if (found !== 0) {
            end += (31 - Math.clz32(found & -found)) >>> 3;
            break;
          }
          end += 4;
        }
        byte = bytes[end]!;
        cells.add(at, end);
      }
      if (byte === newline) return end;
      at = end + 1;
    }
  }

  /** Where the quoted cell that begins at a place is closed. */
  private closeOf(start: number): number {
    const { bytes, quote, length } = this;
    let isDoubled = false;
    for (let at = start + 1; ; at++) {
      while (bytes[at] !== quote) at++;
      if (at >= length) return OPEN;
      if (bytes[at + 1] !== quote || at + 1 === length) {
        if (isDoubled) this.doubled.push(this.cells.count);
        return at;
      }
      isDoubled = true;
      at++;
    }
  }

  private undouble(): void {
    const { bytes, quote, cells } = this;
    for (const cell of this.doubled) {
      const end = cells.to[cell]!;
      let to = cells.from[cell]!;
      for (let from = to; from < end; from++) {
        bytes[to++] = bytes[from]!;
        if (bytes[from] === quote) from++;
      }
      cells.to[cell] = to;
    }
  }

  /**
   * Takes apart the record that begins at a place: from its first line alone or, where a cell goes on behind it, from all there is.
   * Gives its length; 0 where it is not whole. A first line that has as many cells as usual only where a quote is no more than a letter is such a record.
   */
  private readOdd(start: number): number {
    const { bytes, newline, length, dialect } = this;
    const lineEnd = Math.min(bytes.indexOf(newline, start) + 1, length);
    if (this.cutLine !== null) {
      if (lineEnd <= start || bytes[lineEnd - 1] !== newline) return 0;
      this.give(this.cutLine(textOf(bytes, start, lineEnd - 1)));
      return lineEnd - start;
    }
    for (const end of [lineEnd, length]) {
      const text = textOf(bytes, start, end);
      const { data, errors, meta } = this.papa.parse(text, 0, true);
      if (data[0] === undefined) continue;
      const odd = errors.length > 0 ? withStrayQuotes(textOf(bytes, start, lineEnd), data[0], dialect) : null;
      this.brokenQuotes += odd === null ? errors.length : 1;
      this.give(odd ?? data[0]);
      return odd === null ? lengthOf(text.slice(0, meta.cursor)) : lineEnd - start;
    }
    return 0;
  }

  private give(record: string[]): void {
    this.cells.set(record);
    if (this.newline === 10) this.cells.cutReturn();
    if (this.mark >= 0) this.cells.unmark(this.mark);
    this.count++;
  }
}

function cutterOf({ delimiter, quote, aligned }: Dialect): ((line: string) => string[]) | null {
  if (delimiter === ANY_BLANKS) return (line) => cutAtBlanks(line, quote);
  const columns = aligned ?? { gaps: [], isWide: false, names: null };
  return delimiter === ALIGNED ? (line) => cutAligned(line, columns) : null;
}
