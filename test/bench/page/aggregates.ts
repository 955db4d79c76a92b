import type { Insight } from "../../../core/engine/insight.ts";
import type { State } from "../../../core/model/state.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { purchasesOf } from "../../../core/profile/purchases-of.ts";
import { rankingOf } from "../../../core/stats/sorted.ts";
import { analyse } from "../../../core/value/analyse.ts";
import { rfmBase, rfmScores } from "../../../core/value/rfm.ts";

/** Aggregates, RFM, Pareto, axes, rhythm, classes and stages of everybody, from folded columns, as the app computes them. */
export function analyseEverybody({ state, asOf, settings, reachable }: Insight): number {
  const profiles = profileCustomers(state, { asOf, basis: settings.basis });
  return analyse({ state, profiles, settings, asOf, reachable }).pareto.total;
}

/** What the peers compute too: each customer's aggregates, and quintiles of recency, frequency and money. Gives the money. */
export function aggregatesAndRfm({ state, asOf, settings }: Insight): number {
  const { lines, customers } = state;
  const purchases = purchasesOf(lines, customers.count, asOf, settings.basis);
  const { gross, discounts, refunds, orders, lastDay } = purchases;
  const net = new Float64Array(gross.length);
  const recency = new Float64Array(gross.length);
  const buyers = new Int32Array(gross.length);
  let people = 0;
  let sum = 0;
  for (let c = 0; c < net.length; c++) {
    net[c] = gross[c]! - discounts[c]! - refunds[c]!;
    recency[c] = asOf - lastDay[c]!;
    sum += net[c]!;
    if (orders[c]! > 0) buyers[people++] = c;
  }
  const money = new Float64Array(people);
  for (let i = 0; i < people; i++) money[i] = net[buyers[i]!]!;
  rfmScores(rfmBase(buyers.subarray(0, people), recency, orders, rankingOf(money)), settings.rfm, customers.count);
  return sum;
}

/** One pass of summing over the columns that the above are computed from. */
export function sumColumns({ lines }: State): number {
  const { count, customer, day, minute, order, product, kind, promotion, source } = lines;
  const { amount, quantity, unitPrice, listPrice } = lines;
  let whole = 0;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    whole =
      (whole + customer[i]! + day[i]! + minute[i]! + order[i]! + product[i]! + kind[i]! + promotion[i]! + source[i]!) |
      0;
    sum += amount[i]! + quantity[i]! + unitPrice[i]! + listPrice[i]!;
  }
  return whole + sum;
}
