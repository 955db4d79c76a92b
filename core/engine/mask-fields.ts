import { hidden, maskCode, maskContact, maskEmail, maskName, maskPhone, maskWithin } from "../format/mask.ts";
import type { State } from "../model/state.ts";
import { tillCodes } from "./views/who.ts";

type Mask = (value: string) => string;

/** Fields that tell who somebody is, and how each is masked; also columns of lists. */
const MASKS: Readonly<Record<string, Mask>> = {
  name: maskName,
  given: maskName,
  family: maskName,
  nickname: maskName,
  company: maskName,
  branch: maskName,
  birthDay: hidden,
  birthdayIn: hidden,
  phone: maskPhone,
  phone2: maskPhone,
  fax: maskPhone,
  email: maskEmail,
  email2: maskEmail,
  wechat: maskCode,
  address: hidden,
  postcode: hidden,
  referrer: maskCode,
  household: maskCode,
  memberNumber: maskCode,
  code: maskCode,
  notes: hidden,
  "address.used": maskContact,
};

const NAMES = new Set(["name", "given", "family", "nickname"]);

/** Whether a field's values are masked. What a workspace's own fields hold is not known, so they are. */
export function isMasked(field: string): boolean {
  return field in MASKS || field.startsWith("custom:");
}

/** A value as others may see it; numbers of fields that tell who somebody is, a day of birth, are left out. */
export function maskValue<Value extends string | number | null>(field: string, value: Value): Value | string | null {
  if (!isMasked(field) || value === null) return value;
  return typeof value === "string" ? maskText(field, value) : null;
}

/** The same of a text. */
export function maskText(field: string, value: string): string {
  return isMasked(field) ? (MASKS[field] ?? hidden)(value) : value;
}

/** A text written for somebody, with all that names them masked. */
export function maskPerson(state: State, customer: number, text: string): string {
  const values: [string, string][] = [];
  for (const [field, column] of state.customers.fields) {
    const value = column.values[customer];
    if (value === undefined || !isMasked(field)) continue;
    values.push([value, maskText(field, value)]);
    // A salutation has but a part of the name.
    if (NAMES.has(field))
      for (const word of value.split(/\s+/)) if (word.length > 1) values.push([word, maskName(word)]);
  }
  for (const { code } of tillCodes(state, customer)) values.push([code, maskCode(code)]);
  return maskWithin(text, values);
}
