import { Cells } from "./cells.ts";
import type { JoinMapping } from "./join-mapping.ts";
import { NO_ORDER, type OrderIndex } from "./order-index.ts";

/** A line's record with its order's cells before it, copied into bytes of its own; one object serves all the lines of a table. */
export class JoinedRecord {
  private readonly cells = new Cells();
  private readonly join: JoinMapping;
  private readonly orders: OrderIndex;
  private bytes = new Uint8Array(4096);
  private view = new DataView(this.bytes.buffer);
  private end = 0;

  constructor(join: JoinMapping, orders: OrderIndex) {
    this.join = join;
    this.orders = orders;
  }

  /** The record of a line of `order` (or of `NO_ORDER`); `isFirst`: what is the order's once is told of this line. Good until the next. */
  of(line: Cells, order: number, isFirst: boolean): Cells {
    const { cells, join, orders } = this;
    const { width, ends } = orders;
    this.reserve(line, order);
    this.end = 0;
    cells.begin(this.bytes, this.view);
    for (let i = 0; i < width; i++) {
      const at = order * width + i;
      if (order === NO_ORDER || (join.once[i]! && !isFirst)) cells.add(this.end, this.end);
      else this.add(orders.bytes, at === 0 ? 0 : ends.at(at - 1), ends.at(at));
    }
    for (let i = 0; i < line.count; i++) {
      const standIn = i < join.standIn.length ? join.standIn[i]! : -1;
      if (standIn < 0 || line.to[i]! > line.from[i]!) this.add(line.bytes, line.from[i]!, line.to[i]!);
      else this.add(this.bytes, cells.from[standIn]!, cells.to[standIn]!);
    }
    return cells;
  }

  private add(bytes: Uint8Array, from: number, to: number): void {
    const own = this.bytes;
    const start = this.end;
    let end = start;
    for (let i = from; i < to; i++) own[end++] = bytes[i]!;
    this.end = end;
    this.cells.add(start, end);
  }

  /** Room for all of it, the order's cells twice: each may stand in for one of the line's. */
  private reserve(line: Cells, order: number): void {
    const { width, ends } = this.orders;
    const from = order <= 0 || width === 0 ? 0 : ends.at(order * width - 1);
    const ofOrder = order === NO_ORDER || width === 0 ? 0 : ends.at(order * width + width - 1) - from;
    let needed = 2 * ofOrder;
    for (let i = 0; i < line.count; i++) needed += line.to[i]! - line.from[i]!;
    if (needed <= this.bytes.length) return;
    this.bytes = new Uint8Array(needed * 2);
    this.view = new DataView(this.bytes.buffer);
  }
}
