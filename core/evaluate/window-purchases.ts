import { REFUND_DAYS } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { DISCOUNT, REFUND, SALE } from "../model/fields.ts";
import type { Lines } from "../model/state.ts";
import { OrderBook } from "../profile/order-book.ts";
import type { CustomerIndex } from "../profile/order-by-customer.ts";
import { OwnLines } from "../profile/own-lines.ts";
import { RefundResolver } from "../profile/refund-links.ts";
import { runToEnd, type Steps } from "./steps.ts";

/** A campaign's days, each included. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
  /** The last day whose lines are looked at: refunds of what was bought in the window may come until then. */
  readonly until: Day;
}

/** A window as it is looked at on a day: refunds of 14 days after it count (methods §12), and nothing later than the day. */
export function windowOn({ from, to }: Pick<Window, "from" | "to">, asOf: Day): Window {
  return { from, to, until: Math.min(asOf, to + REFUND_DAYS) };
}

/** What was bought in a window. Money in 1/10 000. */
export interface WindowPurchases {
  /** By customer id: 1 with an order in the window that was not fully given back. */
  readonly bought: Uint8Array;
  /** By customer id: sales − discounts − refunds of the window, and − refunds that came later for sales of the window. */
  readonly spent: Float64Array;
  readonly orders: WindowOrders;
}

/** Orders that began in the window and were not fully given back, customer by customer. */
export interface WindowOrders {
  readonly customers: Int32Array;
  /** The day of the first sale of more than nothing. */
  readonly days: Int32Array;
  /** What was sold less what was given back on the order. */
  readonly net: Float64Array;
  /** 1 where one of its sales names a promotion that was asked for. */
  readonly withCode: Uint8Array;
}

/** So many customers are looked at between two pauses: some 10 ms. */
const CUSTOMERS_AT_ONCE = 4_096;

/**
 * In steps: what customers bought in a window, by the definitions of methods §1: an order is a distinct number with a sale of more than
 * nothing, and one that refunds leave nothing of is none. One pass over the lines up to `until`.
 * @param isCode by promotion, as lines name it: 1 where it is the code asked for; empty: none is
 */
export function* windowPurchases(
  lines: Lines,
  index: CustomerIndex,
  window: Window,
  isCode: Uint8Array = new Uint8Array(0),
): Steps<WindowPurchases> {
  const reader = new WindowReader(lines, index, window, isCode);
  for (let from = 0; from < reader.customers; from += CUSTOMERS_AT_ONCE) {
    reader.read(from, Math.min(from + CUSTOMERS_AT_ONCE, reader.customers));
    yield;
  }
  return reader.result();
}

/** The same at once, without a code, as it is known on a day. */
export function purchasesIn(
  lines: Lines,
  index: CustomerIndex,
  days: Pick<Window, "from" | "to">,
  asOf: Day,
): WindowPurchases {
  return runToEnd(windowPurchases(lines, index, windowOn(days, asOf)));
}

/** Reads one customer after the other. */
class WindowReader {
  readonly customers: number;
  private readonly lines: Lines;
  private readonly window: Window;
  private readonly isCode: Uint8Array;
  private readonly hasCode: boolean;
  private readonly own: OwnLines;
  private readonly book: OrderBook;
  private readonly resolver: RefundResolver;
  private readonly bought: Uint8Array;
  private readonly spent: Float64Array;
  private readonly found: OrderLists = { customers: [], days: [], net: [], withCode: [], inBook: [] };

  constructor(lines: Lines, index: CustomerIndex, window: Window, isCode: Uint8Array) {
    this.customers = index.start.length - 1;
    this.lines = lines;
    this.window = window;
    this.isCode = isCode;
    this.hasCode = isCode.includes(1);
    this.own = new OwnLines(lines, index.start);
    this.book = new OrderBook(lines, this.own);
    this.resolver = new RefundResolver(lines, this.own, this.book);
    this.bought = new Uint8Array(this.customers);
    this.spent = new Float64Array(this.customers);
  }

  /** Customers from one id to another, that one left out; ascending. */
  read(first: number, end: number): void {
    const { own, book, window, found } = this;
    for (let c = first; c < end; c++) {
      own.take(c, window.until);
      if (own.from === own.to || own.day[own.to - 1]! < window.from) continue;
      book.open();
      this.spent[c] = netOfDays(own, window) - this.giveBack();
      const orders = found.customers.length;
      this.bought[c] = addOrders(c, own, book, window, found);
      if (this.hasCode) markCodes(orders, own, book, this.lines.promotion, this.isCode, found);
      book.close();
    }
  }

  result(): WindowPurchases {
    return { bought: this.bought, spent: this.spent, orders: columnsOf(this.found) };
  }

  /** Puts discounts and refunds of the customer at hand to their orders; gives what came back after the window of what was bought in it. */
  private giveBack(): number {
    const { own, book, window } = this;
    let late = 0;
    if (book.returnCount === 0) return late;
    book.addDiscounts();
    this.resolver.resolve((position, sale) => {
      book.addRefund(position, sale);
      if (isLate(own, position, sale, window)) late += known(own.amount[position]!);
    });
    return late;
  }
}

/** A refund of the days after the window, for a sale of the window. */
function isLate({ day }: OwnLines, position: number, sale: number, { from, to }: Window): boolean {
  return day[position]! > to && sale >= 0 && day[sale]! >= from && day[sale]! <= to;
}

function netOfDays({ from: first, to: end, day, kind, amount }: OwnLines, { from, to }: Window): number {
  let net = 0;
  for (let position = end - 1; position >= first && day[position]! >= from; position--) {
    if (day[position]! > to) continue;
    const a = known(amount[position]!);
    if (kind[position] === SALE) net += a;
    else if (kind[position] === DISCOUNT || kind[position] === REFUND) net -= a;
  }
  return net;
}

/** An unknown amount adds nothing (methods §1). */
function known(amount: number): number {
  return Number.isNaN(amount) ? 0 : amount;
}

interface OrderLists {
  readonly customers: number[];
  readonly days: number[];
  readonly net: number[];
  readonly withCode: number[];
  /** The number of the order in the book, for as long as its customer is at hand. */
  readonly inBook: number[];
}

/** Adds the orders of one customer that began in the window; tells whether anything was bought in it. */
function addOrders(c: number, own: OwnLines, book: OrderBook, { from, to }: Window, found: OrderLists): 0 | 1 {
  const { day, kind, amount } = own;
  let bought: 0 | 1 = 0;
  for (let position = own.from; position < own.to; position++) {
    if (kind[position] !== SALE || !(amount[position]! > 0)) continue;
    const order = book.orderAt(position);
    if (book.isFullyRefunded(order)) continue;
    const on = day[position]!;
    const isInside = on >= from && on <= to;
    if (isInside) bought = 1;
    if (!book.countOnce(order) || !isInside) continue;
    found.customers.push(c);
    found.days.push(on);
    found.net.push(book.netOf(order));
    found.withCode.push(0);
    found.inBook.push(order);
  }
  return bought;
}

/** Marks the orders from place `first` on of which a sale names the code. */
function markCodes(
  first: number,
  own: OwnLines,
  book: OrderBook,
  promotion: Int32Array,
  isCode: Uint8Array,
  { inBook, withCode }: OrderLists,
): void {
  if (inBook.length === first) return;
  for (let position = own.from; position < own.to; position++) {
    const named = promotion[own.line[position]!]!;
    if (named < 0 || isCode[named] !== 1 || own.kind[position] !== SALE) continue;
    const place = inBook.indexOf(book.orderAt(position), first);
    if (place >= 0) withCode[place] = 1;
  }
}

function columnsOf({ customers, days, net, withCode }: OrderLists): WindowOrders {
  return {
    customers: Int32Array.from(customers),
    days: Int32Array.from(days),
    net: Float64Array.from(net),
    withCode: Uint8Array.from(withCode),
  };
}
