import { emailKey, phoneKey } from "../model/contact.ts";
import type { FactField } from "../model/fields.ts";
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
}

/** Builds the index; phones and e-mails only when first asked for. */
export function indexCustomers(state: State): CustomerIndex {
  const { codes, live, count } = state.customers;
  const byCode = new Map<string, number>();
  for (let id = 0; id < count; id++) {
    if (live[id] !== 1) continue;
    for (const { source, code } of codes[id] ?? []) byCode.set(`${source}\u0001${code}`, id);
  }
  const { country } = state.settings;
  const phones = once(() => indexField(state, ["phone", "phone2"], (text) => phoneKey(text, country)));
  const emails = once(() => indexField(state, ["email", "email2"], emailKey));
  return {
    byCode: (source, code) => byCode.get(`${source}\u0001${code}`) ?? NO_ONE,
    byPhone: (key) => phones().get(key) ?? NO_ONE,
    byEmail: (key) => emails().get(key) ?? NO_ONE,
    hasCode: (customer, source) => (codes[customer] ?? []).some((one) => one.source === source && !isOwnCode(one.code)),
  };
}

function indexField(
  state: State,
  fields: readonly FactField[],
  keyOf: (text: string) => string | null,
): Map<string, number> {
  const { live, count } = state.customers;
  const index = new Map<string, number>();
  for (const field of fields) {
    const values = state.customers.fields.get(field)?.values;
    if (!values) continue;
    for (let id = 0; id < count; id++) {
      const text = values[id];
      if (live[id] !== 1 || text === undefined) continue;
      const key = keyOf(text);
      if (key === null) continue;
      const known = index.get(key);
      index.set(key, known === undefined || known === id ? id : SEVERAL);
    }
  }
  return index;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
