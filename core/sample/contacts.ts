import type { Day } from "../model/day.ts";
import { TOUCH_KINDS, type Channel, type TouchKind } from "../model/fields.ts";
import type { Dice } from "./dice.ts";
import type { Facts } from "./facts.ts";
import { GOODS } from "./goods.ts";
import type { Person } from "./people.ts";
import type { Terms } from "./words.ts";

/** Something that passed between a person and the shop, purchases aside. */
export interface Contact {
  readonly person: number;
  readonly day: Day;
  readonly minute: number;
  /** Index in TOUCH_KINDS. */
  readonly kind: number;
  /** 0 from the person, 1 to them. */
  readonly direction: number;
  readonly channel: string;
  /** Index in GOODS, or −1. */
  readonly good: number;
  readonly text: string;
  /** A recommendation's score, else NaN. */
  readonly value: number;
}

type Tell = (
  kind: TouchKind,
  person: number,
  day: Day,
  more?: Partial<Pick<Contact, "direction" | "channel" | "good" | "text" | "value">>,
) => void;

/** All contacts of three years, in order of time. */
export function makeContacts(
  dice: Dice,
  people: readonly Person[],
  facts: readonly Facts[],
  today: Day,
  terms: Terms,
): readonly Contact[] {
  const out: Contact[] = [];
  const tell: Tell = (kind, person, day, more = {}) => {
    if (day > today) return;
    const minute = dice.int(9 * 60, 19 * 60);
    const rest = { direction: 0, channel: "", good: -1, text: "", value: Number.NaN, ...more };
    out.push({ person, day, minute, kind: TOUCH_KINDS.indexOf(kind), ...rest });
  };
  for (const person of people) {
    if (person.habit === "never") prospect(dice, person, today, terms, tell);
    else customer(dice, person, today, terms, tell);
    if (person.referrer !== -1) tell("referral", person.referrer, person.arrives);
  }
  for (const [at, name] of terms.campaigns.entries()) {
    campaign(dice, people, facts, today - 1000 + at * 215, name, tell);
  }
  return out.sort((a, b) => a.day - b.day || a.minute - b.minute || a.person - b.person || a.kind - b.kind);
}

/** Somebody who has not bought yet: some long ago, some about to. */
function prospect(dice: Dice, person: Person, today: Day, terms: Terms, tell: Tell): void {
  const isFresh = dice.chance(0.35);
  const day = isFresh ? Math.max(person.arrives, today - dice.int(0, 25)) : person.arrives;
  const good = dice.int(0, GOODS.length - 1);
  tell(dice.pick(["enquiry", "visit", "event", "browse"] as const), person.at, person.arrives, { good });
  if (!isFresh) return;
  tell("enquiry", person.at, day, { good, text: dice.pick(terms.enquiries), channel: dice.pick(terms.channels) });
  if (dice.chance(0.6)) tell("quote", person.at, day + 1, { good, direction: 1 });
  if (dice.chance(0.4)) tell("need", person.at, day, { good, text: dice.pick(terms.enquiries) });
}

function customer(dice: Dice, person: Person, today: Day, terms: Terms, tell: Tell): void {
  const { at, arrives } = person;
  const later = (): Day => dice.int(arrives, today);
  const isClose = person.habit === "regular" || person.habit === "firm";
  if (dice.chance(isClose ? 0.35 : 0.1)) {
    const value = isClose
      ? dice.weighted([0, 0, 0, 0, 0, 1, 1, 3, 5, 5, 5])
      : dice.weighted([1, 0, 1, 1, 1, 3, 3, 4, 4, 2, 2]);
    tell("recommendation", at, later(), { value });
  }
  if (dice.chance(0.03)) tell("complaint", at, later(), { text: dice.pick(terms.complaints) });
  if (dice.chance(0.02)) tell("suggestion", at, later());
  if (dice.chance(0.05)) tell("event", at, later());
  if (dice.chance(isClose ? 0.06 : 0.01)) tell("wordOfMouth", at, later(), { text: dice.pick(terms.praise) });
  if (dice.chance(0.04)) tell("enquiry", at, later(), { text: dice.pick(terms.enquiries) });
  if (dice.chance(0.015)) {
    const day = today - dice.int(0, 20);
    tell("enquiry", at, Math.max(arrives, day), { text: dice.pick(terms.enquiries) });
    tell("need", at, Math.max(arrives, day), { text: dice.pick(terms.enquiries) });
  }
  if (person.habit === "firm") {
    for (let day = arrives + 30; day <= today; day += 180) tell("call", at, day, { direction: 1, channel: "phone" });
    if (dice.chance(0.5)) tell("quote", at, later(), { direction: 1, good: dice.int(0, GOODS.length - 1) });
  }
}

const BY: readonly Channel[] = ["wechat", "email", "sms"];

/** A message to about half of those who may have it, and the few replies it brings. */
function campaign(
  dice: Dice,
  people: readonly Person[],
  facts: readonly Facts[],
  day: Day,
  name: string,
  tell: Tell,
): void {
  for (const { at, arrives, habit } of people) {
    const channel = BY.find((by) => facts[at]!.permissions[by] === 1);
    if (arrives >= day || channel === undefined || !dice.chance(0.5)) continue;
    tell("message", at, day, { direction: 1, channel, text: name });
    const isClose = habit === "regular" || habit === "firm";
    if (dice.chance(isClose ? 0.12 : 0.04)) tell("reply", at, day + dice.int(0, 6), { channel, text: name });
  }
}
