import type { ShippedRecipe } from "./shipped-recipe.ts";

/** 有赞 订单导出（订单维度）: one row an order. The customer is who bought; where the export does not say, who receives it. */
export const YOUZAN_ORDERS: ShippedRecipe = {
  id: "youzan-orders",
  title: "有赞 订单",
  source: "有赞",
  origin: "shopPlatform",
  needs: ["订单号", "订单创建时间|买家付款时间", "订单实付金额", "收货人手机号/提货人手机号|收货人/提货人"],
  columns: [
    ["订单号", "order"],
    ["订单状态", "orderStatus"],
    ["订单创建时间|买家付款时间", "day"],
    ["订单实付金额", "amount"],
    ["订单已退款金额", "refundAmount"],
    ["全部商品名称|商品名称", "product"],
    ["买家手机号|收货人手机号/提货人手机号", "phone"],
    ["买家姓名|收货人/提货人", "name"],
    ["买家昵称", "nickname"],
    ["收货人省份", "province"],
    ["收货人城市", "city"],
    ["收货人地区", "district"],
    ["详细收货地址/提货地址", "address"],
    ["销售渠道", "channel"],
    ["归属店铺|下单网点", "store"],
    ["销售导购|收银员", "staff"],
    ["优惠券码名称|店铺优惠方式", "promotion"],
  ],
  others:
    /^(?:订单类型|推广方式|订单来源|交易成功时间|付款方式|支付流水号|商品金额合计|运费|店铺优惠合计|应收订单金额|支付优惠合计|订单实收金额|订单抵用积分数|支付优惠方式|商品种类数|订单配送方式|同城送达时间.*|买家备注|订单星级|买家是否会员|专属导购|分销员.*|订单退款状态|商家订单备注|桌号|挂账.*|团长订单|订单风险标签|订单佣金.*|订单下级.*)$/,
};
