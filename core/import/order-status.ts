import { simplified } from "../model/simplified.ts";

/** What an order's status says about its sale. */
export const COUNTS = 0;
export const NOT_PAID = 1;
export const CLOSED = 2;
export const REFUNDED = 3;

/** Words of a status in Chinese and English, and in German, French, Spanish, Italian, Dutch and Portuguese without the marks over their letters. */
const PARTLY = /部分退款|已退款\s*[(（]\s*[￥¥]?\s*\d|partial|partiel|parcial|parzial|teilweise|gedeeltelijk/;
const NOT = /\b(?:not|non|no|nicht|niet|nao)\b/;
const PAID_BACK =
  /^refund$|全额退款|全部退款|返金済|已退款|退款成功|退款完成|refunded|erstattet|zuruckgezahlt|gutgeschrieben|rembourse|reembolsad|rimborsat|terugbetaald|devuelt|devolvid|retourniert|geretourneerd/;
/** How lists of deals write that one was made. */
const WON = /^(?:closed[ -]*)?won(?: \(.*\))?$|^已?赢单$/;
/** What is waited for says whether the order is paid: the parcel, or the money. */
const WAITS = /pending|awaiting|ausstehend|en attente|pendiente|in attesa|in afwachting|pendente/;
const PARCEL = /ship|fulfil|dispatch|deliver|pick|versand|expedi|livr|envi|entreg|spedi|consegn|verzend|lever/;
const MONEY = /pay|paid|paie|zahlung|pago|pagamento|betaling/;
/** A claim for money back that came to nothing: the order stands. */
const CLAIM_DROPPED =
  /(?:退款|退货|售后|维权)(?:申请)?已?(?:关闭|撤销|取消|拒绝|驳回|失败)|(?:拒绝|驳回|撤销)(?:退款|退货|售后)/;
const OPEN =
  /待付款|待支付|入金待ち|未入金|支払い?待ち|未付款|未支付|等待(?:买家)?付款|unpaid|not (?:yet )?paid|on.?hold|authori[sz]ed|fail|expired|draft|quotation|denied|\berror\b|erreur|errore|^requires[_ ]|declined|bounced|dishonou?red|insufficient funds|waived|written off|unbezahlt|nicht bezahlt|warte[nt]? auf zahlung|zahlung offen|impaye|non paye|echoue|brouillon|impagad|(?:no|sin) paga|fallid|borrador|non pagat|da pagare|fallit|bozza|openstaand|onbetaald|niet betaald|mislukt|nao pag|fehlgeschlagen|entwurf/;
/** Good words turned round: what they say of the money, only the shop knows. */
const NOT_GOOD =
  /\bun(?:confirmed|completed|attended)|\bincomplete|\bnot (?:yet )?(?:attended|arrived|completed?|confirmed|checked|booked|reserved)|nicht abgeschlossen|niet (?:afgerond|voltooid)|non completat|no completad|nao concluid|未(?:完成|成功)/;
/** Who did not come to an appointment, a table, a room bought nothing. */
const ABSENT =
  /爽约|爽約|来店なし|未来店|未到(?:店|场|诊)?$|未入住|失约|no.?show|did ?n.?t (?:show|attend|come)|did not (?:show|attend|come)|\bmissed|nicht erschienen|non present|absent|lapin|no (?:se )?present|no asistio|non presentat|niet verschenen|nao compareceu/;
const OVER =
  /关闭|關閉|取消|キャンセル|无効|撤单|撤销|反结|作废|作廢|删除|刪除|失败|失敗|\blost\b|输单|丢单|cancel|void|closed|revoked|charged.?back|chargeback|trash|deleted|storn|annul|anulad|abgebrochen|abgelehnt|refusee?\b|rechazad|rifiutat|geweigerd|recusad/;
const GOOD =
  /已付款|已支付|待发货|待收货|等待出库|待出库|已出库|等待(?:买家)?(?:确认)?收货|等待卖家发货|已送达|已评价|已核销|已验证|已验券|已使用|已消费|已结账|已结清|已收款|已收钱|已存入|已转账|已到账|已到店|已入住|已离店|已就诊|待自提|待核销|已发货|已签收|已收货|交易(?:成功|完成)|已完成|完成|成功|processing|発送済|来店済|会[计計]済|施[术術]済|受取済|予[约約]確定|予[约約]确定|出荷済|入金済|支払済|完了|^success|^succeeded|^sales? order$|completed?|confirmed|reserved|booked|in.?house|arrived|attended|finished|captured|settled|approved|payment accepted|paiement accepte|checked.?(?:in|out)|paid|ship|fulfil|deliver|bezahlt|abgeschlossen|geliefert|versendet|versandt|verschickt|zugestellt|erledigt|in bearbeitung|payee?s?\b|regle|termine|livre|expedi|en cours|pagad|pagat|pago\b|completad|completat|entreg|envi|procesando|consegn|spedit|spedizione|evas|in lavorazione|betaald|afgerond|voltooid|verzonden|geleverd|in behandeling|concluid/;

/**
 * What a cell of a status column says of its order, in the words of Taobao, Youzan, Weidian, Shopify and WooCommerce and of shops in six European
 * languages: it counts, was not paid (yet), was closed, or was paid and given back as a whole. −1: its word is none of ours; the order counts then.
 */
export function readOrderStatus(cell: string): number {
  const word = folded(cell);
  if (PARTLY.test(word) || WON.test(word) || CLAIM_DROPPED.test(word)) return COUNTS;
  if (PAID_BACK.test(word) && !NOT.test(word)) return REFUNDED;
  if (OPEN.test(word)) return NOT_PAID;
  if (WAITS.test(word)) return PARCEL.test(word) && !MONEY.test(word) ? COUNTS : NOT_PAID;
  if (OVER.test(word) || ABSENT.test(word)) return CLOSED;
  return GOOD.test(word) && !NOT_GOOD.test(word) ? COUNTS : -1;
}

/** Whether a word says that an offer was won. */
export function isWon(cell: string): boolean {
  return WON.test(folded(cell.trim()));
}

/** Whether a word says no more than "closed", which is cancelled of some orders and paid of others. */
export function isPlainlyClosed(cell: string): boolean {
  return /^(?:[a-z]+[ _-])?closed$/i.test(cell.trim());
}

function folded(cell: string): string {
  return simplified(cell)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}
