import type { ImportField } from "../model/mapping.ts";

/**
 * Headers of sales columns as tills and shop systems write them (Taobao, JD, Youzan, Meituan, Shopify, WooCommerce,
 * spreadsheets), without blanks and signs. The usual ones first; a later one is a weaker guess.
 */
export const LINE_HEADERS: readonly (readonly [ImportField, string])[] = [
  [
    "order",
    `订单编号 订单号 订单id 注文番号 注文id 受注番号 伝票番号 予約番号 レシート番号 取引番号 主订单编号 主订单号 交易编号 交易号 交易单号 单号 单据编号 单据号 销售单号 小票号 小票编号 流水号 交易流水号 商户流水号 商户订单号 发票号 發票號碼 訂單編號 訂單號
     orderno ordernumber orderid order orderref ordercode invoiceno invoicenumber invoice invoiceid receiptno receiptnumber receipt receiptid
     transactionid transactionno transaction transactionnumber billno billnumber ticketno ticket saleid salesid salesorder documentno docno voucherno order# invoice# receipt# ticket# bill# transaction# sale# booking# amazonorderid
     appointmentid appointmentno bookingid bookingno bookingref bookingreference bookingnumber reservationid reservationno reservationnumber confirmationno confirmationnumber
     预约编号 预约单号 凭证号 凭证编号 出库单号 销货单号 发票号码 giftid donationid dealid opportunityid voucherno vouchernumber 预订编号 预订单号 预定单号`,
  ],
  [
    "lineNumber",
    `行号 序号 子订单编号 子订单号 明细编号 明细id 项次 line lineno linenumber lineid itemno orderline orderlineid detailid lineitemid rowid item#`,
  ],
  [
    "day",
    `下单时间 下单日期 注文日時 注文日 受注日 受注日時 購入日 購入日時 売上日 取引日時 取引日 来店日 予約日 予約日時 会計日時 施術日 订单创建时间 订单时间 订单日期 创建时间 交易时间 交易日期 销售日期 销售时间 消费时间 消费日期 购买时间 购买日期 成交时间 成交日期 开单时间 开单日期
     单据日期 开台时间 结账时间 付款时间 支付时间 订单付款时间 日期 时间 訂單日期 交易日 交易创建时间
     orderdate invoicedate date orderdatetime datetime saledate salesdate transactiondate purchasedate datepurchased ordercreated createdat orderedat
     purchasedat placedat paidat paymentdate receiptdate billdate usestarttime placeordertime timestamp ordertime day created trxdate visitdate appointmentdate bookingdate servicedate 预约时间 预约日期 就诊时间 就诊日期 到店时间 服务时间 服务日期 订购日期 订购时间 开票日期 出库日期 入住日期 入住时间 抵店日期 捐赠日期 捐款日期 arrival arrivaldate checkin checkindate giftdate donationdate contributiondate voucherdate checkoutdate loandate openedat openeddate dateopened opened businessdate dateissued issuedate issueddate dateofsale dateofpurchase dateoforder wontime wondate dealwontime closedate closeddate dealclosedate scheduleddate dateofservice starttime placedon createddate datecreated 订单提交时间 提交时间 支付完成时间 成团时间 核销时间 验证时间 验券时间`,
  ],
  ["time", `时刻 下单时刻 交易时刻 timeofday saletime transactiontime hour clock`],
  [
    "productCode",
    `商品编码 商品编号 商品代码 商品id 商家编码 规格编码 货号 条码 条形码 商品条码 款号 sku sku编码 skuid 产品编码 产品编号 品号 宝贝id 菜品编码
     stockcode productcode productid productno itemcode itemid itemnumber sku lineitemsku skucode barcode upc ean articleno article articlenumber asin dishesid productnumber`,
  ],
  [
    "product",
    `商品名称 商品名 商品名称 品目 メニュー メニュー名 施術メニュー 商品标题 商品说明 宝贝标题 宝贝名称 产品名称 产品名 品名 菜品名称 菜名 商品 产品 项目 项目名称 服务项目 规格名称 货品名称 选购商品
     description productname product itemname item lineitemname itemdescription productdescription producttitle title dishesname articlename goods goodsname service servicename treatment`,
  ],
  [
    "category",
    `商品类目 商品分类 类目 分类 类别 品类 商品类别 一级分类 大类 产品类别 category productcategory itemcategory producttype department categoryname parentclassname productgroup`,
  ],
  [
    "quantity",
    `数量 個数 点数 商品数量 购买数量 销售数量 宝贝数量 订购数量 件数 实发数量 出库数量 发货数量 销量 份数 个数 商品件数
     quantity qty quantityordered lineitemquantity itemquantity units unitssold pieces pcs counts cds quantitysold`,
  ],
  [
    "unitPrice",
    `单价 単価 販売単価 税込単価 商品单价 售价 销售单价 成交单价 价格 商品价格 京东价 实际单价 实售价
     unitprice price itemprice lineitemprice itemcost priceeach sellingprice saleprice unitcost unitamount appointmentprice serviceprice bookingprice ticketprice rate`,
  ],
  [
    "amount",
    `实付金额 实付 支払金額 お支払金額 請求金額 売上金額 合計金額 注文金額 購入金額 小計 税込金額 会計金額 实付款 买家实际支付金额 实际支付金额 实收金额 实收 商品实际成交金额 成交金额 商品实付金额 商品金额 小计 金额 销售金额 消费金额 销售额 交易金额 支付金额 付款金额
     用户实付 用户支付 用户支付金额 顾客实付 订单实付金额 订单应付金额 订单支付金额 订单总金额 实付总额 应付总额 支付总额 付款总额 实收总额 应收金额 价税合计 含税金额 结算金额 应付金额 捐赠金额 捐款金额 房费 买家应付货款 订单金额 订单总额 总金额 总价 总额 合计 货款 應付金額
     amount lineamount linetotal lineitemtotal amountpaid paid itemtotal salesamount saleamount netamount netsales sales revenue amounts totalprice
     totalsales totalamount ordertotal ordertotalamount orderamount total grandtotal ordervalue spend expenditure spent price_total turnover sum value transactionamount accountspayable charge chargeamount invoicevalue invoiceamount totalcharges charges giftamount donationamount donation contribution gross totalpaid amtpaid paidamount paymentamount paymentstotal grossamount grosstotal grosssales totalgross nettotal dealvalue dealamount ordernet net subtotal`,
  ],
  [
    "listPrice",
    `原价 吊牌价 标价 市场价 零售价 建议零售价 listprice originalprice regularprice rrp msrp retailprice lineitemcompareatprice compareatprice`,
  ],
  [
    "discountAmount",
    `优惠金额 値引額 値引き額 割引額 割引金額 クーポン割引額 折扣金额 优惠 折扣额 商家优惠 优惠券金额 discountamount discount lineitemdiscount totaldiscount couponamount discounttotal discountvalue discountamt`,
  ],
  [
    "refundAmount",
    `退款金额 返金額 返金金額 退款 商品退款金额 退款总额 退货金额 已退款金额 refundamount refund refundedamount amountrefunded totalrefund refunded 成功退款 totalrefunded refundstotal refundtotal refundedtotal totalrefunds refundamt amountreturned 已退金额 退款合计`,
  ],
  [
    "lineKind",
    `交易类型 单据类型 业务类型 类型 销售类型 明细类型 transactiontype linetype linekind saletype documenttype entrytype eventtype type`,
  ],
  [
    "moneyFlow",
    `收支 收支类型 收支方向 收支类别 收入支出 收付 收付类型 收付标志 资金流向 资金方向 incomeexpense incomeorexpense expenseincome inout moneyinout moneyin/out
     einnahmeausgabe einnahmenausgaben recettedepense ingresogasto entratauscita entrateuscite`,
  ],
  [
    "orderStatus",
    `订单状态 交易状态 支付状态 付款状态 訂單狀態 orderstatus financialstatus paymentstatus orderstate invoicestatus billstatus salestatus salesstatus
     transactionstatus orderpaymentstate dealstatus dealstage opportunitystage receiptstatus documentstatus visitstatus ticketstatus jobstatus chargestatus purchasestatus tradestate paymentstate 注文ステータス 注文状態 注文状況 ステータス 支払状況 支払ステータス 決済ステータス 予約ステータス 予約状況 status 状态 bookingstatus appointmentstatus reservationstatus 预约状态 预订状态 账单状态 当前状态`,
  ],
  [
    "channel",
    `销售渠道 渠道 订单来源 来源渠道 下单渠道 平台 来源平台 saleschannel channel orderchannel platform ordersource`,
  ],
  [
    "store",
    `门店 店舗 店舗名 门店名称 店铺 店铺名称 分店 商店 网点 store storename shop shopname location branchname outlet storeid salesbranch`,
  ],
  [
    "staff",
    `店员 担当者 担当スタッフ スタッフ 导购 导购员 销售员 收银员 营业员 业务员 服务员 操作员 经手人 staff salesperson cashier employee cashierid salesrep empid clerk associate servedby seller`,
  ],
  [
    "promotion",
    `活动 促销 活动名称 促销活动 优惠券 优惠活动 优惠码 promotion promo coupon couponcode discountcode promocode promotioncode campaigncode`,
  ],
];
