import type { ShippedRecipe } from "./shipped-recipe.ts";

/** 淘宝、天猫 千牛 已卖出的宝贝 订单报表: one row an order; what was paid is taken, postage included. */
export const TAOBAO_ORDERS: ShippedRecipe = {
  id: "taobao-orders",
  title: "淘宝、天猫 订单",
  source: "淘宝",
  origin: "shopPlatform",
  needs: ["订单编号", "买家实际支付金额|买家实付金额", "订单创建时间|买家下单时间"],
  columns: [
    ["订单编号", "order"],
    ["买家会员名", "customerCode"],
    ["买家实际支付金额|买家实付金额", "amount"],
    ["订单状态", "orderStatus"],
    ["收货人姓名|收货人", "name"],
    ["收货地址", "address"],
    ["联系手机", "phone"],
    ["联系电话", "phone2"],
    ["订单创建时间|买家下单时间", "day"],
    ["宝贝标题|标题", "product"],
    ["宝贝总数量", "quantity"],
    ["店铺名称", "store"],
    ["退款金额", "refundAmount"],
  ],
  others:
    /^(?:买家支付宝账号|支付单号|支付详情|买家应付.+|买家支付积分|总金额|返点积分|买家实际支付积分|买家留言|运送方式|订单付款时间|宝贝种类|物流单号|物流公司|订单备注|卖家备忘.*|店铺Id|订单关闭原因|卖家服务费|买家服务费|发票抬头|是否手机订单|分阶段订单信息|特权订金订单id|定金排名|修改后的.+|异常信息|天猫卡券抵扣|集分宝抵扣|是否是O2O交易|.*抵扣|新零售.*|打款商家金额|确认收货时间|含应开票给个人的个人红包|是否.+)$/,
};
