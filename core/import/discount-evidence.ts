import type { ImportField } from "../model/mapping.ts";
import { PARTS, priceTimesQuantity } from "../model/money.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { isZheColumn } from "./discount-rates.ts";
import { headerKey } from "./header-words.ts";
import type { GuessedMeaning } from "./meaning.ts";
import { readNumber } from "./numbers.ts";

/** What may be on top of an amount: postage, taxes, tips. */
const EXTRA =
  /^(?:total|order|sales|lineitem)?(?:shipping|postage|delivery|tax|vat|tip|versand|porto|mwst|ust|livraison|tva|envio|iva|spedizione|verzend|btw)|运费|運費|配送费|邮费|快递费|税|打包费|包装费/;
const MOST_EXTRAS = 4;
/** Sums before a discount that stand in a column of their own. */
const SUM_BEFORE =
  /^(?:order|line|goods|item|items)?(?:value|subtotal|gross|grosssales|grossamount)$|原价|原價|商品总价|商品總價|商品金额/;
/** Half a cent a piece, by which prices may be rounded, but at least a cent. */
const A_CENT = PARTS / 100;

/** The numbers of a row; NaN where there is none. */
type Row = (index: number) => number;

/**
 * What the rows with a discount prove: the amount is price × pieces (or the sum before the discount, or list price × pieces) as it stands, so the
 * discount is still in it, or less the discount, in money, a piece, or as a percentage, so it is off; with or without postage and taxes. Null where
 * fewer than half of them show one of both, or as many show the other.
 */
export function discountEvidence(
  profiles: readonly ColumnProfile[],
  meanings: readonly GuessedMeaning[],
  cells: readonly (readonly string[])[],
  discount: number,
): "in" | "off" | null {
  const at = (field: ImportField): number => meanings.findIndex((meaning) => meaning.field === field);
  const named = (words: RegExp): number[] =>
    profiles.flatMap(({ name, index, number }) =>
      index !== at("amount") && index !== discount && number.fits > 0 && words.test(headerKey(name)) ? [index] : [],
    );
  const amount = at("amount");
  const bases = { list: at("listPrice"), unit: at("unitPrice"), pieces: at("quantity"), sums: named(SUM_BEFORE) };
  const isZhe = isZheColumn(profiles[discount]!);
  const extras = named(EXTRA).slice(0, MOST_EXTRAS);
  let seen = 0;
  let votesIn = 0;
  let votesOff = 0;
  for (let row = 0; row < (cells[discount]?.length ?? 0); row++) {
    const read: Row = (index) =>
      index < 0 ? Number.NaN : Math.abs(readNumber(cells[index]?.[row] ?? "", profiles[index]!.number.mark));
    const off = discountIn(cells[discount]?.[row] ?? "", profiles[discount]!);
    const pieces = bases.pieces < 0 ? PARTS : read(bases.pieces);
    const paid = amount < 0 ? priceTimesQuantity(read(bases.unit), pieces) : read(amount);
    if (!(off > 0) || !Number.isFinite(paid)) continue;
    const before = [priceTimesQuantity(read(bases.list), pieces)];
    if (amount >= 0) before.push(priceTimesQuantity(read(bases.unit), pieces), ...bases.sums.map(read));
    const known = before.filter(Number.isFinite);
    if (known.length === 0) continue;
    seen++;
    const said = known
      .map((sum) => verdict(paid, sum, lowered(sum, off, pieces, isZhe), pieces, extras.map(read)))
      .find((one) => one !== null);
    if (said === "in") votesIn++;
    else if (said === "off") votesOff++;
  }
  if (2 * Math.max(votesIn, votesOff) < Math.max(1, seen) || votesIn === votesOff) return null;
  return votesOff > votesIn ? "off" : "in";
}

/** The number of a discount, also of one that is written 8.5折. */
function discountIn(cell: string, { number: { mark } }: ColumnProfile): number {
  return Math.abs(readNumber(cell.replace(/折$/, ""), mark));
}

/** What would be left of a sum: less a discount in money, or a piece, or as a percentage. */
function lowered(sum: number, off: number, pieces: number, isZhe: boolean): readonly number[] {
  const percents = off / PARTS;
  const left = [sum - off, sum - priceTimesQuantity(off, pieces)];
  if (percents <= 100) left.push(sum * (1 - percents / 100));
  // A fraction says what was taken off, or what is left: 0.1 and 0.9 of the price.
  if (percents < 1) left.push(sum * (1 - percents), sum * percents);
  // 85 and 8.5 in a column called 折扣 are what is left of a hundred, and of ten.
  if (isZhe && percents <= 100) left.push(sum * (percents / 100));
  if (isZhe && percents <= 10) left.push(sum * (percents / 10));
  return left;
}

/** What one sum before the discount says of a row; null where it fits both, or neither. */
function verdict(
  paid: number,
  sum: number,
  left: readonly number[],
  pieces: number,
  extras: readonly number[],
): "in" | "off" | null {
  const near = Math.max(A_CENT, (A_CENT / 2) * (pieces / PARTS));
  const tops = sumsOf(extras.filter((extra) => extra > 0));
  const is = (value: number): boolean => tops.some((top) => Math.abs(paid - (value + top)) <= near);
  const isIn = is(sum);
  const isOff = left.some((value) => Math.abs(sum - value) > 2 * near && is(value));
  if (isIn === isOff) return null;
  return isIn ? "in" : "off";
}

/** Every sum of some of them, of none too. */
function sumsOf(extras: readonly number[]): number[] {
  const sums = [0];
  for (const extra of extras) sums.push(...sums.map((sum) => sum + extra));
  return sums;
}
