import { simplified } from "../model/simplified.ts";
import { DISCOUNT, REFUND, SALE } from "../model/fields.ts";

const REFUNDS =
  /^(?:sc|kundengutschrift)$|返金|返品|退款|退货|退单|退菜|撤单|撤销|反结|冲正|冲销|红冲|作废|拒付|refund|return|credit.?note|cancel|reversal|storn|void|chargeback|gutschrift|r(?:ü|ue)ck(?:gabe|buchung|zahlung|erstattung)|erstattung|retour|\bavoir\b|rembours|reembols|devoluci|devoluç|\babono\b|rimbors|nota di credito|\breso\b|creditnota|creditfactuur|terugbetaling|nota de cr/i;
const DISCOUNTS =
  /折扣|优惠|让利|满减|抵扣|discount|rebate|coupon|voucher|allowance|rabatt|remise|descuento|sconto|korting|desconto/i;
const SALES =
  /^si$|売上|销售|消费|正常|购买|付款|收款|支付|成交|完成|sale|sold|purchase|order|invoice|paid|payment|completed|item|product|charge|rechnung|verkauf|facture|vente|factura|venta|pago|fattura|vendita|factuur|verkoop|fatura|venda/i;

/** What was offered, spent, annulled, or moved between accounts of one's own; receipts and purchases in the letters of Sage. */
const NEVER_SOLD =
  /^(?:(?:sales )?(?:estimate|quote|quotation|proposal|pro.?forma(?: invoice)?)|expenses?|bill payments?(?: \(.*\))?|bill credit|vendor credit|purchase order|journal(?: entry)?|payouts?|(?:general )?withdrawals?|general currency conversion|kostenvoranschlag|angebot|devis|pr[eé]supuesto|preventivo|offerte|报价单?|采购单?|采购入库单?|提现|零钱提现|支出|annul(?:é|ée|ato|ata)|anulad[oa]|s[ar]|p[icpad])$/i;

/** What a till calls that it takes off, where another column holds the words of goods. */
const TAKEN_OFF = /抹零|减免|立减|红包|积分|会员价|loyalty|promo|rounding/i;

/**
 * What a line is that no word says to be another thing than a sale. An amount below 0 takes something off a price where it is of so many pieces (NaN: not
 * said), or its goods are named so; else it gives money back.
 */
export function kindOfSale(quantity: number, isBelow: boolean, goods: string): number {
  if (quantity < 0) return REFUND;
  if (!isBelow) return SALE;
  return quantity === quantity || namesDiscount(goods) ? DISCOUNT : REFUND;
}

function namesDiscount(goods: string): boolean {
  const name = simplified(goods);
  return DISCOUNTS.test(name) || TAKEN_OFF.test(name);
}

/** No sale: what was offered, spent or moved, or what other rows of the file say. */
export const NO_SALE = 3;

/**
 * What a cell of a "kind" column says a line is (an index in `LINE_KINDS`, or `NO_SALE`), in Chinese, English and six other European languages; −1: its word
 * is none of ours.
 */
export function readLineKind(written: string): number {
  const cell = simplified(written);
  if (NEVER_SOLD.test(cell.trim())) return NO_SALE;
  if (REFUNDS.test(cell)) return REFUND;
  if (DISCOUNTS.test(cell)) return DISCOUNT;
  return SALES.test(cell) ? SALE : -1;
}
