import type { CountedResult } from "../model/effect.ts";
import { NO_DAY } from "../model/day.ts";
import { DISCOUNT, REFUND, SALE } from "../model/fields.ts";
import type { Launch, Lines } from "../model/state.ts";
import { attributeOrders, NO_WAVE } from "./attribute-orders.ts";
import { waveAt, type SentWaves } from "./wave-contacts.ts";
import type { Window, WindowOrders } from "./window-purchases.ts";

/** Which promotions a line can name are this code, by their place among the words: trimmed, capital or not. */
export function promotionsOfCode(lines: Lines, code: string | undefined): Uint8Array {
  const asked = folded(code ?? "");
  return Uint8Array.from(lines.words.promotion, (word) => (asked !== "" && folded(word) === asked ? 1 : 0));
}

function folded(word: string): string {
  return word.normalize("NFKC").trim().toLowerCase();
}

/**
 * Orders of the window that carry the code, whoever placed them; those nobody is known of too, by their number, and each line without one as
 * an order of its own.
 */
export function ordersByCode(lines: Lines, orders: WindowOrders, isCode: Uint8Array, window: Window): CountedResult {
  const people = new Set<number>();
  let count = 0;
  let revenue = 0;
  for (let i = 0; i < orders.customers.length; i++) {
    if (orders.withCode[i] !== 1) continue;
    people.add(orders.customers[i]!);
    count++;
    revenue += orders.net[i]!;
  }
  const nobodys = anonymousByCode(lines, isCode, window);
  return { people: people.size, orders: count + nobodys.orders, revenue: revenue + nobodys.revenue };
}

function anonymousByCode(lines: Lines, isCode: Uint8Array, { from, to, until }: Window): Omit<CountedResult, "people"> {
  const { count, customer, day, kind, amount, order, promotion } = lines;
  const net = new Map<number, number>();
  let ownOrders = 0;
  let revenue = 0;
  for (let i = 0; i < count; i++) {
    const named = promotion[i]!;
    if (customer[i]! >= 0 || named < 0 || isCode[named] !== 1 || kind[i] !== SALE || !(amount[i]! > 0)) continue;
    if (day[i] === NO_DAY || day[i]! < from || day[i]! > Math.min(to, until)) continue;
    if (order[i]! >= 0) net.set(order[i]!, 0);
    else {
      ownOrders++;
      revenue += amount[i]!;
    }
  }
  if (net.size > 0) addNet(lines, net, until);
  const kept = [...net.values()].filter((money) => money > 0);
  return { orders: ownOrders + kept.length, revenue: kept.reduce((sum, money) => sum + money, revenue) };
}

function addNet({ count, customer, day, kind, amount, order }: Lines, net: Map<number, number>, until: number): void {
  for (let i = 0; i < count; i++) {
    const so = customer[i]! >= 0 || day[i]! > until || Number.isNaN(amount[i]!) ? undefined : net.get(order[i]!);
    if (so === undefined) continue;
    const isBack = kind[i] === DISCOUNT || kind[i] === REFUND;
    net.set(order[i]!, so + (isBack ? -amount[i]! : amount[i]!));
  }
}

/** What a launch's people bought after its waves, all together and by wave. */
export interface BoughtAfterwards {
  readonly all: CountedResult;
  readonly byWave: readonly CountedResult[];
}

/** Orders of people a launch's waves went out to; each order counts for the latest wave of any campaign (`attributeOrders`). */
export function boughtAfterwards(
  { commit, campaign }: Pick<Launch, "commit" | "campaign">,
  orders: WindowOrders,
  sent: SentWaves,
): BoughtAfterwards {
  const waves = campaign.waves.map(() => new Tally());
  const all = new Tally();
  attributeOrders(orders, sent).forEach((position, order) => {
    if (position === NO_WAVE) return;
    const { launchCommit, waveIndex } = waveAt(sent, position);
    if (launchCommit !== commit) return;
    all.add(orders.customers[order]!, orders.net[order]!);
    waves[waveIndex]?.add(orders.customers[order]!, orders.net[order]!);
  });
  return { all: all.result(), byWave: waves.map((wave) => wave.result()) };
}

class Tally {
  private readonly people = new Set<number>();
  private orders = 0;
  private revenue = 0;

  add(customer: number, net: number): void {
    this.people.add(customer);
    this.orders++;
    this.revenue += net;
  }

  result(): CountedResult {
    return { people: this.people.size, orders: this.orders, revenue: this.revenue };
  }
}
