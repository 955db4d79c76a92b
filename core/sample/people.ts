import type { Day } from "../model/day.ts";
import type { Dice } from "./dice.ts";
import { CATEGORIES } from "./goods.ts";

/** How somebody shops: what kind of customer they are without knowing it. */
export type Habit = "regular" | "occasional" | "once" | "never" | "firm" | "before";

export interface Person {
  /** Place among the people; the customer id is this above the first id. */
  readonly at: number;
  readonly habit: Habit;
  readonly chinese: boolean;
  readonly female: boolean;
  /** The day the shop first hears of them. */
  readonly arrives: Day;
  /** Days between visits, on average. */
  readonly gap: number;
  /** The chance that a visit is the last one. */
  readonly leaving: number;
  /** How much larger than usual a basket is. */
  readonly basket: number;
  /** How often each category is taken. */
  readonly taste: readonly number[];
  readonly member: boolean;
  /** Known to the web shop, not to the till. */
  readonly web: boolean;
  /** Place of whoever introduced them, or −1. */
  readonly referrer: number;
  /** Place of the person this is a second record of, or −1. */
  readonly doubleOf: number;
  /** Number shared by the people of one household, or −1. */
  readonly household: number;
}

const HABITS: readonly Habit[] = ["regular", "occasional", "once", "never", "firm", "before"];
const OFTEN = [20, 33, 28, 14, 4, 0.5];

/** Of people met later, how many come through somebody else; and how many people speak for the shop at all. */
const INTRODUCED = 0.09;
const SPEAKERS = 0.025;
const DOUBLES = 0.02;
const HOUSEHOLDS = 0.06;

/** The people who know the shop, by the day they first came. */
export function makePeople(dice: Dice, count: number, from: Day, today: Day, chineseShare: number): readonly Person[] {
  const arrivals = Array.from({ length: count }, () => arrival(dice, from, today)).sort((a, b) => a - b);
  const speakers: number[] = [];
  const people: Person[] = [];
  for (const [at, arrives] of arrivals.entries()) {
    const person = makePerson(dice, at, arrives, chineseShare);
    const introduced = !person.web && speakers.length > 0 && dice.chance(INTRODUCED);
    const referrer = introduced ? dice.pick(speakers) : -1;
    const twin = at > 20 && dice.chance(DOUBLES) ? people[dice.int(0, at - 1)]! : null;
    const neighbour = at > 20 && dice.chance(HOUSEHOLDS) ? people[at - 1]! : null;
    people.push({
      ...person,
      referrer,
      ...(twin !== null && twin.habit !== "firm" ? asDouble(person, twin) : {}),
      household: neighbour !== null && neighbour.household === -1 && person.habit !== "firm" ? at : -1,
    });
    if ((person.habit === "regular" || person.habit === "firm") && dice.chance(SPEAKERS / 0.2)) speakers.push(at);
  }
  return people;
}

/** Whoever lives with the next person who names a household shares it. */
export function householdOf(people: readonly Person[], at: number): number {
  const own = people[at]!.household;
  return own === -1 && people[at + 1]?.household === at + 1 ? at + 1 : own;
}

/** A third is known from the beginning, the rest come by and by. */
function arrival(dice: Dice, from: Day, today: Day): Day {
  if (dice.chance(0.3)) return from + dice.int(0, 90);
  return from + Math.floor((today - from) * dice.share() ** 0.85);
}

function asDouble(person: Person, twin: Person): Partial<Person> {
  return {
    doubleOf: twin.at,
    web: true,
    chinese: twin.chinese,
    female: twin.female,
    referrer: -1,
    habit: person.habit === "firm" || person.habit === "regular" ? "occasional" : person.habit,
  };
}

function makePerson(dice: Dice, at: number, arrives: Day, chineseShare: number): Person {
  const habit = HABITS[dice.weighted(OFTEN)]!;
  return {
    at,
    habit,
    chinese: dice.chance(chineseShare),
    female: dice.chance(0.58),
    arrives,
    ...rhythm(dice, habit),
    taste: CATEGORIES.map((_, category) => (dice.chance(0.3) ? 4 : 0.4) * (category === 5 && habit !== "firm" ? 2 : 1)),
    member: habit === "regular" || dice.chance(0.45),
    web: habit !== "regular" && habit !== "firm" && dice.chance(0.25),
    referrer: -1,
    doubleOf: -1,
    household: -1,
  };
}

function rhythm(dice: Dice, habit: Habit): Pick<Person, "gap" | "leaving" | "basket"> {
  switch (habit) {
    case "regular":
      return { gap: Math.max(6, dice.around(26, 0.45)), leaving: 0.03, basket: dice.around(1.3, 0.45) };
    case "firm":
      return { gap: Math.max(12, dice.around(36, 0.4)), leaving: 0.03, basket: dice.around(2.6, 0.5) };
    case "occasional":
      return { gap: Math.max(20, dice.around(70, 0.5)), leaving: 0.08, basket: dice.around(1.1, 0.5) };
    default:
      return { gap: 0, leaving: 1, basket: dice.around(0.9, 0.5) };
  }
}
