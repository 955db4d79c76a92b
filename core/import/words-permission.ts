import type { Channel } from "../model/fields.ts";
import type { ImportField } from "../model/mapping.ts";

/** What a channel is called within a longer name, lower case, without blanks and signs; tried in this order. */
const CHANNELS: readonly (readonly [RegExp, Channel])[] = [
  [/短信|sms|textmessage|(?:^no|donot|dont|we|^can)text|texting|texts$/, "sms"],
  [/微信|wechat|weixin/, "wechat"],
  [/邮件|电邮|郵件|email|newsletter/, "email"],
  [/传真|傳真|fax/, "fax"],
  [/信件|信函|邮寄|直邮|寄信|directmail|post(?!(?:al)?code)|letter/, "post"],
  [/电话|電話|来电|致电|外呼|phone|call/, "phone"],
];

const REFUSES =
  /拒收|拒接|拒绝|拒聽|退订|退訂|勿|谢绝|禁止|免打扰|无需|不(?:要|愿|想|可|许|能|接|同意|允许)|未(?:同意|允许|许可|接受)|optout|optedout|unsubscribe|^(?:donot|dont|never)|^no(?:sms|text|call|phone|e?mail|post|letter|fax|direct)|refuse|decline|revoke|withdr[ae]w|noconsent|not(?:allowed|permitted|ok|accept|agree|consent|subscribed)/;

/** Words of consent. What says that something arrived ("短信已接收"), or by what way somebody agreed ("agreed by phone"), is none. */
const AGREES =
  /(?<!已)接收(?!状态|时间|日期|成功|结果|人)|接受|同意|允许|愿意|愿接|许可|可发|可打|可致电|可联系|optin|optedin|consent|^accepts?(?!ed)|^allows?(?!ance)|allowed$|^agrees?to|permission|permitted$|subscribed|^ok(?:ay)?to|ok(?:ay)?$|^(?:may(?:we|i|be)|can(?:we|i|be)?(?:call|contact|phone|text|sms|e?mail|post|send|fax))/;

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
