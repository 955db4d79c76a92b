import { simplified } from "../model/simplified.ts";

/** What answers a question the way its header asks it. */
const YES = words(
  "yes y true t 1 on x ok ✓ ✔ √ ☑ ✅ 是 是的 对 有 可 可以 已开通 开启 开 on active enabled checked ja j oui si sí sì sim はい vrai wahr vero verdadero",
);
const NO = words(
  "no n false f 0 off ✗ ✘ × ❌ ☐ 否 不是 无 没有 不 未开通 关闭 关 已关闭 已关 已禁用 已停用 inactive disabled unchecked nein non nee não いいえ faux falsch falso",
);

/** What agrees to be contacted, or does not, whatever the header asks. */
const AGREED = words(
  "希望する 希望 受け取る 受信する 配信する 配信可 承諾する 承諾 购読中 購読中 购読する 購読する 同意 已同意 接受 接收 允许 愿意 订阅 已订阅 已授权 未退订 未拒收 agree agreed opted-in opt-in optin subscribed accepted granted consented given consent-given " +
    "angemeldet abonniert erlaubt eingewilligt zugestimmt einverstanden erteilt abonné abonnée inscrit inscrite accepté accepte acepta aceptado suscrito suscrita " +
    "iscritto iscritta accetta accettato aangemeld akkoord aceita aceito inscrito",
);
/** Words that say it of being contacted, wherever they stand. */
const NOT_CONTACTED = words(
  "不接收 退订 已退订 取消订阅 已取消订阅 勿扰 免打扰 不再联系 注销 已注销 账号已注销 已故 " +
    "deceased verstorben décédé décédée fallecido fallecida deceduto deceduta overleden " +
    "opted-out opt-out optout optedout unsubscribed unsubscribe robinson-list robinson-liste " +
    "abgemeldet widerrufen werbesperre désabonné désabonnée désinscrit désinscrite de-baja dado-de-baja dada-de-baja " +
    "disiscritto disiscritta afgemeld uitgeschreven descadastrado",
);
/** Words that say it as an answer; elsewhere an order or a parcel may be refused. */
const REFUSED = words(
  "希望しない 受け取らない 受信しない 配信しない 配信不可 配信停止 承諾しない 拒否 受信拒否 不要 购読しない 購読しない 停止中 不同意 未同意 不接受 不允许 不愿意 不可以 不可 不行 不能 不要 不想 td 退订td 回t退订 拒绝 已拒绝 拒收 已拒收 未订阅 未授权 取消授权 谢绝 " +
    "cleaned non-subscribed never-subscribed suppressed no-thanks no-thank-you complained complaint spam disagree disagreed not-subscribed declined refused rejected stop withdrawn revoked denied objected " +
    "consent-withdrawn no-consent not-given not-consented not-opted-in robinson " +
    "abgelehnt widersprochen widerspruch verweigert untersagt verboten ausgetragen gesperrt nicht-erlaubt nicht-erteilt nicht-angemeldet " +
    "nicht-einverstanden refusé refusée refus refuse opposé opposée opposition révoqué révoquée retiré retirée non-abonné " +
    "non-inscrit n'accepte-pas baja rechaza rechazado rechazada revocado revocada retirado no-acepta no-suscrito " +
    "rifiuta rifiutato rifiutata rifiuto revocato negato non-accetta non-iscritto geweigerd ingetrokken niet-akkoord " +
    "recusa recusado recusada não-aceita",
);

/** What Chinese refuses to receive, or to have done: 电话, 打扰, 发广告. */
const CONTACT =
  "(?:打扰|骚扰|扰|联系|联络|来电|致电|呼叫|外呼|打(?:电话|过?来)|电话|短信|简讯|微信|邮件|营销|推广|推销|推送|广告|群发|发(?:短信|微信|信息|消息|邮件|广告|送))";
/** What may stand between the refusal and what is refused: 不要(再给我)打电话. */
const TO_WHOM =
  "(?:再|继续|被|接收|接受|收到|接到|任何|随便|老是?|总是?|给(?:我|我们|他|她|其|本人|客户|顾客|会员|这位))*";

/** 别再打电话了, 请勿打扰, 本人拒收短信: nothing else stands in the cell. */
const WHOLE_CHINESE = new RegExp(
  `^(?:本人|客户|顾客|会员|已|请|要求|明确|以后)*(?:不(?:要|用|必|可|愿意?|想|接受|同意|允许|接收|需要|希望|再)|拒绝|拒收|拒接|勿|别|莫|谢绝|退订|取消)${TO_WHOM}(?:${CONTACT}|接收|接受|打|发)+(?:了|啦|吧|哦|[,，]?谢谢)*$`,
);
/** The same within a note: 老客户，说别再打电话了. What may be of an order or a call that failed (取消, 不能联系上) is none. */
const CHINESE_WITHIN = new RegExp(
  `(?:不(?:要|用|必|可|愿意?|想|接受|同意|允许|接收|需要|希望|再)|拒绝|拒收|拒接|勿|别|莫|谢绝|退订)${TO_WHOM}${CONTACT}` +
    `|(?:别|勿|不要|不用)再?(?:打|发)(?:了|啦)` +
    `|(?:电话|短信|微信|邮件)(?:请|都|就)?(?:勿|别|莫|不要|不用)再?(?:打|发|加|扰|来)|拉黑`,
);

/** Refusals of several words: "do not contact", "keine Werbung", "请勿打扰", "本人拒收短信". */
const REFUSES = [
  /^(?:please-)?(?:do-not|don'?t|never|no|no-more)-(?:call|contact|e-?mail|mail|text|sms|write|market|marketing|disturb|phone|solicit)(?:s|ing)?(?:-(?:please|thanks|any-?more))?$/,
  /^(?:opt(?:ed)?-?out|unsubscribed?|withdrawn|revoked|declined|abgemeldet|widerrufen|desabonne|退订|已退订|拒收)[-:,(]*(?:on-|am-|le-|since-|于)?\(?\d[\d/.年月日-]*\)?$/,
  /^(?:bitte-)?(?:nicht-(?:mehr-)?(?:kontaktieren|anrufen|anschreiben|anmailen)|keine-(?:werbung|e-?mails?|sms|anrufe|post))$/,
  /^(?:ne-(?:pas|plus)-(?:contacter|appeler|ecrire|deranger)|pas-de-(?:pub|publicite|sms|courriels?|demarchage))$/,
  /^no-(?:contactar|llamar|molestar|enviar|publicidad)$|^non-(?:contattare|chiamare)$|^niet-(?:bellen|benaderen|mailen)$|^nao-contactar$/,
  WHOLE_CHINESE,
];

/** What a cell answers to the question of its header; null where its word is neither. */
export function readYesNo(cell: string): boolean | null {
  const word = wordOf(cell);
  if (YES.has(word) || AGREED.has(word)) return true;
  return NO.has(word) || isRefusal(word) ? false : null;
}

/** What a cell says of a permission; `unread`: something, but nobody can tell what. */
export type PermissionAnswer = "granted" | "refused" | "unread" | null;

/**
 * What a filled cell says of a permission under a header that asks whether somebody agreed (`optIn`), or refused. A word that says it by itself
 * counts under both: 退订 is a refusal wherever it stands. "No, I have not refused" is no permission, nor is 同意 under a header of refusals: null. The
 * day somebody refused is a refusal. Any other word is `unread`: it may be a refusal.
 */
export function readPermission(cell: string, optIn: boolean): PermissionAnswer {
  const word = wordOf(cell);
  if (word === "") return null;
  if (isRefusal(word)) return "refused";
  if (AGREED.has(word)) return optIn ? "granted" : null;
  if (YES.has(word)) return optIn ? "granted" : "refused";
  if (NO.has(word)) return optIn ? "refused" : null;
  return !optIn && DAY.test(word) ? "refused" : "unread";
}

/** A day as files write it, for the question whether there is one. */
const DAY =
  /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|(?:19|20)\d{6}|(?:\d{1,2}[-.]*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?-(?:\d{1,2},?-)?\d{4})(?:[-t,]+\d{1,2}:\d{2}.*)?$/;

/** Whether a cell refuses to be contacted by itself, whatever its column is called: "Do not call before nine", 请勿打扰, "unsubscribed". */
export function refusesContact(cell: string): boolean {
  const word = wordOf(cell.slice(0, MOST_LETTERS));
  if (NOT_CONTACTED.has(word)) return true;
  if (word.length < 3) return false;
  if (CHINESE_WITHIN.test(word)) return true;
  const parts = word.split("-").slice(0, MOST_PARTS);
  const starts = parts.map((_, i) => parts.slice(0, i + 1).join("-"));
  return REFUSES.some((pattern) => starts.some((start) => pattern.test(start)));
}

/** How far into a cell its refusal may reach; what follows does not take it back. */
const MOST_PARTS = 6;
const MOST_LETTERS = 60;

function isRefusal(word: string): boolean {
  if (NOT_CONTACTED.has(word) || REFUSED.has(word)) return true;
  return word.length > 2 && REFUSES.some((pattern) => pattern.test(word));
}

/** A cell as words are compared: without accents, a stop at its end, and with "-" for its blanks. */
function wordOf(cell: string): string {
  return plainWord(simplified(cell));
}

function plainWord(cell: string): string {
  return cell
    .trim()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[.!。！]+$/, "")
    .replace(/[\s_-]+/g, "-");
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" ").map(plainWord));
}
