import { emailKey, phoneKey } from "../model/contact.ts";
import type { ErasedIdentities } from "../model/erased.ts";
import { CHANNELS, PERMISSIONS, type FactField } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import type { SuppressionTest } from "./rights-answers.ts";

const PHONES: readonly FactField[] = ["phone", "phone2"];
const EMAILS: readonly FactField[] = ["email", "email2"];

/** Whether somebody who bears a phone, e-mail or code must not be contacted; nothing of anybody is told but that. */
export async function testSuppressed(state: State, erased: ErasedIdentities, typed: string): Promise<SuppressionTest> {
  const text = typed.trim();
  const { country } = state.settings;
  const phone = phoneKey(text, country);
  const email = emailKey(text);
  const kinds: SuppressionTest["kinds"][number][] = [];
  if (phone !== null) kinds.push("phone");
  if (email !== null) kinds.push("email");
  if (text !== "") kinds.push("code");
  const because = new Set<SuppressionTest["because"][number]>();
  let mask = 0;
  const add = (why: SuppressionTest["because"][number], channels: number): void => {
    mask |= channels;
    if (channels !== 0) because.add(why);
  };
  for (const customer of bearersOf(state, text, phone, email)) add("customer", refusedBy(state, customer));
  for (const key of keysOf(state, text, phone, email)) add("takenBack", state.suppressions.keys.get(key) ?? 0);
  if (phone !== null) add("erased", (await erased.find("phone", phone, country))?.channels ?? 0);
  if (email !== null) add("erased", (await erased.find("email", email, country))?.channels ?? 0);
  for (const source of sourcesOf(state)) {
    add("erased", (await erased.find("code", `${source}\u0001${text}`, country))?.channels ?? 0);
  }
  return { kinds, refused: CHANNELS.filter((_, c) => ((mask >> c) & 1) === 1), because: [...because] };
}

function bearersOf(state: State, text: string, phone: string | null, email: string | null): number[] {
  const { live, count, codes, fields } = state.customers;
  const { country } = state.settings;
  const bears = (customer: number, names: readonly FactField[], key: string, keyOf: (text: string) => string | null) =>
    names.some((name) => {
      const value = fields.get(name)?.values[customer];
      return value !== undefined && keyOf(value) === key;
    });
  const out: number[] = [];
  for (let customer = 0; customer < count; customer++) {
    if (live[customer] !== 1) continue;
    const byCode = codes[customer]!.some(({ code }) => code === text);
    const byPhone = phone !== null && bears(customer, PHONES, phone, (value) => phoneKey(value, country));
    const byEmail = email !== null && bears(customer, EMAILS, email, emailKey);
    if (byCode || byPhone || byEmail) out.push(customer);
  }
  return out;
}

function refusedBy({ customers }: State, customer: number): number {
  return CHANNELS.reduce((mask, channel, c) => {
    const said = PERMISSIONS[customers.permissions[channel].state[customer]!];
    return said === "refused" || said === "withdrawn" ? mask | (1 << c) : mask;
  }, 0);
}

function keysOf(state: State, text: string, phone: string | null, email: string | null): string[] {
  return [
    ...(phone === null ? [] : [`phone\u0001${phone}`]),
    ...(email === null ? [] : [`email\u0001${email}`]),
    ...sourcesOf(state).map((source) => `code\u0001${source}\u0001${text}`),
  ];
}

function sourcesOf({ batches }: State): string[] {
  return [...new Set([...batches.values()].map(({ source }) => source))];
}
