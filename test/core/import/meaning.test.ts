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

  it("of a German shop's invoices, with and without the marks over its letters", async () => {
    expect(
      await meanings(`
        Rechnungsnr;Rechnungsdatum;Kundennr;Kunde;E-Mail;Telefon;Straße;PLZ;Ort;Artikel;Menge;Stueckpreis;Betrag EUR
        2400;01.03.2024;K001;Müller GmbH;info@mueller.de;+49 30 901820;Hauptstr. 1;10115;Berlin;Brötchen;1;1.234,56;1.234,56
        2401;14.03.2024;K002;Søren Ågård;soren@agaard.dk;+45 33 12 34 56;Vej 2;1000;København;Brötchen;2;6,25;12,50
      `),
    ).toEqual({
      Rechnungsnr: "order",
      Rechnungsdatum: "day",
      Kundennr: "customerCode",
      Kunde: "name",
      "E-Mail": "email",
      Telefon: "phone",
      Straße: "address",
      PLZ: "postcode",
      Ort: "city",
      Artikel: "product",
      Menge: "quantity",
      Stueckpreis: "unitPrice",
      "Betrag EUR": "amount",
    });
  });

  it.each([
    ["French", "N° facture;Date;Nom;Prénom;Courriel;Libellé;Quantité;Montant TTC"],
    ["Spanish", "Nº factura;Fecha;Apellidos;Nombre;Correo;Artículo;Cantidad;Importe (€)"],
    ["Italian", "Numero fattura;Data;Cognome;Nome;Email;Descrizione;Quantità;Importo €"],
    ["Dutch", "Factuurnr;Datum;Achternaam;Voornaam;E-mailadres;Omschrijving;Aantal;Bedrag in EUR"],
    ["Portuguese", "Nº fatura;Data;Apelido;Nome;Email;Artigo;Qtd;Valor total"],
  ])("of a %s file", async (_, header) => {
    const found = await meanings(`
      ${header}
      F1;03/02/2024;Dupré;Anne;a@example.org;Pain;2;1.234,56
      F2;15/02/2024;Núñez;José;j@example.org;Café;1;12,50
    `);
    expect(Object.values(found)).toEqual(["order", "day", "family", "given", "email", "product", "quantity", "amount"]);
  });

  it("of columns that ask about a channel, whichever it is and however they ask", async () => {
    expect(
      await meanings(`
        会员编号,姓名,手机,接受电话,短信退订,是否同意接收微信消息,Do not call?,OK to e-mail,No post,联系电话是否有效,是否加微信
        1,王小明,13800138000,否,是,是,no,yes,no,是,是
        2,张丽,13900139000,是,否,否,yes,no,yes,否,否
      `),
    ).toMatchObject({
      手机: "phone",
      接受电话: "optIn.phone",
      短信退订: "optOut.sms",
      是否同意接收微信消息: "optIn.wechat",
      "Do not call?": "optOut.phone",
      "OK to e-mail": "optIn.email",
      "No post": "optOut.post",
      联系电话是否有效: expect.stringMatching(/^custom:/),
      是否加微信: expect.stringMatching(/^custom:/),
    });
  });

  it.each([
    "Cancelled by phone",
    "May calls",
    "Call accepted",
    "Agreed by e-mail",
    "短信已接收",
    "邮件接收状态",
    "North call centre",
    "No. of calls",
  ])("never a permission of what only sounds like one: %s", async (name) => {
    expect(await meanings(`id,name,${name}\n1,Ann,yes\n2,Ben,no`)).toEqual({
      id: "customerCode",
      name: "name",
      [name]: `custom:${name}`,
    });
  });

  it.each([
    ["May we call?", "optIn.phone"],
    ["Can we text you", "optIn.sms"],
    ["Agrees to e-mail", "optIn.email"],
    ["SMS permission", "optIn.sms"],
    ["Phone opt-out", "optOut.phone"],
    ["No direct mail", "optOut.post"],
    ["允许发短信", "optIn.sms"],
    ["拒绝微信联系", "optOut.wechat"],
    ["勿打电话", "optOut.phone"],
    ["不愿意接电话", "optOut.phone"],
    ["未同意接收短信", "optOut.sms"],
    ["Phone not allowed", "optOut.phone"],
    ["E-mail consent withdrawn", "optOut.email"],
  ])("the permission %s asks about", async (name, field) => {
    expect(await meanings(`id,name,${name}\n1,Ann,yes\n2,Ben,no`)).toMatchObject({ [name]: field });
  });

  it("of a column of customers: their names where nothing else names them, else their code", async () => {
    expect(await meanings("日期,客户,金额\n2024-03-04,王伟,12\n2024-03-05,李芳,13")).toMatchObject({ 客户: "name" });
    expect(await meanings("date,customer,amount\n2024-03-04,Ann Lee,12\n2024-03-05,Bob,13")).toMatchObject({
      customer: "name",
    });
    expect(await meanings("date,customer,amount\n2024-03-04,A1,12\n2024-03-05,B2,13")).toMatchObject({
      customer: "customerCode",
    });
    expect(await meanings("日期,客户,电话,金额\n2024-03-04,王伟,13800138000,12\n2024-03-05,李芳,,13")).toMatchObject({
      客户: "customerCode",
    });
  });

  it("of a kind of place that is called a zip code", async () => {
    expect(await meanings("id,zip_code\n1,Rural\n2,Urban")).toMatchObject({ zip_code: "custom:zip_code" });
    expect(await meanings("id,zip_code\n1,90210\n2,SW1A 1AA")).toMatchObject({ zip_code: "postcode" });
  });

  it("of a status that says which orders were given back, and of one that says something else", async () => {
    expect(
      await meanings("Order,Date,Email,Total,Status\n1,2024-03-04,a@x.org,12,paid\n2,2024-03-05,b@x.org,13,refunded"),
    ).toMatchObject({ Status: "orderStatus" });
    expect(await meanings("编号,姓名,状态\n1,王伟,正常\n2,李芳,冻结")).not.toMatchObject({ 状态: "orderStatus" });
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
