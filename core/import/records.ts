import Papa from "papaparse";
import { RegularsError } from "../model/error.ts";
import type { ImportMapping } from "../model/mapping.ts";

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
 * Papa Parse's tokeniser fed piece by piece. (Given a File, Papa decodes chunks by itself and damages the characters at
 * their borders; given one string, a large file exceeds what a string may hold.) Records are arrays of cells by position.
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

  private readonly parser: InstanceType<typeof Papa.Parser>;
  private carriageReturns = false;
  private readonly newline: Dialect["newline"];
  private rest = "";

  constructor(dialect: Dialect) {
    this.parser = new Papa.Parser({
      delimiter: dialect.delimiter,
      newline: dialect.newline,
      quoteChar: dialect.quote,
    });
    this.newline = dialect.newline;
  }

  /** Whether the text so far ended where a record ends. */
  get isBetweenRecords(): boolean {
    return this.rest === "";
  }

  /** The records that this piece completes. Throws `file-cut-short` where a quote swallows the file. */
  push(piece: string): string[][] {
    this.carriageReturns ||= this.newline === "\n" && piece.includes("\r");
    const text = this.rest === "" ? piece : this.rest + piece;
    const { data, errors, meta } = this.parser.parse(text, 0, true);
    this.brokenQuotes += errors.length;
    this.rest = text.slice(meta.cursor);
    if (this.rest.length > LONGEST_RECORD)
      throw new RegularsError("file-cut-short", { row: this.count + data.length + 1 });
    return this.given(data);
  }

  /** The last record, once there is no more text. */
  finish(): string[][] {
    const text = this.rest;
    this.rest = "";
    if (text === "") return [];
    const { data, errors } = this.parser.parse(text, 0, false);
    this.unterminated = errors.some((error) => error.code === "MissingQuotes");
    this.openEnd = true;
    return this.given(data);
  }

  private given(records: string[][]): string[][] {
    this.count += records.length;
    // The line feed that ends a record is Papa's; a carriage return before it is still on the last cell.
    if (this.carriageReturns) for (const record of records) trimReturn(record);
    return records;
  }
}

function trimReturn(record: string[]): void {
  const last = record.length - 1;
  const cell = record[last]!;
  if (cell.charCodeAt(cell.length - 1) === 13) record[last] = cell.slice(0, -1);
}
