import Papa from "papaparse";
import { RegularsError } from "../model/error.ts";
import type { ImportMapping } from "../model/mapping.ts";
import { Cells } from "./cells.ts";

/** How the cells and records of a text are told apart. */
export interface Dialect {
  readonly delimiter: ImportMapping["delimiter"];
  readonly quote: ImportMapping["quote"];
  /** A file whose lines end in a lone carriage return is the only one that is not cut at line feeds. */
  readonly newline: "\n" | "\r";
}

/** A record longer than this is a quote that was opened and never closed. */
const LONGEST_RECORD = 1 << 25;

/**
 * Tells records apart, fed piece by piece. A record in which a cell begins with a quote is Papa Parse's to take apart; in every other
 * one Papa would do nothing but cut at delimiters and line ends, and that is done here, without making a text of each cell.
 * (Given a File, Papa decodes chunks by itself and damages the characters at their borders; given one string, a large file
 * exceeds what a string may hold.)
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
  private readonly quoted: InstanceType<typeof Papa.Parser>;
  private readonly cells = new Cells();
  private rest = "";

  constructor(dialect: Dialect) {
    const { delimiter, newline, quote } = dialect;
    this.dialect = dialect;
    this.quote = quote.charCodeAt(0);
    this.quoted = new Papa.Parser({ delimiter, newline, quoteChar: quote, preview: 1 });
  }

  /** Whether the text so far ended where a record ends. */
  get isBetweenRecords(): boolean {
    return this.rest === "";
  }

  /** Visits the records that this piece completes; `cells` are theirs only during the visit. Throws `file-cut-short` where a quote swallows the file. */
  feed(piece: string, visit: (cells: Cells) => void): void {
    // Joined, not added: a text that is the sum of two is slow to be looked into.
    const text = this.rest === "" ? piece : [this.rest, piece].join("");
    this.rest = text.slice(this.visitWhole(text, visit));
    if (this.rest.length > LONGEST_RECORD) throw new RegularsError("file-cut-short", { row: this.count + 1 });
  }

  /** Visits the last record, once there is no more text. */
  end(visit: (cells: Cells) => void): void {
    const text = this.rest;
    this.rest = "";
    if (text === "") return;
    const { data, errors } = this.quoted.parse(text, 0, false);
    this.unterminated = errors.some((error) => error.code === "MissingQuotes");
    this.openEnd = true;
    for (const record of data) {
      this.give(record);
      visit(this.cells);
    }
  }

  /** All records that a text completes, as texts. */
  push(piece: string): string[][] {
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

  /** Visits each whole record of a text; gives the place where what is left begins. */
  private visitWhole(text: string, visit: (cells: Cells) => void): number {
    const { cells, quote } = this;
    const { delimiter, newline } = this.dialect;
    let start = 0;
    let nextDelimiter = text.indexOf(delimiter);
    for (;;) {
      const end = text.indexOf(newline, start);
      if (end < 0) return start;
      cells.text = text;
      cells.count = 0;
      let at = start;
      while (nextDelimiter >= 0 && nextDelimiter < end && text.charCodeAt(at) !== quote) {
        cells.add(at, nextDelimiter);
        at = nextDelimiter + 1;
        nextDelimiter = text.indexOf(delimiter, at);
      }
      if (text.charCodeAt(at) === quote) {
        const read = this.readQuoted(text, start, end + 1);
        if (read === 0) return start;
        start += read;
        if (nextDelimiter >= 0 && nextDelimiter < start) nextDelimiter = text.indexOf(delimiter, start);
        visit(cells);
      } else {
        cells.add(at, this.endOfLine(text, at, end));
        start = end + 1;
        this.count++;
        visit(cells);
      }
    }
  }

  /**
   * Takes apart the record that begins at a place: from its first line alone or, where a cell goes on behind it, from all there is.
   * Gives its length; 0 where it is not whole.
   */
  private readQuoted(text: string, start: number, endOfLine: number): number {
    for (const end of [endOfLine, text.length]) {
      const { data, errors, meta } = this.quoted.parse(text.slice(start, end), 0, true);
      if (data[0] === undefined) continue;
      this.brokenQuotes += errors.length;
      this.give(data[0]);
      return meta.cursor;
    }
    return 0;
  }

  private give(record: string[]): void {
    const last = record.length - 1;
    const cell = record[last]!;
    record[last] = cell.slice(0, this.endOfLine(cell, 0, cell.length));
    this.cells.set(record);
    this.count++;
  }

  /** Where a line's last cell ends: the line feed that ends a record is cut off; a carriage return before it is still there. */
  private endOfLine(text: string, from: number, end: number): number {
    return end > from && this.dialect.newline === "\n" && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
  }
}
