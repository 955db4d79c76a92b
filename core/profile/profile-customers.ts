import type { Day } from "../model/day.ts";
import { NO_DAY } from "../model/day.ts";
import type { State } from "../model/state.ts";
import { contactsOf } from "./contacts-of.ts";
import { gapsOf } from "./gaps-of.ts";
import { moneyOf } from "./money-of.ts";
import { orderByCustomer } from "./order-by-customer.ts";
import type { CustomerIndex } from "./order-by-customer.ts";
import type { Basis, Profiles } from "./profiles.ts";
import { purchasesOf } from "./purchases-of.ts";
import { referralsOf } from "./referrals-of.ts";

export interface ProfileOptions {
  /** The last day that counts. */
  readonly asOf: Day;
  readonly basis: Basis;
  /** The lines in customer order, where they were put so before. It depends on the state alone, not on the day. */
  readonly index?: CustomerIndex;
}

/** One line a customer: everything a customer's purchases and contacts up to a day come to (methods §1, §2). */
export function profileCustomers(state: State, { asOf, basis, index }: ProfileOptions): Profiles {
  const { lines, touches, customers } = state;
  const { count } = customers;
  const byCustomer = index ?? orderByCustomer(lines, count);
  const sums = moneyOf(lines, count, asOf, basis);
  const purchases = purchasesOf(lines, byCustomer, asOf, basis);
  const money = basis === "net" ? sums.net : sums.gross;
  return {
    asOf,
    basis,
    count,
    index: byCustomer,
    money,
    ...sums,
    ...purchases,
    averageOrder: purchases.orders.map((n, c) => (n > 0 ? Math.round(money[c]! / n) : Number.NaN)),
    recency: daysSince(purchases.lastDay, asOf),
    tenure: daysSince(purchases.firstDay, asOf),
    ...gapsOf(purchases),
    ...contactsOf(touches, count, asOf),
    ...referralsOf(customers, purchases.orders, money),
  };
}

function daysSince(days: Int32Array, asOf: Day): Float64Array {
  return Float64Array.from(days, (day) => (day === NO_DAY ? Number.NaN : asOf - day));
}
