import { PARTS } from "../model/money.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { headerKey, headerMeaning } from "./header-words.ts";
import type { GuessedMeaning } from "./meaning.ts";
import { readNumber } from "./numbers.ts";

const PAID = /paid|received|实收|已付|已收|bezahlt|gezahlt|paye|regle|pagad|pagat|betaald/;
const DUE =
  /due|outstanding|balance|owed|owing|unpaid|欠|未付|未收|待付|待收|offen|rest|solde|pendiente|saldo|openstaand/;
const ALIKE = PARTS / 200;

/**
 * Of invoices what was sold is their sum, not what of it is paid so far: a credit note would be 0, and the rest of the money come later unseen. So it is taken where a
 * column of sums less what is paid is, in most rows, what a third column says is still due.
 */
export function wholeOfInvoices(
  profiles: readonly ColumnProfile[],
  meanings: readonly GuessedMeaning[],
): GuessedMeaning[] {
  const paidAt = meanings.findIndex(({ field }) => field === "amount");
  const paid = profiles[paidAt];
  if (paid === undefined || !PAID.test(headerKey(paid.name))) return [...meanings];
  const isFree = (_: ColumnProfile, i: number): boolean => meanings[i]?.field === null;
  const beside = profiles.filter(isFree).filter(({ cells, number }) => {
    return cells.length === paid.cells.length && number.fits === cells.length;
  });
  const dues = beside.filter(({ name }) => DUE.test(headerKey(name)));
  const whole = beside.find(
    (one) =>
      isSum(one) && !dues.includes(one) && dues.some((due) => isWhole(numbersOf(one), numbersOf(paid), numbersOf(due))),
  );
  if (whole === undefined) return [...meanings];
  return meanings.map((meaning, i): GuessedMeaning => {
    if (i === whole.index) return { field: "amount", because: "both" };
    return i === paidAt ? { field: null, because: "none" } : meaning;
  });
}

function isSum({ name }: ColumnProfile): boolean {
  return headerMeaning(name).some(({ field }) => field === "amount");
}

function numbersOf({ cells, number }: ColumnProfile): number[] {
  return cells.map((cell) => readNumber(cell, number.mark));
}

function isWhole(sums: readonly number[], paid: readonly number[], due: readonly number[]): boolean {
  const isMore = sums.every((sum, i) => Math.abs(sum) > Math.abs(paid[i]!) - ALIKE);
  const isLess = sums.some((sum, i) => Math.abs(sum - paid[i]!) > ALIKE);
  const fits = sums.filter((sum, i) => Math.abs(sum - paid[i]! - due[i]!) < ALIKE).length;
  return isMore && isLess && fits > sums.length / 2;
}
