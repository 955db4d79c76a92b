import type { BundleProposal, BundleTable, TableLink, TableRole } from "../model/bundle.ts";
import type { ColumnPreview, FilePreview } from "../model/importing.ts";
import type { ColumnReading, ImportField, ImportMapping } from "../model/mapping.ts";
import type { KeyColumn, KeyFinds, SharedKeys } from "./compare-keys.ts";
import { hasRates, isPercents } from "./discount-rates.ts";
import { isFactField, kindOf } from "../model/field-types.ts";
import { headerMeaning } from "./header-words.ts";

/** A table of a bundle as it was understood by itself. */
export type LookedAt = Pick<FilePreview, "fileName" | "mapping" | "columns">;

/** Columns of a table that are compared with those of the others. */
const MOST_KEYS = 8;
/** Of the values of a column that refers to another table so many are found there at least. */
const NEEDED = 0.3;
/** A column names the rows of its table where so many of its cells differ. */
const UNIQUE = 0.95;
/** Two tables that share so many column names are two of a kind, not orders and their lines. */
const TWINS = 0.8;

const KEY_FIELDS: ReadonlySet<ImportField> = new Set<ImportField>([
  "order",
  "customerCode",
  "phone",
  "phone2",
  "email",
  "email2",
]);
const KEY_NAME =
  /(?:id|no|nr|num|number|code|key|ref|order|invoice|customer|member|client|编号|单号|号码?|编码|代码|手机|电话|會員|会员|客户|顾客)\.?#?$/i;
const NO_KEYS: ReadonlySet<string> = new Set([
  "productCode",
  "product",
  "category",
  "lineNumber",
  "day",
  "time",
  "store",
  "staff",
  "channel",
  "promotion",
]);

/** Positions of the columns that may link a table to others: by what they mean, or by a name such as "id" or 编号. */
export function keyColumns({ columns, mapping }: LookedAt): number[] {
  const fields = new Map(mapping.columns.map(({ index, field }) => [index, field]));
  const rank = (column: ColumnPreview): number => {
    const field = fields.get(column.index) ?? null;
    if (column.sensitive || column.filled === 0) return 0;
    if (field !== null && KEY_FIELDS.has(field)) return 3;
    if (field !== null && NO_KEYS.has(field)) return 0;
    return KEY_NAME.test(column.column.trim()) && (field === null || isFactField(field)) ? 2 : 0;
  };
  return columns
    .filter((column) => rank(column) > 0)
    .sort((a, b) => rank(b) - rank(a) || a.index - b.index)
    .slice(0, MOST_KEYS)
    .map(({ index }) => index);
}

/**
 * Says how tables hang together by the values their columns share: lines refer to orders by a number that names each order once, sales
 * and orders to customers likewise. Columns that link get the meaning by which the import links them.
 */
export function proposeBundle(tables: readonly LookedAt[], found: KeyFinds): BundleProposal {
  const proposal = new Proposal(tables, found);
  proposal.linkOrders();
  proposal.giveDiscounts();
  proposal.linkCustomers();
  return proposal.done();
}

/** What speaks for the links that roles and meanings make: the columns that mean order or customer in two tables, as they are counted. */
export function linksOf(tables: readonly BundleTable[], { columns, shared }: KeyFinds): TableLink[] {
  return linkedColumns(tables).flatMap(({ by, from, to }) => {
    const column = (at: { table: number; index: number }): KeyColumn | undefined =>
      columns.find(({ table, index }) => table === at.table && index === at.index);
    const one = column(from);
    const other = column(to);
    if (one === undefined || other === undefined) return [];
    const pair = shared.find((p) => isSame(p.from, one) && isSame(p.to, other));
    return [linkOf(by, { from: one, to: other, shared: pair?.shared ?? 0 })];
  });
}

/** The pairs of columns by which tables are linked as they are to be read. */
export function linkedColumns(tables: readonly BundleTable[]): { by: TableLink["by"]; from: Place; to: Place }[] {
  const out: { by: TableLink["by"]; from: Place; to: Place }[] = [];
  for (const [table, { role, orders, mapping }] of tables.entries()) {
    const number = fieldAt(mapping, "order");
    if (role === "lines" && orders !== null && number >= 0 && tables[orders] !== undefined) {
      const index = fieldAt(tables[orders].mapping, "order");
      if (index >= 0) out.push({ by: "order", from: { table, index: number }, to: { table: orders, index } });
    }
    if (role === "customers") continue;
    for (const [to, other] of tables.entries()) {
      if (other.role !== "customers") continue;
      const field = (["customerCode", "phone", "email"] as const).find(
        (one) => fieldAt(mapping, one) >= 0 && fieldAt(other.mapping, one) >= 0,
      );
      if (field === undefined) continue;
      const from = { table, index: fieldAt(mapping, field) };
      out.push({ by: "customer", from, to: { table: to, index: fieldAt(other.mapping, field) } });
    }
  }
  return out;
}

interface Place {
  readonly table: number;
  readonly index: number;
}

/** A table's mapping while links are looked for. */
interface Draft {
  mapping: ImportMapping;
  role: TableRole;
  orders: number | null;
}

class Proposal {
  private readonly tables: readonly LookedAt[];
  private readonly drafts: Draft[];
  private readonly found: KeyFinds;

  constructor(tables: readonly LookedAt[], found: KeyFinds) {
    this.tables = tables;
    this.found = found;
    this.drafts = tables.map(({ mapping }) => ({
      mapping,
      role: kindOf(mapping) === "customers" ? "customers" : "sales",
      orders: null,
    }));
  }

  /** The best pair first; a table of orders is no table of lines, nor the other way round. */
  linkOrders(): void {
    const pairs = this.found.shared
      .map((pair) => ({ pair, score: this.orderScore(pair) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    for (const { pair } of pairs) {
      const lines = this.drafts[pair.from.table]!;
      const orders = this.drafts[pair.to.table]!;
      if (lines.role !== "sales" || (orders.role !== "sales" && orders.role !== "orders")) continue;
      if (orders.role === "orders" && fieldAt(orders.mapping, "order") !== pair.to.index) continue;
      lines.role = "lines";
      lines.orders = pair.to.table;
      orders.role = "orders";
      lines.mapping = withField(lines.mapping, pair.from.index, "order");
      orders.mapping = withField(orders.mapping, pair.to.index, "order");
    }
  }

  /**
   * A discount that is off its order's sum is still in the prices of the order's lines: a linked table of orders says it, unless its lines say discounts
   * of their own.
   */
  giveDiscounts(): void {
    for (const [table, orders] of this.drafts.entries()) {
      if (orders.role !== "orders" || fieldAt(orders.mapping, "discountAmount") >= 0) continue;
      const lines = this.drafts.flatMap((draft, i) => (draft.orders === table ? [i] : []));
      if (lines.some((i) => discountIn(this.tables[i]!) !== null || hasRates(this.drafts[i]!.mapping))) continue;
      const column = discountIn(this.tables[table]!);
      if (column !== null) orders.mapping = withReading(orders.mapping, column);
    }
  }

  linkCustomers(): void {
    const pairs = this.found.shared
      .map((pair) => ({ pair, score: this.customerScore(pair) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const linked = new Set<string>();
    /** By table of customers: the column of its codes, once a table refers to it. */
    const codes = new Map<number, number>();
    for (const { pair } of pairs) {
      const from = this.drafts[pair.from.table]!;
      const to = this.drafts[pair.to.table]!;
      const key = `${pair.from.table} ${pair.to.table}`;
      if (from.role === "customers" || to.role !== "customers" || linked.has(key)) continue;
      linked.add(key);
      const field = this.fieldOf(pair.from);
      // A phone or an e-mail address links as it is.
      if (field === this.fieldOf(pair.to) && (field === "phone" || field === "email")) continue;
      if ((codes.get(pair.to.table) ?? pair.to.index) !== pair.to.index) continue;
      codes.set(pair.to.table, pair.to.index);
      from.mapping = withField(from.mapping, pair.from.index, "customerCode");
      to.mapping = withField(to.mapping, pair.to.index, "customerCode");
    }
  }

  done(): BundleProposal {
    const tables = this.drafts.map(({ mapping, role, orders }, i) => ({
      fileName: this.tables[i]!.fileName,
      mapping,
      role,
      orders,
    }));
    return { tables, links: linksOf(tables, this.found) };
  }

  /** How well a pair looks like lines and their orders; 0: not at all. */
  private orderScore({ from, to, shared }: SharedKeys): number {
    const lines = this.tables[from.table]!;
    const orders = this.tables[to.table]!;
    const share = shared / from.distinct;
    if (share < NEEDED || to.distinct < UNIQUE * to.filled || sharedNames(lines, orders) >= TWINS) return 0;
    if (this.drafts[from.table]!.role === "customers" || this.drafts[to.table]!.role === "customers") return 0;
    const named = [this.fieldOf(from), this.fieldOf(to)].filter((field) => field === "order").length;
    const other = [this.fieldOf(from), this.fieldOf(to)].filter((field) => field !== null && field !== "order");
    // Whose order it is, is no number of the order.
    if (named === 0 || (named === 1 && other.some((field) => field !== "customerCode" && !isOwn(field)))) return 0;
    const isDetailed = DETAILS.some((field) => fieldAt(lines.mapping, field) >= 0);
    const repeats = from.filled > from.distinct;
    if (!isDetailed && !repeats) return 0;
    return share + named * 0.2 + (repeats ? 0.2 : 0) + (isDetailed ? 0.2 : 0);
  }

  private customerScore({ from, to, shared }: SharedKeys): number {
    const share = shared / from.distinct;
    if (share < NEEDED || to.distinct < UNIQUE * to.filled) return 0;
    const fields = [this.fieldOf(from), this.fieldOf(to)];
    if (fields.includes("order")) return 0;
    const same = fields[0] === fields[1] && fields[0] !== null;
    return share + fields.filter((field) => field === "customerCode").length * 0.2 + (same ? 0.2 : 0);
  }

  private fieldOf({ table, index }: Place): ImportField | null {
    return this.drafts[table]!.mapping.columns.find((column) => column.index === index)?.field ?? null;
  }
}

const DETAILS = ["productCode", "product", "quantity", "unitPrice", "lineNumber"] as const;

function isOwn(field: ImportField | null): boolean {
  return field?.startsWith("custom:") === true;
}

/** The column of a table that is called a discount in money, whether it is taken in or not. */
function discountIn({ columns }: LookedAt): ColumnPreview | null {
  const isDiscount = ({ column, examples, numberReadings, field }: ColumnPreview): boolean =>
    (field === null || field === "discountAmount") &&
    (numberReadings?.length ?? 0) > 0 &&
    !isPercents({ name: column, cells: examples }) &&
    headerMeaning(column).some((meaning) => meaning.field === "discountAmount");
  return columns.find(isDiscount) ?? null;
}

function withReading(mapping: ImportMapping, { index, numberReadings }: ColumnPreview): ImportMapping {
  const decimal = numberReadings?.[0]?.decimal ?? ".";
  const columns = mapping.columns.map((column): ColumnReading =>
    column.index === index && column.field === null ? { ...column, field: "discountAmount", decimal } : column,
  );
  return { ...mapping, columns };
}

/** Gives a column a meaning and takes it from the one that had it. */
function withField(mapping: ImportMapping, index: number, field: ImportField): ImportMapping {
  const columns = mapping.columns.map((column) => {
    if (column.index === index) return { column: column.column, index, field };
    return column.field === field ? { ...column, field: null } : column;
  });
  return { ...mapping, columns };
}

function fieldAt(mapping: ImportMapping, field: ImportField): number {
  return mapping.columns.find((column) => column.field === field)?.index ?? -1;
}

function sharedNames(a: LookedAt, b: LookedAt): number {
  const names = (table: LookedAt): Set<string> =>
    new Set(table.mapping.columns.map(({ column }) => column.trim().toLowerCase()));
  const one = names(a);
  const other = names(b);
  const both = [...one].filter((name) => other.has(name)).length;
  return both / Math.max(one.size, other.size, 1);
}

function linkOf(by: TableLink["by"], { from, to, shared }: SharedKeys): TableLink {
  return {
    by,
    from: from.table,
    fromColumn: from.index,
    to: to.table,
    toColumn: to.index,
    values: from.distinct,
    shared,
    toValues: to.distinct,
    toFilled: to.filled,
  };
}

function isSame(a: KeyColumn, b: KeyColumn): boolean {
  return a.table === b.table && a.index === b.index;
}
