import type { Day } from "../model/day.ts";
import { NO_DAY } from "../model/day.ts";
import { SALE } from "../model/fields.ts";
import type { Lines } from "../model/state.ts";
import { OrderBook } from "./order-book.ts";
import type { CustomerIndex } from "./order-by-customer.ts";
import type { Basis, RefundLinks } from "./profiles.ts";
import { RefundResolver } from "./refund-links.ts";

/** Orders and occasions of each customer (methods §1). */
export interface PurchasesOf {
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly orders: Float64Array;
  readonly occasions: Float64Array;
  readonly largestLine: Float64Array;
  readonly occasionStart: Int32Array;
  readonly occasionDays: Int32Array;
  readonly refundLinks: RefundLinks;
}

/**
 * Counts orders and occasions up to `asOf`. An order is a distinct order number with a sale of more than nothing; an
 * occasion is a distinct day with a sale of some quantity, a free one too. On the net basis a fully refunded order is neither.
 */
export function purchasesOf(lines: Lines, index: CustomerIndex, asOf: Day, basis: Basis): PurchasesOf {
  const customers = index.start.length - 1;
  const most = mostLines(index);
  const out = emptyPurchases(customers, index.lines.length);
  const resolver = new RefundResolver(lines, most);
  const book = new OrderBook(lines, most);
  let occasionCount = 0;
  for (let c = 0; c < customers; c++) {
    const own = linesUpTo(lines, index, c, asOf);
    out.occasionStart[c] = occasionCount;
    if (own.length === 0) continue;
    const returns = book.open(own);
    if (returns) {
      book.addDiscounts(own);
      resolver.resolve(own, (line, position) => book.addRefund(line, position));
    }
    occasionCount = count(c, own, lines, book, returns && basis === "net", out, occasionCount);
    book.close();
  }
  out.occasionStart[customers] = occasionCount;
  return { ...out, occasionDays: out.occasionDays.slice(0, occasionCount), refundLinks: resolver.links() };
}

function emptyPurchases(customers: number, customerLines: number) {
  return {
    firstDay: new Int32Array(customers).fill(NO_DAY),
    lastDay: new Int32Array(customers).fill(NO_DAY),
    orders: new Float64Array(customers),
    occasions: new Float64Array(customers),
    largestLine: new Float64Array(customers).fill(Number.NaN),
    occasionStart: new Int32Array(customers + 1),
    occasionDays: new Int32Array(customerLines),
  };
}

/** Counts one customer; returns how many occasion days are stored now. */
function count(
  c: number,
  own: Int32Array,
  lines: Lines,
  book: OrderBook,
  refundsCount: boolean,
  out: ReturnType<typeof emptyPurchases>,
  occasionCount: number,
): number {
  let stored = occasionCount;
  let orders = 0;
  let largest = Number.NaN;
  let lastOccasion = NO_DAY;
  for (let position = 0; position < own.length; position++) {
    const line = own[position]!;
    if (lines.kind[line] !== SALE) continue;
    const order = book.orderAt(position);
    if (refundsCount && book.isFullyRefunded(order)) continue;
    const amount = lines.amount[line]!;
    const day = lines.day[line]!;
    if (amount > 0) {
      if (book.countOnce(order)) orders++;
      if (out.firstDay[c] === NO_DAY) out.firstDay[c] = day;
      out.lastDay[c] = day;
      if (!(largest >= amount)) largest = amount;
    }
    const quantity = lines.quantity[line]!;
    if (day !== lastOccasion && amount >= 0 && (quantity > 0 || Number.isNaN(quantity))) {
      out.occasionDays[stored++] = day;
      lastOccasion = day;
    }
  }
  out.orders[c] = orders;
  out.occasions[c] = stored - occasionCount;
  out.largestLine[c] = largest;
  return stored;
}

/** The customer's lines up to a day, the day included; lines without a day are left out. */
function linesUpTo(lines: Lines, index: CustomerIndex, c: number, asOf: Day): Int32Array {
  let from = index.start[c]!;
  let to = index.start[c + 1]!;
  while (from < to && lines.day[index.lines[from]!] === NO_DAY) from++;
  while (to > from && lines.day[index.lines[to - 1]!]! > asOf) to--;
  return index.lines.subarray(from, to);
}

function mostLines(index: CustomerIndex): number {
  let most = 0;
  for (let c = 0; c + 1 < index.start.length; c++) most = Math.max(most, index.start[c + 1]! - index.start[c]!);
  return most;
}
