import type { Channel } from "../model/fields.ts";
import type { ImportField } from "../model/mapping.ts";

/** What a channel is called within a longer name, lower case, without blanks, signs and accents; tried in this order. */
const CHANNELS: readonly (readonly [RegExp, Channel])[] = [
  [/短信|简讯|sms|textmessage|(?:^no|donot|dont|we|^can)text|texting|texts$/, "sms"],
  [/微信|wechat|weixin/, "wechat"],
  [/correopostal|courrier(?!el)/, "post"],
  [
    /邮件|电邮|郵件|^subscriberstatus$|email|newsletter|infolettre|boletin|courriel|correo|(?<!direct)mail(?:s|ing|ings)?$/,
    "email",
  ],
  [/传真|傳真|fax/, "fax"],
  [/信件|信函|邮寄|直邮|寄信|directmail|post(?!(?:al)?code)|letter|brief/, "post"],
  [/电话|電話|来电|致电|外呼|phone|call|telefon|anruf|appel(?!lation)|llama(?:r|da)|chiama(?:re|te)|bellen/, "phone"],
];

const REFUSES =
  /拒收|拒接|拒绝|拒听|拒聽|退订|退訂|勿|谢绝|禁止|免打扰|无需|不(?:要|愿|想|可|许|能|接|同意|允许)|未(?:同意|允许|许可|接受)|optout|optedout|unsubscribe|^(?:donot|dont|never)|^no(?:sms|text|call|phone|e?mail|post|letter|fax|direct)|refus|rifiut|recus|decline|revoke|withdr[ae]w|noconsent|not(?:allowed|permitted|ok|accept|agree|consent|subscribed)|widerruf|widerspr|abgelehnt|abgemeldet|abmeldung|untersagt|verboten|nicht(?:erlaubt|erwunscht|gewunscht|anrufen|anschreiben)|^keine?(?:r|n)?(?:newsletter|werbe|sms|e?mail|anruf|post|brief|telefon)|^(?:pasde|sans)(?:newsletter|sms|e?mail|courriel|courrier|appel)|nepas(?:appel|envoyer)|^nonaccept|^nonaccetta|^naoaceita|^no(?:acepta|quiere|llamar|enviar)|suppress|desabonn|desinscri|desuscri|disiscri|dado?debaja|^bajas?(?:newsletter|email|sms|boletin|correo)|^geen(?:newsletter|sms|e?mail|post|telefoon)|nietbellen|afgemeld/;

/** Words of consent. What says that something arrived ("短信已接收"), or by what way somebody agreed ("agreed by phone"), is none. */
const AGREES =
  /^subscriberstatus$|(?:marketing|subscription)status$|subscribeto|abonnier|signmeup|keepme(?:posted|informed|updated)|(?:like|want|wish|happy)to(?:receive|hear)|^marketing(?:texts?|sms|e?mails?|calls?|post|letters?)$|^(?:短信|邮件|电话|微信)(?:营销|推送)$|(?<!已)接收(?!状态|时间|日期|成功|结果|人)|接受|同意|允许|愿意|愿接|许可|可发|可打|可致电|可联系|optin|optedin|consent|^accepts?(?!ed)|^allows?(?!ance)|allowed$|^agrees?to|permission|permitted$|subscribed|^ok(?:ay)?to|ok(?:ay)?$|^(?:may(?:we|i|be)|can(?:we|i|be)?(?:call|contact|phone|text|sms|e?mail|post|send|fax))|einwilligung|zustimmung|erlaub|erwunscht|gewunscht|gestattet|^accepte(?!d)|autorise|^acepta|^autoriza|^accetta|^aceita|consenso|consenti|toestemming/;

/** What refuses every channel where the name says none. A till's returned goods and cancelled bookings are no refusals: their names go on. */
const REFUSES_ALL =
  /(?:退订|退訂)(?!金额|原因|单|费|数|率|订单|房)|拒收(?!原因|件|数|率|单|金额|包裹)|勿扰|免打扰|(?:勿|拒绝|谢绝|禁止|不(?:要|愿意?|想|可|能|接受|同意|允许)(?:被|再)?)(?:联系|打扰|营销|推广|推销|广告)|(?:未|不)同意$|optout|optedout|unsubscribed?(?!reason)|unsubscription|^unsub(?:time|date|at|on)?$|^(?:global|marketing)?suppress(?:ed|ions?)?$|^dnd$|(?:donot|dont|never|no)(?:contact|market|disturb)|nomarketing|(?:no|refused?|declined?|revoked?|withdr[ae]wn?)consent|consent(?:is|was)?(?:refused|declined|revoked|withdrawn|denied)|robinson|abgemeldet|abmeldung|widerspr[uo]ch|(?:keine|ohne)werbung|werbe?(?:sperre|verbot|stopp|verweiger)|werbung(?:nicht|unerwunscht|untersagt|verboten|abgelehnt|gesperrt)|kontakt(?:sperre|verbot)|nichtkontaktieren|(?:einwilligung|zustimmung).*(?:widerruf|entzogen|verweiger|abgelehnt)|^opposition(?!date)|desabonne|desinscrit|(?:pasde|sans|refuse(?:la|les|de|toute)?)(?:pub|prospection|demarchage|marketing)|nepas(?:contacter|deranger)|^bajas?(?:publicidad|marketing|comunicaciones)?$|dado?debaja|desuscrit|^no(?:acepta|quiere|desea|autoriza|contactar|molestar|publicidad)|(?:non|rifiuta)(?:accetta|contattare|pubblicita|marketing)|nopubblicita|disiscritt|geenreclame|niet(?:benaderen|contacteren)|afgemeld|naocontactar|naoaceita|descadastrad/;

/** What asks about every channel where the name says none. */
const AGREES_ALL =
  /^(?:werbung|publicite|publicidad|pubblicita|marketing)$|^(?:可否|是否可以?|能否|可以?)(?:被)?联系$|(?:接受|同意|接收|允许|愿意)(?:被|接收)?(?:联系|营销|推广|推送|广告|宣传)|(?:联系|营销)(?:许可|授权|同意)|^(?:是否)?(?:接受|同意)$|optin(?!date|time|source|ip|method)|optedin|marketingstatus$|keepme(?:posted|informed|updated)|(?:like|want|wish|happy)tohearfrom|(?:gdpr|dsgvo|rgpd|marketing|contact|data)(?:consent|permission|ok(?:ay)?|allowed|permitted)$|consent(?:to|for)?(?:contact|market)|^(?:dsgvo|gdpr|rgpd)$|^(?:accepts?|allows?|agreesto|oktoo?|okayto|may(?:we|i|be)|can(?:we|i|be)?)(?:market|contact|promotion|advert)|werbung(?:ist)?(?:erlaubt|ok(?:ay)?|erwunscht|gewunscht|gestattet|zulassig|zugestimmt|einverstanden)|werbe?(?:erlaubnis|einwilligung|zustimmung|freigabe)|kontakt(?:aufnahme)?(?:erlaubt|gestattet|erwunscht)|darfkontaktiert|(?:dsgvo|gdpr|kontakt|marketing)?(?:einwilligung|zustimmung)(?:dsgvo|marketing|werbung|zurwerbung)?$|^accepte(?:lapub|la?publicite|de|les|la|des)?(?:pub|offres|prospection|marketing|communication|contact|recevoir|etre)|consentement(?:rgpd|marketing|publicite)?$|^acepta(?:r|la)?(?:publicidad|comunicacion|marketing|ofertas|promociones|recibir|contact)|^autoriza(?:publicidad|comunicacion|marketing|contact)|consentimiento(?:rgpd|marketing|publicidad|comercial)?$|consenso(?:marketing|pubblicita|gdpr|privacy|commerciale)?$|^accetta(?:pubblicita|marketing|offerte|comunicazioni)|toestemming(?:marketing|reclame)?$|^aceita(?:publicidade|marketing|comunicac|ofertas|contact)/;

/**
 * The permission a longer name asks about, "接受电话", "No calls", "OK to e-mail?", "Werbung erlaubt"; null where it is none. A name without a channel
 * ("是否退订", "Do not contact") asks about all of them. Told apart by its cells too: a column of numbers to call is none.
 */
export function permissionMeaning(name: string): ImportField | null {
  const channel = CHANNELS.find(([word]) => word.test(name))?.[1];
  if (REFUSES.test(name) && channel !== undefined) return `optOut.${channel}`;
  if (REFUSES_ALL.test(name)) return "optOut";
  if (channel !== undefined && AGREES.test(name)) return `optIn.${channel}`;
  return channel === undefined && AGREES_ALL.test(name) ? "optIn" : null;
}

/** Words of names that are about being contacted though they ask nothing we know: "Marketing", "Consent date", 拒绝. */
const ABOUT_CONTACT =
  /marketing|mailinglist|newsletter|consent|gdpr|dsgvo|rgpd|opt(?:ed)?(?:in|out)(?!i|e)|unsubscri|拒绝|拒絕|(?<!已)接收(?!状态|时间|日期|人|方)|同意|联系许可|许可联系|(?<![a-z])werbung|einwillig|widerspr|publicit|publicidad|toestemming|^accepte(?![de])|^acepta(?!d)|^accetta(?!t)|^aceita/;

/** Whether a name, as `permissionMeaning` takes it, is about being contacted without asking what we know. */
export function isAboutContact(name: string): boolean {
  return ABOUT_CONTACT.test(name);
}
