import { RegularsError } from "../model/error.ts";
import type { Converted } from "./converted.ts";
import { columnNames } from "./header.ts";
import type { Layout } from "./layout.ts";
import { layoutOf } from "./layout.ts";
import { numberRepeats } from "./repeats.ts";
import { readRecords } from "./read-records.ts";
import type { RecordPiece } from "./read-records.ts";
import { RowTaker } from "./row-taker.ts";
import type { ConvertRequest } from "./worker-api.ts";

/** How a long reading stays polite. */
export interface Manners {
  isCancelled(): boolean;
  /** Lets messages be handled. */
  breathe(): Promise<void>;
  onProgress(share: number, rows: number): void;
}

/**
 * Reads a whole file into typed rows. Record numbers count from 1 below the header. Throws the errors of the file
 * (`file-empty`, `file-no-rows`, `file-cut-short`, `file-damaged-gzip`, `file-unreadable`, `file-column-twice`), of the
 * mapping (see `layoutOf`; `mapping-column-missing`) and `cancelled`; nothing is kept then.
 */
export async function convertFile(file: Blob, request: ConvertRequest, manners: Manners): Promise<Converted> {
  const conversion = new Conversion(request);
  const pause = async (): Promise<void> => {
    await manners.breathe();
    if (manners.isCancelled()) throw new RegularsError("cancelled");
  };
  await readRecords(
    file,
    request.mapping,
    (piece) => conversion.take(piece),
    async (share) => {
      manners.onProgress(share, conversion.rows);
      await pause();
      return true;
    },
  );
  const converted = conversion.done();
  await numberRepeats(converted.lines, pause);
  return converted;
}

/** A conversion under way: the header is passed by, then every record taken. */
class Conversion {
  private readonly request: ConvertRequest;
  private readonly layout: Layout;
  private above: number;
  private taker: RowTaker | null = null;

  constructor(request: ConvertRequest) {
    this.request = request;
    this.layout = layoutOf(request.mapping);
    this.above = request.mapping.headerRow + 1;
    if (this.above === 0) this.taker = new RowTaker(this.layout, request, undefined);
  }

  get rows(): number {
    return this.taker?.row ?? 0;
  }

  take({ records, suspect, openEnd }: RecordPiece): void {
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
    this.taker = new RowTaker(this.layout, this.request, header);
  }
}
