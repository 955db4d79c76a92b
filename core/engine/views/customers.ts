import { Bitset } from "../../model/bitset.ts";
import type { Column } from "../../model/column.ts";
import { NO_DAY } from "../../model/day.ts";
import { RegularsError } from "../../model/error.ts";
import { searchCustomers } from "../../segment/search.ts";
import { sortCustomers } from "../../segment/sort.ts";
import type { Insight } from "../insight.ts";
import type { Cell, CustomersAnswer, CustomersParams } from "../views.ts";

/** A page is at most this many rows; a table never crosses a worker's border whole. */
const MAX_PAGE = 200;

/** Names sort by pinyin and Latin letters alike under this locale. */
export const COLLATION = "zh-CN";

/** Columns whose sum over customers means something. */
const SUMS = new Set([
  "orders",
  "occasions",
  "gross",
  "discounts",
  "refunds",
  "net",
  "revenue12Months",
  "expectedOccasions",
  "expectedMoney",
  "referredBuyers",
  "referredNet",
]);

interface Found {
  readonly question: string;
  readonly ordered: Int32Array;
  readonly totals: readonly (number | null)[];
}

/** The order of the customers found last, kept for the next page of the same question, and no longer than what it was found in. */
const lastFound = new WeakMap<Insight, Found>();

/** One page of the customers that a rule and a search find, in order. */
export function customersView(insight: Insight, params: CustomersParams): CustomersAnswer {
  const found = findCustomers(insight, params);
  const columns = params.columns.map((id) => requireColumn(insight, id));
  const page = found.ordered.subarray(params.offset, params.offset + Math.min(params.limit, MAX_PAGE));
  return {
    total: found.ordered.length,
    rows: Array.from(page, (id) => ({ id, cells: columns.map((column) => cellAt(column, id)) })),
    totals: found.totals,
  };
}

function findCustomers(insight: Insight, params: CustomersParams): Found {
  const { rule, search, sort, columns } = params;
  const question = JSON.stringify([rule, search, sort, columns]);
  const last = lastFound.get(insight);
  if (last?.question === question) return last;
  const members = insight.members(rule);
  const found = search.trim() === "" ? members : intersect(members, searchCustomers(insight.state, search));
  const ids = found.members();
  const ordered = sort ? sortCustomers(ids, requireColumn(insight, sort.field), sort.descending, COLLATION) : ids;
  const now: Found = { question, ordered, totals: columns.map((id) => totalOf(insight, id, ids)) };
  lastFound.set(insight, now);
  return now;
}

function intersect(a: Bitset, b: Bitset): Bitset {
  const out = new Bitset(a.length);
  for (let w = 0; w < out.words.length; w++) out.words[w] = a.words[w]! & b.words[w]!;
  return out;
}

function totalOf(insight: Insight, id: string, ids: Int32Array): number | null {
  if (!SUMS.has(id)) return null;
  const column = requireColumn(insight, id);
  if (column.type !== "money" && column.type !== "number") return null;
  let total = 0;
  for (const customer of ids) {
    const value = column.values[customer]!;
    if (!Number.isNaN(value)) total += value;
  }
  return total;
}

/** The column of a field. Errors: `field-unknown`. */
export function requireColumn(insight: Insight, id: string): Column {
  const column = insight.fields.column(id);
  if (!column) throw new RegularsError("field-unknown", { field: id });
  return column;
}

/** A customer's value of a column as it crosses to a host. */
export function cellAt(column: Column, customer: number): Cell {
  switch (column.type) {
    case "text":
      return column.values[customer] ?? null;
    case "choice": {
      const code = column.codes[customer] ?? 0;
      return code === 0 ? null : (column.choices[code - 1] ?? null);
    }
    case "day": {
      const day = column.values[customer] ?? NO_DAY;
      return day === NO_DAY ? null : day;
    }
    case "number":
    case "money":
    case "share":
    case "days": {
      const value = column.values[customer];
      return value === undefined || Number.isNaN(value) ? null : value;
    }
  }
}
