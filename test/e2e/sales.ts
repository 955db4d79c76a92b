import { encodeGbk } from "./gbk.ts";
import type { TestFile } from "./app.ts";

const FAMILY = "王李张刘陈杨黄赵周吴";
const GIVEN = ["伟", "芳", "娜", "秀英", "敏", "静"];
const PRODUCTS = [
  ["龙井茶 50克", 68],
  ["茉莉花茶 100克", 45.5],
  ["紫砂壶", 398],
  ["竹编茶盘", 129],
] as const;

/** What the sales file holds, counted while it is made. */
export interface Sales {
  readonly file: TestFile;
  readonly customers: number;
  readonly rows: number;
  /** Sales in all, in 1/100. */
  readonly cents: number;
  /** The customer with the largest sum. */
  readonly best: { readonly name: string; readonly phone: string };
  /** Name → phone of everybody. */
  readonly phones: ReadonlyMap<string, string>;
}

/** Sixty customers of a tea shop over two years in GBK, as a Chinese till writes them; customer 1 buys most and most often. */
export function teaShopSales(): Sales {
  const customers = 60;
  const rows: string[] = [];
  const phones = new Map<string, string>();
  let cents = 0;
  for (let c = 0; c < customers; c++) {
    const name = nameOf(c);
    const phone = `138${String(10_000_000 + c * 137_911)}`;
    phones.set(name, phone);
    for (let order = 0; order < 1 + Math.floor(30 / (c + 1)); order++) {
      const [product, price] = PRODUCTS[(c + order) % PRODUCTS.length] ?? PRODUCTS[0];
      const quantity = 1 + ((c * 7 + order) % 3);
      const amount = Math.round(price * 100) * quantity;
      cents += amount;
      const cells = [
        `D${c}-${order}`,
        dayOf(c * 11 + order * 23),
        `K${1000 + c}`,
        name,
        phone,
        product,
        quantity,
        price.toFixed(2),
        (amount / 100).toFixed(2),
      ];
      rows.push(cells.join(","));
    }
  }
  const header = "订单号,下单日期,会员编号,姓名,手机号,商品名称,数量,单价,金额";
  const buffer = encodeGbk(`${[header, ...rows].join("\r\n")}\r\n`);
  const best = { name: nameOf(0), phone: phones.get(nameOf(0)) ?? "" };
  return {
    file: { name: "茶叶店销售.csv", mimeType: "text/csv", buffer },
    customers,
    rows: rows.length,
    cents,
    best,
    phones,
  };
}

function nameOf(customer: number): string {
  return `${FAMILY[customer % 10] ?? ""}${GIVEN[Math.floor(customer / 10)] ?? ""}`;
}

/** Days from 3 January 2025 on, within two years. */
function dayOf(days: number): string {
  return new Date(Date.UTC(2025, 0, 3 + (days % 600))).toISOString().slice(0, 10);
}
