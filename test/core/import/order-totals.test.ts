import { describe, expect, it } from "vitest";
import { SALE } from "../../../core/model/fields.ts";
import type { ImportField } from "../../../core/model/mapping.ts";
import { formatPlain } from "../../../core/model/money.ts";
import { converted, csv, look } from "./shop.ts";

/** What is left of a file's sales as it is guessed, and what is said of sums. */
async function net(header: string, rows: readonly string[], fields: Readonly<Record<string, ImportField | null>> = {}) {
  const file = csv(`${header}\n${rows.join("\n")}\n`);
  const { lines } = await converted(file, { fields });
  let sum = 0;
  for (const { count, kind, numbers } of lines) {
    for (let i = 0; i < count; i++) sum += (kind[i] === SALE ? 1 : -1) * numbers.get("amount")![i]!;
  }
  const told = (await look(file)).issues.flatMap(({ code, column }) =>
    code.startsWith("orderTotal") ? [`${code} ${column}`] : [],
  );
  return [formatPlain(sum), ...told].join("; ");
}

/** Three orders of two lines and one of one: 30, 45.5, 12 and 8. */
const TWICE = (line: (order: number, item: string, total: string) => string): string[] =>
  ["30", "45.5", "12"]
    .flatMap((total, i) => [line(i, "Mug", total), line(i, "Bowl", total)])
    .concat(line(3, "Cup", "8"));

describe("a sum of an order that stands on each of its lines", () => {
  it.each([
    ["Order #", "Order Total", "95.5; orderTotal Order Total"],
    ["订单编号", "订单总金额", "95.5; orderTotal 订单总金额"],
    ["Bestellnr", "Gesamtbetrag", "95.5; orderTotal Gesamtbetrag"],
    ["Order #", "Amount", "183; orderTotalMaybe Amount"],
  ])("counts once an order where its name says so, else it is told: %s, %s", async (order, amount, expected) => {
    const rows = TWICE((n, item, total) => `${n},2024-02-0${n + 1},a${n}@x.test,${item},${total}`);
    expect(await net(`${order},Date,Email,Item,${amount}`, rows)).toBe(expected);
  });

  it("counts once where its lines stand apart, but an order that comes again on another day is another", async () => {
    const line = (day: number, order: number, item: string, total: string): string =>
      `${order},2024-02-0${day},a${order}@x.test,${item},${total}`;
    const sorted = (items: readonly string[]): string[] =>
      items.flatMap((item) => [
        line(1, 1, item, "30"),
        line(1, 2, item, "45.5"),
        line(1, 3, item, "12"),
        line(2, 1, item, "30"),
      ]);
    expect(await net("Order #,Date,Email,Item,Order Total", sorted(["Mug", "Bowl", "Pot"]))).toBe(
      "117.5; orderTotal Order Total",
    );
  });

  it("counts once where the pieces of its lines differ", async () => {
    const rows = TWICE((n, item, total) => `${n},2024-02-01,a${n}@x.test,${item},${item === "Mug" ? 1 : 3},${total}`);
    expect(await net("Order,Date,Email,Item,Qty,Amount", rows)).toBe("95.5; orderTotal Amount");
  });

  it("is not seen in lines of one price, of the same goods, or without an order's number", async () => {
    const tickets = Array.from({ length: 9 }, (_, i) => `${i >> 1},2024-02-01,a@x.test,Seat ${i},10`);
    expect(await net("Order #,Date,Email,Item,Order Total", tickets)).toBe("90");
    const same = TWICE((n, _, total) => `${n},2024-02-01,a@x.test,Mug,${total}`);
    expect(await net("Order #,Date,Email,Item,Order Total", same)).toBe("183");
    const rows = TWICE((n, item, total) => `${n},2024-02-01,a@x.test,${item},${total}`);
    expect(await net("Order #,Date,Email,Item,Order Total", rows, { "Order #": null })).toBe(
      "183; orderTotal Order Total",
    );
  });

  it("of a discount is taken off once", async () => {
    const off = ["5", "10", "5"];
    const rows = off.flatMap((discount, i) => [
      `${i}\t,2024-02-01,1380000000${i},面膜,2,49.90,${discount}.00`,
      `${i}\t,2024-02-01,1380000000${i},面霜,1,129.00,${discount}.00`,
    ]);
    const header = "主订单编号,订单提交时间,收件人手机号,选购商品,商品数量,商品单价,优惠总金额";
    expect(await net(header, rows)).toBe("666.4; orderTotal 优惠总金额");
  });

  it("counts instead of prices and pieces where orders come to less than these", async () => {
    const header = "订单号,商品名称,订购数量,下单时间,京东价,结算金额,客户姓名,联系电话";
    const rows = [80, 140, 155.5, 40, 90].flatMap((paid, i) => [
      `${i},台灯,1,2024-05-01,${paid},${paid},张三,13900000011`,
      `${i},灯泡,2,2024-05-01,10,${paid},张三,13900000011`,
    ]);
    expect(await net(header, rows)).toBe("505.5; orderTotal 结算金额");
  });

  it("counts once where the first line of each order alone says it, also beside prices and pieces of its lines", async () => {
    const header = "订单号,下单时间,买家手机,商品名称,单价,数量,订单实付金额";
    const rows = [49, 70, 31].flatMap((paid, i) => [
      `${i},2024-05-0${i + 1},1380000000${i},台灯,20,1,${paid}`,
      `${i},2024-05-0${i + 1},1380000000${i},灯泡,3,2,`,
      `${i},2024-05-0${i + 1},1380000000${i},灯罩,5,1,`,
    ]);
    expect(await net(header, rows)).toBe("150; orderTotal 订单实付金额");
    expect(await net(header.replace("订单实付金额", "实付"), rows)).toBe("150; orderTotal 实付");
    const unpaid = `9,2024-05-09,13800000009,台灯,20,1,\n9,2024-05-09,13800000009,灯泡,3,2,`;
    expect(await net(header, [...rows, unpaid])).toBe("176; orderTotal 订单实付金额");
  });

  it("is each line's own where lines of an order say less than their price, or nothing, on any line", async () => {
    const rows = [18, 19, 20].flatMap((paid, i) => [
      `${i},2024-05-0${i + 1},1380000000${i},台灯,20,1,${paid}`,
      `${i},2024-05-0${i + 1},1380000000${i},灯泡,3,2,`,
    ]);
    expect(await net("订单号,下单时间,买家手机,商品名称,单价,数量,实付", rows)).toBe("75");
  });
});
