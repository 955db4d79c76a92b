import { describe, expect, it } from "vitest";
import { csv, look } from "./shop.ts";

/** Header → meaning, of the columns that have one. */
async function meanings(text: string): Promise<Record<string, string>> {
  const { columns } = await look(csv(text));
  return Object.fromEntries(columns.flatMap(({ column, field }) => (field === null ? [] : [[column, field]])));
}

describe("what the columns of a file mean", () => {
  it("of a wholesaler's invoice lines", async () => {
    expect(
      await meanings(`
        InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
        1,A1,Lantern,6,2010-12-01 08:26:00,2.55,17850.0,France
        1,A2,Heart,6,2010-12-01 08:26:00,3.39,17850.0,France
      `),
    ).toEqual({
      InvoiceNo: "order",
      StockCode: "productCode",
      Description: "product",
      Quantity: "quantity",
      InvoiceDate: "day",
      UnitPrice: "unitPrice",
      CustomerID: "customerCode",
      Country: "country",
    });
  });

  it("of a Chinese shop's orders", async () => {
    expect(
      await meanings(`
        订单编号,下单时间,会员卡号,姓名,手机号,商品编码,商品名称,数量,单价,实付金额,退款金额,拒收短信,生日
        1,2024-03-05 10:00,V1,王小明,13800138000,P1,茶,2,10,20,0,是,1990-01-02
        2,2024-03-06 10:00,V2,张丽,13900139000,P2,杯,1,5,5,0,否,1991-11-30
      `),
    ).toEqual({
      订单编号: "order",
      下单时间: "day",
      会员卡号: "customerCode",
      姓名: "name",
      手机号: "phone",
      商品编码: "productCode",
      商品名称: "product",
      数量: "quantity",
      单价: "unitPrice",
      实付金额: "amount",
      退款金额: "refundAmount",
      拒收短信: "optOut.sms",
      生日: "birthDay",
    });
  });

  it("of an online shop, where Name is the order number", async () => {
    expect(
      await meanings(`
        Name,Email,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Accepts Marketing
        #1001,a@example.com,2024-01-02 10:00:00 +0800,1,Mug,9.5,M1,Ann Lee,yes
        #1002,b@example.com,2024-01-03 10:00:00 +0800,2,Cup,4.5,C1,Bob Ray,no
      `),
    ).toMatchObject({
      Name: "order",
      Email: "email",
      "Created at": "day",
      "Billing Name": "name",
      "Accepts Marketing": "optIn",
    });
  });

  it("of a customers' file, where the columns nobody knows are kept as its own", async () => {
    expect(
      await meanings(`
        客户编号,姓名,手机,邮箱,性别,喜好
        1,王小明,13800138000,a@example.com,男,茶
        2,张丽,13900139000,b@example.com,女,咖啡
      `),
    ).toEqual({
      客户编号: "customerCode",
      姓名: "name",
      手机: "phone",
      邮箱: "email",
      性别: "sex",
      喜好: "custom:喜好",
    });
  });

  it("is told by the values where the header says nothing", async () => {
    expect(
      await meanings(`
        who,where,amount,x
        a@example.com,13800138000,5,2024-01-02
        b@example.com,13900139000,6,2024-01-03
      `),
    ).toEqual({ who: "email", where: "phone", amount: "amount", x: "day" });
  });

  it("is not what the header says where the values cannot be it", async () => {
    const found = await meanings(`
      order,date,amount,day
      1,2024-01-02,5,Monday
      2,2024-01-03,6,Tuesday
    `);
    expect(found).toEqual({ order: "order", date: "day", amount: "amount" });
  });

  it("leaves out what should not be taken in unasked", async () => {
    const { columns } = await look(
      csv(`
        姓名,身份证号,卡,密码,手机
        王小明,11010519491231002X,4111111111111111,x,13800138000
        张丽,11010519491231002X,5500005555555559,y,13900139000
        李四,11010519491231002X,340000000000009,z,13700137000
      `),
    );
    expect(columns.filter(({ sensitive }) => sensitive).map(({ column }) => column)).toEqual([
      "身份证号",
      "卡",
      "密码",
    ]);
    expect(columns.filter(({ sensitive }) => sensitive).every(({ field }) => field === null)).toBe(true);
  });

  it("takes a price and a number of pieces rather than an order's sum on each of its lines", async () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) => `${Math.floor(i / 4)},2024-01-0${(i % 9) + 1},${i},2,${(Math.floor(i / 4) + 1) * 100}`,
    );
    const found = await meanings(`order,date,price,quantity,order total\n${lines.join("\n")}\n`);
    expect(found["order total"]).toBeUndefined();
    expect(found["price"]).toBe("unitPrice");
  });
});

describe("a refund beside what was paid", () => {
  const file = (paid: number): string =>
    `order,date,phone,amount,refund\n${Array.from({ length: 8 }, (_, i) => `${i},2026-05-0${i + 1},1380000100${i},${paid},${i < 6 ? 20 : 0}`).join("\n")}\n`;
  it("is taken off where it can have been paid", async () => {
    expect((await meanings(file(50)))["refund"]).toBe("refundAmount");
  });
  it("is left out where it exceeds what was paid: the amount is what is left after it", async () => {
    expect((await meanings(file(5)))["refund"]).not.toBe("refundAmount");
  });
});

describe("the order of a column's days", () => {
  it.each([
    ["31/12/2024 and 1/2/2024", ["31/12/2024", "1/2/2024"], "dmy", false],
    ["12/31/2024 and 1/2/2024", ["12/31/2024", "1/2/2024"], "mdy", false],
    ["only days up to the 12th", ["5/3/2024", "6/3/2024", "7/3/2024"], "dmy", true],
    ["5/5/2024 alone, the same either way", ["5/5/2024", "6/6/2024"], "dmy", false],
    ["serial days", ["45356", "45357.5"], "serial1900", false],
    ["the year first", ["2024/3/5", "2024/3/6"], "ymd", false],
  ])("%s", async (_, days, order, ambiguous) => {
    const preview = await look(csv(`order,date,amount\n${days.map((day, i) => `${i},${day},5`).join("\n")}\n`));
    expect(preview.mapping.columns[1]).toMatchObject({ field: "day", dayOrder: order });
    expect(preview.columns[1]?.ambiguous).toBe(ambiguous);
  });
});
