import { REFUND, SALE } from "../model/fields.ts";
import type { Lines, Product } from "../model/state.ts";
import { rankingOf } from "../stats/sorted.ts";
import type { OrderBook } from "./order-book.ts";
import type { OwnLines } from "./own-lines.ts";
import type { RefundLinks } from "./profiles.ts";

/**
 * Gives each refund of a customer to a sale (methods §1). A refund that shares the order number with a sale of its product
 * (or that names no product, with one that names none) is linked to it. Another goes, as a guess, to the customer's latest
 * earlier sale of that product with enough left: quantity where both are known, else money. Without a product or without
 * such a sale it goes to none. Refunds are taken in order of time, so what was given to whom does not change later.
 */
export class RefundResolver {
  private readonly own: OwnLines;
  private readonly book: OrderBook;
  /** Product → one number for all entries of the same code; the last stands for "no product". */
  private readonly productKey: Int32Array;
  /** Product key → 1 + the mark of its latest sale; older marks belong to other customers. */
  private readonly latest: Int32Array;
  private mark = 0;
  /** By product key: 1 + the mark of the latest customer with a refund of it; only its sales matter. */
  private readonly wanted: Int32Array;
  /** By place among the customer's lines: the sale of the same product, and of the same order, before it; −1 none. */
  private readonly beforeOfProduct: Int32Array;
  private readonly beforeInOrder: Int32Array;
  /** Order → position of its latest sale. */
  private readonly latestInOrder: Int32Array;
  /** By place: what is left of a sale. */
  private readonly leftQuantity: Float64Array;
  private readonly leftAmount: Float64Array;
  /** Resolved so far, as they were: refund line, sale line, whether it is a guess. */
  private readonly refunds: number[] = [];
  private readonly sales: number[] = [];
  private readonly guesses: number[] = [];

  constructor(lines: Lines, own: OwnLines, book: OrderBook) {
    const { most } = own;
    this.own = own;
    this.book = book;
    this.productKey = productKeys(lines.products);
    this.latest = new Int32Array(lines.products.length + 1);
    this.wanted = new Int32Array(lines.products.length + 1);
    this.beforeOfProduct = new Int32Array(most);
    this.beforeInOrder = new Int32Array(most);
    this.latestInOrder = new Int32Array(most);
    this.leftQuantity = new Float64Array(most);
    this.leftAmount = new Float64Array(most);
  }

  /**
   * Resolves the refunds of the customer at hand, whose orders are open in the book.
   * @param given called for each with its position and that of its sale, or −1
   */
  resolve(given: (position: number, sale: number) => void): void {
    const { from, to, kind, line, quantity, amount } = this.own;
    const { book } = this;
    let chained = false;
    for (let i = 0; i < book.returnCount; i++) {
      const position = book.returnAt(i);
      if (kind[position] !== REFUND) continue;
      if (!chained) this.chainSales();
      chained = true;
      const [sale, guessed] = this.saleFor(position);
      this.refunds.push(line[position]!);
      this.sales.push(sale < 0 ? -1 : line[sale]!);
      this.guesses.push(guessed ? 1 : 0);
      if (sale >= 0) {
        this.leftQuantity[sale - from]! -= quantity[position]!;
        this.leftAmount[sale - from]! -= amount[position]!;
      }
      given(position, sale);
    }
    this.mark += to - from;
  }

  /** Everything resolved so far, by ascending refund line. */
  links(): RefundLinks {
    const { order, ascending } = rankingOf(Float64Array.from(this.refunds));
    const sale = new Int32Array(order.length);
    const guessed = new Uint8Array(order.length);
    for (let i = 0; i < order.length; i++) {
      sale[i] = this.sales[order[i]!]!;
      guessed[i] = this.guesses[order[i]!]!;
    }
    return { line: Int32Array.from(ascending), sale, guessed };
  }

  private keyAt(position: number): number {
    const product = this.own.product[position]!;
    return product < 0 ? this.productKey.length : this.productKey[product]!;
  }

  private latestOf(key: number): number {
    const place = this.latest[key]! - 1 - this.mark;
    return place < 0 ? -1 : this.own.from + place;
  }

  private chainSales(): void {
    const { from, to, kind, quantity, amount } = this.own;
    const { book, wanted } = this;
    const stamp = this.mark + 1;
    for (let i = 0; i < book.returnCount; i++) {
      const position = book.returnAt(i);
      if (kind[position] === REFUND) wanted[this.keyAt(position)] = stamp;
    }
    this.latestInOrder.fill(-1, 0, book.count);
    for (let position = from; position < to; position++) {
      if (kind[position] !== SALE) continue;
      const key = this.keyAt(position);
      if (wanted[key] !== stamp) continue;
      const order = book.orderAt(position);
      const place = position - from;
      this.beforeOfProduct[place] = this.latestOf(key);
      this.latest[key] = this.mark + place + 1;
      this.beforeInOrder[place] = this.latestInOrder[order]!;
      this.latestInOrder[order] = position;
      this.leftQuantity[place] = quantity[position]!;
      this.leftAmount[place] = amount[position]!;
    }
  }

  /** The sale of a refund, and whether it is a guess. */
  private saleFor(refund: number): readonly [sale: number, guessed: boolean] {
    const linked = this.saleOfOrder(refund);
    if (linked >= 0) return [linked, false];
    if (this.own.product[refund]! < 0) return [-1, false];
    for (let at = this.latestOf(this.keyAt(refund)); at >= 0; at = this.beforeOfProduct[at - this.own.from]!) {
      if (this.hasLeft(at, refund) && this.isEarlier(at, refund)) return [at, true];
    }
    return [-1, false];
  }

  /** The latest sale of the refund's product under its order number, with enough left if there is one such; −1 none. */
  private saleOfOrder(refund: number): number {
    const number = this.own.order[refund]!;
    const order = number < 0 ? -1 : this.book.orderNamed(number);
    if (order < 0) return -1;
    const key = this.keyAt(refund);
    let latest = -1;
    for (let at = this.latestInOrder[order]!; at >= 0; at = this.beforeInOrder[at - this.own.from]!) {
      if (this.keyAt(at) !== key) continue;
      if (this.hasLeft(at, refund)) return at;
      if (latest < 0) latest = at;
    }
    return latest;
  }

  private hasLeft(sale: number, refund: number): boolean {
    const asked = this.own.quantity[refund]!;
    const left = this.leftQuantity[sale - this.own.from]!;
    if (Number.isNaN(asked) || Number.isNaN(left))
      return this.leftAmount[sale - this.own.from]! >= this.own.amount[refund]!;
    return left >= asked;
  }

  /** Within a day, an unknown minute is before and after everything. */
  private isEarlier(sale: number, refund: number): boolean {
    const { day, minute } = this.own;
    if (day[sale] !== day[refund]) return day[sale]! < day[refund]!;
    const at = minute[refund]!;
    return at < 0 || minute[sale]! <= at;
  }
}

/** The sale a refund was given to; null where it is no refund of a customer, or was given to none. */
export function saleOfRefund(links: RefundLinks, refund: number): { sale: number; guessed: boolean } | null {
  let low = 0;
  let high = links.line.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (links.line[middle]! < refund) low = middle + 1;
    else high = middle;
  }
  const sale = links.line[low] === refund ? links.sale[low]! : -1;
  return sale < 0 ? null : { sale, guessed: links.guessed[low] === 1 };
}

/** One product may stand there under several names; its code tells, else its name. */
function productKeys(products: readonly Product[]): Int32Array {
  const keys = new Map<string, number>();
  return Int32Array.from(products, ({ code, name }) => {
    const word = code === "" ? `name\u0001${name}` : `code\u0001${code}`;
    const known = keys.get(word);
    if (known !== undefined) return known;
    keys.set(word, keys.size);
    return keys.size - 1;
  });
}
