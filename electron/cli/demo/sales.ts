import { formatDay, type Day } from "../../../core/model/day.ts";
import { csvText } from "../output.ts";
import type { Chance } from "./chance.ts";
import { CODE } from "./plan.ts";

/** What is known of somebody when the window begins. */
export interface Buyer {
  readonly customer: string;
  readonly orders: number;
  /** Days since the first and the last order. */
  readonly tenure: number;
  readonly recency: number;
}

/** Till and web shop number their customers apart: a file each. */
export const SOURCES = { T: "Till", W: "Web shop" } as const;

export interface SalesFile {
  readonly fileName: string;
  readonly source: string;
  readonly text: string;
  readonly orders: number;
}

/** How many of those a piece reached come back because of it. */
const LIFT = 0.12;

const GOODS = [
  ["C501", "House blend 250 g", 78],
  ["C503", "Yirgacheffe 250 g", 128],
  ["G104", "Jasmine tea 100 g", 45],
  ["B201", "Keemun 100 g", 96],
  ["O301", "Tieguanyin 100 g", 138],
  ["N803", "Coffee gift set", 198],
] as const;

interface Order {
  readonly customer: string;
  readonly day: Day;
  readonly code: string;
}

/**
 * The sales from a day to a day, as the tills write them: everybody goes on as they did, regulars by their rhythm and the others hardly ever,
 * and of those the campaign reached some come because of it.
 * @param reached who got a piece, by their code, and when
 */
export function salesOf(
  chance: Chance,
  buyers: readonly Buyer[],
  reached: ReadonlyMap<string, Day>,
  { from, to }: { readonly from: Day; readonly to: Day },
): readonly SalesFile[] {
  const orders: Order[] = [];
  for (const buyer of buyers) {
    const daily = dailyRate(buyer);
    for (let day = from; day <= to; day++)
      if (chance.happens(daily)) orders.push({ customer: buyer.customer, day, code: "" });
    const sent = reached.get(buyer.customer);
    if (sent === undefined || !chance.happens(LIFT)) continue;
    const code = chance.happens(0.5) ? CODE : "";
    orders.push({ customer: buyer.customer, day: Math.min(to, sent + chance.int(1, 20)), code });
  }
  orders.sort((a, b) => a.day - b.day || (a.customer < b.customer ? -1 : a.customer > b.customer ? 1 : 0));
  return (["T", "W"] as const).map((mark) => {
    const own = orders.filter(({ customer }) => customer.startsWith(mark));
    return {
      fileName: `sales-${mark === "T" ? "till" : "web"}.csv`,
      source: SOURCES[mark],
      text: fileOf(chance, own, mark),
      orders: own.length,
    };
  });
}

/** Whoever was here within twice their usual gap goes on; the others come once in some three years. */
function dailyRate({ orders, tenure, recency }: Buyer): number {
  const gap = orders > 1 ? Math.max(7, (tenure - recency) / (orders - 1)) : 400;
  return recency <= 2 * gap && orders > 1 ? 1 / gap : 0.001;
}

function fileOf(chance: Chance, orders: readonly Order[], mark: string): string {
  const rows = orders.flatMap(({ customer, day, code }, at) =>
    Array.from({ length: chance.int(1, 3) }, () => {
      const [product, name, price] = chance.pick(GOODS);
      const quantity = chance.int(1, 3);
      return [`${mark}${at + 1}`, formatDay(day), customer, product, name, quantity, price, quantity * price, code];
    }),
  );
  return csvText([
    ["order", "date", "customer code", "product code", "product", "quantity", "unit price", "amount", "promotion"],
    ...rows,
  ]);
}
