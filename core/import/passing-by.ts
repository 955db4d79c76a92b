import { simplified } from "../model/simplified.ts";

/** What tills write where nobody gave a name. */
const NOBODY_IN_PARTICULAR =
  /^(?:散客|散户|过路客|路人|游客|非会员|匿名(?:用户|客户|顾客|买家)?|(?:普通|零售|门店|现金|默认|一般)(?:客户|顾客|会员|散客)|guest(?: (?:customer|user|checkout))?|walk[- ]?ins?(?: (?:customer|client|guest)s?)?|anonymous(?: customer)?|(?:cash|counter|retail|default|unknown|no|one[- ]?time|pos|over the counter) (?:customer|client|guest)s?|(?:cash|counter|walk[- ]?in) sales?|laufkund(?:e|in|en|schaft)|barverkauf|barkunde|einmalkunde|client (?:de passage|comptoir|anonyme|divers)|clients? divers|cliente (?:final|mostrador|de mostrador|contado|ocasional|generico|genérico|anonimo|anónimo)|consumidor final|publico (?:en )?general|público (?:en )?general|cliente (?:al banco|occasionale|generico)|passant(?:en)?|losse klant|フリー客|一般客|ゲスト)$/i;

/** A name of which the better part is hidden, 李*: many have it. */
const HIDDEN = /[*＊×•]/;

/** Whether a code or a name stands for whoever comes by: all of them would be one very good customer. */
export function isPassingBy(text: string): boolean {
  return text.length >= 2 && text.length <= 24 && NOBODY_IN_PARTICULAR.test(simplified(text));
}

/** Whether nobody in particular is meant by a name that stands alone. */
export function isNobodysName(name: string): boolean {
  return HIDDEN.test(name) || isPassingBy(name);
}
