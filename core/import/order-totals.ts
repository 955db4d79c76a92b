import type { FileIssue } from "../model/file-issue.ts";
import type { ImportField } from "../model/mapping.ts";
import { PARTS, priceTimesQuantity } from "../model/money.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { isSaidOnFirstLines } from "./first-lines.ts";
import { headerKey } from "./header-words.ts";
import type { GuessedMeaning } from "./meaning.ts";
import { readNumber } from "./numbers.ts";

/** What is known of the sums of a file's orders. */
export interface OrderTotals {
  readonly meanings: readonly GuessedMeaning[];
  /** By column: it says the same on every line of an order, surely the whole order's (true) or perhaps (false). */
  readonly repeats: ReadonlyMap<number, boolean>;
  readonly issues: readonly FileIssue[];
}

/** Names of what is said of a whole order. */
const OF_ORDER =
  /order|cart|checkout|invoice|receipt|booking|grandtotal|订单|訂單|整单|主单|总|總|应付|應付|bestell|auftrag|rechnung|gesamt|commande|facture|pedido|factura|ordine|fattura|encomenda|fatura/;
/** As many further lines of orders must say it. */
const NEEDED = 3;
const ALIKE = 0.95;
/** Of the orders looked at, how many must come to less than their lines for their sum to be what counts. */
const LOWERED = 0.1;

type Cells = readonly (readonly string[])[];

/**
 * Finds amounts, discounts and refunds that stand on each line of an order though they are said of all of it, which would count them once a line.
 * Lines that are told apart by their goods, pieces or prices and yet say one amount, in order after order, are such; where the name says so too, or
 * pieces or prices differ, it is sure, else it is only told. Where lines have prices and pieces of their own these are what counts, unless
 * orders come to less than their lines without a discount that says so.
 * @param guessed the meanings before an order's sum was dropped in favour of its lines' prices
 * @param cells of each column, by row
 */
export function settleOrderTotals(
  profiles: readonly ColumnProfile[],
  meanings: readonly GuessedMeaning[],
  guessed: readonly GuessedMeaning[],
  cells: Cells,
): OrderTotals {
  const looked = new Lines(profiles, meanings, cells);
  if (looked.order < 0) return { meanings, repeats: new Map(), issues: [] };
  const dropped = looked.at("amount") < 0 ? guessed.findIndex(({ field }) => field === "amount") : -1;
  const hasPrices = looked.at("unitPrice") >= 0 && looked.at("quantity") >= 0;
  const settled = hasPrices && dropped >= 0 && looked.isLowered(dropped) ? withAmount(meanings, dropped) : meanings;
  const repeats = new Map<number, boolean>();
  for (const [index, { field }] of settled.entries()) {
    if (field !== "amount" && field !== "discountAmount" && field !== "refundAmount") continue;
    const isFirst = field === "amount" && looked.isOnFirstLine(index);
    const repeat = index === dropped || isFirst ? true : looked.repeat(index, field === "amount");
    if (repeat !== null) repeats.set(index, repeat);
  }
  const issues = [...repeats].map(([index, isSure]): FileIssue => {
    return {
      code: isSure ? "orderTotal" : "orderTotalMaybe",
      column: profiles[index]!.name,
      count: looked.further.size,
    };
  });
  return { meanings: settled, repeats, issues };
}

function withAmount(meanings: readonly GuessedMeaning[], index: number): readonly GuessedMeaning[] {
  return meanings.map((meaning, i) => (i === index ? { field: "amount", because: "header" } : meaning));
}

/** The lines of a file's orders, as far as it was looked at. */
class Lines {
  readonly order: number;
  /** Rows that are further lines of an order that another row began, and the row of that order before them. */
  readonly further: ReadonlyMap<number, number>;

  /** Whether further lines do not even say when. */
  private readonly isOnFirstLines: boolean;
  private readonly profiles: readonly ColumnProfile[];
  private readonly meanings: readonly GuessedMeaning[];
  private readonly cells: Cells;

  constructor(profiles: readonly ColumnProfile[], meanings: readonly GuessedMeaning[], cells: Cells) {
    this.profiles = profiles;
    this.meanings = meanings;
    this.cells = cells;
    this.order = this.at("order");
    const fields = meanings.map(({ field }) => field);
    this.isOnFirstLines = isSaidOnFirstLines(fields, cells);
    this.further = furtherLines(cells[this.order] ?? [], cells[this.at("day")] ?? []);
  }

  at(field: ImportField): number {
    return this.meanings.findIndex((meaning) => meaning.field === field);
  }

  /** Whether a column says the same on every line of an order; true: surely of the order, false: perhaps, null: no. */
  repeat(index: number, isAmount: boolean): boolean | null {
    const goods = [this.at("product"), this.at("productCode")].filter((at) => at >= 0);
    const sums = [this.at("quantity"), this.at("unitPrice")].filter((at) => at >= 0);
    const before = (row: number): number => this.further.get(row) ?? row;
    const differs = (columns: readonly number[], row: number): boolean =>
      columns.some((at) => this.cells[at]?.[row] !== this.cells[at]?.[before(row)]);
    const told = [...this.further.keys()].filter((row) => {
      const value = this.number(index, row);
      // A line without a discount, and lines of the same goods, prove nothing.
      return isAmount
        ? Number.isFinite(value) && differs([...goods, ...sums], row)
        : value !== 0 && Number.isFinite(value);
    });
    const same = told.filter((row) => this.number(index, row) === this.number(index, before(row)));
    const values = new Set(same.map((row) => this.number(index, row)));
    if (!isAmount && same.length > 0 && same.length === told.length && same.some((row) => this.isMoreThan(row, index)))
      return true;
    if (told.length < NEEDED || same.length < ALIKE * told.length || values.size < (isAmount ? NEEDED : 2)) return null;
    const isNamed = OF_ORDER.test(headerKey(this.profiles[index]!.name));
    return isNamed || (isAmount && same.filter((row) => differs(sums, row)).length >= NEEDED);
  }

  /**
   * Whether an amount stands on the first line of each order alone and is the order's: its name says so, or it is more than that line's own price.
   * Lines that stand apart prove nothing.
   */
  isOnFirstLine(index: number): boolean {
    const blank = [...this.further].filter(([row]) => (this.cells[index]?.[row] ?? "") === "");
    if (this.isOnFirstLines && blank.length === this.further.size) return true;
    if (blank.length < NEEDED || blank.length < ALIKE * this.further.size) return false;
    if (blank.some(([row, before]) => before !== row - 1)) return false;
    const firsts = [...new Set(blank.map(([row]) => this.firstOf(row)))];
    const said = firsts.filter((row) => this.number(index, row) > 0);
    if (said.length < NEEDED) return false;
    if (OF_ORDER.test(headerKey(this.profiles[index]!.name))) return true;
    const [price, pieces] = [this.at("unitPrice"), this.at("quantity")];
    const own = (row: number): number => priceTimesQuantity(this.number(price, row), this.number(pieces, row));
    const more = price < 0 || pieces < 0 ? [] : said.filter((row) => this.number(index, row) > own(row) + PARTS / 20);
    return more.length >= NEEDED && more.length >= ALIKE * said.length;
  }

  /** Whether what was let off or given back is more than the line's own price: nobody gets more back for a thing than it was. */
  private isMoreThan(row: number, index: number): boolean {
    const own = priceTimesQuantity(this.number(this.at("unitPrice"), row), this.number(this.at("quantity"), row));
    return Number.isFinite(own) && Math.abs(this.number(index, row)) > Math.abs(own) + PARTS / 20;
  }

  private firstOf(row: number): number {
    const before = this.further.get(row);
    return before === undefined ? row : this.firstOf(before);
  }

  /** Whether orders come to less than their lines' prices and discounts say. */
  isLowered(total: number): boolean {
    const [order, price, pieces, off] = [
      this.order,
      this.at("unitPrice"),
      this.at("quantity"),
      this.at("discountAmount"),
    ];
    const orders = this.cells[order] ?? [];
    const isOnce = off >= 0 && this.repeat(off, false) !== null;
    let seen = 0;
    let lowered = 0;
    let left = 0;
    for (const [row, cell] of orders.entries()) {
      const isFirst = row === 0 || cell !== orders[row - 1];
      const discount = off < 0 || (isOnce && !isFirst) ? 0 : this.number(off, row) || 0;
      const line = priceTimesQuantity(this.number(price, row), this.number(pieces, row)) - Math.abs(discount);
      left = isFirst ? line : left + line;
      const sum = this.number(total, row);
      if (cell === orders[row + 1] || !Number.isFinite(left) || !(sum > 0)) continue;
      seen++;
      if (sum < left - PARTS / 20) lowered++;
    }
    return lowered >= NEEDED && lowered >= LOWERED * seen;
  }

  private number(index: number, row: number): number {
    return readNumber(this.cells[index]?.[row] ?? "", this.profiles[index]?.number.mark ?? ".");
  }
}

/** Lines of an order stand one below the other, or apart, then on one day: a till may begin again with number 1 on the next. */
function furtherLines(orders: readonly string[], days: readonly string[]): Map<number, number> {
  const last = new Map<string, number>();
  const further = new Map<number, number>();
  for (const [row, order] of orders.entries()) {
    if (order === "") continue;
    const key = `${order}\u0001${days[row] ?? ""}`;
    const before = order === orders[row - 1] ? row - 1 : last.get(key);
    if (before !== undefined) further.set(row, before);
    last.set(key, row);
  }
  return further;
}
