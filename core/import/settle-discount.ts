import type { FileIssue } from "../model/file-issue.ts";
import type { ImportField } from "../model/mapping.ts";
import { PARTS, priceTimesQuantity } from "../model/money.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { discountEvidence } from "./discount-evidence.ts";
import { areParts, isDiscountRates, isZheColumn, rateFieldOf } from "./discount-rates.ts";
import { headerKey } from "./header-words.ts";
import type { GuessedMeaning } from "./meaning.ts";
import { readNumber } from "./numbers.ts";

/** Names of amounts from which a discount is off already. */
const AFTER =
  /paid|total|net(?:to|sales|amount|revenue)|ttc|payable|zahl|endbetrag|regle|pagad|pagat|betaald|实付|實付|实收|實收|应付|應付|支付|付款|合计|合計|成交|结算/;
/** Names of amounts from which it is not, whatever else stands in them. */
const BEFORE = /原价|原價|subtotal|listprice|gross|zwischensumme|soustotal|subtotaal|subtotale|小计|小計/;

type Cells = readonly (readonly string[])[];

/** What the columns mean once their discounts are settled, and what of it is told. */
interface Settled {
  readonly meanings: readonly GuessedMeaning[];
  readonly issues: readonly FileIssue[];
}

/**
 * Decides whether a file's discount is still in its amount, and how it is written (docs/decisions/import.md). Where prices and pieces prove that it is off,
 * the column is not taken in; without proof the amount's name says of money, and a share of the price is taken off price times pieces alone. What was guessed is told.
 * @param cells of each column, by row
 */
export function settleDiscount(
  profiles: readonly ColumnProfile[],
  meanings: readonly GuessedMeaning[],
  cells: Cells,
): Settled {
  const at = (field: ImportField): number => meanings.findIndex((meaning) => meaning.field === field);
  if (at("amount") < 0 && at("unitPrice") < 0) return { meanings, issues: [] };
  const discount = at("discountAmount");
  const rates = meanings.findIndex(({ field }, i) => field === null && isDiscountRates(profiles[i]!));
  if (discount < 0) return rates < 0 ? { meanings, issues: [] } : settleRates(profiles, meanings, cells, rates);
  const given = discountsOf(profiles, cells, discount).filter((off) => off > 0);
  if (given.length === 0) return { meanings, issues: [] };
  if (areParts(discountsOf(profiles, cells, discount), sumsBefore(profiles, meanings, cells)))
    return settleRates(profiles, meanings, cells, discount);
  const proof = discountEvidence(profiles, meanings, cells, discount);
  const isMaybeParts = at("amount") < 0 && given.every((off) => off <= PARTS);
  // Price times pieces has no name that could say more than that.
  if (proof === "in" || (proof === null && at("amount") < 0))
    return { meanings, issues: isMaybeParts ? [issue("discountSmall", profiles[discount]!, given.length)] : [] };
  const isOff = proof === "off" || isSaidOff(profiles[at("amount")]!, cells, profiles[discount]!);
  const issues = proof === null ? [issue(isOff ? "discountOff" : "discountIn", profiles[discount]!, given.length)] : [];
  return { meanings: isOff ? withMeaning(meanings, discount, null) : meanings, issues };
}

/**
 * The same for a column of shares of the price: taken in where they are still in price times pieces, and the column says how they are meant. Else they are
 * told, unless the amount proves that they are off it.
 */
function settleRates(
  profiles: readonly ColumnProfile[],
  meanings: readonly GuessedMeaning[],
  cells: Cells,
  index: number,
): Settled {
  const profile = profiles[index]!;
  const has = (field: ImportField): boolean => meanings.some((meaning) => meaning.field === field);
  const count = profile.cells.filter((cell) => /[1-9]/.test(cell)).length;
  const proof = discountEvidence(profiles, meanings, cells, index);
  const field = rateFieldOf(profile);
  if (count === 0 || proof === "off") return { meanings: withMeaning(meanings, index, null), issues: [] };
  const isStillIn = proof === "in" || (!has("amount") && has("unitPrice") && has("quantity"));
  if (field === null || !isStillIn)
    return { meanings: withMeaning(meanings, index, null), issues: [issue("discountPercents", profile, count)] };
  const isSigned = profile.cells.some((cell) => /[%％折]$/.test(cell));
  const isSaid = isSigned || (field === "discountPercent" && !isZheColumn(profile));
  return {
    meanings: withMeaning(meanings, index, field),
    issues: isSaid ? [] : [issue("discountParts", profile, count)],
  };
}

function withMeaning(meanings: readonly GuessedMeaning[], index: number, field: ImportField | null): GuessedMeaning[] {
  const meaning: GuessedMeaning = { field, because: field === null ? "none" : "both" };
  return meanings.map((one, i) => (i === index ? meaning : one));
}

function issue(code: FileIssue["code"], { name }: ColumnProfile, count: number): FileIssue {
  return { code, column: name, count };
}

/** What each row comes to before its discount, if that is still in it; NaN where nothing says. */
function sumsBefore(profiles: readonly ColumnProfile[], meanings: readonly GuessedMeaning[], cells: Cells): number[] {
  const read = (field: ImportField, row: number): number => {
    const index = meanings.findIndex((meaning) => meaning.field === field);
    return index < 0 ? Number.NaN : Math.abs(readNumber(cells[index]?.[row] ?? "", profiles[index]!.number.mark));
  };
  return (cells[0] ?? []).map((_, row) => {
    const sum = priceTimesQuantity(read("unitPrice", row), read("quantity", row));
    return Number.isNaN(sum) ? read("amount", row) : sum;
  });
}

/** The discounts of a column by row, without their signs; NaN where there is none. */
function discountsOf(profiles: readonly ColumnProfile[], cells: Cells, index: number): readonly number[] {
  const { mark } = profiles[index]!.number;
  return (cells[index] ?? []).map((cell) => Math.abs(readNumber(cell, mark)));
}

/** By the amount's name; and nobody is let off more than they would pay, so amounts that are less than their discounts are what is left. */
function isSaidOff(amount: ColumnProfile, cells: readonly (readonly string[])[], discount: ColumnProfile): boolean {
  const name = headerKey(amount.name)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
  if (BEFORE.test(name)) return false;
  if (AFTER.test(name)) return true;
  let discounts = 0;
  let exceeding = 0;
  for (const [row, cell] of (cells[discount.index] ?? []).entries()) {
    const off = Math.abs(readNumber(cell, discount.number.mark));
    const paid = readNumber(cells[amount.index]?.[row] ?? "", amount.number.mark);
    if (!(off > 0) || !(paid > 0)) continue;
    discounts++;
    if (off > paid) exceeding++;
  }
  return discounts > 0 && exceeding > 0.5 * discounts;
}
