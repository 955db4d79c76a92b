import { civilFromDay, formatDay } from "../model/day.ts";
import { CHANNELS, PERMISSIONS, type Channel, type FactField } from "../model/fields.ts";
import type { Dice } from "./dice.ts";
import { householdOf, type Person } from "./people.ts";
import { AREA_CODES, CHINESE, LATIN, type Terms } from "./words.ts";

/** What one row of a source says of a customer. */
export interface Facts {
  readonly person: number;
  readonly source: string;
  readonly code: string;
  readonly fields: ReadonlyMap<FactField, string>;
  /** Index in PERMISSIONS; 0 says nothing. */
  readonly permissions: Readonly<Record<Channel, number>>;
}

/** The code a person goes by in their source. */
export function codeOf(person: Person): string {
  return `${person.web ? "W" : "T"}${String(person.at + 1).padStart(5, "0")}`;
}

/** A row for each person; `levels` by place: 0 gold, 1 silver, 2 bronze. */
export function makeFacts(dice: Dice, people: readonly Person[], levels: Uint8Array, terms: Terms): readonly Facts[] {
  const rows: Facts[] = [];
  for (const person of people) {
    const twin = person.doubleOf === -1 ? undefined : rows[person.doubleOf];
    const fields = new Map<FactField, string>();
    if (twin === undefined) tellWho(dice, person, fields, terms);
    else repeatRoughly(dice, twin.fields, fields);
    tellHowMet(dice, person, people, fields, terms);
    if (person.member) tellMembership(person, levels, fields, terms);
    rows.push({
      person: person.at,
      source: person.web ? terms.webshop : terms.till,
      code: codeOf(person),
      fields,
      permissions: permissionsOf(dice, person),
    });
  }
  return shareHouseholds(people, rows);
}

/** A household shares its address. */
function shareHouseholds(people: readonly Person[], rows: readonly Facts[]): readonly Facts[] {
  return rows.map((row, at) => {
    const household = householdOf(people, at);
    if (household === -1) return row;
    const home = rows[household]!.fields;
    const fields = new Map([...row.fields, ["household", `H${String(household + 1).padStart(4, "0")}`] as const]);
    for (const part of ["province", "city", "district", "address", "postcode"] as const) {
      const value = home.get(part);
      if (value !== undefined) fields.set(part, value);
    }
    return { ...row, fields };
  });
}

function tellWho(dice: Dice, person: Person, fields: Map<FactField, string>, terms: Terms): void {
  const { chinese, female } = person;
  const words = chinese ? CHINESE : LATIN;
  const family = dice.pick<string>(words.family);
  const letters: readonly string[] = female ? words.female : words.male;
  const given = chinese && dice.chance(0.6) ? dice.pick(letters) + dice.pick(letters) : dice.pick(letters);
  fields.set("name", chinese ? family + given : `${given} ${family}`);
  fields.set("family", family);
  fields.set("given", given);
  const isFirm = person.habit === "firm";
  fields.set("kind", terms.kinds[isFirm ? 1 : 0]);
  if (dice.chance(0.9)) fields.set("sex", terms.sexes[female ? 0 : 1]);
  if (isFirm) fields.set("company", dice.pick<string>(words.firms) + words.firmEnding);
  if (!isFirm && dice.chance(0.55)) fields.set("birthDay", birthDay(dice));
  tellContact(dice, person, fields);
  tellAddress(dice, person, fields);
  if (dice.chance(0.35)) fields.set(`custom:${terms.drinks.field}`, dice.pick(terms.drinks.values));
  if (dice.chance(0.15)) fields.set("tags", dice.pick(terms.tags));
}

/** The year is often left out. */
function birthDay(dice: Dice): string {
  const day = formatDay(-dice.int(-11_000, 7_000));
  return dice.chance(0.2) ? `-${day.slice(4)}` : day;
}

function tellContact(dice: Dice, person: Person, fields: Map<FactField, string>): void {
  const phone = person.chinese ? chinesePhone(dice, person.at) : latinPhone(person.at);
  if (dice.chance(0.86)) fields.set("phone", phone);
  if (dice.chance(person.web ? 0.9 : 0.5)) {
    const sign = dice.chance(0.97) ? "@" : "#";
    fields.set("email", `${person.chinese ? "guke" : "guest"}${person.at + 1}${sign}example.com`);
  }
  if (person.chinese && dice.chance(0.4)) fields.set("wechat", `wx_sample_${person.at + 1}`);
}

/** Numbers that begin with 154, which no network gives out. */
function chinesePhone(dice: Dice, at: number): string {
  const digits = `154${String((at * 7919 + 10_007) % 100_000_000).padStart(8, "0")}`;
  return dice.chance(0.1) ? `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}` : digits;
}

function latinPhone(at: number): string {
  const area = AREA_CODES[Math.floor(at / 100) % AREA_CODES.length]!;
  return `+1 ${area} 555 01${String(at % 100).padStart(2, "0")}`;
}

function tellAddress(dice: Dice, person: Person, fields: Map<FactField, string>): void {
  const words = person.chinese ? CHINESE : LATIN;
  const place = words.places[dice.weighted(person.chinese ? [8, 3, 3, 2, 1] : [6, 3, 2, 1])]!;
  if (dice.chance(0.08)) return;
  fields.set("country", person.chinese ? "CN" : "US");
  fields.set("province", place.province);
  fields.set("city", place.city);
  if (dice.chance(0.3)) return;
  fields.set("district", dice.pick<string>(place.districts));
  const number = dice.int(1, 180);
  const street = dice.pick<string>(words.streets);
  fields.set("address", person.chinese ? `${street}${number}号${dice.int(1, 30)}室` : `${number} ${street}`);
  fields.set("postcode", place.postcode);
}

/** The same person a second time, as another clerk writes them down. */
function repeatRoughly(dice: Dice, first: ReadonlyMap<FactField, string>, fields: Map<FactField, string>): void {
  for (const [field, value] of first) if (dice.chance(0.8)) fields.set(field, value);
  const name = first.get("name") ?? "";
  const slips = [name, `${name} `, name.toUpperCase(), name.replace(" ", "  "), name.normalize("NFKD")];
  fields.set("name", dice.pick(slips));
  const phone = first.get("phone");
  if (phone !== undefined) fields.set("phone", dice.chance(0.5) ? phone.replace(/ /g, "-") : phone);
  fields.delete("birthDay");
}

function tellHowMet(
  dice: Dice,
  person: Person,
  people: readonly Person[],
  fields: Map<FactField, string>,
  terms: Terms,
): void {
  const referrer = people[person.referrer];
  if (referrer !== undefined) {
    fields.set("referrer", codeOf(referrer));
    fields.set("acquiredBy", terms.referred);
  } else if (dice.chance(0.8)) {
    fields.set("acquiredBy", person.web ? terms.acquired[5]! : terms.acquired[dice.weighted([2, 1, 2, 1, 5])]!);
  }
}

function tellMembership(person: Person, levels: Uint8Array, fields: Map<FactField, string>, terms: Terms): void {
  const { year } = civilFromDay(person.arrives);
  fields.set("memberNumber", `${year}${String(person.at + 1).padStart(6, "0")}`);
  fields.set("memberLevel", terms.levels[levels[person.at]!]!);
  fields.set("memberSince", formatDay(person.arrives));
}

/** How often members tick, and strike out, each channel on their form. */
const TICKED: Readonly<Record<Channel, readonly [granted: number, refused: number]>> = {
  phone: [0.5, 0.06],
  sms: [0.7, 0.08],
  email: [0.65, 0.05],
  wechat: [0.5, 0.04],
  fax: [0, 0.02],
  post: [0.2, 0.03],
};

function permissionsOf(dice: Dice, person: Person): Record<Channel, number> {
  const leaveMeAlone = dice.chance(0.015);
  const willing = person.member ? 1 : 0.25;
  const out: Record<Channel, number> = { phone: 0, sms: 0, email: 0, wechat: 0, fax: 0, post: 0 };
  for (const channel of CHANNELS) {
    const [granted, refused] = TICKED[channel];
    const thrown = dice.share();
    if (leaveMeAlone || thrown < refused) out[channel] = PERMISSIONS.indexOf("refused");
    else if (thrown < refused + granted * willing) out[channel] = PERMISSIONS.indexOf("granted");
  }
  return out;
}
