import { RegularsError } from "../model/error.ts";
import type { Converted, ConvertedHalf } from "./converted.ts";
import type { Cells } from "./cells.ts";
import { issuesOf } from "./finds.ts";
import { halve, type SecondHalf } from "./halves.ts";
import { columnNames } from "./header.ts";
import type { Layout } from "./layout.ts";
import { layoutOf } from "./layout.ts";
import { numberRepeats } from "./repeats.ts";
import { readRecords } from "./read-records.ts";
import type { Stretch } from "./read-records.ts";
import { RowTaker } from "./row-taker.ts";
import type { ConvertRequest, ImportHelper, OnProgress } from "./worker-api.ts";

/** How a long reading stays polite. */
export interface Manners {
  isCancelled(): boolean;
  /** Lets messages be handled. */
  breathe(): Promise<void>;
  readonly onProgress: OnProgress;
}

/**
 * Reads a whole file into typed rows, a large one together with a helper who takes its second half. Record numbers count from 1
 * below the header. Throws the errors of the file (`file-empty`, `file-no-rows`, `file-cut-short`, `file-damaged-gzip`,
 * `file-unreadable`, `file-column-twice`), of the mapping (see `layoutOf`; `mapping-column-missing`) and `cancelled`; nothing is
 * kept then.
 */
export async function convertFile(
  file: Blob,
  request: ConvertRequest,
  manners: Manners,
  helper: ImportHelper | null,
): Promise<Converted> {
  // The middle of an order does not say whose it is.
  const isWhole = request.mapping.orders !== undefined;
  const halves = helper === null || isWhole ? null : await takeHalves(file, request, manners, helper);
  const conversion = halves ?? new Conversion(request);
  if (halves === null) await conversion.read(file, "whole", manners);
  const converted = conversion.done();
  await numberRepeats(converted.lines, () => pause(manners));
  return converted;
}

/** Reads a file's second half. Throws the same, also where the error is none once the first half is known. */
export async function convertHalf(
  half: Blob,
  request: ConvertRequest,
  { dialect, header }: SecondHalf,
  manners: Manners,
): Promise<ConvertedHalf> {
  const taker = new RowTaker(layoutOf(request.mapping), request, header);
  const conversion = new Conversion(request, taker);
  await conversion.read(half, dialect, manners);
  return taker.done();
}

/**
 * Reads both halves at once. Null where the file cannot be cut, or turns out not to have been cut between two records, or has a
 * fault: reading it from end to end tells which, and where.
 */
async function takeHalves(
  file: Blob,
  request: ConvertRequest,
  manners: Manners,
  helper: ImportHelper,
): Promise<Conversion | null> {
  const halves = await halve(file, request.mapping);
  if (halves === null) return null;
  if (manners.isCancelled()) throw new RegularsError("cancelled");
  const { first, second, start } = halves;
  const progress = { first: [0, 0], second: [0, 0] };
  const noting =
    (half: "first" | "second"): OnProgress =>
    (...news) => {
      progress[half] = news;
      const [share, rows] = [0, 1].map((i) => progress.first[i]! + progress.second[i]!);
      manners.onProgress(share! / 2, rows!);
    };
  const coming = helper.convertHalf(second, request, start, noting("second"));
  // It may fail before it is waited for; that is looked at then.
  coming.catch(() => undefined);
  try {
    const conversion = new Conversion(request);
    const isClosed = await conversion.read(first, "first", { ...manners, onProgress: noting("first") });
    if (isClosed) return conversion.goOn(await coming);
    await helper.cancel();
  } catch (error) {
    await helper.cancel();
    const isOfFile = error instanceof RegularsError && error.code !== "internal" && error.code !== "cancelled";
    if (!isOfFile) throw error;
  } finally {
    // Its answer, or its error, is of no use any more once this half has failed.
    await coming.catch(() => undefined);
  }
  return null;
}

async function pause({ breathe, isCancelled }: Manners): Promise<void> {
  await breathe();
  if (isCancelled()) throw new RegularsError("cancelled");
}

/** A conversion under way: the header is passed by, then every record taken. */
class Conversion {
  private readonly request: ConvertRequest;
  private readonly layout: Layout;
  private above: number;
  private taker: RowTaker | null;

  /** `taker`: the header is behind. */
  constructor(request: ConvertRequest, taker: RowTaker | null = null) {
    this.request = request;
    this.layout = layoutOf(request.mapping);
    this.above = taker === null ? request.mapping.headerRow + 1 : 0;
    this.taker = taker ?? (this.above === 0 ? new RowTaker(this.layout, request, undefined) : null);
  }

  /** Takes all records of a file or a half; false where a first half ends in the middle of one. */
  read(blob: Blob, stretch: Stretch, manners: Manners): Promise<boolean> {
    return readRecords(
      blob,
      this.request.mapping,
      (cells, suspect, openEnd) => this.take(cells, suspect, openEnd),
      async (share) => {
        manners.onProgress(share, this.taker?.row ?? 0);
        await pause(manners);
        return true;
      },
      stretch,
    );
  }

  goOn(half: ConvertedHalf): this {
    this.taker?.append(half);
    return this;
  }

  /** Throws `file-no-rows`. */
  done(): Converted {
    const { taker } = this;
    if (taker === null) throw new RegularsError("file-no-rows");
    const { finds, ...rows } = taker.done();
    if (rows.rows === rows.blank.length) throw new RegularsError("file-no-rows");
    return { ...rows, issues: issuesOf(finds, taker.namesAsCodes, this.request.mapping) };
  }

  private take(cells: Cells, suspect: boolean, openEnd: boolean): void {
    const { taker } = this;
    if (taker === null) {
      this.above--;
      if (this.above === 0) this.begin(cells.all());
      return;
    }
    if (openEnd) taker.refuseIfCut(cells);
    taker.take(cells, suspect);
  }

  private begin(header: readonly string[]): void {
    const { mapping } = this.request;
    const names = columnNames(header, this.layout.width);
    const moved = mapping.columns.find(({ index, field, column }) => field !== null && names[index] !== column.trim());
    if (moved) throw new RegularsError("mapping-column-missing", { column: moved.column });
    this.taker = new RowTaker(this.layout, this.request, header);
  }
}
