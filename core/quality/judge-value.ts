import { cleanPhone, emailKey, hasExtension, hasLostDigits } from "../model/contact.ts";
import { parseIsoDay, type Day } from "../model/day.ts";
import { DAY_FIELDS, type FactField } from "../model/fields.ts";
import { isPlaceholder } from "./placeholders.ts";

/** What can be odd about a value, beside that it cannot be what its field is for. */
export const ODDITIES = ["placeholder", "shared", "letters", "broken", "blanks", "width", "capitals"] as const;
export type Oddity = (typeof ODDITIES)[number];

/** Bit 0: it cannot be what its field is for; bit i + 1: ODDITIES[i]. */
export const INVALID = 1;

export function bitOf(oddity: Oddity): number {
  return 2 << ODDITIES.indexOf(oddity);
}

/** Fields whose values can be told from ones that cannot be. */
const PHONES: ReadonlySet<string> = new Set(["phone", "phone2", "fax"]);
const EMAILS: ReadonlySet<string> = new Set(["email", "email2"]);

/** Whether there is a way to say that a value of this field cannot be. */
export function isCheckable(field: string): boolean {
  return PHONES.has(field) || EMAILS.has(field) || field === "postcode" || DAY_FIELDS.has(field as FactField);
}

/** Names and places, where capitals throughout are odd among others that are not. */
const NAMES: ReadonlySet<string> = new Set([
  "name",
  "given",
  "family",
  "nickname",
  "company",
  "branch",
  "jobTitle",
  "country",
  "province",
  "city",
  "district",
  "address",
]);

/** Whether a field is one of those. */
export function isName(field: FactField): boolean {
  return NAMES.has(field);
}

/** Texts of their own, in which blanks and signs mean something. */
const FREE: ReadonlySet<string> = new Set(["notes", "tags"]);

/** What of a value is odd by itself, as bits; `shared` and whether capitals are odd is a question of all values together. */
export function judgeValue(field: FactField, text: string, country: string, today: Day): number {
  let bits = isInvalid(field, text, country, today) ? INVALID : 0;
  if (isPlaceholder(text)) bits |= PLACEHOLDER;
  if (PHONES.has(field) && hasLetters(text)) bits |= LETTERS;
  // Plain words with single blanks between: nothing of the following is in them.
  if (PLAIN.test(text)) return NAMES.has(field) && isCapitals(text) ? bits | CAPITALS : bits;
  if (/\ufffd|锟斤拷|烫烫|Ã[\u0080-\u00bf]|â€/.test(text)) bits |= bitOf("broken");
  if (FREE.has(field)) return bits;
  if (/^\s|\s$|\s\s|[\u00a0\u200b-\u200f\u2060\ufeff\u3000]/.test(text)) bits |= bitOf("blanks");
  if (/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(text)) bits |= bitOf("width");
  if (NAMES.has(field) && isCapitals(text)) bits |= bitOf("capitals");
  return bits;
}

const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const PLACEHOLDER = bitOf("placeholder");
const LETTERS = bitOf("letters");
const CAPITALS = bitOf("capitals");

/** Whether a text has Latin letters enough to see how it is written. */
export function isLatin(text: string): boolean {
  return /(?:\p{Script=Latin}\P{Script=Latin}*){4}/u.test(text);
}

function isCapitals(text: string): boolean {
  return !/[a-z]/.test(text) && text === text.toUpperCase() && isLatin(text);
}

function hasLetters(text: string): boolean {
  if (/^[\d\s()+.-]*$/.test(text) || hasLostDigits(text)) return false;
  const plain = cleanPhone(text);
  return /\p{L}/u.test(
    hasExtension(text) ? plain.replace(/(?:转|轉|分机|分機|內線|内线|extension|ext\.?|x).*$/i, "") : plain,
  );
}

function isInvalid(field: FactField, text: string, country: string, today: Day): boolean {
  if (PHONES.has(field)) return !isPlausiblePhone(text, country);
  if (EMAILS.has(field)) return emailKey(text) === null;
  if (field === "postcode") return !isPlausiblePostcode(text, country);
  if (DAY_FIELDS.has(field)) return !isPlausibleDay(text, today);
  return false;
}

/**
 * Whether a phone may be one: 7 to 15 digits (E.164 knows no more), none cut or masked, and in China a mobile of 11 digits from 13 to 19, a landline
 * with or without its area, or a number of 400 and 800.
 */
export function isPlausiblePhone(text: string, country: string): boolean {
  if (hasLostDigits(text) || text.includes("*")) return false;
  const plain = cleanPhone(text);
  const line = hasExtension(plain) ? plain.replace(/\D+\d{1,6}\s*$/, "") : plain;
  const digits = line.replace(/[\s().\-–—/·]/g, "");
  if (!/^\+?\d{7,15}$/.test(digits)) return false;
  const home = digits.replace(/^(?:\+|00)?86(?=\d{10,11}$)/, "");
  if (country !== "CN" || home.startsWith("+") || home.startsWith("00")) return true;
  return /^(?:1[3-9]\d{9}|0\d{9,11}|[2-9]\d{6,7}|[48]00\d{7}|[2-9]\d{9})$/.test(home);
}

const GB_POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}$/i;
const JP_POSTCODE = /^\d{3}-\d{4}$/;

const POSTCODES: Readonly<Record<string, RegExp>> = {
  CN: /^\d{6}$/,
  US: /^\d{5}(?:-?\d{4})?$/,
  GB: GB_POSTCODE,
  DE: /^\d{5}$/,
  FR: /^\d{5}$/,
  JP: /^\d{3}-?\d{4}$/,
};

function isPlausiblePostcode(text: string, country: string): boolean {
  const plain = text.normalize("NFKC").trim();
  // One with letters or a dash is plainly another country's.
  const home = POSTCODES[country] ?? /^(?=.*\d)[A-Z\d][A-Z\d\s-]{1,9}$/i;
  return home.test(plain) || GB_POSTCODE.test(plain) || JP_POSTCODE.test(plain);
}

/** 1 January 1900. */
const EARLIEST = -25_567;

/** A day of this or the last century that is not to come, or a day of a year without it. */
function isPlausibleDay(text: string, today: Day): boolean {
  const yearless = /^--(\d{2})-(\d{2})$/.exec(text);
  if (yearless !== null) return parseIsoDay(`2000-${yearless[1]}-${yearless[2]}`) !== null;
  const day = parseIsoDay(text);
  return day !== null && day >= EARLIEST && day <= today;
}
