import type { Day } from "../model/day.ts";
import { NO_DAY, yearsLater } from "../model/day.ts";
import { DISCOUNT, REFUND, SALE } from "../model/fields.ts";
import type { Lines } from "../model/state.ts";
import type { Basis, ShopTotals } from "./profiles.ts";

/** Money of each customer, and of the shop with its anonymous lines. */
export interface MoneyOf {
  readonly gross: Float64Array;
  readonly discounts: Float64Array;
  readonly refunds: Float64Array;
  readonly net: Float64Array;
  readonly revenue12Months: Float64Array;
  readonly promotedShare: Float64Array;
  readonly refundShare: Float64Array;
  /** 1 where there are refunds but no sale. */
  readonly boughtBefore: Uint8Array;
  readonly shop: ShopTotals;
}

/**
 * Adds up sales, discounts and refunds up to `asOf`, line by line (methods §1, §2). An unknown amount adds nothing.
 * @param customers one more than the highest customer id
 */
export function moneyOf(lines: Lines, customers: number, asOf: Day, basis: Basis): MoneyOf {
  // One more place than there are customers: the last gathers what is anonymous.
  const sums = [
    new Float64Array(customers + 1),
    new Float64Array(customers + 1),
    new Float64Array(customers + 1),
  ] as const;
  const lately = new Float64Array(customers + 1);
  const sold = new Uint8Array(customers + 1);
  const kinds = new Int32Array(3);
  let anonymousLines = 0;
  const yearBefore = yearsLater(asOf, -1);
  const { count, customer, day, amount, kind } = lines;
  for (let i = 0; i < count; i++) {
    const d = day[i]!;
    if (d > asOf || d === NO_DAY) continue;
    const k = kind[i]!;
    kinds[k]!++;
    const known = customer[i]!;
    const c = known < 0 ? customers : known;
    if (known < 0) anonymousLines++;
    if (k === SALE) sold[c] = 1;
    const a = amount[i]!;
    if (Number.isNaN(a)) continue;
    sums[k as 0 | 1 | 2][c]! += a;
    if (d > yearBefore) lately[c]! += k === SALE ? a : basis === "net" ? -a : 0;
  }
  const [gross, discounts, refunds] = sums;
  const shop = shopTotals(sums, lately, kinds, anonymousLines, basis);
  const of = (column: Float64Array): Float64Array => column.subarray(0, customers);
  return {
    gross: of(gross),
    discounts: of(discounts),
    refunds: of(refunds),
    net: of(gross.map((value, c) => value - discounts[c]! - refunds[c]!)),
    revenue12Months: of(lately),
    promotedShare: promotedShare(lines, customers, asOf),
    refundShare: of(refunds.map((value, c) => (gross[c]! > 0 ? value / gross[c]! : Number.NaN))),
    boughtBefore: Uint8Array.from(of(refunds), (value, c) => (value > 0 && !sold[c] ? 1 : 0)),
    shop,
  };
}

function shopTotals(
  sums: readonly [Float64Array, Float64Array, Float64Array],
  lately: Float64Array,
  kinds: Int32Array,
  anonymousLines: number,
  basis: Basis,
): ShopTotals {
  const [shopGross, discounts, refunds] = sums.map((column) => column.reduce((sum, value) => sum + value, 0)) as [
    number,
    number,
    number,
  ];
  const last = lately.length - 1;
  const anonymousGross = sums[SALE][last]!;
  const customersGross = shopGross - anonymousGross;
  const givenBack = discounts - sums[DISCOUNT][last]! + refunds - sums[REFUND][last]!;
  return {
    saleLines: kinds[SALE]!,
    discountLines: kinds[DISCOUNT]!,
    refundLines: kinds[REFUND]!,
    anonymousLines,
    anonymousGross,
    shopGross,
    customersGross,
    discounts,
    refunds,
    net: shopGross - discounts - refunds,
    customersMoney: basis === "net" ? customersGross - givenBack : customersGross,
    revenue12Months: lately.reduce((sum, value) => sum + value, 0),
  };
}

/**
 * Of each customer's sales where it can be known, the share of money that was promoted: a promotion is named, or the unit
 * price is below the list price. It can be known where both prices are, or where the line's source names promotions at all.
 */
function promotedShare(lines: Lines, customers: number, asOf: Day): Float64Array {
  const { count, customer, day, amount, kind, promotion, unitPrice, listPrice, source } = lines;
  const names = new Uint8Array(lines.words.source.length + 1);
  for (let i = 0; i < count; i++) if (promotion[i]! >= 0) names[source[i]! + 1] = 1;
  const known = new Float64Array(customers);
  const promoted = new Float64Array(customers);
  for (let i = 0; i < count; i++) {
    const c = customer[i]!;
    if (c < 0 || kind[i] !== SALE || day[i]! > asOf || day[i] === NO_DAY) continue;
    const priced = !Number.isNaN(unitPrice[i]!) && !Number.isNaN(listPrice[i]!);
    if (!priced && names[source[i]! + 1] === 0) continue;
    const a = amount[i]!;
    if (Number.isNaN(a)) continue;
    known[c]! += a;
    if (promotion[i]! >= 0 || unitPrice[i]! < listPrice[i]!) promoted[c]! += a;
  }
  return promoted.map((value, c) => (known[c]! > 0 ? value / known[c]! : Number.NaN));
}
