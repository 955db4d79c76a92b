import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type NumberType,
  type PhoneNumber,
} from "libphonenumber-js/max";
import isEmail from "validator/lib/isEmail.js";
import type { IdentityKind } from "./erased.ts";

/** Marks that take no room or only look like blanks; they come with copied cells. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const EXTENSION = /(?:转|轉|分机|分機|內線|内线|extension|ext\.?|[x#])\s*[.:]?\s*\d{1,6}\s*$/i;
const CHINESE_MOBILE = /^1[3-9]\d{9}$/;
const CHINESE_MOBILE_WRITTEN = /^(?:\+|00)86(1[3-9]\d{9})$/;
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?E\+?\d+$/i;

/**
 * The number a phone is recognised by: E.164 (`+8613800138000`), or null where the text is no whole, valid number.
 * A number a spreadsheet has shortened (`1.38E+10`) or a till has masked (`138****8000`) is never guessed. An extension
 * is left out: the key is the line that is called. `country` (ISO 3166 alpha-2) is whose habits a number without a
 * country code follows. Rules of libphonenumber; Chinese mobiles by their published form, without asking it.
 */
export function phoneKey(text: string, country: string): string | null {
  const found = phoneIn(text, country);
  return typeof found === "string" ? found : (found?.number ?? null);
}

/** A phone's key (`phoneKey`), and whether text messages can be sent to it. */
export interface PhoneLine {
  readonly key: string;
  readonly takesMessages: boolean;
}

/**
 * The same with what kind of line it is, which takes a little longer. Messages go to mobiles, and to numbers whose country does not tell mobiles from
 * landlines (USA, Canada, Mexico); not to landlines, nor to free, shared-cost, premium and companies' numbers.
 */
export function phoneLine(text: string, country: string): PhoneLine | null {
  const found = phoneIn(text, country);
  if (found === null) return null;
  if (typeof found === "string") return { key: found, takesMessages: true };
  const isChinese = found.countryCallingCode === "86";
  return { key: found.number, takesMessages: !isChinese && !SILENT.has(found.getType()) };
}

/** Lines that no message is sent to. Chinese mobiles are known before, so that no other Chinese number takes one. */
const SILENT: ReadonlySet<NumberType> = new Set<NumberType>([
  "FIXED_LINE",
  "TOLL_FREE",
  "PREMIUM_RATE",
  "SHARED_COST",
  "UAN",
  "VOICEMAIL",
]);

/** A Chinese mobile as its key, any other phone as libphonenumber knows it. */
function phoneIn(text: string, country: string): string | PhoneNumber | null {
  if (country === "CN" && CHINESE_MOBILE.test(text)) return `+86${text}`;
  const clean = cleanPhone(text);
  if (clean === "" || SCIENTIFIC.test(clean)) return null;
  const digits = clean.replace(EXTENSION, "").replace(/[\s().\-–—/·]/g, "");
  if (!/^\+?\d{5,17}$/.test(digits)) return null;
  const written = CHINESE_MOBILE_WRITTEN.exec(digits);
  if (written) return `+86${written[1]}`;
  if (country === "CN") {
    if (CHINESE_MOBILE.test(digits)) return `+86${digits}`;
    if (/^861[3-9]\d{9}$/.test(digits)) return `+${digits}`;
  }
  return published(digits, country);
}

/**
 * A phone as it should stand in a cell: ordinary digits, without the traces a spreadsheet leaves (`'138…`, `138….0`),
 * otherwise as given.
 */
export function cleanPhone(text: string): string {
  if (/^\+?\d+$/.test(text)) return text;
  const plain = text.normalize("NFKC").replace(INVISIBLE, "").trim();
  return withoutQuotes(plain.replace(/^(?:tel|phone|mobile|电话|手机)\s*[.:]\s*/i, ""))
    .replace(/^(\+?\d{5,})[.,]0+$/, "$1")
    .trim();
}

/** Without quotation marks at its ends. A pattern would look for the last of them from each one anew. */
function withoutQuotes(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && QUOTES.includes(text[from]!)) from++;
  while (to > from && QUOTES.includes(text[to - 1]!)) to--;
  return text.slice(from, to);
}

const QUOTES = "'\"‘’`";

/** Whether a phone names a desk behind a shared line; such a number alone does not say who somebody is. */
export function hasExtension(text: string): boolean {
  return EXTENSION.test(cleanPhone(text));
}

/** Whether a cell is a number a spreadsheet has cut: `1.38E+10`. Its digits are gone. */
export function hasLostDigits(text: string): boolean {
  return /[EeＥｅ]/.test(text) && SCIENTIFIC.test(cleanPhone(text));
}

/**
 * Whether a phone is a Chinese landline whose first zero a spreadsheet has taken for nothing: `2087654321`, once 020-87654321. The digits
 * that are left still say which line it is.
 */
export function hasLostZero(text: string): boolean {
  const digits = text.trim();
  if (!/^[1-9]\d{8,10}$/.test(digits) || CHINESE_MOBILE.test(digits)) return false;
  const parsed = parsePhoneNumberFromString(digits, "CN");
  return parsed?.isValid() === true && parsed.getType() === "FIXED_LINE";
}

/** What most addresses look like: nothing to mend, and valid without a closer look. */
const PLAIN_EMAIL = /^[a-z0-9]+(?:[._-][a-z0-9]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,24}$/;
const PLAIN_LENGTH = 63;

/**
 * The address an e-mail is recognised by: NFKC, lower case, without `mailto:` or a name in front; null where it is no
 * address that mail can be sent to.
 */
export function emailKey(text: string): string | null {
  if (text.length <= PLAIN_LENGTH && PLAIN_EMAIL.test(text)) return text;
  const plain = text.normalize("NFKC").replace(INVISIBLE, "").trim().replace(/^'/, "");
  const inside = /<([^<>]+)>$/.exec(plain)?.[1] ?? plain.replace(/^mailto:/i, "");
  const address = inside.trim().toLowerCase();
  return isEmail(address) ? address : null;
}

function published(digits: string, country: string): PhoneNumber | null {
  const international = digits.startsWith("00") ? `+${digits.slice(2)}` : digits;
  const home = isSupportedCountry(country) ? country : undefined;
  const own = parsePhoneNumberFromString(digits, home);
  if (own?.isValid()) return own;
  if (international === digits) return null;
  const abroad = parsePhoneNumberFromString(international);
  return abroad?.isValid() ? abroad : null;
}

/**
 * The key of an identity as suppressions know it: `code␁<source>␁<code>`, `phone␁<E.164>`, `email␁<lower case>`; null where the
 * text is no phone or e-mail.
 */
export function identityKey(kind: IdentityKind, text: string, country: string): string | null {
  const normal = kind === "code" ? text : kind === "phone" ? phoneKey(text, country) : emailKey(text);
  return normal === null ? null : `${kind}\u0001${normal}`;
}
