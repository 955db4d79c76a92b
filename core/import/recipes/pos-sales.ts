import type { ShippedRecipe } from "./shipped-recipe.ts";

/** 收银系统 销售明细: a row for each product of a receipt, as tills of shops and restaurants in China export it. */
export const POS_SALES: ShippedRecipe = {
  id: "pos-sales",
  title: "收银 销售明细",
  source: null,
  origin: "till",
  needs: [
    "流水号|小票号|单号|单据编号|单据号|销售单号|订单号|账单号",
    "销售时间|交易时间|时间|日期|结账时间|开单时间|单据日期|营业日期",
    "商品名称|品名|商品|菜品名称|菜名",
    "数量|销售数量",
    "实收|实收金额|小计|金额|销售金额|实付金额",
    "单价|售价|原价|零售价|收银员|会员卡号|会员号",
  ],
  columns: [
    ["流水号|小票号|单号|单据编号|单据号|销售单号|订单号|账单号", "order"],
    ["销售时间|交易时间|时间|日期|结账时间|开单时间|单据日期|营业日期", "day"],
    ["会员卡号|会员号|会员编号", "customerCode"],
    ["会员姓名|会员名称|会员", "name"],
    ["会员手机|会员手机号|手机号|联系电话", "phone"],
    ["商品名称|品名|商品|菜品名称|菜名", "product"],
    ["条码|商品条码|商品编码|货号|菜品编码", "productCode"],
    ["商品分类|分类|类别|菜品分类", "category"],
    ["数量|销售数量", "quantity"],
    ["单价|售价|现价", "unitPrice"],
    ["原价|零售价|标价", "listPrice"],
    ["实收|实收金额|小计|金额|销售金额|实付金额", "amount"],
    ["类型|单据类型|交易类型", "lineKind"],
    ["门店|门店名称|店铺", "store"],
    ["收银员|营业员|导购员|服务员|操作员", "staff"],
    ["活动|促销活动|优惠活动", "promotion"],
  ],
  others: /^(?:序号|单位|规格|折扣|折扣率|优惠|优惠金额|利润|成本|进价|支付方式|付款方式|桌号|备注|口味|做法|供应商)$/,
};
