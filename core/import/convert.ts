import { restore } from "../format/neutralise.ts";
import { RegularsError } from "../model/error.ts";
import { isReasonColumn } from "../model/left-out.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { Converted, ConvertedHalf } from "./converted.ts";
import { Cells } from "./cells.ts";
import { issuesOf } from "./finds.ts";
import { halve, type SecondHalf } from "./halves.ts";
import { columnNames } from "./header.ts";
import type { Layout } from "./layout.ts";
import { layoutOf, readsOrders } from "./layout.ts";
import { LeftOutCells } from "./left-out-cells.ts";
import { Mending } from "./mending.ts";
import { placesOfFile, type PlacesOfFile } from "./places-of-address.ts";
import { numberRepeats } from "./repeats.ts";
import { readRecords } from "./read-records.ts";
import type { Stretch } from "./read-records.ts";
import { RowTaker } from "./row-taker.ts";
import { numberAfter } from "./taken-keys.ts";
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
  const places = await placesOfFile(request.mapping, request.country);
  // The middle of an order does not say whose it is.
  const isWhole = readsOrders(request.mapping) || (request.mended ?? []).length > 0;
  const halves = helper === null || isWhole ? null : await takeHalves(file, request, places, manners, helper);
  const conversion = halves ?? new Conversion(request, places);
  if (halves === null) await conversion.read(file, "whole", manners);
  const converted = conversion.done();
  if (request.after !== undefined) numberAfter(converted.lines, request.after);
  else await numberRepeats(converted.lines, () => pause(manners));
  return converted;
}

/** Reads a file's second half. Throws the same, also where the error is none once the first half is known. */
export async function convertHalf(
  half: Blob,
  request: ConvertRequest,
  { dialect, header }: SecondHalf,
  manners: Manners,
): Promise<ConvertedHalf> {
  const places = await placesOfFile(request.mapping, request.country);
  const taker = new RowTaker(layoutOf(request.mapping), request, header, places);
  const conversion = new Conversion(request, places, taker);
  conversion.know(header);
  await conversion.read(half, dialect, manners);
  return conversion.half();
}

/**
 * Reads both halves at once. Null where the file cannot be cut, or turns out not to have been cut between two records, or has a
 * fault: reading it from end to end tells which, and where.
 */
async function takeHalves(
  file: Blob,
  request: ConvertRequest,
  places: PlacesOfFile | null,
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
    const conversion = new Conversion(request, places);
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

/** Throws `mapping-column-missing` where a column that is taken in no longer stands where the mapping says; `above`: the record before the names. */
export function refuseMoved(
  mapping: ImportMapping,
  header: readonly string[],
  width: number,
  above?: readonly string[],
): void {
  const names = columnNames(header, width, above);
  const moved = mapping.columns.find(({ index, field, column }) => field !== null && names[index] !== column.trim());
  if (moved) throw new RegularsError("mapping-column-missing", { column: moved.column });
}

async function pause({ breathe, isCancelled }: Manners): Promise<void> {
  await breathe();
  if (isCancelled()) throw new RegularsError("cancelled");
}

/** A conversion under way: the header is passed by, then every record taken. */
class Conversion {
  private readonly request: ConvertRequest;
  private readonly places: PlacesOfFile | null;
  private readonly layout: Layout;
  private above: number;
  /** The record before the names. */
  private groups: readonly string[] | undefined;
  private taker: RowTaker | null;
  private nulSigns = 0;
  private readonly leftOut = new LeftOutCells();
  private readonly mending: Mending;
  /** For a file of rejected rows that we wrote: its cells without the marks that keep a spreadsheet from changing them. */
  private unmark: Cells | null = null;

  /** `taker`: the header is behind. */
  constructor(request: ConvertRequest, places: PlacesOfFile | null, taker: RowTaker | null = null) {
    this.request = request;
    this.places = places;
    this.mending = new Mending(request.mended);
    this.layout = layoutOf(request.mapping);
    this.above = taker === null ? request.mapping.headerRow + 1 : 0;
    this.taker = taker ?? (this.above === 0 ? new RowTaker(this.layout, request, undefined, places) : null);
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
      (count) => (this.nulSigns += count),
    );
  }

  goOn(half: ConvertedHalf): this {
    const { taker } = this;
    if (taker === null) return this;
    this.leftOut.append(half.leftOut, taker.row);
    taker.append(half);
    return this;
  }

  half(): ConvertedHalf {
    if (this.taker === null) throw new RegularsError("file-no-rows");
    const { finds, ...taken } = this.taker.done();
    const nulSigns = finds.nulSigns + this.nulSigns;
    return { ...taken, finds: { ...finds, nulSigns }, leftOut: this.leftOut.done() };
  }

  /** Throws `file-no-rows`. */
  done(): Converted {
    const { taker } = this;
    if (taker === null) throw new RegularsError("file-no-rows");
    const { finds, ...rows } = this.half();
    if (rows.rows === rows.blank.length) throw new RegularsError("file-no-rows");
    return { ...rows, mended: this.mending.changed, issues: issuesOf(finds, taker.namesAsCodes, this.request.mapping) };
  }

  private take(cells: Cells, suspect: boolean, openEnd: boolean): void {
    const { taker } = this;
    if (taker === null) {
      this.above--;
      if (this.above === 1) this.groups = cells.all();
      if (this.above === 0) this.begin(cells.all());
      return;
    }
    // What is mended was checked before as it stands.
    if (openEnd && !this.mending.isAny) taker.refuseIfCut(cells);
    const before = taker.rejections;
    const mended = this.mending.of(taker.row + 1, cells) ?? this.unmarked(cells);
    if (mended === null) taker.take(cells, suspect);
    else taker.take(mended, true);
    if (taker.rejections !== before) this.leftOut.take(taker.row, mended ?? cells);
  }

  private unmarked(cells: Cells): Cells | null {
    this.unmark?.set(cells.all().map(restore));
    return this.unmark;
  }

  /** Looks at the names, whichever half they stand in. */
  know(header: readonly string[] | undefined): void {
    if (header?.some(isReasonColumn) === true) this.unmark = new Cells();
  }

  private begin(header: readonly string[]): void {
    this.know(header);
    refuseMoved(this.request.mapping, header, this.layout.width, this.groups);
    this.taker = new RowTaker(this.layout, this.request, header, this.places);
  }
}
