import { describe, expect, it } from "vitest";
import { converted, csv, look } from "./shop.ts";
import { left, sales } from "./taken.ts";

describe("orders of which the first line alone says when and who", () => {
  it("are taken in with all of their lines, and their sum counts once", async () => {
    const file = csv(`
      Order ID,Email,Financial Status,Total,Amount Refunded,Created at,Lineitem quantity,Lineitem name,Lineitem price
      101,ann@example.com,PAID,45,0,2024-03-01 10:12:00 -0500,2,Candle,20
      101,,,,,,1,Soap,10
      102,bob@example.com,PAID,25,20,2024-03-02 11:12:00 -0500,1,Candle,20
      103,cy@example.com,CANCELED,35,0,2024-03-03 11:12:00 -0500,1,Candle,20
      103,,,,,,1,Soap,10
    `);
    const taken = await converted(file);
    expect(sales(taken)).toEqual([
      "ann@example.com sale 45",
      "ann@example.com sale 0",
      "bob@example.com sale 25",
      "bob@example.com refund 20",
    ]);
    expect(left(taken)).toEqual(["4 orderClosed", "5 orderClosed"]);
  });

  it("count by their lines' own amounts where they have them", async () => {
    const file = csv(`
      单号,日期,会员编号,商品,金额
      1,2024-03-01,V1,茶,10
      1,,,壶,30
      2,2024-03-02,V2,茶,10
    `);
    expect(sales(await converted(file))).toEqual(["V1 sale 10", "V1 sale 30", "V2 sale 10"]);
  });

  it("are not read so where a further line says its day, or another order has none", async () => {
    const orders = async (...rows: readonly string[]) =>
      (await look(csv(`Order,Date,Email,Amount\n${rows.join("\n")}\n`))).mapping.orders;
    expect(await orders("1,2024-03-01,a@x.test,1", "1,,,2")).toBe("firstLine");
    expect(await orders("1,2024-03-01,a@x.test,1", "1,,,2", "2,2024-03-01,b@x.test,1", "2,2024-03-01,b@x.test,3")).toBe(
      undefined,
    );
    expect(await orders("1,2024-03-01,a@x.test,1", "1,,,2", "2,,b@x.test,1")).toBe(undefined);
    expect(await orders("1,2024-03-01,a@x.test,1", "2,2024-03-01,b@x.test,1")).toBe(undefined);
  });
});
