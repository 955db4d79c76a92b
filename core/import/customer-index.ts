import { emailKey, phoneKey } from "../model/contact.ts";
import type { FactField } from "../model/fields.ts";
import { personOf, recordsOf } from "../model/merged.ts";
import type { State } from "../model/state.ts";
import { isOwnCode } from "./own-code.ts";

/** Nobody, or more than one: then the address does not say who it is. */
export const NO_ONE = -1;
export const SEVERAL = -2;

/** By what the live customers of a state are recognised (architecture "Identity"). */
export interface CustomerIndex {
  /** By source and code. */
  byCode(source: string, code: string): number;
  /** By E.164 number; by lower-case e-mail address. */
  byPhone(key: string): number;
  byEmail(key: string): number;
  /** Whether a customer already bears a till's own code of this source: then another code is another person. */
  hasCode(customer: number, source: string): boolean;
  /** Whom a record is part of: somebody merged has several. */
  personOf(customer: number): number;
}

/** Customers looked at between two breaths: reading a foreign phone number takes its time. */
const STRIDE = 2000;

/**
 * Builds the index.
 * @param wanted whether phones and e-mails will be asked for; else they are not read
 */
export async function indexCustomers(
  state: State,
  wanted: { readonly phones: boolean; readonly emails: boolean },
  breathe: () => Promise<void>,
): Promise<CustomerIndex> {
  const { codes, live, count } = state.customers;
  const byCode = new Map<string, number>();
  for (let id = 0; id < count; id++) {
    if (live[id] !== 1) continue;
    for (const { source, code } of codes[id] ?? []) byCode.set(`${source}\u0001${code}`, id);
  }
  const { country } = state.settings;
  const none = new Map<string, number>();
  const readPhone = (text: string): string | null => phoneKey(text, country);
  const phones = wanted.phones ? await indexFields(state, ["phone", "phone2"], readPhone, breathe) : none;
  const emails = wanted.emails ? await indexFields(state, ["email", "email2"], emailKey, breathe) : none;
  return {
    byCode: (source, code) => byCode.get(`${source}\u0001${code}`) ?? NO_ONE,
    byPhone: (key) => phones.get(key) ?? NO_ONE,
    byEmail: (key) => emails.get(key) ?? NO_ONE,
    hasCode: (customer, source) =>
      recordsOf(state, customer).some((record) =>
        (codes[record] ?? []).some((one) => one.source === source && !isOwnCode(one.code)),
      ),
    personOf: (customer) => personOf(state, customer),
  };
}

/** The record that stands for two of one person, else the first; `SEVERAL` where they are two people. */
function oneOf(state: State, known: number, id: number): number {
  const person = personOf(state, id);
  if (known === SEVERAL || personOf(state, known) !== person) return SEVERAL;
  return id === person ? id : known;
}

async function indexFields(
  state: State,
  fields: readonly FactField[],
  keyOf: (text: string) => string | null,
  breathe: () => Promise<void>,
): Promise<Map<string, number>> {
  const { live, count } = state.customers;
  const index = new Map<string, number>();
  for (const field of fields) {
    const values = state.customers.fields.get(field)?.values;
    if (!values) continue;
    for (let id = 0; id < count; id++) {
      if (id % STRIDE === STRIDE - 1) await breathe();
      const text = values[id];
      if (live[id] !== 1 || text === undefined) continue;
      const key = keyOf(text);
      if (key === null) continue;
      const known = index.get(key);
      index.set(key, known === undefined || known === id ? id : oneOf(state, known, id));
    }
  }
  return index;
}
