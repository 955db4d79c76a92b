import type { FileIssue } from "../model/importing.ts";
import type { ImportField } from "../model/mapping.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { discountEvidence } from "./discount-evidence.ts";
import { isDiscountPercents } from "./discount-percents.ts";
import { headerKey } from "./header-words.ts";
import type { GuessedMeaning } from "./meaning.ts";
import { readNumber } from "./numbers.ts";

/** Names of amounts from which a discount is off already. */
const AFTER =
  /paid|total|net(?:to|sales|amount|revenue)|ttc|payable|zahl|endbetrag|regle|pagad|pagat|betaald|实付|實付|实收|實收|应付|應付|支付|付款|合计|合計|成交|结算/;
/** Names of amounts from which it is not, whatever else stands in them. */
const BEFORE = /原价|原價|subtotal|listprice|gross|zwischensumme|soustotal|subtotaal|subtotale|小计|小計/;

/**
 * Decides whether a file's discount is still in its amount (docs/decisions/import.md). Where prices and pieces prove that it is off, the column is not
 * taken in; without proof the amount's name says, and an issue tells what was guessed. Percents are never money.
 * @param cells of each column, by row
 */
export function settleDiscount(
  profiles: readonly ColumnProfile[],
  meanings: readonly GuessedMeaning[],
  cells: readonly (readonly string[])[],
): { readonly meanings: readonly GuessedMeaning[]; readonly issues: readonly FileIssue[] } {
  const at = (field: ImportField): number => meanings.findIndex((meaning) => meaning.field === field);
  if (at("amount") < 0 && at("unitPrice") < 0) return { meanings, issues: [] };
  const discount = at("discountAmount");
  const percents = meanings.findIndex(({ field }, i) => field === null && isDiscountPercents(profiles[i]!));
  if (discount < 0 && percents >= 0) {
    const isSilent = discountsOf(profiles, cells, percents).length === 0 || evidenceOf(percents) === "off";
    return { meanings, issues: isSilent ? [] : [issue("discountPercents", percents)] };
  }
  if (discount < 0 || discountsOf(profiles, cells, discount).length === 0) return { meanings, issues: [] };
  const proof = evidenceOf(discount);
  // Price times pieces has no name that could say more than that.
  if (proof === "in" || (proof === null && at("amount") < 0)) return { meanings, issues: [] };
  const isOff = proof === "off" || isSaidOff(profiles[at("amount")]!, cells, profiles[discount]!);
  const issues = proof === null ? [issue(isOff ? "discountOff" : "discountIn", discount)] : [];
  if (!isOff) return { meanings, issues };
  return {
    meanings: meanings.map((meaning, i) => (i === discount ? { field: null, because: "none" } : meaning)),
    issues,
  };

  function evidenceOf(index: number): "in" | "off" | null {
    return discountEvidence(profiles, meanings, cells, index);
  }

  function issue(code: "discountOff" | "discountIn" | "discountPercents", index: number): FileIssue {
    return { code, column: profiles[index]!.name, count: discountsOf(profiles, cells, index).length };
  }
}

/** The discounts of a column that are not nothing. */
function discountsOf(
  profiles: readonly ColumnProfile[],
  cells: readonly (readonly string[])[],
  index: number,
): readonly number[] {
  const { mark } = profiles[index]!.number;
  return (cells[index] ?? []).map((cell) => Math.abs(readNumber(cell, mark))).filter((value) => value > 0);
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
