import { describe, expect, it } from "vitest";
import { CLOSED, COUNTS, NOT_PAID, readOrderStatus, REFUNDED } from "../../../core/import/order-status.ts";
import { createImportWorker } from "../../../core/import/worker.ts";
import { textAt } from "../../../core/model/block.ts";
import { converted, csv, look } from "./shop.ts";
import { left, lines } from "./taken.ts";

describe("the status of an order", () => {
  it.each([
    [
      COUNTS,
      "交易成功 买家已付款，等待卖家发货 卖家已发货 paid partially_refunded 部分退款 processing completed wc-completed 已验证 CAPTURED 退款关闭 退款已撤销 售后关闭 拒绝退款",
    ],
    [NOT_PAID, "等待买家付款 待付款 pending on-hold authorized unpaid failed DENIED"],
    [CLOSED, "交易关闭 已取消 cancelled voided 订单关闭 已撤销 已反结账"],
    [REFUNDED, "refunded 全额退款 退款成功"],
  ])("is read in the words of shops (%i)", (status, words) => {
    for (const word of words.split(" ")) expect([word, readOrderStatus(word)]).toEqual([word, status]);
  });

  it.each([
    [
      COUNTS,
      "Bezahlt, Abgeschlossen, Versendet, teilweise erstattet, Payée, Expédiée, En attente d'expédition, Entregado, Pendiente de envío, Consegnato, Parzialmente rimborsato, Verzonden, Concluído, Envío pendiente, Versand ausstehend, Awaiting shipment, paid",
    ],
    [
      NOT_PAID,
      "Unbezahlt, Zahlung ausstehend, En attente, Impayée, Pendiente de pago, In attesa, Onbetaald, Não pago, Pending payment, Awaiting payment before shipping",
    ],
    [CLOSED, "Storniert, Annulée, Cancelado, Anulado, Annullato, Geannuleerd, Abgelehnt"],
    [REFUNDED, "Erstattet, Rückerstattet, Remboursée, Reembolsado, Devuelto, Rimborsato, Terugbetaald, Devolvido"],
    [-1, "Offen, Activo, Not refunded, Jalisco, São Paulo, nan"],
  ])("is read in European words (%i)", (status, words) => {
    for (const word of words.split(", ")) expect([word, readOrderStatus(word)]).toEqual([word, status]);
  });

  it.each([
    ["Estado", "Entregado", "Cancelado", "Devuelto"],
    ["Statut", "Terminée", "Annulée", "Remboursée"],
    ["Bestellstatus", "Versendet", "Storniert", "Erstattet"],
    ["Stato", "Spedito", "Annullato", "Rimborsato"],
  ])("is found in a column %s", async (name, good, cancelled, refunded) => {
    const file = await converted(
      csv(
        `order,date,customer,amount,${name}\n1,2024-01-01,A,10,${good}\n2,2024-01-01,A,20,${cancelled}\n3,2024-01-02,B,30,${refunded}\n`,
      ),
    );
    expect(lines(file)).toEqual(["1 2024-01-01 A sale 10", "3 2024-01-02 B sale 30", "3 2024-01-02 B refund 30"]);
    expect(left(file)).toEqual(["2 orderClosed"]);
  });

  it.each([
    ["账单号,结账时间,会员手机号,实收金额,账单状态", "已结账", "已撤单", "已退款"],
    ["交易单号,交易时间,手机号,金额(元),当前状态", "已收钱", "已取消", "已全额退款"],
    ["Order,Date,Phone,Total,Status", "Sales Order", "Cancelled", "Refunded"],
  ])("is found in the tables of tills, bills and quotations: %s", async (header, good, over, back) => {
    const rows = [good, over, back].map((status, i) => `${i},2024-01-0${i + 1},1380000000${i},${i + 1}0,${status}`);
    const file = await converted(csv(`${header}\n${rows.join("\n")}\n`));
    expect(lines(file).map((line) => line.split(" ").slice(-2).join(" "))).toEqual(["sale 10", "sale 30", "refund 30"]);
    expect(left(file)).toEqual(["2 orderClosed"]);
  });

  it.each([
    [COUNTS, "発送済み 来店済み 会計済み 施術済み 予約確定"],
    [NOT_PAID, "入金待ち"],
    [CLOSED, "キャンセル 来店なし"],
    [REFUNDED, "返金済み"],
  ])("is read in Japanese (%i)", (status, words) => {
    for (const word of words.split(" ")) expect([word, readOrderStatus(word)]).toEqual([word, status]);
  });

  it("of a part that was given back, of a quotation and of a payment that still needs something is read", () => {
    expect(readOrderStatus("已退款(￥12.00)")).toBe(COUNTS);
    for (const word of [
      "Quotation",
      "Quotation Sent",
      "requires_payment_method",
      "Payment error",
      "Erreur de paiement",
    ]) {
      expect([word, readOrderStatus(word)]).toEqual([word, NOT_PAID]);
    }
  });

  it("leaves what was given back to a column 成功退款（元）", async () => {
    const file = await converted(
      csv(
        "交易号,付款时间,手机号,金额（元）,成功退款（元）\n1,2024-01-01,13800000001,10,4\n2,2024-01-02,13800000002,20,0\n",
      ),
    );
    expect(lines(file).map((line) => line.split(" ").slice(-2).join(" "))).toEqual(["sale 10", "refund 4", "sale 20"]);
  });

  it("is not a part of a country of the same name", async () => {
    const preview = await look(
      csv("pedido,fecha,cliente,importe,estado\n1,2024-01-01,A1,10,Jalisco\n2,2024-01-01,B2,20,Puebla\n"),
    );
    expect(preview.columns[4]).toMatchObject({ field: "province" });
    expect(preview.issues).toEqual([]);
  });

  it("of an appointment nobody came to, and of JD's orders, is read", () => {
    for (const word of [
      "No-show",
      "no show",
      "NoShow",
      "Did not attend",
      "爽约",
      "未到店",
      "Nicht erschienen",
      "(删除)等待出库",
    ]) {
      expect([word, readOrderStatus(word)]).toEqual([word, CLOSED]);
    }
    expect(readOrderStatus("Not paid")).toBe(NOT_PAID);
    // What is said with a good word turned round is asked.
    for (const word of ["Not attended", "not arrived", "Unconfirmed", "Incomplete", "Not completed", "未完成"]) {
      expect([word, readOrderStatus(word)]).toEqual([word, -1]);
    }
    for (const word of [
      "Unshipped",
      "unfulfilled",
      "Confirmed",
      "Checked out",
      "(锁定)等待出库",
      "等待确认收货",
      "已离店",
    ]) {
      expect([word, readOrderStatus(word)]).toEqual([word, COUNTS]);
    }
  });

  it("leaves out what was not paid or was closed, with its reason, and takes back what was refunded", async () => {
    const file = await converted(
      csv(`
        订单编号,订单状态,下单时间,客户编号,实付金额
        1,交易成功,2024-01-01,A,10
        2,等待买家付款,2024-01-01,A,20
        3,交易关闭,,B,30
        4,全额退款,2024-01-02,B,40
      `),
    );
    expect(lines(file)).toEqual(["1 2024-01-01 A sale 10", "4 2024-01-02 B sale 40", "4 2024-01-02 B refund 40"]);
    expect(left(file)).toEqual(["2 orderNotPaid", "3 orderClosed"]);
  });

  it.each([
    ["numbers, which no shop writes alike", "1 0 2 1", 3, null],
    ["a word among others", "已完成 已完成 已完成 挂起中", 1, "orderStatus"],
  ])("is told where it is not understood, and its rows count: %s", async (_, words, count, field) => {
    const rows = words.split(" ").map((word, i) => `${i},${word},2024-01-0${i + 1},A,10\n`);
    const file = csv(`订单编号,订单状态,下单时间,客户编号,实付金额\n${rows.join("")}`);
    const preview = await look(file);
    const told = { code: "statusUnread", column: "订单状态", count };
    expect(preview.columns[1]?.field ?? null).toBe(field);
    expect(preview.issues).toContainEqual(told);
    expect(lines(await converted(file))).toHaveLength(4);
    const read = await converted(file, { fields: { 订单状态: "orderStatus" } });
    expect(read.issues).toContainEqual(told);
  });

  it.each([
    ["Member #,Name,Join Date,Status,Payment Date,Amount", "Active Expired Active Cancelled"],
    ["Name,Email,Status,Date,Product,Amount", "Active Frozen Lapsed Active"],
    ["会员卡号,姓名,状态,消费日期,金额", "正常 过期 正常 挂失"],
  ])("is none where it is a membership's: %s, %s", async (names, words) => {
    const rows = words.split(" ").map((word, i) =>
      names
        .split(",")
        .map((name) => {
          if (/Status|状态/.test(name)) return word;
          if (/Date|日期/.test(name)) return `2024-01-0${i + 1}`;
          return /Amount|金额/.test(name) ? "10" : `A${i}${name.includes("Email") ? "@x.com" : ""}`;
        })
        .join(","),
    );
    const file = csv(`${names}\n${rows.join("\n")}\n`);
    const preview = await look(file);
    expect(preview.columns.map(({ field }) => field)).not.toContain("orderStatus");
    expect(preview.issues.map(({ code }) => code)).not.toContain("statusUnread");
    expect(lines(await converted(file))).toHaveLength(4);
  });

  it.each([
    ["Order,Date,Customer,Status,Amount", "Active Void Active Void", ["1", "3"]],
    ["Order,Date,Member,Status,Amount", "Active Cancelled Active Cancelled", ["1", "3"]],
    ["Order,Date,Customer,Order status,Amount", "Active Cancelled Frozen Cancelled", ["1", "3"]],
  ])("is an order's where its words or its name say so: %s, %s", async (names, words, kept) => {
    const rows = words.split(" ").map((word, i) => `${i + 1},2024-01-0${i + 1},A,${word},10\n`);
    const text = csv(`${names}\n${rows.join("")}`);
    expect((await look(text)).issues.map(({ code }) => code)).toContain("statusUnread");
    const file = await converted(text, { fields: { [names.split(",")[3]!]: "orderStatus" } });
    expect(lines(file).map((line) => line.split(" ")[0])).toEqual(kept);
    expect(file.issues.map(({ code }) => code)).toContain("statusUnread");
  });

  it("gives back what a column says, where there is one", async () => {
    const file = await converted(
      csv(
        "order,order status,date,customer,amount,refund amount\n1,paid,2024-01-01,A,10,0\n2,refunded,2024-01-01,A,10,8\n",
      ),
    );
    expect(lines(file)).toEqual(["1 2024-01-01 A sale 10", "2 2024-01-01 A sale 10", "2 2024-01-01 A refund 8"]);
  });
});

describe("an order given back as a whole", () => {
  it("is given back as a whole where the column of parts given back says nothing of it", async () => {
    const file = await converted(
      csv(`
        订单编号,订单状态,下单时间,顾客电话,顾客实付,部分退款金额
        1,已完成,2024-01-01,13800001111,10,3
        2,已全额退款,2024-01-01,13800001111,20,0.00
        3,已全额退款,2024-01-02,13800001111,30,
      `),
    );
    expect(lines(file).map((line) => line.replace(/^(\d+) \S+ \S+/, "$1"))).toEqual([
      "1 sale 10",
      "1 refund 3",
      "2 sale 20",
      "2 refund 20",
      "3 sale 30",
      "3 refund 30",
    ]);
  });
});

describe("an order whose first line alone says all of it", () => {
  const FILE = csv(`
    Order,Email,Order status,Date,Item,Quantity,Unit price,Discount,Refund
    1001,a@x.test,paid,2024-03-01 10:00:00 +0800,Tea,2,10,3,
    1001,,,,Cup,1,8,,
    1002,b@x.test,pending,2024-03-02 10:00:00 +0800,Tea,1,10,,
    1002,,,,Cup,1,8,,
    1003,,paid,2024-03-03 10:00:00 +0800,Tea,1,10,2,1
    1003,,paid,2024-03-03 10:00:00 +0800,Cup,1,8,2,1
  `);

  it("lends its customer, day and status to the lines below; discount and refund count once", async () => {
    const { mapping } = await look(FILE);
    const request = {
      mapping: { ...mapping, orders: "firstLine" as const },
      country: "CN",
      anonymous: "keep" as const,
    };
    const file = await createImportWorker().convert(FILE, request, () => undefined);
    expect(lines(file)).toEqual([
      "1 2024-03-01 a@x.test sale 20",
      "1 2024-03-01 a@x.test discount 3",
      "2 2024-03-01 a@x.test sale 8",
      "5 2024-03-03 nobody sale 10",
      "5 2024-03-03 nobody discount 2",
      "5 2024-03-03 nobody refund 1",
      "6 2024-03-03 nobody sale 8",
    ]);
    expect(left(file)).toEqual(["3 orderNotPaid", "4 orderNotPaid"]);
  });

  it("says nothing for other lines unless asked to", async () => {
    expect(left(await converted(FILE))).toEqual(["2 noDay", "4 noDay", "3 orderNotPaid"]);
  });
});

describe("what keeps a number a text", () => {
  it("is not part of a code, a phone or an order number", async () => {
    const file = await converted(
      csv(`
        订单编号,下单时间,手机号,实付金额
        "=""190001""",2024-01-01,'13800138000,10
        ="190002",2024-01-01,\t13800138000,20
        \t190003,2024-01-01,13800138000,30
      `),
    );
    expect(lines(file).map((line) => line.split(" ")[2])).toEqual([
      "+8613800138000",
      "+8613800138000",
      "+8613800138000",
    ]);
    const orders = file.lines[0]!.words.get("order")!;
    expect(Array.from(orders.codes, (code) => textAt(orders.words, code - 1))).toEqual(["190001", "190002", "190003"]);
  });
});
