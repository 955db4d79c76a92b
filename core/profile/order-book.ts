import { DISCOUNT, SALE } from "../model/fields.ts";
import type { Money } from "../model/money.ts";
import type { Lines } from "../model/state.ts";
import type { OwnLines } from "./own-lines.ts";

/**
 * The orders of one customer at a time, each with what was sold in it and what was given back. Filled with `open`, closed with
 * `close`, used again for the next customer.
 *
 * Lines of one order number are one order. Without a number, a line without a product is an order of its own (a file of
 * totals), and lines with products of one day and minute are one order (a till's receipt).
 */
export class OrderBook {
  private readonly own: OwnLines;
  /** Order number → 1 + the place of its order counted over all customers; smaller marks belong to other customers. */
  private readonly placeOfNumber: Int32Array;
  private mark = 0;
  private orders = 0;
  /** Orders with a sale of more than nothing. */
  private paid = 0;
  /** First position of the customer at hand. */
  private base = 0;
  /** Positions of the discounts and refunds at hand, ascending, and how many there are. */
  private readonly returns: Int32Array;
  private returned = 0;
  /** Place among the customer's lines → order, for sales. */
  private readonly orderOf: Int32Array;
  private readonly sold: Float64Array;
  private readonly givenBack: Float64Array;
  private readonly refunded: Uint8Array;
  private readonly counted: Uint8Array;

  constructor(lines: Lines, own: OwnLines) {
    const { most } = own;
    this.own = own;
    this.placeOfNumber = new Int32Array(lines.orders.length);
    this.returns = new Int32Array(most);
    this.orderOf = new Int32Array(most);
    this.sold = new Float64Array(most);
    this.givenBack = new Float64Array(most);
    this.refunded = new Uint8Array(most);
    this.counted = new Uint8Array(most);
  }

  /** Puts the sales of the customer at hand into orders, and sets apart what was given back. */
  open(): void {
    const { own, orderOf, sold, givenBack, refunded, counted, placeOfNumber, mark } = this;
    const { from, to, kind, order, amount } = own;
    this.base = from;
    let orders = 0;
    let paid = 0;
    let returned = 0;
    let receipt = -1;
    // The lines of an order mostly follow each other, and later orders mostly have higher numbers.
    let number = -1;
    let numbered = -1;
    let highest = -1;
    for (let position = from; position < to; position++) {
      if (kind[position] !== SALE) {
        this.returns[returned++] = position;
        continue;
      }
      const its = order[position]!;
      let at: number;
      if (its >= 0) {
        if (its !== number) {
          numbered = its > highest ? -1 : placeOfNumber[its]! - 1 - mark;
          if (numbered < 0) {
            numbered = orders;
            placeOfNumber[its] = mark + orders + 1;
          }
          if (its > highest) highest = its;
          number = its;
        }
        at = numbered;
      } else if (!this.hasProduct(position)) at = orders;
      else {
        if (receipt < 0 || !this.sameTime(receipt, position)) {
          orderOf[position - from] = orders;
          receipt = position;
        }
        at = orderOf[receipt - from]!;
      }
      orderOf[position - from] = at;
      if (at === orders) {
        sold[at] = givenBack[at] = 0;
        refunded[at] = counted[at] = 0;
        orders++;
      }
      const a = amount[position]!;
      if (a > 0) {
        if (sold[at] === 0) paid++;
        sold[at]! += a;
      }
    }
    this.orders = orders;
    this.paid = paid;
    this.returned = returned;
  }

  /** How many discounts and refunds the customer at hand has. */
  get returnCount(): number {
    return this.returned;
  }

  /** The position of one of them, in order of time. */
  returnAt(i: number): number {
    return this.returns[i]!;
  }

  /** Counts each discount as given back on its order, where it has one. */
  addDiscounts(): void {
    const { kind, order, amount } = this.own;
    for (let i = 0; i < this.returned; i++) {
      const position = this.returns[i]!;
      if (kind[position] !== DISCOUNT) continue;
      const at = order[position]! >= 0 ? this.orderNamed(order[position]!) : this.receiptAt(position);
      if (at >= 0 && amount[position]! > 0) this.givenBack[at]! += amount[position]!;
    }
  }

  /** Counts a refund as given back on the order of its sale, else on the order it names. A sale of −1 is none. */
  addRefund(position: number, sale: number): void {
    const { order, amount } = this.own;
    const named = order[position]!;
    const at = sale >= 0 ? this.orderAt(sale) : named >= 0 ? this.orderNamed(named) : -1;
    if (at < 0) return;
    if (amount[position]! > 0) this.givenBack[at]! += amount[position]!;
    this.refunded[at] = 1;
  }

  /** How many orders the customer at hand has, fully refunded ones included. */
  get count(): number {
    return this.orders;
  }

  /** How many of them have a sale of more than nothing. */
  get paidCount(): number {
    return this.paid;
  }

  /** How many of those were fully refunded. */
  get refundedCount(): number {
    let refunded = 0;
    for (let order = 0; order < this.orders; order++) if (this.isFullyRefunded(order)) refunded++;
    return refunded;
  }

  /** The order of this number, or −1 where the customer has no sale under it. */
  orderNamed(number: number): number {
    return Math.max(-1, this.placeOfNumber[number]! - 1 - this.mark);
  }

  /** The order of a sale. */
  orderAt(position: number): number {
    return this.orderOf[position - this.base]!;
  }

  /** Whether refunds, with the discounts there were, leave nothing of what was sold in the order. */
  isFullyRefunded(order: number): boolean {
    return this.refunded[order] === 1 && this.sold[order]! > 0 && this.givenBack[order]! >= this.sold[order]!;
  }

  /** What was sold in an order less what was given back on it. */
  netOf(order: number): Money {
    return this.sold[order]! - this.givenBack[order]!;
  }

  /** True the first time it is asked of an order. */
  countOnce(order: number): boolean {
    const first = this.counted[order] === 0;
    this.counted[order] = 1;
    return first;
  }

  close(): void {
    this.mark += this.orders;
    this.orders = 0;
  }

  private hasProduct(position: number): boolean {
    return this.own.product[position]! >= 0;
  }

  private sameTime(a: number, b: number): boolean {
    const { day, minute } = this.own;
    return day[a] === day[b] && minute[a] === minute[b];
  }

  /** The order of the receipt a discount without a number stands on: that of sales with products at the same time. */
  private receiptAt(position: number): number {
    if (!this.hasProduct(position)) return -1;
    const { from, to, kind, order } = this.own;
    for (const step of [-1, 1]) {
      for (let at = position + step; at >= from && at < to && this.sameTime(at, position); at += step) {
        if (kind[at] === SALE && order[at]! < 0 && this.hasProduct(at)) return this.orderAt(at);
      }
    }
    return -1;
  }
}
