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
    addMoney(c, own, yearBefore, basis, out);
    book.open();
    if (own.hasReturns) {
      book.addDiscounts();
      resolver.resolve((position, sale) => book.addRefund(position, sale));
    }
    stored = countPurchases(c, own, book, own.hasReturns && basis === "net", out, stored);
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
  };
}

type Writable = ReturnType<typeof emptyPurchases>;

function addMoney(
  c: number,
  { from, to, kind, day, amount }: OwnLines,
  yearBefore: Day,
  basis: Basis,
  out: Writable,
): void {
  let gross = 0;
  let discounts = 0;
  let refunds = 0;
  let lately = 0;
  let sales = 0;
  for (let position = from; position < to; position++) {
    const k = kind[position]!;
    if (k === SALE) sales++;
    const a = amount[position]!;
    if (Number.isNaN(a)) continue;
    if (k === SALE) gross += a;
    else if (k === DISCOUNT) discounts += a;
    else refunds += a;
    if (day[position]! > yearBefore) lately += k === SALE ? a : basis === "net" ? -a : 0;
  }
  out.gross[c] = gross;
  out.discounts[c] = discounts;
  out.refunds[c] = refunds;
  out.revenue12Months[c] = lately;
  out.boughtBefore[c] = sales === 0 && refunds > 0 ? 1 : 0;
}

/** Counts one customer; returns how many occasion days are stored now. */
function countPurchases(
  c: number,
  { from, to, kind, day, amount, quantity }: OwnLines,
  book: OrderBook,
  refundsCount: boolean,
  out: Writable,
  storedBefore: number,
): number {
  let stored = storedBefore;
  let orders = 0;
  let largest = 0;
  let lastOccasion = NO_DAY;
  for (let position = from; position < to; position++) {
    if (kind[position] !== SALE) continue;
    const order = book.orderAt(position);
    if (refundsCount && book.isFullyRefunded(order)) continue;
    const a = amount[position]!;
    const on = day[position]!;
    if (a > 0) {
      if (book.countOnce(order)) orders++;
      if (out.firstDay[c] === NO_DAY) out.firstDay[c] = on;
      out.lastDay[c] = on;
      if (a > largest) largest = a;
    }
    const q = quantity[position]!;
    if (on !== lastOccasion && a >= 0 && (q > 0 || Number.isNaN(q))) {
      out.occasionDays[stored++] = on;
      lastOccasion = on;
    }
  }
  out.orders[c] = orders;
  out.occasions[c] = stored - storedBefore;
  if (orders > 0) out.largestLine[c] = largest;
  return stored;
}
