import { REFUND, SALE } from "../model/fields.ts";
import type { Lines, Product } from "../model/state.ts";
import type { OwnLines } from "./own-lines.ts";
import type { RefundLinks } from "./profiles.ts";

/**
 * Gives each refund of a customer to a sale (methods §1). A refund that shares the order number with a sale of its product
 * (or that names no product, with one that names none) is linked to it. Another goes, as a guess, to the customer's latest
 * earlier sale of that product with enough left: quantity where both are known, else money. Without a product or without
 * such a sale it goes to none. Refunds are taken in order of time, so what was given to whom does not change later.
 */
export class RefundResolver {
  private readonly lines: Lines;
  private readonly own: OwnLines;
  /** Product → one number for all entries of the same code; the last stands for "no product". */
  private readonly productKey: Int32Array;
  /** Product key → 1 + the mark of its latest sale; older marks belong to other customers. */
  private readonly latest: Int32Array;
  private mark = 0;
  /** By position among the customer's lines: the sale of the same product before it, and what is left of it. */
  private readonly before: Int32Array;
  private readonly leftQuantity: Float64Array;
  private readonly leftAmount: Float64Array;
  private readonly found: { line: number; sale: number; guessed: boolean }[] = [];

  constructor(lines: Lines, own: OwnLines) {
    const most = own.capacity;
    this.lines = lines;
    this.own = own;
    this.productKey = productKeys(lines.products);
    this.latest = new Int32Array(lines.products.length + 1);
    this.before = new Int32Array(most);
    this.leftQuantity = new Float64Array(most);
    this.leftAmount = new Float64Array(most);
  }

  /**
   * Resolves the refunds of the customer at hand.
   * @param given called for each with its position and that of its sale, or −1
   */
  resolve(given: (position: number, sale: number) => void): void {
    const { from, to, kind, line, quantity, amount } = this.own;
    let chained = false;
    for (let position = from; position < to; position++) {
      if (kind[position] !== REFUND) continue;
      if (!chained) this.chainSales();
      chained = true;
      const [sale, guessed] = this.saleFor(position);
      this.found.push({ line: line[position]!, sale: sale < 0 ? -1 : line[sale]!, guessed });
      if (sale >= 0) {
        this.leftQuantity[sale]! -= quantity[position]!;
        this.leftAmount[sale]! -= amount[position]!;
      }
      given(position, sale);
    }
    this.mark += to - from;
  }

  /** Everything resolved so far, by ascending refund line. */
  links(): RefundLinks {
    const sorted = this.found.toSorted((a, b) => a.line - b.line);
    return {
      line: Int32Array.from(sorted, (link) => link.line),
      sale: Int32Array.from(sorted, (link) => link.sale),
      guessed: Uint8Array.from(sorted, (link) => (link.guessed ? 1 : 0)),
    };
  }

  private keyAt(position: number): number {
    const product = this.lines.product[this.own.line[position]!]!;
    return product < 0 ? this.productKey.length : this.productKey[product]!;
  }

  private latestOf(key: number): number {
    const place = this.latest[key]! - 1 - this.mark;
    return place < 0 ? -1 : this.own.from + place;
  }

  private chainSales(): void {
    const { from, to, kind, quantity, amount } = this.own;
    for (let position = from; position < to; position++) {
      if (kind[position] !== SALE) continue;
      const key = this.keyAt(position);
      this.before[position] = this.latestOf(key);
      this.latest[key] = this.mark + (position - from) + 1;
      this.leftQuantity[position] = quantity[position]!;
      this.leftAmount[position] = amount[position]!;
    }
  }

  /** The sale of a refund, and whether it is a guess. */
  private saleFor(refund: number): readonly [sale: number, guessed: boolean] {
    const { order, line } = this.own;
    const number = order[refund]!;
    const hasProduct = this.lines.product[line[refund]!]! >= 0;
    let guess = -1;
    let linked = -1;
    for (let at = this.latestOf(this.keyAt(refund)); at >= 0; at = this.before[at]!) {
      if (number >= 0 && order[at] === number) {
        if (this.hasLeft(at, refund)) return [at, false];
        if (linked < 0) linked = at;
      } else if (guess < 0 && hasProduct && this.hasLeft(at, refund) && this.isEarlier(at, refund)) {
        guess = at;
        if (number < 0) break;
      }
    }
    return linked >= 0 ? [linked, false] : [guess, guess >= 0];
  }

  private hasLeft(sale: number, refund: number): boolean {
    const asked = this.own.quantity[refund]!;
    const left = this.leftQuantity[sale]!;
    if (Number.isNaN(asked) || Number.isNaN(left)) return this.leftAmount[sale]! >= this.own.amount[refund]!;
    return left >= asked;
  }

  /** Within a day, an unknown minute is before and after everything. */
  private isEarlier(sale: number, refund: number): boolean {
    const { day, line } = this.own;
    if (day[sale] !== day[refund]) return day[sale]! < day[refund]!;
    const at = this.lines.minute[line[refund]!]!;
    return at < 0 || this.lines.minute[line[sale]!]! <= at;
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
