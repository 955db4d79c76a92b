import { civilFromDay, type Day } from "../model/day.ts";
import { DISCOUNT, REFUND, SALE } from "../model/fields.ts";
import { PARTS, priceTimesQuantity, type Money, type Quantity } from "../model/money.ts";
import type { Dice } from "./dice.ts";
import { BY_CATEGORY, GIFTS, GOODS } from "./goods.ts";
import type { Person } from "./people.ts";

/** One line of the till's book. */
export interface Line {
  /** Place of the buyer, or −1: an anonymous sale. */
  readonly person: number;
  readonly day: Day;
  readonly minute: number;
  /** Number of the order, from 1; 0 for a refund without one. */
  readonly order: number;
  /** Index in GOODS; −1 for a discount on the whole. */
  readonly good: number;
  readonly quantity: Quantity;
  readonly unitPrice: Money;
  readonly amount: Money;
  readonly kind: number;
  /** 0 shop, 1 web, 2 app. */
  readonly channel: number;
  readonly store: number;
  readonly staff: number;
  /** Index in the shop's promotions, 3 for a voucher, 4 for the code of its campaign, −1 none. */
  readonly promotion: number;
}

/** How busy each month is: gifts in autumn and before the Spring Festival, quiet summers. */
const SEASON = [1.3, 1.1, 0.9, 0.95, 1, 0.9, 0.85, 0.9, 1.3, 1.1, 1.15, 1.25];

/** Somebody comes in. */
export interface Visit {
  readonly person: number;
  readonly day: Day;
  readonly basket: number;
  readonly taste: readonly number[];
  readonly firm: boolean;
  readonly web: boolean;
}

/** All sales, discounts and refunds of the shop in order of time; order numbers follow the time too. */
export function makeSales(dice: Dice, people: readonly Person[], from: Day, today: Day): readonly Line[] {
  const visits = people.flatMap((person) => visitsOf(dice, person, today));
  const passersBy = Math.round(people.length * 2);
  for (let i = 0; i < passersBy; i++) visits.push(passerBy(dice, from, today));
  visits.sort((a, b) => a.day - b.day || a.person - b.person);
  const lines: Line[] = [];
  visits.forEach((visit, i) => {
    sell(dice, visit, i + 1, today, lines);
  });
  for (const person of people) if (person.habit === "before") lines.push(refundFromBefore(dice, person));
  return lines.sort((a, b) => a.day - b.day || a.minute - b.minute || a.order - b.order || a.kind - b.kind);
}

function visitsOf(dice: Dice, person: Person, today: Day): Visit[] {
  const { at, habit, basket, taste } = person;
  if (habit === "never" || habit === "before") return [];
  const visits: Visit[] = [];
  let day = person.arrives + (habit === "once" ? 0 : dice.int(0, 10));
  while (day <= today) {
    visits.push({
      person: at,
      day: weekendward(dice, day, today),
      basket,
      taste,
      firm: habit === "firm",
      web: person.web,
    });
    if (dice.chance(person.leaving)) break;
    day += Math.max(1, Math.round(dice.wait(person.gap) / SEASON[civilFromDay(day).month - 1]!));
  }
  return visits;
}

const EVEN = BY_CATEGORY.map((_, category) => (category === 5 ? 6 : 1));

function passerBy(dice: Dice, from: Day, today: Day): Visit {
  return { person: -1, day: dice.int(from, today), basket: 0.7, taste: EVEN, firm: false, web: false };
}

/** Some visits wait for the weekend. 1970-01-01 was a Thursday. */
function weekendward(dice: Dice, day: Day, today: Day): Day {
  const weekday = (((day + 3) % 7) + 7) % 7;
  if (weekday >= 5 || !dice.chance(0.25)) return day;
  return Math.min(today, day + 5 - weekday);
}

/** Adds what is sold on a visit, and what of it comes back by `today`. */
export function sell(dice: Dice, visit: Visit, order: number, today: Day, lines: Line[]): void {
  const { person, day } = visit;
  const channel = person === -1 ? 0 : dice.weighted(visit.web ? [0, 5, 2] : [9, 0, 1]);
  const shared = {
    person,
    day,
    order,
    channel,
    minute: dice.int(8 * 60, 20 * 60 + 59),
    store: channel === 0 ? dice.weighted([5, 3, 2]) : -1,
    staff: channel === 0 ? dice.int(0, 4) : -1,
  };
  const taken = new Set<number>();
  const wanted = 1 + dice.weighted([5, 3, 1.5, 0.5]);
  const wishes = wishesOf(visit);
  let total = 0;
  for (let i = 0; i < wanted; i++) {
    const item = dice.pick(BY_CATEGORY[dice.weighted(wishes)]!);
    if (taken.has(item)) continue;
    taken.add(item);
    const line = saleLine(dice, visit, shared, item);
    total += line.amount;
    lines.push(line);
    if (person !== -1 && dice.chance(0.014)) lines.push(...refundOf(dice, line, today));
  }
  if (person !== -1 && dice.chance(0.07)) {
    const amount = Math.round((total * dice.int(5, 15)) / 100 / PARTS) * PARTS;
    const off = { good: -1, quantity: Number.NaN, unitPrice: Number.NaN, amount, kind: DISCOUNT, promotion: 3 };
    if (amount > 0) lines.push(lineOf(shared, off));
  }
}

/** How much each category is wanted on the day: gifts in their season. */
function wishesOf(visit: Visit): readonly number[] {
  const promotion = promotionOn(visit.day);
  const giftTime = promotion === 0 || promotion === 2;
  return visit.taste.map((weight, category) => (category === GIFTS ? weight * (giftTime ? 3 : 0.3) : weight));
}

type Shared = Pick<Line, "person" | "day" | "order" | "channel" | "minute" | "store" | "staff">;
type Own = Omit<Line, keyof Shared>;

/** Written out, so that all lines have one shape and are quick to read. */
function lineOf(shared: Shared, own: Own): Line {
  return {
    person: shared.person,
    day: shared.day,
    minute: shared.minute,
    order: shared.order,
    good: own.good,
    quantity: own.quantity,
    unitPrice: own.unitPrice,
    amount: own.amount,
    kind: own.kind,
    channel: shared.channel,
    store: shared.store,
    staff: shared.staff,
    promotion: own.promotion,
  };
}

function saleLine(dice: Dice, visit: Visit, shared: Shared, item: number): Line {
  const list = GOODS[item]!.price * PARTS;
  const promotion = promotionOn(visit.day);
  const isPromoted = promotion !== -1 && dice.chance(0.35);
  const unitPrice = isPromoted ? Math.round((list * (100 - dice.int(8, 20))) / 100) : list;
  const pieces = Math.max(1, Math.round(dice.around(visit.basket, 0.35) * (visit.firm ? 1.5 : 1)));
  const quantity = pieces * PARTS;
  const amount = priceTimesQuantity(unitPrice, quantity);
  const own = { good: item, quantity, unitPrice, amount, kind: SALE, promotion: isPromoted ? promotion : -1 };
  return lineOf(shared, own);
}

/** What comes back within three weeks; a third without its receipt. */
function refundOf(dice: Dice, sale: Line, today: Day): Line[] {
  const day = sale.day + dice.int(1, 20);
  if (day > today) return [];
  const pieces = dice.int(1, sale.quantity / PARTS);
  const amount = priceTimesQuantity(sale.unitPrice, pieces * PARTS);
  const order = dice.chance(0.65) ? sale.order : 0;
  const own = { good: sale.good, quantity: pieces * PARTS, unitPrice: sale.unitPrice, amount, kind: REFUND };
  return [lineOf({ ...sale, day, order }, { ...own, promotion: -1 })];
}

/** Something bought before the records begin is brought back. */
function refundFromBefore(dice: Dice, person: Person): Line {
  const item = dice.int(0, GOODS.length - 1);
  const unitPrice = GOODS[item]!.price * PARTS;
  const minute = dice.int(9 * 60, 19 * 60);
  return lineOf(
    { person: person.at, day: person.arrives, minute, order: 0, channel: 0, store: 0, staff: 0 },
    { good: item, quantity: PARTS, unitPrice, amount: unitPrice, kind: REFUND, promotion: -1 },
  );
}

/** Which promotion runs on a day: 0 Mid-Autumn, 1 November, 2 Spring Festival, −1 none. */
function promotionOn(day: Day): number {
  const { month, day: date } = civilFromDay(day);
  if ((month === 8 && date >= 25) || (month === 9 && date <= 25)) return 0;
  if (month === 11 && date <= 12) return 1;
  if ((month === 1 && date >= 10) || (month === 2 && date <= 8)) return 2;
  return -1;
}
