import { NO_DAY } from "../model/day.ts";
import { DISCOUNT, REFUND, SALE } from "../model/fields.ts";
import { MAX_ROWS } from "../model/block.ts";
import type { RowReason } from "../model/accounting.ts";
import { priceTimesQuantity } from "../model/money.ts";
import type { Cells } from "./cells.ts";
import { CellNumbers } from "./cell-numbers.ts";
import type { LineChunk } from "./converted.ts";
import { DAY_BAD, DAY_OUT_OF_RANGE, DAY_READ, DayReader, isUnknownDay } from "./days.ts";
import { GivenBack } from "./given-back.ts";
import type { Layout, NumberColumn } from "./layout.ts";
import { OpenChunk } from "./line-chunk.ts";
import type { LineColumns } from "./line-chunk.ts";
import { LineKey } from "./line-key.ts";
import { kindOfSale, NO_SALE } from "./line-kinds.ts";
import { CLOSED, COUNTS, NOT_PAID, REFUNDED } from "./order-status.ts";
import { DIGITS_LOST, readNumberIn } from "./numbers.ts";
import type { PersonList } from "./persons.ts";
import { RateColumn } from "./rate-column.ts";
import { REFUSED } from "./dictionary.ts";
import { RowKind } from "./row-kind.ts";
import { statusNumbers } from "./status-numbers.ts";
import { readTime } from "./written-days.ts";

/** The most facts one record gives: a line, its discount, its refund. */
const MOST_FACTS = 3;

/** The three ways a line is recognised (see `LineKey`). */
const BY_NUMBER = 1;
const BY_ORDER = 2;
const BY_VALUES = 3;

/** Turns records into line facts. Everything that can be decided once is; a record makes no object. */
export class LineTaker {
  readonly chunks: LineChunk[] = [];
  /** Position of the column that made the last record be left out; −1: the record as a whole. */
  faultColumn = -1;

  private readonly layout: Layout;
  private readonly persons: PersonList;
  private readonly isMissing: (cell: string) => boolean;
  private readonly days: DayReader;
  private readonly key: LineKey;
  private readonly rowKind: RowKind;
  private readonly statuses: CellNumbers;
  private readonly rates: RateColumn | null;
  private readonly times = new CellNumbers((cell) => readTime(cell) ?? -1);
  private readonly chunk: OpenChunk;
  private order: OpenChunk["words"][number] | null = null;
  private productCode: OpenChunk["words"][number] | null = null;
  private product: OpenChunk["words"][number] | null = null;
  private places: OpenChunk["words"] = [];

  private reason: RowReason | null = null;
  private quantity = NaN;
  private unitPrice = NaN;
  private amount = NaN;
  /** What the amount's cell says, also where it does not count on this line. */
  private sum = NaN;
  private discount = NaN;
  private refund = NaN;
  private listPrice = NaN;
  private minute = -1;
  private kind = SALE;
  private status = COUNTS;
  private readonly givenBack = new GivenBack();

  constructor(
    layout: Layout,
    columns: LineColumns,
    persons: PersonList,
    source: string,
    isMissing: (cell: string) => boolean,
    onUnreadStatus: (cell: string) => void,
  ) {
    this.layout = layout;
    this.persons = persons;
    this.isMissing = isMissing;
    this.rowKind = new RowKind(layout);
    this.statuses = statusNumbers(layout, isMissing, onUnreadStatus);
    this.rates = RateColumn.of(layout, isMissing);
    this.days = new DayReader(layout.day.order);
    this.key = new LineKey(source);
    this.chunk = new OpenChunk(columns);
    this.openChunk(this.chunk);
  }

  /**
   * Reads a record's own values, before it is asked whose it is; a reason: it cannot be taken. `isFurther`: it is not its order's first
   * line, which has said what counts once an order; `isSumSaid`: nor is the order's sum its own.
   */
  read(cells: Cells, isFurther: boolean, isSumSaid: boolean): RowReason | null {
    this.reason = null;
    this.faultColumn = -1;
    const { layout } = this;
    if (!isFurther) this.givenBack.begin();
    this.status = layout.orderStatus < 0 ? COUNTS : this.statuses.of(cells, layout.orderStatus);
    if (this.status === NOT_PAID) return this.fault("orderNotPaid", layout.orderStatus);
    if (this.status === CLOSED) return this.fault("orderClosed", layout.orderStatus);
    const kind = this.rowKind.of(cells);
    if (kind === NO_SALE) return this.fault("noSale", this.rowKind.column);
    if (!this.readDay(cells)) return this.reason;
    this.quantity = this.number(cells, layout.quantity);
    this.unitPrice = this.number(cells, layout.unitPrice);
    const isSumKnown = isSumSaid && layout.amount.isOnce;
    this.sum = this.number(cells, layout.amount, !isSumKnown);
    this.amount = isSumKnown ? 0 : this.sum;
    if (this.reason !== null) return this.reason;
    if (this.amount !== this.amount) this.amount = priceTimesQuantity(this.unitPrice, this.quantity);
    if (this.amount !== this.amount) return this.fault("noAmount", layout.amount.at);
    if (!Number.isSafeInteger(this.amount)) return this.fault("numberTooLarge", layout.amount.at);
    this.decideKind(cells, kind);
    this.discount = this.discountOf(cells, isFurther);
    const isRefundKnown = isFurther && layout.refundAmount.isOnce;
    this.refund = isRefundKnown ? NaN : this.number(cells, layout.refundAmount);
    if (!isRefundKnown) this.givenBack.hear(this.refund);
    this.listPrice = this.number(cells, layout.listPrice);
    return this.readWords(cells);
  }

  /** Writes down the record last read, as a line of `person` (−1: anonymous), its discount and its refund. */
  write(row: number, person: number, cells: Cells): void {
    const { kind, discount, refund, chunk, layout } = this;
    this.begin(row, person, kind, this.amount);
    const at = chunk.count;
    chunk.quantity[at] = Math.abs(this.quantity);
    chunk.unitPrice[at] = Math.abs(this.unitPrice);
    chunk.listPrice[at] = Math.abs(this.listPrice);
    // Whichever of its order's lines brings the sum, each is recognised by it.
    this.identify(at, person, cells, layout.amount.isOnce ? Math.abs(this.sum) : chunk.amount[at]!);
    chunk.count++;
    if (kind === SALE && Math.abs(discount) > 0) this.addFurther(row, person, cells, DISCOUNT, discount);
    const back = Math.abs(refund) > 0 ? refund : this.status === REFUNDED ? this.leftOfSale() : NaN;
    if (kind !== REFUND && Math.abs(back) > 0) this.addFurther(row, person, cells, REFUND, back);
    if (chunk.count > MAX_ROWS - MOST_FACTS) this.closeChunk();
  }

  /**
   * Goes on with the lines of a file's second half; their arrays become this file's.
   * @param persons by person of the half: the same person of the file
   */
  append(chunks: readonly LineChunk[], persons: Uint32Array, before: number): void {
    if (this.chunk.count > 0) this.closeChunk();
    for (const { count, row, person } of chunks) {
      for (let i = 0; i < count; i++) {
        row[i]! += before;
        if (person[i]! >= 0) person[i] = persons[person[i]!]!;
      }
    }
    this.chunks.push(...chunks);
  }

  /** All chunks, once there are no more records; equal lines still have equal keys. */
  done(): readonly LineChunk[] {
    if (this.chunk.count > 0) this.chunks.push(this.chunk.done());
    return this.chunks;
  }

  private begin(row: number, person: number, kind: number, amount: number): void {
    const { chunk } = this;
    const at = chunk.count;
    chunk.row[at] = row;
    chunk.person[at] = person;
    chunk.day[at] = this.days.day;
    chunk.minute[at] = this.minute;
    chunk.kind[at] = kind;
    chunk.amount[at] = Math.abs(amount);
  }

  /** What was paid for the line, where its order was given back as a whole and no cell says how much: a column of parts given back says 0 of it. */
  private leftOfSale(): number {
    return this.kind === SALE ? this.givenBack.leftOf(this.amount, this.discount) : NaN;
  }

  /** A discount or refund that stands in a column of the same record: same words, no quantity. */
  private addFurther(row: number, person: number, cells: Cells, kind: number, amount: number): void {
    const { chunk } = this;
    const at = chunk.count;
    this.begin(row, person, kind, amount);
    chunk.quantity[at] = NaN;
    chunk.unitPrice[at] = NaN;
    chunk.listPrice[at] = NaN;
    for (const { codes } of chunk.words) codes[at] = codes[at - 1]!;
    this.identify(at, person, cells, chunk.amount[at]!);
    chunk.count++;
  }

  private identify(at: number, person: number, cells: Cells, amount: number): void {
    const { chunk, key, order, layout } = this;
    const orderCode = order === null ? 0 : order.codes[at]!;
    const { lineNumber } = layout;
    const numbered = orderCode > 0 && lineNumber >= 0 && cells.to[lineNumber]! > cells.from[lineNumber]!;
    key.begin(numbered ? BY_NUMBER : orderCode > 0 ? BY_ORDER : BY_VALUES, chunk.kind[at]!);
    if (order !== null && orderCode > 0) key.word(order.hashes, orderCode);
    if (numbered) {
      key.characters(cells, lineNumber);
    } else {
      key.int((chunk.day[at]! << 11) ^ chunk.minute[at]!);
      const product = this.productCode !== null && this.productCode.codes[at]! > 0 ? this.productCode : this.product;
      if (product !== null) key.word(product.hashes, product.codes[at]!);
      key.number(chunk.quantity[at]!);
      key.number(amount);
      if (orderCode === 0) this.identifyByPlace(at, person);
    }
    chunk.keyHi[at] = key.hi;
    chunk.keyLo[at] = key.lo;
  }

  private identifyByPlace(at: number, person: number): void {
    const { key, persons } = this;
    if (person >= 0) key.pair(persons.hi.at(person), persons.lo.at(person));
    for (const place of this.places) key.word(place.hashes, place.codes[at]!);
  }

  private readDay(cells: Cells): boolean {
    const { layout, days } = this;
    let answer = days.readIn(cells.bytes, cells.from[layout.day.at]!, cells.to[layout.day.at]!);
    if (answer === DAY_BAD) {
      const cell = cells.at(layout.day.at);
      const text = cell.trim();
      if (this.isMissing(text)) this.fault("noDay", layout.day.at);
      else if (text !== cell) answer = days.read(text);
    }
    if (this.reason === null && answer === DAY_BAD) this.fault("badDay", layout.day.at);
    if (answer === DAY_OUT_OF_RANGE) this.fault("dayOutOfRange", layout.day.at);
    if (answer === DAY_READ && isUnknownDay(days.day)) this.fault("noDay", layout.day.at);
    this.minute = days.minute;
    if (answer === DAY_READ && layout.time >= 0) {
      const minute = this.times.of(cells, layout.time);
      if (minute >= 0) this.minute = minute;
    }
    return this.reason === null && days.day !== NO_DAY;
  }

  /** NaN: none; where it cannot be read that is a fault, if the number `counts`. */
  private number(cells: Cells, column: NumberColumn, counts = true): number {
    if (column.at < 0) return NaN;
    const [from, to] = [cells.from[column.at]!, cells.to[column.at]!];
    if (from === to) return NaN;
    const value = readNumberIn(cells.bytes, from, to, column.mark);
    if (Number.isFinite(value)) return value;
    if (!counts) return NaN;
    if (value !== value) {
      if (!this.isMissing(cells.at(column.at).trim())) this.fault("badNumber", column.at);
      return NaN;
    }
    this.fault(value === DIGITS_LOST ? "digitsLost" : "numberTooLarge", column.at);
    return NaN;
  }

  /** The discount in money, as its column says it, else the share of the amount that a rate says. */
  private discountOf(cells: Cells, isFurther: boolean): number {
    const { layout, rates } = this;
    const said = isFurther && layout.discountAmount.isOnce ? NaN : this.number(cells, layout.discountAmount);
    if (rates === null || said === said) return said;
    const off = rates.takenOff(cells, this.amount);
    if (off < 0) this.fault("badNumber", rates.at);
    // What was given back was paid at the lower price.
    if (this.kind === REFUND && off > 0) this.amount = Math.abs(this.amount) - off;
    return off;
  }

  private decideKind(cells: Cells, said: number): void {
    const isBelow = this.amount < 0 || this.sum < 0;
    const goods = isBelow && this.product !== null ? cells.at(this.product.at) : "";
    this.kind = said === SALE ? kindOfSale(this.quantity, isBelow, goods) : said;
  }

  /** Looks up the record's words where its line will stand, and hashes those that are new to the chunk. */
  private readWords(cells: Cells): RowReason | null {
    const { words, count } = this.chunk;
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      const code = word.dictionary.codeIn(cells, word.at);
      if (code === REFUSED) return this.fault("digitsLost", word.at);
      word.codes[count] = code;
      if (code > word.hashes.known) word.hashes.follow(word.dictionary.words);
    }
    return this.reason;
  }

  private fault(reason: RowReason, column: number): RowReason {
    this.reason ??= reason;
    if (this.faultColumn < 0) this.faultColumn = column;
    return this.reason;
  }

  private closeChunk(): void {
    this.chunks.push(this.chunk.done());
    this.chunk.reopen();
  }

  private openChunk(chunk: OpenChunk): void {
    this.order = chunk.wordColumn("order");
    this.productCode = chunk.wordColumn("productCode");
    this.product = chunk.wordColumn("product");
    const places = ["channel", "store", "staff", "promotion"] as const;
    this.places = places.flatMap((name) => chunk.wordColumn(name) ?? []);
  }
}
