import { RegularsError } from "../model/error.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { Converted } from "./converted.ts";
import { guessDialect } from "./dialect.ts";
import { columnNames } from "./header.ts";
import type { Layout } from "./layout.ts";
import { layoutOf } from "./layout.ts";
import { RecordReader } from "./records.ts";
import { RowTaker } from "./row-taker.ts";
import { openText, UNREADABLE } from "./text.ts";
import type { ConvertRequest } from "./worker-api.ts";

/** How a long reading stays polite. */
export interface Manners {
  isCancelled(): boolean;
  /** Lets messages be handled. */
  breathe(): Promise<void>;
  onProgress(share: number, rows: number): void;
}

/** Records between two breaths: some ten milliseconds of work. */
const STRIDE = 20_000;

/** Bytes of a short record, for a first idea of how many there are. */
const SHORT_RECORD = 60;

/**
 * Reads a whole file into typed rows. Record numbers count from 1 below the header. Throws the errors of the file
 * (`file-empty`, `file-no-rows`, `file-cut-short`, `file-damaged-gzip`, `file-unreadable`, `file-column-twice`), of the
 * mapping (see `layoutOf`; `mapping-column-missing`) and `cancelled`; nothing is kept then.
 */
export async function convertFile(file: Blob, request: ConvertRequest, manners: Manners): Promise<Converted> {
  const conversion = new Conversion(request, Math.ceil(file.size / SHORT_RECORD));
  for await (const { records, suspect, share, openEnd } of readRecords(file, request.mapping)) {
    for (let from = 0; from < records.length; from += STRIDE) {
      conversion.take(records.slice(from, from + STRIDE), suspect, openEnd);
      await manners.breathe();
      if (manners.isCancelled()) throw new RegularsError("cancelled");
      manners.onProgress(share, conversion.rows);
    }
  }
  return conversion.done();
}

/** Some records of a file as they stand. */
export interface RecordPiece {
  readonly records: readonly string[][];
  /** Signs that could not be decoded are among them. */
  readonly suspect: boolean;
  /** The share of the file read so far. */
  readonly share: number;
  /** The file's last record, which no line end follows. */
  readonly openEnd: boolean;
}

/** A file's records, piece by piece. Throws `file-empty`, and `file-cut-short` where a quote is open at the end. */
export async function* readRecords(file: Blob, mapping: ImportMapping): AsyncGenerator<RecordPiece, void, undefined> {
  const source = openText(file, mapping.encoding);
  const { delimiter, quote } = mapping;
  let reader: RecordReader | null = null;
  let suspectBefore = false;
  for await (const piece of source.pieces()) {
    reader ??= new RecordReader(guessDialect(piece, { delimiter, quote }));
    const suspect = piece.includes(UNREADABLE);
    yield { records: reader.push(piece), suspect: suspect || suspectBefore, share: source.share(), openEnd: false };
    suspectBefore = suspect;
  }
  if (reader === null) throw new RegularsError("file-empty");
  const records = reader.finish();
  if (reader.unterminated) {
    throw new RegularsError("file-cut-short", { row: Math.max(1, reader.count - mapping.headerRow - 1) });
  }
  yield { records, suspect: true, share: 1, openEnd: records.length > 0 };
}

/** A conversion under way: the header is passed by, then every record taken. */
class Conversion {
  private readonly request: ConvertRequest;
  private readonly layout: Layout;
  private readonly expectedRows: number;
  private above: number;
  private taker: RowTaker | null = null;

  constructor(request: ConvertRequest, expectedRows: number) {
    this.request = request;
    this.layout = layoutOf(request.mapping);
    this.expectedRows = expectedRows;
    this.above = request.mapping.headerRow + 1;
    if (this.above === 0) this.taker = new RowTaker(this.layout, request, undefined, expectedRows);
  }

  get rows(): number {
    return this.taker?.row ?? 0;
  }

  take(records: readonly string[][], suspect: boolean, openEnd: boolean): void {
    let at = 0;
    for (; this.above > 0 && at < records.length; at++) {
      this.above--;
      if (this.above === 0) this.begin(records[at]!);
    }
    const { taker } = this;
    if (taker === null) return;
    if (openEnd && at < records.length) taker.refuseIfCut(records[at]!);
    for (; at < records.length; at++) taker.take(records[at]!, suspect);
  }

  done(): Converted {
    const converted = this.taker?.done();
    if (!converted || converted.rows === converted.blank.length) throw new RegularsError("file-no-rows");
    return converted;
  }

  private begin(header: readonly string[]): void {
    const { mapping } = this.request;
    const names = columnNames(header, this.layout.width);
    const moved = mapping.columns.find(({ index, field, column }) => field !== null && names[index] !== column.trim());
    if (moved) throw new RegularsError("mapping-column-missing", { column: moved.column });
    this.taker = new RowTaker(this.layout, this.request, header, this.expectedRows);
  }
}
