/** What an order's status says about its sale. */
export const COUNTS = 0;
export const NOT_PAID = 1;
export const CLOSED = 2;
export const REFUNDED = 3;

const PARTLY = /部分退款|partial/i;
const PAID_BACK = /全额退款|已退款|退款成功|退款完成|refunded/i;
const OPEN =
  /待付款|待支付|未付款|未支付|等待(?:买家)?付款|unpaid|pending|awaiting|on.?hold|authori[sz]ed|fail|expired|draft/i;
const OVER = /关闭|取消|作废|失败|cancel|void|closed|trash|deleted/i;
const GOOD =
  /已付款|已支付|待发货|待收货|待自提|待核销|已发货|已签收|已收货|交易(?:成功|完成)|已完成|完成|成功|processing|completed?|paid|fulfilled|shipped|delivered/i;

/**
 * What a cell of a status column says of its order, in the words of Taobao, Youzan, Weidian, Shopify and WooCommerce: it counts, was not
 * paid (yet), was closed, or was paid and given back as a whole. −1: its word is none of ours; the order counts then.
 */
export function readOrderStatus(cell: string): number {
  if (PARTLY.test(cell)) return COUNTS;
  if (PAID_BACK.test(cell)) return REFUNDED;
  if (OPEN.test(cell)) return NOT_PAID;
  if (OVER.test(cell)) return CLOSED;
  return GOOD.test(cell) ? COUNTS : -1;
}
