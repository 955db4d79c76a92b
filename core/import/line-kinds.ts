import { DISCOUNT, REFUND, SALE } from "../model/fields.ts";

const REFUNDS = /退款|退货|退单|退菜|冲正|红冲|作废|refund|return|credit.?note|cancel|reversal|storno|void/i;
const DISCOUNTS = /折扣|优惠|让利|满减|抵扣|discount|rebate|coupon|voucher|allowance/i;
const SALES = /销售|消费|正常|购买|付款|成交|完成|sale|sold|purchase|order|invoice|paid|completed|item|product|charge/i;

/** What a cell of a "kind" column says a line is (an index in `LINE_KINDS`); −1: its word is none of ours. */
export function readLineKind(cell: string): number {
  if (REFUNDS.test(cell)) return REFUND;
  if (DISCOUNTS.test(cell)) return DISCOUNT;
  return SALES.test(cell) ? SALE : -1;
}
