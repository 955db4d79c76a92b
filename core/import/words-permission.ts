import type { Channel } from "../model/fields.ts";
import type { ImportField } from "../model/mapping.ts";

/** What a channel is called within a longer name, lower case, without blanks and signs; tried in this order. */
const CHANNELS: readonly (readonly [RegExp, Channel])[] = [
  [/短信|sms|textmessage|^(?:no|donot|dont)text|texting|texts$/, "sms"],
  [/微信|wechat|weixin/, "wechat"],
  [/邮件|电邮|郵件|email|newsletter/, "email"],
  [/传真|傳真|fax/, "fax"],
  [/信件|信函|邮寄|直邮|寄信|directmail|post(?!(?:al)?code)|letter/, "post"],
  [/电话|電話|来电|致电|外呼|phone|call/, "phone"],
];

const REFUSES =
  /拒收|拒接|拒绝|拒聽|退订|退訂|勿|不要|不接收|不接受|不同意|不允许|optout|optedout|unsubscribe|^(?:donot|dont|never)|^no(?!of|tes?)|refuse|decline/;
const AGREES =
  /接收|接受|同意|允许|愿意|愿接|许可|可发|可打|可致电|可联系|optin|optedin|consent|^accept|^allow|allowed$|^agree|permission|permitted$|subscribed|^ok(?:ay)?to|ok(?:ay)?$|^may|^can/;

/**
 * The permission a longer name asks about, "接受电话", "No calls", "OK to e-mail?"; null where it is none or names no channel. Told apart by its cells
 * too: a column of numbers to call is none.
 */
export function permissionMeaning(name: string): ImportField | null {
  const refuses = REFUSES.test(name);
  if (!refuses && !AGREES.test(name)) return null;
  const channel = CHANNELS.find(([word]) => word.test(name))?.[1];
  if (channel === undefined) return null;
  return refuses ? `optOut.${channel}` : `optIn.${channel}`;
}
