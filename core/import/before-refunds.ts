import { PARTS } from "../model/money.ts";
import type { ColumnProfile } from "./column-profile.ts";
import type { GuessedMeaning } from "./meaning.ts";
import { readNumber } from "./numbers.ts";

/** Money is compared to half a cent. */
const ALIKE = PARTS / 200;

/**
 * What was given back is taken off once: where the amount is what is left after it, and a column of what was paid before stands beside it ("Total", "Refunded", "Net"),
 * that one is the amount; where no column says it, the refunds are not taken in.
 */
export function beforeRefunds(
  profiles: readonly ColumnProfile[],
  meanings: readonly GuessedMeaning[],
): GuessedMeaning[] {
  const amountAt = meanings.findIndex(({ field }) => field === "amount");
  const refundAt = meanings.findIndex(({ field }) => field === "refundAmount");
  const [amount, refund] = [numbersOf(profiles[amountAt]), numbersOf(profiles[refundAt])];
  if (amount.length === 0 || amount.length !== refund.length) return [...meanings];
  const paidAt = profiles.findIndex((profile, i) => meanings[i]?.field === null && isPaid(profile, amount, refund));
  if (paidAt >= 0) return meanings.map((meaning, i) => movedTo(paidAt, amountAt, i, meaning));
  return isNetAlready(amount, refund)
    ? meanings.map((meaning, i) => (i === refundAt ? NOTHING : meaning))
    : [...meanings];
}

const NOTHING: GuessedMeaning = { field: null, because: "none" };

function movedTo(to: number, from: number, i: number, meaning: GuessedMeaning): GuessedMeaning {
  if (i === to) return { field: "amount", because: "values" };
  return i === from ? NOTHING : meaning;
}

function numbersOf(profile: ColumnProfile | undefined): number[] {
  return profile?.cells.map((cell) => readNumber(cell, profile.number.mark)) ?? [];
}

/** Whether a column less what was given back is the amount, in every row, and some had something given back. */
function isPaid(profile: ColumnProfile, amount: readonly number[], refund: readonly number[]): boolean {
  if (profile.cells.length !== amount.length || profile.number.fits < profile.cells.length) return false;
  const paid = numbersOf(profile);
  if (!refund.some((back) => Math.abs(back) > ALIKE)) return false;
  return paid.every((sum, i) => Math.abs(sum - Math.abs(refund[i]!) - amount[i]!) < ALIKE);
}

/** Nobody is given back more than they paid: where most refunds exceed the amount, the amount is what is left after them. */
function isNetAlready(amount: readonly number[], refund: readonly number[]): boolean {
  const paid = refund.flatMap((back, i) =>
    back > 0 && Number.isFinite(amount[i]!) ? [{ back, sum: amount[i]! }] : [],
  );
  return paid.length >= 5 && paid.filter(({ back, sum }) => back > sum).length > 0.5 * paid.length;
}
