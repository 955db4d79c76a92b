import type { Day } from "../model/day.ts";
import { NO_DAY, yearsLater } from "../model/day.ts";
import { DISCOUNT, REFUND, SALE } from "../model/fields.ts";
import type { Lines } from "../model/state.ts";
import type { Basis, ShopTotals } from "./profiles.ts";
import type { PurchasesOf } from "./purchases-of.ts";

type OfCustomers = Pick<PurchasesOf, "gross" | "discounts" | "refunds" | "revenue12Months" | "linesByKind" | "index">;

/**
 * What the whole shop's lines up to `asOf` come to, anonymous ones included (methods §1). An unknown amount adds nothing.
 * @param customers what customers' lines come to on the same day and basis
 */
export function shopTotals(lines: Lines, asOf: Day, basis: Basis, customers: OfCustomers): ShopTotals {
  const { linesByKind } = customers;
  const nobody = ofNobody(lines, lines.count - customers.index.lines.length, asOf, basis);
  const customersGross = sum(customers.gross);
  const customersDiscounts = sum(customers.discounts);
  const customersRefunds = sum(customers.refunds);
  const shopGross = customersGross + nobody.money[SALE]!;
  const discounts = customersDiscounts + nobody.money[DISCOUNT]!;
  const refunds = customersRefunds + nobody.money[REFUND]!;
  return {
    saleLines: linesByKind[SALE]! + nobody.lines[SALE]!,
    discountLines: linesByKind[DISCOUNT]! + nobody.lines[DISCOUNT]!,
    refundLines: linesByKind[REFUND]! + nobody.lines[REFUND]!,
    anonymousLines: sum(nobody.lines),
    anonymousGross: nobody.money[SALE]!,
    shopGross,
    customersGross,
    discounts,
    refunds,
    net: shopGross - discounts - refunds,
    customersMoney: basis === "net" ? customersGross - customersDiscounts - customersRefunds : customersGross,
    revenue12Months: sum(customers.revenue12Months) + nobody.lately,
  };
}

/** Anonymous lines and their money by kind, and their money of the last twelve months. @param there how many there are */
function ofNobody({ count, customer, day, amount, kind }: Lines, there: number, asOf: Day, basis: Basis) {
  const yearBefore = yearsLater(asOf, -1);
  const lines = new Int32Array(3);
  const money = new Float64Array(3);
  let lately = 0;
  for (let i = 0, seen = 0; i < count && seen < there; i++) {
    if (customer[i]! >= 0) continue;
    seen++;
    const d = day[i]!;
    if (d > asOf || d === NO_DAY) continue;
    const k = kind[i]!;
    lines[k]!++;
    const a = amount[i]!;
    if (Number.isNaN(a)) continue;
    money[k]! += a;
    if (d > yearBefore) lately += k === SALE ? a : basis === "net" ? -a : 0;
  }
  return { lines, money, lately };
}

/** Of whole numbers: the same in any order. */
function sum(values: Float64Array | Int32Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
