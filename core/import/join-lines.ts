import { ROW_REASONS } from "../model/accounting.ts";
import { RegularsError } from "../model/error.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { Cells } from "./cells.ts";
import { refuseMoved, type Manners } from "./convert.ts";
import type { Converted, OddRows } from "./converted.ts";
import { issuesOf } from "./finds.ts";
import { GrowingInts } from "./growing.ts";
import { joinMappings, type JoinMapping } from "./join-mapping.ts";
import { JoinedRecord } from "./joined-record.ts";
import { layoutOf } from "./layout.ts";
import { LeftOutCells } from "./left-out-cells.ts";
import { Mending } from "./mending.ts";
import { NO_ORDER, OrderIndex } from "./order-index.ts";
import { readRecords, type VisitRecord } from "./read-records.ts";
import { placesOfFile, type PlacesOfFile } from "./places-of-address.ts";
import { numberRepeats } from "./repeats.ts";
import { RowTaker } from "./row-taker.ts";
import { numberAfter } from "./taken-keys.ts";
import type { BundleRequest, RetriedRows } from "./worker-api.ts";

/** A table's text and how it is read. */
export interface TableText {
  readonly text: Blob;
  readonly mapping: ImportMapping;
  readonly retried?: RetriedRows | undefined;
}

/** A table of lines as typed rows, and by record, from 1, the record of its order (0: none). */
export interface JoinedLines {
  readonly converted: Converted;
  readonly orderOf: Uint32Array;
  /** How the joined records are read: verdicts name columns by position there. */
  readonly mapping: ImportMapping;
}

/** The orders that lines ask for. */
export interface OrdersOfLines {
  readonly index: OrderIndex;
  /** By record of the orders: 1 where a line has told what is the order's once. */
  readonly told: GrowingInts;
}

const NO_DAY = ROW_REASONS.indexOf("noDay");
const NO_AMOUNT = ROW_REASONS.indexOf("noAmount");
const UNKNOWN_ORDER = ROW_REASONS.indexOf("orderUnknown");
const NO_LINES = ROW_REASONS.indexOf("orderWithoutLines");

/** Reads the rows of orders that lines will ask for. Errors: those of the file, `mapping-column-missing`. */
export async function indexOrders(orders: TableText, lines: ImportMapping, manners: Manners): Promise<OrderIndex> {
  const join = joinMappings(lines, orders.mapping);
  const index = new OrderIndex(join.orderAt, join.kept, join.mapping.missing);
  await readTable(orders, (cells, suspect) => index.add(cells, suspect), manners);
  return index;
}

/**
 * Reads a table of lines with what their orders know, as if it stood on each line: every line is taken as it would be out of the joined
 * file. A line whose order is in `orders` nowhere has only its own cells. Errors: as `convertFile`.
 */
export async function convertJoined(
  lines: TableText,
  orders: ImportMapping,
  { index, told }: OrdersOfLines,
  request: BundleRequest,
  manners: Manners,
): Promise<JoinedLines> {
  const join = joinMappings(lines.mapping, orders);
  const places = await placesOfFile(join.mapping, request.country);
  const joining = new Joining(join, { index, told }, request, places);
  const header = await readTable(lines, joining.take, manners, (names) => joining.begin(names));
  if (header === undefined && lines.mapping.headerRow < 0) joining.begin(undefined);
  const { typed, orderOf } = joining.done();
  await numberRepeats(typed.lines, () => pause(manners));
  return { converted: typed, orderOf, mapping: join.mapping };
}

/** Takes what a table of orders says of itself: the orders without lines, each as a sale of its own where it has an amount. */
export async function convertOrders(
  { text, mapping, retried }: TableText,
  indexes: readonly OrderIndex[],
  request: BundleRequest,
  manners: Manners,
): Promise<Converted> {
  const layout = layoutOf(mapping, false);
  const places = await placesOfFile(mapping, request.country);
  let taker: RowTaker | null = null;
  const begin = (header: readonly string[] | undefined): void => {
    taker = new RowTaker(layout, { ...request, mapping }, header, places);
  };
  if (mapping.headerRow < 0) begin(undefined);
  const mending = new Mending(retried?.mended);
  const leftOut = new LeftOutCells();
  const passed = new Map(retried?.passed.map(({ row, reason }) => [row, reason]));
  const visit: VisitRecord = (written, suspect, openEnd) => {
    if (taker === null) return;
    const row = taker.row + 1;
    const cells = mending.of(row, written) ?? written;
    const kind = indexes.map((index) => index.kindOf(row)).find((one) => one !== "alone");
    const before = taker.rejections;
    if (kind !== undefined) taker.pass(kind === "again" ? "orderTwice" : null);
    else if (passed.has(row)) taker.pass(passed.get(row) ?? null);
    else {
      if (openEnd && !mending.isAny) taker.refuseIfCut(cells);
      taker.take(cells, suspect || mending.isAny);
    }
    if (taker.rejections !== before) leftOut.take(row, cells);
  };
  await readTable({ text, mapping }, visit, manners, begin);
  const taken = taker as RowTaker | null;
  if (taken === null) throw new RegularsError("file-no-rows");
  const { finds, ...typed } = taken.done();
  const rejected = retold(typed.rejected, (i) => typed.rejected.reason[i] === NO_AMOUNT, NO_LINES);
  if (retried === undefined) await numberRepeats(typed.lines, () => pause(manners));
  else numberAfter(typed.lines, retried.after);
  const issues = issuesOf(finds, taken.namesAsCodes, mapping);
  return { ...typed, leftOut: leftOut.done(), mended: mending.changed, rejected, issues };
}

/** Lines being taken, each with its order's cells. */
class Joining {
  private readonly join: JoinMapping;
  private readonly index: OrderIndex;
  private readonly request: BundleRequest;
  private readonly places: PlacesOfFile | null;
  private readonly record: JoinedRecord;
  private readonly orderOf = new GrowingInts();
  private readonly told: GrowingInts;
  private readonly leftOut = new LeftOutCells();
  private taker: RowTaker | null = null;

  constructor(join: JoinMapping, { index, told }: OrdersOfLines, request: BundleRequest, places: PlacesOfFile | null) {
    this.join = join;
    this.places = places;
    this.index = index;
    this.request = request;
    this.record = new JoinedRecord(join, index);
    this.told = told;
    this.orderOf.push(0);
  }

  begin(header: readonly string[] | undefined): void {
    const { mapping, kept } = this.join;
    const names = header === undefined ? undefined : [...kept.map(() => ""), ...header];
    this.taker = new RowTaker(layoutOf(mapping), { ...this.request, mapping }, names, this.places);
  }

  readonly take: VisitRecord = (line, suspect, openEnd) => {
    if (this.taker === null) this.begin(undefined);
    const order = this.orderIn(line);
    const row = order === NO_ORDER ? 0 : this.index.rowOf(order);
    const isFirst = row > 0 && !(row < this.told.length && this.told.at(row) === 1);
    if (isFirst) this.told.set(row, 1);
    const cells = this.record.of(line, order, isFirst);
    this.orderOf.push(row);
    const { taker } = this;
    if (taker === null) return;
    if (openEnd) taker.refuseIfCut(cells);
    const before = taker.rejections;
    const skips = taker.skips;
    taker.take(cells, suspect || (order !== NO_ORDER && this.index.isSuspect(order)));
    if (taker.rejections !== before) this.leftOut.take(taker.row, cells);
    // A line that was cancelled tells nothing: the next one does.
    if (isFirst && taker.skips !== skips) this.told.set(row, 0);
  };

  /** Throws `file-no-rows`. */
  done(): { readonly typed: Converted; readonly orderOf: Uint32Array } {
    const { taker, join } = this;
    const orderOf = this.orderOf.done();
    if (taker === null) throw new RegularsError("file-no-rows");
    const { finds, ...typed } = taker.done();
    if (typed.rows === typed.blank.length) throw new RegularsError("file-no-rows");
    const { reason, row } = typed.rejected;
    const rejected = retold(typed.rejected, (i) => reason[i] === NO_DAY && orderOf[row[i]!] === 0, UNKNOWN_ORDER);
    const issues = issuesOf(finds, taker.namesAsCodes, join.mapping);
    return { typed: { ...typed, leftOut: this.leftOut.done(), mended: [], rejected, issues }, orderOf };
  }

  private orderIn(line: Cells): number {
    return this.index.find(line, this.join.lineOrderAt);
  }
}

/** The same with another reason where `isMeant`; the row as a whole is meant then. */
function retold(odd: OddRows, isMeant: (i: number) => boolean, as: number): OddRows {
  const { row, reason, column } = odd;
  return {
    row,
    reason: reason.map((one, i) => (isMeant(i) ? as : one)),
    column: column.map((one, i) => (isMeant(i) ? -1 : one)),
  };
}

/** Reads a table's records below its header; gives the header. Errors: those of the file, `mapping-column-missing`. */
async function readTable(
  { text, mapping }: TableText,
  visit: VisitRecord,
  manners: Manners,
  begin: (header: readonly string[]) => void = () => {},
): Promise<readonly string[] | undefined> {
  const { width } = layoutOf(mapping, false);
  let above = mapping.headerRow + 1;
  let rows = 0;
  let header: readonly string[] | undefined;
  let groups: readonly string[] | undefined;
  const below: VisitRecord = (cells, suspect, openEnd) => {
    if (above === 0) {
      rows++;
      return visit(cells, suspect, openEnd);
    }
    if (--above === 1) groups = cells.all();
    if (above > 0) return;
    header = cells.all();
    refuseMoved(mapping, header, width, groups);
    begin(header);
  };
  await readRecords(text, mapping, below, async (share) => {
    manners.onProgress(share, rows);
    await pause(manners);
    return true;
  });
  return header;
}

async function pause({ breathe, isCancelled }: Manners): Promise<void> {
  await breathe();
  if (isCancelled()) throw new RegularsError("cancelled");
}
