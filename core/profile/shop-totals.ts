import type { Day } from "../model/day.ts";
import { NO_DAY, yearsLater } from "../model/day.ts";
import { DISCOUNT, REFUND, SALE } from "../model/fields.ts";
import type { Lines } from "../model/state.ts";
import type { Basis, ShopTotals } from "./profiles.ts";

/** What the whole shop's lines up to `asOf` come to, anonymous ones included (methods §1). An unknown amount adds nothing. */
export function shopTotals(lines: Lines, asOf: Day, basis: Basis): ShopTotals {
  const { count, customer, day, amount, kind } = lines;
  const yearBefore = yearsLater(asOf, -1);
  const counted = new Int32Array(3);
  /** By kind: of customers, and of nobody. */
  const known = new Float64Array(3);
  const anonymous = new Float64Array(3);
  let anonymousLines = 0;
  let lately = 0;
  for (let i = 0; i < count; i++) {
    const d = day[i]!;
    if (d > asOf || d === NO_DAY) continue;
    const k = kind[i]!;
    counted[k]!++;
    const isAnonymous = customer[i]! < 0;
    if (isAnonymous) anonymousLines++;
    const a = amount[i]!;
    if (Number.isNaN(a)) continue;
    if (isAnonymous) anonymous[k]! += a;
    else known[k]! += a;
    if (d > yearBefore) lately += k === SALE ? a : basis === "net" ? -a : 0;
  }
  const customersGross = known[SALE]!;
  const shopGross = customersGross + anonymous[SALE]!;
  const discounts = known[DISCOUNT]! + anonymous[DISCOUNT]!;
  const refunds = known[REFUND]! + anonymous[REFUND]!;
  return {
    saleLines: counted[SALE]!,
    discountLines: counted[DISCOUNT]!,
    refundLines: counted[REFUND]!,
    anonymousLines,
    anonymousGross: anonymous[SALE]!,
    shopGross,
    customersGross,
    discounts,
    refunds,
    net: shopGross - discounts - refunds,
    customersMoney: basis === "net" ? customersGross - known[DISCOUNT]! - known[REFUND]! : customersGross,
    revenue12Months: lately,
  };
}
