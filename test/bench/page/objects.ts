import type { Insight } from "../../../core/engine/insight.ts";
import { cellAt, requireColumn } from "../../../core/engine/views/customers.ts";
import { NO_DAY } from "../../../core/model/day.ts";
import { SALE } from "../../../core/model/fields.ts";
import { PARTS } from "../../../core/model/money.ts";
import type { State } from "../../../core/model/state.ts";

/** A customer as a program without columns would keep them. */
export interface CustomerObject {
  readonly name: string;
  readonly city: string;
  readonly net: number;
  readonly lastDay: number;
  readonly class: string;
}

export function customerObjects(insight: Insight): CustomerObject[] {
  const columns = ["name", "city", "net", "lastDay", "class"].map((id) => requireColumn(insight, id));
  return Array.from({ length: insight.state.customers.count }, (_, id) => {
    const [name, city, net, lastDay, itsClass] = columns.map((column) => cellAt(column, id));
    return {
      name: String(name ?? "").toLowerCase(),
      city: String(city ?? "").toLowerCase(),
      net: typeof net === "number" ? net : Number.NaN,
      lastDay: typeof lastDay === "number" ? lastDay : NO_DAY,
      class: String(itsClass ?? ""),
    };
  });
}

/** The five conditions as a filter over objects: texts lowered and values read beforehand. */
export function filterObjects(customers: readonly CustomerObject[], asOf: number): number {
  const cities = new Set(["shanghai", "chengdu", "leeds", "york"]);
  const classes = new Set(["premiumLarge", "smallMedium"]);
  return customers.filter(
    (one) =>
      one.name.includes("an") &&
      cities.has(one.city) &&
      one.net >= 500 * PARTS &&
      one.lastDay >= asOf - 400 &&
      one.lastDay <= asOf &&
      classes.has(one.class),
  ).length;
}

export interface LineObject {
  readonly customer: number;
  readonly day: number;
  readonly order: number;
  readonly kind: number;
  readonly amount: number;
}

export function lineObjects({ lines }: State): LineObject[] {
  const { customer, day, order, kind, amount } = lines;
  return Array.from({ length: lines.count }, (_, i) => ({
    customer: customer[i]!,
    day: day[i]!,
    order: order[i]!,
    kind: kind[i]!,
    amount: amount[i]!,
  }));
}

/** Aggregates of every customer with a map of objects, then quintiles by sorting. Gives the money. */
export function aggregateObjects(lines: readonly LineObject[]): number {
  const customers = new Map<number, { net: number; last: number; orders: Set<number>; days: Set<number> }>();
  for (const line of lines) {
    let own = customers.get(line.customer);
    if (own === undefined)
      customers.set(line.customer, (own = { net: 0, last: NO_DAY, orders: new Set(), days: new Set() }));
    own.net += line.kind === SALE ? line.amount : -line.amount;
    if (line.kind !== SALE) continue;
    own.orders.add(line.order);
    own.days.add(line.day);
    if (line.day > own.last) own.last = line.day;
  }
  const all = [...customers.values()].map(({ net, last, orders }) => ({ net, last, orders: orders.size }));
  const scores = (["last", "orders", "net"] as const).map((key) => {
    const sorted = all.toSorted((a, b) => a[key] - b[key]);
    return new Map(sorted.map((one, i) => [one, 1 + Math.floor((5 * i) / sorted.length)]));
  });
  let money = 0;
  for (const one of all) money += (scores[0]?.get(one) ?? 0) > 0 ? one.net : 0;
  return money;
}
