import type { Block } from "../model/block.ts";
import { intsOf } from "./columns.ts";
import type { BlockRef } from "./shapes.ts";

/** Remembers which customers each block's rows name; a stored block never changes. */
export class NamedCustomers {
  private readonly byBlock = new Map<string, Int32Array>();
  /** For each customer, the last block it was seen in, as a running number. */
  private lastSeen = new Int32Array(1024);
  private running = 0;

  /** The customers of a block noted before, each once. */
  of(ref: BlockRef): Int32Array | undefined {
    return this.byBlock.get(ref.id);
  }

  /** Notes a block as it is read; gives its customers, each once. */
  note(ref: BlockRef, block: Block): Int32Array {
    const known = this.byBlock.get(ref.id);
    if (known !== undefined) return known;
    const customers = intsOf(block.columns["customer"], block.rows, -1);
    const mark = ++this.running;
    const named = new Int32Array(block.rows);
    let count = 0;
    for (let i = 0; i < customers.length; i++) {
      const customer = customers[i]!;
      if (customer < 0) continue;
      if (customer >= this.lastSeen.length) this.grow(customer + 1);
      if (this.lastSeen[customer] === mark) continue;
      this.lastSeen[customer] = mark;
      named[count++] = customer;
    }
    const list = named.slice(0, count);
    this.byBlock.set(ref.id, list);
    return list;
  }

  private grow(needed: number): void {
    const wider = new Int32Array(Math.max(needed, this.lastSeen.length * 2));
    wider.set(this.lastSeen);
    this.lastSeen = wider;
  }
}
