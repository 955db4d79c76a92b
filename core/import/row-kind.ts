import { REFUND, SALE } from "../model/fields.ts";
import { CellNumbers } from "./cell-numbers.ts";
import type { Cells } from "./cells.ts";
import type { Layout } from "./layout.ts";
import { NO_SALE, readLineKind } from "./line-kinds.ts";
import { CAME_IN, readMoneyFlow, WENT_OUT } from "./money-flow.ts";
import { readNumberIn } from "./numbers.ts";

/** What a record's cells say it is, by its kind and by which way its money went. */
export class RowKind {
  /** Position of the column that said of the last record that it is no sale. */
  column = -1;

  private readonly layout: Layout;
  private readonly kinds: CellNumbers;
  private readonly flows = new CellNumbers(readMoneyFlow);
  private readonly goods = new CellNumbers(readLineKind);

  constructor(layout: Layout) {
    this.layout = layout;
    const noSales = new Set(layout.noSales);
    this.kinds = new CellNumbers((cell) => (noSales.has(cell.trim()) ? NO_SALE : Math.max(SALE, readLineKind(cell))));
  }

  /**
   * An index in `LINE_KINDS`, or `NO_SALE`. Of an account's rows only money that came in is a sale; what came in as a refund was given back to the shop, and
   * what went out is given back to a customer only where it is called a refund. A word nobody can read, or none, does not say that money came in.
   */
  of(cells: Cells): number {
    const { lineKind, moneyFlow } = this.layout;
    const kind = lineKind < 0 ? SALE : this.kinds.of(cells, lineKind);
    this.column = kind === NO_SALE ? lineKind : moneyFlow;
    if (kind === NO_SALE || moneyFlow < 0) return kind;
    const flow = this.flows.of(cells, moneyFlow);
    if (flow === CAME_IN) return kind === REFUND && !this.isBelow(cells) ? NO_SALE : kind;
    return flow === WENT_OUT && (kind === REFUND || this.isRefundByName(cells)) ? REFUND : NO_SALE;
  }

  private isBelow(cells: Cells): boolean {
    const { at, mark } = this.layout.amount;
    return at >= 0 && readNumberIn(cells.bytes, cells.from[at]!, cells.to[at]!, mark) < 0;
  }

  private isRefundByName(cells: Cells): boolean {
    const product = this.layout.words.get("product") ?? -1;
    return product >= 0 && this.goods.of(cells, product) === REFUND;
  }
}
