import { DISCOUNT, SALE } from "../model/fields.ts";
import type { Lines } from "../model/state.ts";

/**
 * The orders of one customer at a time, each with what was sold in it and what was given back. Filled with `open`, emptied with
 * `close`, used again for the next customer, so that a million lines cost no objects.
 *
 * Lines of one order number are one order. Without a number, a line without a product is an order of its own (a file of
 * totals), and lines with products of one day and minute are one order (a till's receipt).
 */
export class OrderBook {
  private readonly lines: Lines;
  /** Order number → 1 + the place of its order counted over all customers; smaller marks belong to other customers. */
  private readonly placeOfNumber: Int32Array;
  private mark = 0;
  private orders = 0;
  /** Position among the customer's lines → order, for sales. */
  private readonly orderOf: Int32Array;
  private readonly sold: Float64Array;
  private readonly givenBack: Float64Array;
  private readonly refunded: Uint8Array;
  private readonly counted: Uint8Array;
  private own: Int32Array = new Int32Array(0);

  /** @param most the most lines a customer has */
  constructor(lines: Lines, most: number) {
    this.lines = lines;
    this.placeOfNumber = new Int32Array(lines.orders.length);
    this.orderOf = new Int32Array(most);
    this.sold = new Float64Array(most);
    this.givenBack = new Float64Array(most);
    this.refunded = new Uint8Array(most);
    this.counted = new Uint8Array(most);
  }

  /** Takes in a customer's lines in order of time; says whether there are discounts or refunds among them. */
  open(own: Int32Array): boolean {
    const { kind, amount } = this.lines;
    this.own = own;
    let returns = false;
    let receipt = -1;
    for (let position = 0; position < own.length; position++) {
      const line = own[position]!;
      if (kind[line] !== SALE) {
        returns = true;
        continue;
      }
      let order: number;
      if (this.lines.order[line]! >= 0) order = this.orderOfNumber(this.lines.order[line]!);
      else if (this.lines.product[line]! < 0) order = this.newOrder();
      else {
        if (receipt < 0 || !this.sameTime(own[receipt]!, line)) {
          this.orderOf[position] = this.newOrder();
          receipt = position;
        }
        order = this.orderOf[receipt]!;
      }
      this.orderOf[position] = order;
      if (amount[line]! > 0) this.sold[order]! += amount[line]!;
    }
    return returns;
  }

  /** Counts each discount as given back on its order, where it has one. */
  addDiscounts(own: Int32Array): void {
    for (let position = 0; position < own.length; position++) {
      const line = own[position]!;
      if (this.lines.kind[line] !== DISCOUNT) continue;
      const order = this.lines.order[line]! >= 0 ? this.knownOrder(this.lines.order[line]!) : this.receiptAt(position);
      const amount = this.lines.amount[line]!;
      if (order >= 0 && amount > 0) this.givenBack[order]! += amount;
    }
  }

  /** Counts a refund as given back on the order of its sale, else on the order it names. */
  addRefund(line: number, salePosition: number): void {
    const named = this.lines.order[line]!;
    const order = salePosition >= 0 ? this.orderOf[salePosition]! : named >= 0 ? this.knownOrder(named) : -1;
    if (order < 0) return;
    const amount = this.lines.amount[line]!;
    if (amount > 0) this.givenBack[order]! += amount;
    this.refunded[order] = 1;
  }

  orderAt(position: number): number {
    return this.orderOf[position]!;
  }

  /** Whether refunds, with the discounts there were, leave nothing of what was sold in the order. */
  isFullyRefunded(order: number): boolean {
    return this.refunded[order] === 1 && this.sold[order]! > 0 && this.givenBack[order]! >= this.sold[order]!;
  }

  /** True the first time it is asked of an order. */
  countOnce(order: number): boolean {
    const first = this.counted[order] === 0;
    this.counted[order] = 1;
    return first;
  }

  close(): void {
    this.sold.fill(0, 0, this.orders);
    this.givenBack.fill(0, 0, this.orders);
    this.refunded.fill(0, 0, this.orders);
    this.counted.fill(0, 0, this.orders);
    this.mark += this.orders;
    this.orders = 0;
  }

  private newOrder(): number {
    return this.orders++;
  }

  private knownOrder(number: number): number {
    return Math.max(-1, this.placeOfNumber[number]! - 1 - this.mark);
  }

  private orderOfNumber(number: number): number {
    const known = this.knownOrder(number);
    if (known >= 0) return known;
    this.placeOfNumber[number] = this.mark + this.orders + 1;
    return this.newOrder();
  }

  private sameTime(a: number, b: number): boolean {
    return this.lines.day[a] === this.lines.day[b] && this.lines.minute[a] === this.lines.minute[b];
  }

  /** The order of the receipt a discount without a number stands on: that of sales with products at the same time. */
  private receiptAt(position: number): number {
    const { own } = this;
    const line = own[position]!;
    if (this.lines.product[line]! < 0) return -1;
    for (const step of [-1, 1]) {
      for (let at = position + step; at >= 0 && at < own.length && this.sameTime(own[at]!, line); at += step) {
        const other = own[at]!;
        const isReceipt = this.lines.order[other]! < 0 && this.lines.product[other]! >= 0;
        if (this.lines.kind[other] === SALE && isReceipt) return this.orderOf[at]!;
      }
    }
    return -1;
  }
}
