import type { Cells } from "./cells.ts";

const SUM_WORDS = /^(?:合计|总计|小计|汇总|合計|總計|总交易单数|(?:grand |sub)?totals?|sum)\s*[:：]?/i;
/** What ledgers write between their entries: sums of a month, what was open before and after. */
const BALANCE =
  /^(?:(?:本[日周月季年]|累计|当[日月年])(?:合计|小计|累计|合計|小計|累計)|[小合总]计|小計|合計|總計|(?:期初|期末|年初|上年|上月|上期)(?:余额|結餘|结余|结转)|承前页|过次页|(?:opening|closing) balance|balance (?:[bc]\/[fd]|(?:brought|carried) (?:forward|down))|(?:sub|grand )?total|zwischensumme|anfangsbestand|endbestand|vortrag|saldovortrag|report|à nouveau|saldo (?:inicial|final))[:：]?$/i;

/** What stands in a customer's place beside the sum of those above. */
const SUM_OF =
  /^(?:(?:grand |sub ?)?totals?|(?:gesamt)?summe|zwischensumme|gesamt|sous-total|total general|totale|[合小总總]计|[合小总總]計)[:：]?$/i;
/** The longest of them in bytes, and the bytes that one of them begins with: only such a cell is made a text. */
const LONGEST = 16;
const BEGINS = new Uint8Array(256);
for (const byte of new TextEncoder().encode("gtszGTSZ合小总總")) BEGINS[byte] = 1;

export function isBlank(cells: Cells): boolean {
  return cells.all().every((cell) => cell.trim() === "");
}

/** Whether a record that is no line is a sum at the foot of the table. */
export function isSum(cells: Cells): boolean {
  const first = cells.all().find((cell) => cell.trim() !== "");
  return SUM_WORDS.test(first?.trim() ?? "");
}

/** Whether a record that could be a sale is the sum of others: its customer is called so. */
export function isSumOf(cells: Cells, customer: number): boolean {
  if (customer < 0 || customer >= cells.count) return false;
  const from = cells.from[customer]!;
  const length = cells.to[customer]! - from;
  if (length < 5 || length > LONGEST || BEGINS[cells.bytes[from]!] === 0) return false;
  // Codes such as T1001 end in a digit.
  const last = cells.bytes[from + length - 1]!;
  return (last < 48 || last > 57) && SUM_OF.test(cells.at(customer).trim());
}

/**
 * Whether a record that could be a sale is a ledger's sum or balance: it has no order's number where others have one, and one of its cells says so.
 * @param order where the order's number stands; −1: nowhere
 */
export function isBalance(cells: Cells, order: number): boolean {
  if (order < 0 || order >= cells.count || cells.from[order] !== cells.to[order]) return false;
  return cells.all().some((cell) => BALANCE.test(cell.trim()));
}
