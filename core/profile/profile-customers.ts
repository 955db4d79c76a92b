import type { Day } from "../model/day.ts";
import { NO_DAY } from "../model/day.ts";
import type { State } from "../model/state.ts";
import { contactsOf } from "./contacts-of.ts";
import { gapsOf } from "./gaps-of.ts";
import type { Basis, Profiles } from "./profiles.ts";
import { promotedShare } from "./promoted-share.ts";
import { purchasesOf } from "./purchases-of.ts";
import { referralsOf } from "./referrals-of.ts";
import { shopTotals } from "./shop-totals.ts";

export interface ProfileOptions {
  /** The last day that counts. */
  readonly asOf: Day;
  readonly basis: Basis;
}

/** One line a customer: everything a customer's purchases and contacts up to a day come to (methods §1, §2). */
export function profileCustomers(state: State, { asOf, basis }: ProfileOptions): Profiles {
  const { lines, touches, customers } = state;
  const { count } = customers;
  const purchases = purchasesOf(lines, count, asOf, basis);
  const { gross, discounts, refunds, orders } = purchases;
  const net = gross.map((value, c) => value - discounts[c]! - refunds[c]!);
  const money = basis === "net" ? net : gross;
  return {
    asOf,
    basis,
    count,
    ...purchases,
    net,
    money,
    averageOrder: orders.map((n, c) => (n > 0 ? Math.round(money[c]! / n) : Number.NaN)),
    recency: daysSince(purchases.lastDay, asOf),
    tenure: daysSince(purchases.firstDay, asOf),
    ...gapsOf(purchases),
    promotedShare: promotedShare(lines, count, asOf),
    refundShare: refunds.map((value, c) => (gross[c]! > 0 ? value / gross[c]! : Number.NaN)),
    ...contactsOf(touches, count, asOf),
    ...referralsOf(customers, orders, money),
    shop: shopTotals(lines, asOf, basis),
  };
}

function daysSince(days: Int32Array, asOf: Day): Float64Array {
  const since = new Float64Array(days.length).fill(Number.NaN);
  for (let c = 0; c < days.length; c++) if (days[c] !== NO_DAY) since[c] = asOf - days[c]!;
  return since;
}
