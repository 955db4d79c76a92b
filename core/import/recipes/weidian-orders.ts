import type { ShippedRecipe } from "./shipped-recipe.ts";

/** 微店 订单导出: a row for each product of an order, at its price and pieces. */
export const WEIDIAN_ORDERS: ShippedRecipe = {
  id: "weidian-orders",
  title: "微店 订单",
  source: "微店",
  origin: "shopPlatform",
  orders: "firstLine",
  needs: [
    "订单编号|订单号",
    "下单时间",
    "收件人手机|收件人电话",
    "收件人姓名|收件人",
    "商品名称|商品",
    "商品单价|单价|商品价格",
    "商品数量|数量",
  ],
  columns: [
    ["订单编号|订单号", "order"],
    ["订单状态", "orderStatus"],
    ["下单时间", "day"],
    ["收件人姓名|收件人", "name"],
    ["收件人手机|收件人电话", "phone"],
    ["省|省份", "province"],
    ["市|城市", "city"],
    ["区|区县", "district"],
    ["收件地址|收货地址|详细地址", "address"],
    ["商品名称|商品", "product"],
    ["商品编码|商家编码", "productCode"],
    ["商品数量|数量", "quantity"],
    ["商品单价|单价|商品价格", "unitPrice"],
    ["商品总价|商品金额", "amount"],
    ["退款金额", "refundAmount"],
  ],
  others:
    /^(?:付款时间|商品型号|型号|商品ID|运费|优惠.*|实付金额|支付方式|买家备注|卖家备注|快递公司|快递单号|发货时间|.*备注|.*总金额|.*总价)$/,
};
