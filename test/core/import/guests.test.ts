import { describe, expect, it } from "vitest";
import { converted, csv } from "./shop.ts";
import { sales } from "./taken.ts";

describe("guests of a shop", () => {
  it("are one each by their e-mail where all of them have the number 0, also as a spreadsheet writes it", async () => {
    const file = csv(`
      Order ID,Customer ID,Email,Date,Total
      1,11,ann@example.com,2024-03-01,10
      2,0,bob@example.com,2024-03-02,20
      3,0.0,cleo@example.com,2024-03-03,30
      4,0,bob@example.com,2024-03-04,40
      5,0,,2024-03-05,50
    `);
    expect(sales(await converted(file))).toEqual([
      "11 sale 10",
      "bob@example.com sale 20",
      "cleo@example.com sale 30",
      "bob@example.com sale 40",
      "0 sale 50",
    ]);
  });

  it("keep their number 0 in a list of customers, whose sales may say no more than that", async () => {
    const { people } = await converted(csv("Customer ID,Email\n0,ann@example.com\n1,bob@example.com\n"));
    expect([...people.kind]).toEqual([0, 0]);
  });

  it.each([
    ["客户", "散客"],
    ["Client", "Walk-In"],
    ["Kunde", "Laufkunde"],
    ["Cliente", "Consumidor Final"],
    ["会员号,姓名", "0000,散客"],
    ["Customer Code,Customer Name", "CASH,Cash Sale"],
  ])("are nobody where a till writes one name for all who come by: %s %s", async (columns, guest) => {
    const known = columns.includes(",") ? "V1,王小明" : "王小明";
    const file = csv(
      `Order,Date,Total,${columns}\n1,2024-03-01,10,${guest}\n2,2024-03-02,20,${known}\n3,2024-03-02,30,${guest}\n`,
    );
    expect(sales(await converted(file))).toEqual([
      "nobody sale 10",
      `${known.split(",")[0]} sale 20`,
      "nobody sale 30",
    ]);
  });

  it("are nobody where only a part of their name can be seen", async () => {
    const file = csv(`
      订单号,下单时间,收件人,金额
      1,2024-03-01,李*,10
      2,2024-03-02,李*,20
      3,2024-03-03,王小明,30
    `);
    expect(sales(await converted(file))).toEqual(["nobody sale 10", "nobody sale 20", "王小明 sale 30"]);
  });
});
