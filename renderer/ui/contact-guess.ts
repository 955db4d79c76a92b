import type { CustomerField } from "../../core/model/fields.ts";

/** Fields that hold how to reach somebody, in the order they are offered. */
export const CONTACT_FIELDS = [
  "phone",
  "phone2",
  "email",
  "email2",
  "wechat",
  "fax",
  "address",
  "postcode",
  "city",
  "company",
  "name",
] as const satisfies readonly CustomerField[];
export type ContactField = (typeof CONTACT_FIELDS)[number];

export interface ContactGuess {
  readonly field: ContactField;
  readonly value: string;
}

const EMAIL = /[^\s@,;，；:：<>]+@[^\s@,;，；<>]+\.[a-z]{2,}/i;
const WECHAT = /(?:微信号?|we-?chat|weixin)[\s:：]*([a-z\d][-\w]{4,19})/i;
const FAX = /(?:传真|fax)[\s:：]*(\+?[\d(][\d\s()-]{5,}\d)/i;
const PHONE = /\+?[\d(][\d\s()-]{5,}\d/;
/** What stands between the parts and says what they are. */
const LEFT_OVER =
  /电话|手机|号码|邮箱|邮件|地址|新的?|改为|改成|换成|我的?|是|\b(?:tel|phone|mobile|e-?mail|address|new|number|is|my|and)\b|[\s\p{P}]+/giu;

/**
 * What new contact data, as somebody gave it, may be: an e-mail address, a WeChat id, a fax or phone number found in the text, the rest an
 * address. A guess to be looked at, never to be saved unseen.
 */
export function guessContact(text: string): readonly ContactGuess[] {
  const found: ContactGuess[] = [];
  let rest = text.normalize("NFKC");
  const take = (field: ContactField, pattern: RegExp): void => {
    const match = pattern.exec(rest);
    if (match === null) return;
    found.push({ field, value: (match[1] ?? match[0]).trim() });
    rest = rest.replace(match[0], " ");
  };
  take("email", EMAIL);
  take("wechat", WECHAT);
  take("fax", FAX);
  take("phone", PHONE);
  if (found.length === 0 || rest.replace(LEFT_OVER, "").length >= 6)
    found.push({ field: "address", value: bare(rest) });
  return found;
}

function bare(text: string): string {
  return text.replace(/^[\s,;，；:：。.、]+|[\s,;，；:：、]+$/gu, "").replace(/\s+/g, " ");
}
