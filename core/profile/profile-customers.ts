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
  const { linesByKind, ...purchases } = purchasesOf(lines, count, asOf, basis);
  const { gross, discounts, refunds, orders, firstDay, lastDay } = purchases;
  const net = new Float64Array(count);
  for (let c = 0; c < count; c++) net[c] = gross[c]! - discounts[c]! - refunds[c]!;
  const money = basis === "net" ? net : gross;
  const averageOrder = new Float64Array(count).fill(Number.NaN);
  const refundShare = new Float64Array(count).fill(Number.NaN);
  for (let c = 0; c < count; c++) {
    if (orders[c]! > 0) averageOrder[c] = Math.round(money[c]! / orders[c]!);
    if (gross[c]! > 0) refundShare[c] = refunds[c]! / gross[c]!;
  }
  return {
    asOf,
    basis,
    count,
    ...purchases,
    net,
    money,
    averageOrder,
    recency: daysSince(lastDay, asOf),
    tenure: daysSince(firstDay, asOf),
    ...gapsOf(purchases),
    promotedShare: promotedShare(lines, count, asOf),
    refundShare,
    ...contactsOf(touches, count, asOf),
    ...referralsOf(customers, orders, money),
    shop: shopTotals(lines, asOf, basis, { ...purchases, linesByKind }),
  };
}

function daysSince(days: Int32Array, asOf: Day): Float64Array {
  const since = new Float64Array(days.length).fill(Number.NaN);
  for (let c = 0; c < days.length; c++) if (days[c] !== NO_DAY) since[c] = asOf - days[c]!;
  return since;
}
