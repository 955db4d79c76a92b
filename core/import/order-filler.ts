import { Cells } from "./cells.ts";
import { plain } from "./clean-fact.ts";

/**
 * Completes the lines of an order whose first line alone says what holds for all of them (`ImportMapping.orders`), as Shopify's export does:
 * empty cells of the given columns take what the first line of the same order number says. Lines of an order stand one below the other.
 */
export class OrderFiller {
  /** Whether the record last filled is a further line of an order: what counts once an order was said before. */
  isFurther = false;

  private readonly orderAt: number;
  private readonly columns: readonly number[];
  private readonly known: ReadonlySet<string>;
  private readonly own = new Cells();
  private order = "";
  private isSaid = false;
  private head: readonly string[] = [];

  /** `columns`: the positions of what is said of an order as a whole; `known`: orders whose first lines came before. */
  constructor(orderAt: number, columns: readonly number[], known: ReadonlySet<string>) {
    this.orderAt = orderAt;
    this.columns = columns;
    this.known = known;
  }

  /** The record last filled does not count: what counts once an order is its next line's to say, if none before has said it. */
  passOver(): void {
    this.isSaid = this.isFurther;
  }

  /** The record with what its order's first line says; the same object where nothing is left out. */
  fill(cells: Cells): Cells {
    const order = plain(cells.at(this.orderAt));
    const isSame = order !== "" && order === this.order;
    this.isFurther = (isSame && this.isSaid) || this.known.has(order);
    this.isSaid = true;
    if (!isSame) {
      this.order = order;
      this.head = this.columns.map((at) => cells.at(at));
      return cells;
    }
    const { own, columns, head } = this;
    if (!columns.some((at, i) => at < cells.count && isEmpty(cells, at) && head[i] !== "")) return cells;
    const texts = [...cells.all()];
    for (const [i, at] of columns.entries()) if (at < cells.count && isEmpty(cells, at)) texts[at] = head[i] ?? "";
    own.set(texts);
    return own;
  }
}

function isEmpty(cells: Cells, at: number): boolean {
  return cells.from[at] === cells.to[at] || plain(cells.at(at)) === "";
}
