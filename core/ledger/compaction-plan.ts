import { MAX_JOINED_PAGE, MAX_ROWS, type TableName } from "../model/block.ts";
import type { BlockRef } from "./shapes.ts";

/** Blocks of one table that a compaction joins, in the order of their commits, or whose lines it puts in the order of customers. */
export interface Joining {
  readonly table: TableName;
  readonly refs: readonly BlockRef[];
}

/** Tables that many small commits write to; a launch's members are few and stay with their commit. */
const TABLES: readonly TableName[] = ["line", "customer", "touch", "contact"];

/** So many blocks must be saved for it to be worth while. */
const SAVES_AT_LEAST = 8;

const MAX_BLOCKS = 32;

/** Rows that one joining takes at most: all of them are in memory at once. */
const MAX_JOINED: Readonly<Record<"page" | "block", number>> = {
  page: 16 * MAX_JOINED_PAGE,
  block: MAX_BLOCKS * MAX_ROWS,
};

/** The blocks of whole commits, of one or, once joined, of several. */
interface Unit {
  readonly refs: BlockRef[];
  rows: number;
  to: number;
}

/**
 * What a compaction should join now; nothing where too little would be saved. Neighbours are joined as long as the older is not more than
 * twice the younger ones together: so a row is written again only some log₂ of its table's growth times. A large import is not joined
 * with what came later, but its lines are put in order once: a customer's are in few blocks then, which reading, summing and erasing
 * all go by.
 */
export function joiningsDue(facts: readonly BlockRef[], saves = SAVES_AT_LEAST): Joining[] {
  return TABLES.flatMap((table) =>
    windowsOf(unitsOf(facts.filter((ref) => ref.table === table)), table).flatMap((units) => {
      const refs = units.flatMap((unit) => unit.refs);
      if (refs.length - Math.ceil(rowsOf(refs) / capacityOf(table)) >= saves) return [{ table, refs }];
      return table === "line" ? units.flatMap(orderingsOf) : [];
    }),
  );
}

/** The blocks of a large commit whose lines are as they came, as many at once as fit into memory. */
function orderingsOf({ refs, rows }: Unit): Joining[] {
  const orderings: Joining[] = [];
  if (rows <= MAX_ROWS || refs.every(({ sorted }) => sorted)) return orderings;
  for (let at = 0; at < refs.length; at += MAX_BLOCKS) {
    orderings.push({ table: "line", refs: refs.slice(at, at + MAX_BLOCKS) });
  }
  return orderings;
}

/** Rows a joined block of a table holds at most. */
export function capacityOf(table: TableName): number {
  return table === "customer" ? MAX_JOINED_PAGE : MAX_ROWS;
}

/** Blocks whose commits overlap belong together: a commit's rows are joined all or none. */
function unitsOf(refs: readonly BlockRef[]): Unit[] {
  const units: Unit[] = [];
  for (const ref of refs.toSorted((a, b) => a.from - b.from)) {
    const last = units.at(-1);
    if (last !== undefined && ref.from <= last.to) {
      last.refs.push(ref);
      last.rows += ref.rows;
      last.to = Math.max(last.to, ref.to);
    } else units.push({ refs: [ref], rows: ref.rows, to: ref.to });
  }
  return units;
}

function windowsOf(units: readonly Unit[], table: TableName): Unit[][] {
  const full = capacityOf(table);
  const most = MAX_JOINED[table === "customer" ? "page" : "block"];
  const windows: Unit[][] = [];
  let rows = Infinity;
  for (const unit of units.toReversed()) {
    if (unit.rows > Math.max(full, 2 * rows) || rows + unit.rows > most) {
      windows.push([]);
      rows = 0;
    }
    windows.at(-1)!.unshift(unit);
    rows += unit.rows;
  }
  return windows;
}

function rowsOf(refs: readonly BlockRef[]): number {
  return refs.reduce((sum, ref) => sum + ref.rows, 0);
}
