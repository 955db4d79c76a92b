import type { Day } from "../model/day.ts";
import { NO_DAY, yearsLater } from "../model/day.ts";
import { DISCOUNT, SALE } from "../model/fields.ts";
import type { Lines } from "../model/state.ts";
import { OrderBook } from "./order-book.ts";
import { startsOf, type CustomerIndex } from "./order-by-customer.ts";
import { OwnLines } from "./own-lines.ts";
import type { Basis, RefundLinks } from "./profiles.ts";
import { RefundResolver } from "./refund-links.ts";

/** Money, orders and occasions of each customer (methods §1). */
export interface PurchasesOf {
  readonly gross: Float64Array;
  readonly discounts: Float64Array;
  readonly refunds: Float64Array;
  readonly revenue12Months: Float64Array;
  readonly boughtBefore: Uint8Array;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly orders: Float64Array;
  readonly occasions: Float64Array;
  readonly largestLine: Float64Array;
  readonly occasionStart: Int32Array;
  readonly occasionDays: Int32Array;
  readonly refundLinks: RefundLinks;
  readonly index: CustomerIndex;
  /** How many lines of customers there are of each kind. */
  readonly linesByKind: Int32Array;
}

/**
 * Adds up money and counts orders and occasions up to `asOf`. An order is a distinct order number with a sale of more than
 * nothing; an occasion is a distinct day with a sale of some quantity, a free one too. On the net basis a fully refunded
 * order is neither. An unknown amount adds nothing; an unknown quantity is some. Lines are put in customer order on the way.
 */
export function purchasesOf(lines: Lines, customers: number, asOf: Day, basis: Basis): PurchasesOf {
  const start = startsOf(lines, customers);
  const ordered = new Int32Array(start[customers]!);
  const own = new OwnLines(lines, start, ordered);
  const book = new OrderBook(lines, own);
  const resolver = new RefundResolver(lines, own, book);
  const out = emptyPurchases(customers, ordered.length);
  const yearBefore = yearsLater(asOf, -1);
  let stored = 0;
  for (let c = 0; c < customers; c++) {
    own.take(c, asOf);
    out.occasionStart[c] = stored;
    if (own.from === own.to) continue;
    book.open();
    let end = addSales(c, own, book, yearBefore, false, out, stored);
    out.orders[c] = book.paidCount;
    if (book.returnCount > 0) {
      book.addDiscounts();
      resolver.resolve((position, sale) => book.addRefund(position, sale));
      const refunded = basis === "net" ? book.refundedCount : 0;
      // Few gave back a whole order: they are counted once more without it.
      if (refunded > 0) end = addSales(c, own, book, yearBefore, true, out, stored);
      out.orders[c]! -= refunded;
      addReturns(c, own, book, yearBefore, basis, out);
    }
    out.linesByKind[SALE]! += own.to - own.from - book.returnCount;
    out.occasions[c] = end - stored;
    stored = end;
    book.close();
  }
  out.occasionStart[customers] = stored;
  return {
    ...out,
    occasionDays: out.occasionDays.slice(0, stored),
    refundLinks: resolver.links(),
    index: { start, lines: ordered },
  };
}

function emptyPurchases(customers: number, customerLines: number) {
  return {
    gross: new Float64Array(customers),
    discounts: new Float64Array(customers),
    refunds: new Float64Array(customers),
    revenue12Months: new Float64Array(customers),
    boughtBefore: new Uint8Array(customers),
    firstDay: new Int32Array(customers).fill(NO_DAY),
    lastDay: new Int32Array(customers).fill(NO_DAY),
    orders: new Float64Array(customers),
    occasions: new Float64Array(customers),
    largestLine: new Float64Array(customers).fill(Number.NaN),
    occasionStart: new Int32Array(customers + 1),
    occasionDays: new Int32Array(customerLines),
    linesByKind: new Int32Array(3),
  };
}

type Writable = ReturnType<typeof emptyPurchases>;

/** Adds up one customer's sales, with or without orders that were given back; returns how many occasion days are stored now. */
function addSales(
  c: number,
  { from, to, kind, day, amount, quantity }: OwnLines,
  book: OrderBook,
  yearBefore: Day,
  withoutRefunded: boolean,
  out: Writable,
  storedBefore: number,
): number {
  const { occasionDays } = out;
  let stored = storedBefore;
  let gross = 0;
  let lately = 0;
  let largest = 0;
  let first = NO_DAY;
  let last = NO_DAY;
  let lastOccasion = NO_DAY;
  for (let position = from; position < to; position++) {
    if (kind[position] !== SALE) continue;
    const a = amount[position]!;
    const on = day[position]!;
    if (Number.isNaN(a)) continue;
    gross += a;
    if (on > yearBefore) lately += a;
    if (withoutRefunded && book.isFullyRefunded(book.orderAt(position))) continue;
    if (a > 0) {
      if (first === NO_DAY) first = on;
      last = on;
      largest = Math.max(largest, a);
    }
    if (on === lastOccasion || a < 0) continue;
    const q = quantity[position]!;
    if (q > 0 || Number.isNaN(q)) lastOccasion = occasionDays[stored++] = on;
  }
  out.gross[c] = gross;
  out.revenue12Months[c] = lately;
  out.firstDay[c] = first;
  out.lastDay[c] = last;
  out.largestLine[c] = largest > 0 ? largest : Number.NaN;
  return stored;
}

/** Adds up what one customer gave back or got off, after the sales. */
function addReturns(
  c: number,
  { from, to, kind, day, amount }: OwnLines,
  book: OrderBook,
  yearBefore: Day,
  basis: Basis,
  out: Writable,
): void {
  let discounts = 0;
  let refunds = 0;
  let lately = 0;
  for (let i = 0; i < book.returnCount; i++) {
    const position = book.returnAt(i);
    const k = kind[position]!;
    out.linesByKind[k]!++;
    const a = amount[position]!;
    if (Number.isNaN(a)) continue;
    if (k === DISCOUNT) discounts += a;
    else refunds += a;
    if (day[position]! > yearBefore) lately += a;
  }
  out.discounts[c] = discounts;
  out.refunds[c] = refunds;
  if (basis === "net") out.revenue12Months[c]! -= lately;
  out.boughtBefore[c] = book.returnCount === to - from && refunds > 0 ? 1 : 0;
}
