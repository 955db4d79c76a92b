import { simplified } from "../model/simplified.ts";
import { DISCOUNT, REFUND, SALE } from "../model/fields.ts";

const REFUNDS =
  /退款|退货|退单|退菜|冲正|红冲|作废|拒付|refund|return|credit.?note|cancel|reversal|storn|void|chargeback|gutschrift|r(?:ü|ue)ck(?:gabe|buchung|zahlung|erstattung)|erstattung|retour|\bavoir\b|rembours|reembols|devoluci|devoluç|\babono\b|rimbors|nota di credito|\breso\b|creditnota|creditfactuur|terugbetaling|nota de cr/i;
const DISCOUNTS =
  /折扣|优惠|让利|满减|抵扣|discount|rebate|coupon|voucher|allowance|rabatt|remise|descuento|sconto|korting|desconto/i;
const SALES =
  /销售|消费|正常|购买|付款|收款|支付|成交|完成|sale|sold|purchase|order|invoice|paid|payment|completed|item|product|charge|rechnung|verkauf|facture|vente|factura|venta|pago|fattura|vendita|factuur|verkoop|fatura|venda/i;

/** What a cell of a "kind" column says a line is (an index in `LINE_KINDS`), in Chinese, English and six other European languages; −1: its word is none of ours. */
export function readLineKind(written: string): number {
  const cell = simplified(written);
  if (REFUNDS.test(cell)) return REFUND;
  if (DISCOUNTS.test(cell)) return DISCOUNT;
  return SALES.test(cell) ? SALE : -1;
}
