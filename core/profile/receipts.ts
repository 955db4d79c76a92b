import type { Day } from "../model/day.ts";
import { SALE } from "../model/fields.ts";
import type { Lines } from "../model/state.ts";
import { OrderBook } from "./order-book.ts";
import { startsOf } from "./order-by-customer.ts";
import { OwnLines } from "./own-lines.ts";
import type { Basis } from "./profiles.ts";
import { RefundResolver } from "./refund-links.ts";

/** Which order each line was counted in (methods §1), by index of Lines. */
export interface Receipts {
  /** One number for each order of a customer; −1: a discount or refund, an anonymous line, or one after the day. */
  readonly receipt: Int32Array;
  /** 1 where the order of a sale counts: not fully given back, or on the gross basis. */
  readonly counts: Uint8Array;
}

/** The orders behind the figures, line by line, for whoever computes them elsewhere. The same rules as `purchasesOf`. */
export function receiptsOf(lines: Lines, customers: number, asOf: Day, basis: Basis): Receipts {
  const own = new OwnLines(lines, startsOf(lines, customers));
  const book = new OrderBook(lines, own);
  const resolver = new RefundResolver(lines, own, book);
  const receipt = new Int32Array(lines.count).fill(-1);
  const counts = new Uint8Array(lines.count);
  let before = 0;
  for (let c = 0; c < customers; c++) {
    own.take(c, asOf);
    if (own.from === own.to) continue;
    book.open();
    book.addDiscounts();
    resolver.resolve((position, sale) => book.addRefund(position, sale));
    for (let position = own.from; position < own.to; position++) {
      if (own.kind[position] !== SALE) continue;
      const order = book.orderAt(position);
      const line = own.line[position]!;
      receipt[line] = before + order;
      counts[line] = basis === "net" && book.isFullyRefunded(order) ? 0 : 1;
    }
    before += book.count;
    book.close();
  }
  return { receipt, counts };
}
