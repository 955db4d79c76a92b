import { REFUND, SALE } from "../model/fields.ts";
import type { Lines, Product } from "../model/state.ts";
import type { RefundLinks } from "./profiles.ts";

/** The lines of one customer up to the as-of day, in order of time: indices of Lines. */
export type CustomerLines = Int32Array;

/**
 * Gives each refund of a customer to a sale (methods §1). A refund that shares the order number with a sale of its product
 * (or that names no product, with one that names none) is linked to it. Another goes, as a guess, to the customer's latest
 * earlier sale of that product with enough left: quantity where both are known, else money. Without a product or without
 * such a sale it goes to none. Refunds are taken in order of time, so what was given to whom does not change later.
 */
export class RefundResolver {
  private readonly lines: Lines;
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

  /** @param most the most lines a customer has */
  constructor(lines: Lines, most: number) {
    this.lines = lines;
    this.productKey = productKeys(lines.products);
    this.latest = new Int32Array(lines.products.length + 1);
    this.before = new Int32Array(most);
    this.leftQuantity = new Float64Array(most);
    this.leftAmount = new Float64Array(most);
  }

  /**
   * Resolves one customer's refunds.
   * @param given called for each: the refund's line, and the position of its sale among `own`, or −1
   */
  resolve(own: CustomerLines, given: (line: number, position: number) => void): void {
    this.chainSales(own);
    for (const line of own) {
      if (this.lines.kind[line] !== REFUND) continue;
      const [position, guessed] = this.saleFor(line, own);
      this.found.push({ line, sale: position < 0 ? -1 : own[position]!, guessed });
      if (position >= 0) {
        this.leftQuantity[position]! -= this.lines.quantity[line]!;
        this.leftAmount[position]! -= this.lines.amount[line]!;
      }
      given(line, position);
    }
    this.mark += own.length;
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

  private keyOf(line: number): number {
    const product = this.lines.product[line]!;
    return product < 0 ? this.productKey.length : this.productKey[product]!;
  }

  private latestOf(key: number): number {
    return Math.max(-1, this.latest[key]! - 1 - this.mark);
  }

  private chainSales(own: CustomerLines): void {
    for (let position = 0; position < own.length; position++) {
      const line = own[position]!;
      if (this.lines.kind[line] !== SALE) continue;
      const key = this.keyOf(line);
      this.before[position] = this.latestOf(key);
      this.latest[key] = this.mark + position + 1;
      this.leftQuantity[position] = this.lines.quantity[line]!;
      this.leftAmount[position] = this.lines.amount[line]!;
    }
  }

  /** The sale of a refund, and whether it is a guess. */
  private saleFor(refund: number, own: CustomerLines): readonly [position: number, guessed: boolean] {
    const { order, product } = this.lines;
    const number = order[refund]!;
    let guess = -1;
    let linked = -1;
    for (let at = this.latestOf(this.keyOf(refund)); at >= 0; at = this.before[at]!) {
      const sale = own[at]!;
      const enough = this.hasLeft(at, refund);
      if (number >= 0 && order[sale] === number) {
        if (enough) return [at, false];
        if (linked < 0) linked = at;
      } else if (guess < 0 && enough && product[refund]! >= 0 && this.isEarlier(sale, refund)) {
        guess = at;
        if (number < 0) break;
      }
    }
    return linked >= 0 ? [linked, false] : [guess, guess >= 0];
  }

  private hasLeft(position: number, refund: number): boolean {
    const asked = this.lines.quantity[refund]!;
    const left = this.leftQuantity[position]!;
    if (Number.isNaN(asked) || Number.isNaN(left)) return this.leftAmount[position]! >= this.lines.amount[refund]!;
    return left >= asked;
  }

  /** Within a day, an unknown minute is before and after everything. */
  private isEarlier(sale: number, refund: number): boolean {
    const { day, minute } = this.lines;
    if (day[sale] !== day[refund]) return day[sale]! < day[refund]!;
    return minute[refund]! < 0 || minute[sale]! <= minute[refund]!;
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
