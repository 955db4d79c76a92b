import type { ShippedRecipe } from "./shipped-recipe.ts";

/** 有赞 订单导出（商品维度）: a row for each product of an order, with its own price, pieces and refund. */
export const YOUZAN_ITEMS: ShippedRecipe = {
  id: "youzan-items",
  title: "有赞 订单商品",
  source: "有赞",
  origin: "shopPlatform",
  needs: ["订单号", "订单创建时间|买家付款时间", "商品名称", "商品单价", "商品数量"],
  columns: [
    ["订单号", "order"],
    ["订单状态|订单商品状态", "orderStatus"],
    ["订单创建时间|买家付款时间", "day"],
    ["商品名称", "product"],
    ["商品编码|规格编码", "productCode"],
    ["商品类目", "category"],
    ["商品单价", "unitPrice"],
    ["商品数量", "quantity"],
    ["商品实际成交金额|商品实付金额", "amount"],
    ["商品已退款金额", "refundAmount"],
    ["买家手机号|收货人手机号/提货人手机号", "phone"],
    ["买家姓名|收货人/提货人", "name"],
    ["买家昵称", "nickname"],
    ["收货人省份", "province"],
    ["收货人城市", "city"],
    ["收货人地区", "district"],
    ["详细收货地址/提货地址", "address"],
    ["销售渠道", "channel"],
    ["归属店铺", "store"],
  ],
  others:
    /^(?:订单实付金额|运费|课程简称|买家备注|商家订单备注|商品类型|商品规格|商品留言|商品发货.*|商品退款状态|商品优惠.*|订单类型|交易成功时间|付款方式)$/,
};
