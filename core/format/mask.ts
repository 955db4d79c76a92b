/**
 * What others may see of a customer while somebody presents: enough to tell people apart on a slide, not enough to know them. How much
 * is left out does not tell how long it was.
 */

const HIDDEN = "***";
const HAN = /\p{Script=Han}/u;

/** Something that is not shown at all. */
export function hidden(text: string): string {
  return text.trim() === "" ? text : HIDDEN;
}

/** The first letter of every word, or the first sign of a Chinese name: 王**, W*** F***. */
export function maskName(name: string): string {
  const trimmed = name.trim();
  const [first] = trimmed;
  if (first === undefined) return name;
  if (HAN.test(first)) return `${first}**`;
  const words = trimmed.split(/\s+/).slice(0, 3);
  return words.map((word) => `${String.fromCodePoint(word.codePointAt(0) ?? 0)}${HIDDEN}`).join(" ");
}

/** The first three and the last four of eleven digits or more, the last two of seven or more, else nothing: 138****8000. */
export function maskPhone(phone: string): string {
  const digits = phone.normalize("NFKC").replace(/\D/g, "");
  if (digits.length >= 11) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
  if (digits.length >= 7) return `****${digits.slice(-2)}`;
  return hidden(phone);
}

/** The first sign before the @, and nothing of what comes after it: w***@… */
export function maskEmail(email: string): string {
  const [first] = email.trim();
  return first !== undefined && email.indexOf("@") > 0 ? `${first}${HIDDEN}@…` : hidden(email);
}

/** The last two signs of a code of five or more. Of several codes each by itself. */
export function maskCode(code: string): string {
  const codes = code.split(/\s+/).filter(Boolean);
  return codes.map((one) => ([...one].length >= 5 ? `${HIDDEN}${[...one].slice(-2).join("")}` : HIDDEN)).join(" ");
}

/** A way to reach somebody, by what it looks like: an e-mail address, a number, or a place, which is not shown. */
export function maskContact(contact: string): string {
  if (contact.includes("@")) return maskEmail(contact);
  return /^[\d\s()+\-.／/转#*]{5,}$/u.test(contact.normalize("NFKC")) ? maskPhone(contact) : hidden(contact);
}

/** A text with everything in it that identifies somebody masked: their values, the longest first, letters' case aside. */
export function maskWithin(text: string, values: readonly (readonly [value: string, mask: string])[]): string {
  const known = values.filter(([value]) => value.trim() !== "").toSorted(([a], [b]) => b.length - a.length);
  if (known.length === 0) return text;
  const masks = new Map(known.map(([value, mask]) => [value.toLowerCase(), mask]));
  const pattern = new RegExp(known.map(([value]) => value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "giu");
  return text.replace(pattern, (found) => masks.get(found.toLowerCase()) ?? HIDDEN);
}
