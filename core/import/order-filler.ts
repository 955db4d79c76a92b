import { Cells } from "./cells.ts";
import { plain } from "./clean-fact.ts";
import type { Layout } from "./layout.ts";

/** Where the columns stand that tell how lines hang together. */
interface OrderColumns {
  readonly order: number;
  /** What is said of an order as a whole. */
  readonly ofOrder: readonly number[];
  /** Where the order's sum stands; −1: each line has its own. */
  readonly sum: number;
  /** What tells orders of one number apart, where lines of an order may stand far from each other; null: they stand one below the other. */
  readonly apart: readonly number[] | null;
}

/**
 * Completes the lines of an order whose first line alone says what holds for all of them (`ImportMapping.orders`), as Shopify's export does:
 * empty cells of the given columns take what the first line of the same order number says. Those stand one below the other.
 */
export class OrderFiller {
  /** Whether the record last filled is a further line of an order: what counts once an order was said before. */
  isFurther = false;
  /** Whether a line of its order above the record last filled says the sum, which is none of its own then. */
  isSumSaid = false;

  private readonly columns: OrderColumns;
  /** Orders that said what counts once, where their lines may stand apart. */
  private readonly said = new Set<string>();
  private key = "";
  private readonly own = new Cells();
  private order = "";
  private isSaid = false;
  private hasSum = false;
  private head: readonly string[] = [];

  constructor(columns: OrderColumns) {
    this.columns = columns;
  }

  /** The record last filled is not taken: what counts once an order is its next line's to say, if none before has said it. */
  passOver(): void {
    this.isSaid = this.isFurther;
    if (!this.isFurther) this.said.delete(this.key);
  }

  /** The record with what its order's first line says; the same object where nothing is left out. */
  fill(cells: Cells): Cells {
    const { order: at, ofOrder, apart } = this.columns;
    const order = plain(cells.at(at));
    const isSame = order !== "" && order === this.order;
    this.key =
      apart === null || order === "" ? "" : [order, ...apart.map((one) => plain(cells.at(one)))].join("\u0001");
    this.isFurther = (isSame && this.isSaid) || this.said.has(this.key);
    this.isSaid = true;
    this.hearSum(cells, isSame);
    if (this.key !== "") this.said.add(this.key);
    if (!isSame) {
      this.order = order;
      this.head = ofOrder.map((one) => cells.at(one));
      return cells;
    }
    const { own, head } = this;
    if (!ofOrder.some((one, i) => one < cells.count && isEmpty(cells, one) && head[i] !== "")) return cells;
    const texts = [...cells.all()];
    for (const [i, one] of ofOrder.entries()) if (one < cells.count && isEmpty(cells, one)) texts[one] = head[i] ?? "";
    own.set(texts);
    return own;
  }

  /** A sum that a rejected line has said stays that line's: mended, it brings it. */
  private hearSum(cells: Cells, isSame: boolean): void {
    const { sum } = this.columns;
    const says = sum >= 0 && sum < cells.count && !isEmpty(cells, sum);
    this.hasSum &&= isSame;
    this.isSumSaid = says ? this.isFurther : this.hasSum;
    this.hasSum ||= says;
  }
}

/** Null where no row says anything of a whole order. */
export function fillerOf(layout: Layout): OrderFiller | null {
  const { ofOrder, words, day, amount, discountAmount, refundAmount } = layout;
  if (ofOrder === null) return null;
  const sums = [amount, discountAmount, refundAmount].filter(({ isOnEach }) => isOnEach).map(({ at }) => at);
  const sum = amount.isOnce ? amount.at : -1;
  const store = words.get("store");
  const apart = sums.length === 0 ? null : [day.at, ...(store === undefined ? [] : [store]), ...sums];
  return new OrderFiller({ order: words.get("order") ?? -1, ofOrder, sum, apart });
}

function isEmpty(cells: Cells, at: number): boolean {
  return cells.from[at] === cells.to[at] || plain(cells.at(at)) === "";
}
