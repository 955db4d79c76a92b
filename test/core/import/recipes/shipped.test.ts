import { describe, expect, it } from "vitest";
import { recogniseShipped } from "../../../../core/import/recipes/recognise.ts";
import { createImportWorker } from "../../../../core/import/worker.ts";
import { ROW_REASONS } from "../../../../core/model/accounting.ts";
import { textAt } from "../../../../core/model/block.ts";
import { formatDay } from "../../../../core/model/day.ts";
import { LINE_KINDS } from "../../../../core/model/fields.ts";
import { formatPlain } from "../../../../core/model/money.ts";
import { csv, look } from "../shop.ts";

/** A file as the layout it looks like reads it: `row day order customer kind quantity × amount product`, what is said of people, what stays out. */
async function read(text: string) {
  const file = csv(text);
  const preview = await look(file);
  const [recognised] = recogniseShipped(preview);
  if (!recognised) throw new Error("not recognised");
  const { recipe, mapping, known, of, newColumns } = recognised;
  const request = { mapping, country: "CN", anonymous: "keep" } as const;
  const { lines, people, rejected, skipped } = await createImportWorker().convert(file, request, () => undefined);
  const { said } = people;
  return {
    id: recipe.id,
    source: mapping.source,
    known: `${known} of ${of}`,
    newColumns,
    lines: lines.flatMap(({ count, row, day, person, kind, numbers, words }) =>
      Array.from({ length: count }, (_, i) => {
        const word = (name: "order" | "product"): string => {
          const code = words.get(name)?.codes[i] ?? 0;
          return code === 0 ? "–" : textAt(words.get(name)!.words, code - 1);
        };
        const who = person[i]! < 0 ? "nobody" : textAt(people.reference, person[i]!);
        const pieces = numbers.get("quantity")?.[i] ?? NaN;
        const amount = formatPlain(numbers.get("amount")![i]!);
        const times = Number.isNaN(pieces) ? "" : `${formatPlain(pieces)} × `;
        return [
          `${row[i]} ${formatDay(day[i]!)} ${word("order")} ${who}`,
          `${LINE_KINDS[kind[i]!]} ${times}${amount} ${word("product")}`,
        ].join(" ");
      }),
    ),
    people: Array.from({ length: said.count }, (_, s) => {
      const facts = [...said.fields].flatMap(([field, { codes, words }]) =>
        codes[s]! > 0 ? [`${field}=${textAt(words, codes[s]! - 1)}`] : [],
      );
      const answers = [...said.permissions].flatMap(([channel, states]) =>
        states[s]! > 0 ? [`${channel}:${states[s] === 1 ? "yes" : "no"}`] : [],
      );
      return [textAt(people.reference, said.person[s]!), ...facts.sort(), ...answers].join(" ");
    }),
    left: [rejected, skipped].flatMap(({ row, reason }) =>
      Array.from(row, (record, i) => `${record} ${ROW_REASONS[reason[i]!]}`),
    ),
  };
}

describe("a layout that comes with the product", () => {
  it("reads Shopify's orders: the first line of an order speaks for all, lines less discount are its subtotal", async () => {
    const found = await read(`
      Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,Billing Country,Billing Phone,Notes,Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Phone
      #1001,ann@shop.test,paid,2024-03-05 10:00:12 +0800,fulfilled,2024-03-06 09:00:00 +0800,yes,CNY,88.00,10.00,0.00,98.00,SPRING,12.00,Standard,2024-03-05 10:00:10 +0800,2,Green Tea,30.00,35.00,T-1,true,true,fulfilled,Ann Lee,1 Tea Rd,1 Tea Rd,,,Hangzhou,'310000,ZJ,CN,'+8613800138000,,,,Shopify Payments,r1,0.00,Leaf,5001,,Low,web,0.00,,,
      #1001,ann@shop.test,,,,,,,,,,,,,,2024-03-05 10:00:10 +0800,1,Cup,40.00,,C-1,true,true,fulfilled,,,,,,,,,,,,,,,,,Leaf,,,,,0.00,,,
      #1002,ben@shop.test,partially_refunded,2024-03-07 11:00:00 +0800,fulfilled,,no,CNY,30.00,0.00,0.00,30.00,,0.00,Standard,2024-03-07 11:00:00 +0800,1,Green Tea,30.00,,T-1,true,true,fulfilled,Ben Wu,2 Tea Rd,2 Tea Rd,,,Hangzhou,'310000,ZJ,CN,,,,,Shopify Payments,r2,5.00,Leaf,5002,,Low,web,0.00,,,
      #1003,cat@shop.test,voided,,,,no,CNY,30.00,0.00,0.00,30.00,,0.00,Standard,2024-03-08 11:00:00 +0800,1,Green Tea,30.00,,T-1,true,true,pending,Cat Li,3 Tea Rd,3 Tea Rd,,,Hangzhou,'310000,ZJ,CN,,,,,manual,r3,0.00,Leaf,5003,,Low,web,0.00,,,
      #1003,,,,,,,,,,,,,,,,1,Cup,40.00,,C-1,true,true,pending,,,,,,,,,,,,,,,,,Leaf,,,,,0.00,,,
      #1004,dan@shop.test,pending,,,,no,CNY,40.00,0.00,0.00,40.00,,0.00,Standard,2024-03-09 11:00:00 +0800,1,Cup,40.00,,C-1,true,true,pending,Dan Xu,4 Tea Rd,4 Tea Rd,,,Hangzhou,'310000,ZJ,CN,,,,,manual,r4,0.00,Leaf,5004,,Low,web,0.00,,,
    `);
    expect(found).toMatchObject({
      id: "shopify-orders",
      source: "Shopify",
      known: "49 of 49",
      lines: [
        "1 2024-03-05 #1001 +8613800138000 sale 2 × 60 Green Tea",
        "1 2024-03-05 #1001 +8613800138000 discount 12 Green Tea",
        "2 2024-03-05 #1001 +8613800138000 sale 1 × 40 Cup",
        "3 2024-03-07 #1002 ben@shop.test sale 1 × 30 Green Tea",
        "3 2024-03-07 #1002 ben@shop.test refund 5 Green Tea",
      ],
      left: ["4 orderClosed", "5 orderClosed", "6 orderNotPaid"],
    });
    expect(found.people[0]).toContain("postcode=310000");
    expect(found.people[0]).toContain("email:yes");
    expect(found.people.at(-1)).toContain("email:no");
  });

  it("reads Shopify's customers, of either year", async () => {
    const today = await read(`
      Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags
      '6123456789012,Ann,Lee,ann@shop.test,yes,,1 Tea Rd,,Hangzhou,ZJ,CN,'310000,,'+8613800138000,no,98.00,1,Likes tea,no,vip
    `);
    expect(today).toMatchObject({ id: "shopify-customers", known: "20 of 20", left: [] });
    expect(today.people).toEqual([
      "6123456789012 address=1 Tea Rd city=Hangzhou country=CN email=ann@shop.test family=Lee given=Ann notes=Likes tea phone=+8613800138000 postcode=310000 province=ZJ tags=vip email:yes sms:no",
    ]);
    const before = await read(`
      First Name,Last Name,Email,Company,Address1,Address2,City,Province,Province Code,Country,Country Code,Zip,Phone,Accepts Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt
      Ben,Wu,ben@shop.test,,2 Tea Rd,,Hangzhou,Zhejiang,ZJ,China,CN,310000,,no,30.00,1,,,no
    `);
    expect(before.people[0]).toMatch(/country=China .*province=Zhejiang/);
  });

  it("reads WooCommerce's orders, one row each: paid, closed and refunded ones", async () => {
    const found = await read(`
      order_id,order_number,order_date,paid_date,status,shipping_total,tax_total,discount_total,order_total,order_subtotal,order_currency,payment_method,customer_id,customer_user,customer_email,billing_first_name,billing_last_name,billing_company,billing_email,billing_phone,billing_address_1,billing_address_2,billing_postcode,billing_city,billing_state,billing_country,line_item_1
      11,11,2024-03-05 10:00:00,2024-03-05 10:01:00,completed,10,0,12,98,100,CNY,cod,0,,ann@shop.test,Ann,Lee,,ann@shop.test,13800138000,1 Tea Rd,,310000,Hangzhou,ZJ,CN,name:Tea|total:100
      12,12,2024-03-06 10:00:00,,cancelled,0,0,0,30,30,CNY,cod,0,,ben@shop.test,Ben,Wu,,ben@shop.test,,,,,,,CN,name:Tea|total:30
      13,13,2024-03-07 10:00:00,2024-03-07 10:01:00,refunded,0,0,0,30,30,CNY,cod,0,,ben@shop.test,Ben,Wu,,ben@shop.test,,,,,,,CN,name:Tea|total:30
      14,14,2024-03-08 10:00:00,,on-hold,0,0,0,30,30,CNY,bacs,0,,ben@shop.test,Ben,Wu,,ben@shop.test,,,,,,,CN,name:Tea|total:30
    `);
    expect(found).toMatchObject({
      id: "woocommerce-orders",
      known: "27 of 27",
      lines: [
        "1 2024-03-05 11 +8613800138000 sale 98 –",
        "3 2024-03-07 13 ben@shop.test sale 30 –",
        "3 2024-03-07 13 ben@shop.test refund 30 –",
      ],
      left: ["2 orderClosed", "4 orderNotPaid"],
    });
  });

  it("reads WooCommerce's order items: returned pieces are off already, the cart's coupon counts once", async () => {
    const found = await read(`
      Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Company (Billing),Address 1&2 (Billing),City (Billing),State Code (Billing),Postcode (Billing),Country Code (Billing),Email (Billing),Phone (Billing),Payment Method Title,Cart Discount Amount,Order Subtotal Amount,Shipping Method Title,Order Shipping Amount,Order Refund Amount,Order Total Amount,Order Total Tax Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost,Coupon Code,Discount Amount
      21,Completed,2024-03-05 10:00,,Ann,Lee,,1 Tea Rd,Hangzhou,ZJ,310000,CN,ann@shop.test,,COD,5,100,Post,10,40,65,0,T-1,1,Tea,2,30,SPRING,5
      21,Completed,2024-03-05 10:00,,Ann,Lee,,1 Tea Rd,Hangzhou,ZJ,310000,CN,ann@shop.test,,COD,5,100,Post,10,40,65,0,C-1,2,Cup,0,40,,
      22,Pending payment,2024-03-06 10:00,,Ben,Wu,,,,,,CN,ben@shop.test,,BACS,0,40,Post,0,0,40,0,C-1,1,Cup,1,40,,
    `);
    expect(found).toMatchObject({
      id: "woocommerce-items",
      known: "29 of 29",
      lines: [
        "1 2024-03-05 21 ann@shop.test sale 2 × 60 Tea",
        "1 2024-03-05 21 ann@shop.test discount 5 Tea",
        "2 2024-03-05 21 ann@shop.test sale 0 × 0 Cup",
      ],
      left: ["3 orderNotPaid"],
    });
  });

  it("reads 有赞 orders: ids kept as text, a column there twice, the buyer before who receives", async () => {
    const found = await read(`
      订单号,销售渠道,归属店铺,订单类型,订单状态,订单来源,订单创建时间,买家付款时间,交易成功时间,付款方式,商品金额合计,运费,店铺优惠合计,应收订单金额,订单实付金额,全部商品名称,商品种类数,订单配送方式,收货人省份,收货人城市,收货人地区,详细收货地址/提货地址,收货人/提货人,收货人手机号/提货人手机号,买家备注,买家昵称,买家是否会员,买家手机号,收银员,分销员,销售导购,订单退款状态,订单已退款金额,商家订单备注,分销员,分销员手机号
      \tE20240305100000001,网店,总店,普通订单,交易完成,小程序,2024-03-05 10:00:00,2024-03-05 10:01:00,2024-03-08 10:00:00,微信支付,100.00,10.00,5,105.00,105.00,绿茶,1,快递,浙江省,杭州市,西湖区,某路1号,李安,\t13800138001,,安,是,\t13800138000,,,小王,,0.00,,,
      \tE20240306100000002,网店,总店,普通订单,交易关闭,小程序,2024-03-06 10:00:00,,,,100.00,10.00,0,110.00,0.00,绿茶,1,快递,浙江省,杭州市,西湖区,某路2号,吴本,\t13800138002,,本,否,\t13800138002,,,,,0.00,,,
      \tE20240307100000003,网店,总店,普通订单,交易完成,小程序,2024-03-07 10:00:00,2024-03-07 10:01:00,,微信支付,60.00,0.00,0,60.00,60.00,茶杯,1,自提,,,,,,,,匿名,否,186******05,,,,部分退款,20.00,,,
      \tE20240308100000004,网店,总店,普通订单,待付款,小程序,2024-03-08 10:00:00,,,,100.00,10.00,0,110.00,110.00,绿茶,1,快递,浙江省,杭州市,西湖区,某路2号,吴本,\t13800138002,,本,否,\t13800138002,,,,,0.00,,,
    `);
    expect(found).toMatchObject({
      id: "youzan-orders",
      source: "有赞",
      known: "36 of 36",
      lines: [
        "1 2024-03-05 E20240305100000001 +8613800138000 sale 105 绿茶",
        "3 2024-03-07 E20240307100000003 nobody sale 60 茶杯",
        "3 2024-03-07 E20240307100000003 nobody refund 20 茶杯",
      ],
      left: ["2 orderClosed", "4 orderNotPaid"],
    });
    expect(found.people[0]).toBe(
      "+8613800138000 address=某路1号 city=杭州市 district=西湖区 name=李安 nickname=安 phone=13800138000 province=浙江省",
    );
  });

  it("reads 有赞 items: each product at its own price, with its own refund", async () => {
    const found = await read(`
      订单号,商品名称,订单创建时间,运费,订单实付金额,收货人/提货人,收货人手机号/提货人手机号,详细收货地址/提货地址,买家备注,买家姓名,买家手机号,商家订单备注,订单商品状态,商品类型,商品类目,商品规格,商品编码,商品单价,商品数量,商品留言,商品发货物流公司,商品发货物流单号,商品退款状态,商品已退款金额
      \tE1,绿茶,2024-03-05 10:00:00,10.00,110.00,李安,13800138000,某路1号,,李安,13800138000,,已完成,实物,茶,250g,T-1,30.00,2,,,,,0.00
      \tE1,茶杯,2024-03-05 10:00:00,10.00,110.00,李安,13800138000,某路1号,,李安,13800138000,,已完成,实物,器,,C-1,40.00,1,,,,退款成功,40.00
    `);
    expect(found).toMatchObject({
      id: "youzan-items",
      known: "24 of 24",
      lines: [
        "1 2024-03-05 E1 +8613800138000 sale 2 × 60 绿茶",
        "2 2024-03-05 E1 +8613800138000 sale 1 × 40 茶杯",
        "2 2024-03-05 E1 +8613800138000 refund 40 茶杯",
      ],
    });
  });

  it("reads 有赞 customers, with points and balance as fields of their own", async () => {
    const found = await read(`
      客户姓名,客户昵称,客户手机号,客户生日,客户性别,标签,是否会员,成长值,免费等级,付费等级,权益卡,客户积分,客户储值余额,消费次数,消费金额,累计退款金额,累计退款订单数,笔单价,上次消费时间,分销员,导购员,企微好友,来源渠道,来源方式,成为客户时间,成为会员时间,成为会员店铺,公众号,公众号关注时间,最近浏览时间,微信地域,所属区域,
      李安,安,13800138000,1990-01-01,女,生日蛋糕,是,12,V1,,,200,10.00,2,300.00,0.00,0,150.00,2024-03-05 10:00:00,,小王,否,有赞后台,外部导入,2023-01-01 10:00:00,2023-02-01 10:00:00,,,,,,
    `);
    expect(found).toMatchObject({ id: "youzan-customers", known: "32 of 32", lines: [] });
    expect(found.people).toEqual([
      "+8613800138000 acquiredBy=有赞后台 birthDay=1990-01-01 custom:客户储值余额=10.00 custom:客户积分=200 memberLevel=V1 memberSince=2023-02-01 name=李安 nickname=安 owner=小王 phone=13800138000 sex=女 tags=生日蛋糕",
    ]);
  });

  it("reads 微店 orders, whose further products leave out what the first one said", async () => {
    const found = await read(`
      订单编号,订单状态,下单时间,付款时间,收件人姓名,收件人手机,省,市,区,收件地址,商品名称,商品型号,商品编码,商品单价,商品数量,运费,快递公司,快递单号,买家备注
      801,已完成,2024-03-05 10:00:00,2024-03-05 10:01:00,李安,13800138000,浙江,杭州,西湖,某路1号,绿茶,250g,T-1,30,2,10,,,
      801,,,,,,,,,,茶杯,,C-1,40,1,,,,
      802,待付款,2024-03-06 10:00:00,,吴本,13800138002,,,,,绿茶,,T-1,30,1,0,,,
    `);
    expect(found).toMatchObject({
      id: "weidian-orders",
      known: "19 of 19",
      lines: ["1 2024-03-05 801 +8613800138000 sale 2 × 60 绿茶", "2 2024-03-05 801 +8613800138000 sale 1 × 40 茶杯"],
      left: ["3 orderNotPaid"],
    });
  });

  it("reads 淘宝 and 天猫 orders as 千牛 exports them", async () => {
    const found = await read(`
      订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,退款金额
      "=""1930679858170647""",安安1627,,60,0,60,60,交易成功,,李安,浙江省 杭州市 西湖区 某路1号,快递,,'13800138000,2024/3/5 10:02,2024/3/5 10:03,绿茶,1,,,,2,0,安记旗舰店,订单未关闭,0
      "=""1930679858170648""",本本,,40,0,40,0,交易关闭,,吴本,浙江省 杭州市 西湖区 某路2号,快递,,'13800138002,2024/3/6 10:02,,茶杯,1,,,,1,0,安记旗舰店,买家未付款,0
    `);
    expect(found).toMatchObject({
      id: "taobao-orders",
      known: "26 of 26",
      lines: ["1 2024-03-05 1930679858170647 安安1627 sale 2 × 60 绿茶"],
      left: ["2 orderClosed"],
    });
    expect(found.people[0]).toContain("phone=13800138000");
  });

  it("reads a till's receipts in Chinese, with members, anonymous sales and returned goods", async () => {
    const found = await read(`
      流水号,销售时间,会员卡号,会员姓名,商品条码,商品名称,商品分类,数量,原价,单价,小计,类型,收银员,支付方式
      202403050001,2024-03-05 10:00:00,0008,李安,690001,绿茶,茶,2,35,30,60,销售,小王,微信
      202403050002,2024-03-05 10:05:00,,,690002,茶杯,器,1,40,40,40,销售,小王,现金
      202403060001,2024-03-06 10:00:00,0008,李安,690001,绿茶,茶,-1,35,30,-30,退货,小王,微信
    `);
    expect(found).toMatchObject({
      id: "pos-sales",
      known: "14 of 14",
      lines: [
        "1 2024-03-05 202403050001 0008 sale 2 × 60 绿茶",
        "2 2024-03-05 202403050002 nobody sale 1 × 40 茶杯",
        "3 2024-03-06 202403060001 0008 refund 1 × 30 绿茶",
      ],
    });
  });

  it("reads Square's items, returned ones as refunds", async () => {
    const found = await read(`
      Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,Customer Name,Customer Reference ID,Unit,Count,Itemization Type,Commission,Employee
      2024-03-05,12:59:30,Eastern Time (US & Canada),Tea,Green Tea,2.0,Regular,T-1,,$60.00,-$6.00,$54.00,$4.32,SQ1,P1,Till,,https://x.test,Payment,Main,,C-77,Ann Lee,,,2,Physical Good,,Kim
      2024-03-06,09:00:00,Eastern Time (US & Canada),Tea,Green Tea,-1.0,Regular,T-1,,-$30.00,$3.00,-$27.00,-$2.16,SQ2,P2,Till,,https://x.test,Refund,Main,,C-77,Ann Lee,,,1,Physical Good,,Kim
    `);
    expect(found).toMatchObject({
      id: "square-items",
      source: "Square",
      known: "29 of 29",
      lines: ["1 2024-03-05 SQ1 C-77 sale 2 × 54 Green Tea", "2 2024-03-06 SQ2 C-77 refund 1 × 27 Green Tea"],
    });
  });

  it("reads Amazon's orders, whose item price is what all pieces of a row cost", async () => {
    const found = await read(`
      amazon-order-id,merchant-order-id,purchase-date,last-updated-date,order-status,fulfillment-channel,sales-channel,product-name,sku,asin,item-status,quantity,currency,item-price,item-tax,shipping-price,item-promotion-discount,ship-city,ship-country
      113-1-1,,2024-03-05T23:30:00+00:00,2024-03-06T10:00:00+00:00,Shipped,Amazon,Amazon.com,Kettle,K1,B1,Shipped,2,USD,59.98,4.80,0.00,5.00,SEATTLE,US
      113-1-2,,2024-03-06T00:10:00+00:00,2024-03-06T10:00:00+00:00,Cancelled,Amazon,Amazon.com,Kettle,K1,B1,Cancelled,0,USD,,,,,SEATTLE,US
    `);
    expect(found).toMatchObject({
      id: "amazon-orders",
      source: "Amazon",
      lines: ["1 2024-03-05 113-1-1 nobody sale 2 × 59.98 Kettle", "1 2024-03-05 113-1-1 nobody discount 5 Kettle"],
      left: ["2 orderClosed"],
    });
  });

  it("reads loyalty cards in Chinese and English, and leaves identity cards out", async () => {
    const found = await read(`
      会员卡号,姓名,性别,身份证号码,手机号码,固定电话,生日,积分,余额,历史消费金额,电子邮箱,地址,会员等级,办卡日期,备注,卡面号码
      \t0008,李安,女,330106199001011225,13800138000,,1990-01-01,200,10.5,300,,某路1号,金卡,2023-02-01,爱喝茶,
    `);
    expect(found).toMatchObject({ id: "loyalty-cards", known: "16 of 16", lines: [] });
    expect(found.people).toEqual([
      "0008 address=某路1号 birthDay=1990-01-01 custom:余额=10.5 custom:积分=200 memberLevel=金卡 memberSince=2023-02-01 name=李安 notes=爱喝茶 phone=13800138000 sex=女",
    ]);
    const english = await read(
      "Card Number,First Name,Last Name,Email,Tier,Points,Join Date\nL-1,Ann,Lee,ann@shop.test,Gold,200,2023-02-01\n",
    );
    expect(english).toMatchObject({ id: "loyalty-cards", known: "7 of 7" });
  });
});
