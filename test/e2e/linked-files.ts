import { writeXlsx } from "hucre/xlsx";
import type { TFunction } from "i18next";
import type { Page } from "@playwright/test";
import { expect, type TestFile } from "./app.ts";

/** A table by its name, the names of its columns first. */
interface Table {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

const GOODS = [
  ["T01", "龙井茶", 128],
  ["T02", "普洱茶", 96],
  ["C01", "白瓷杯", 45],
  ["P01", "紫砂壶", 560],
] as const;

const CUSTOMERS = 40;
const ORDERS = 90;

/** A shop's customers, orders and lines as a system exports them: three of its orders have no lines, two lines no order. */
export function linkedTables(): { readonly tables: readonly Table[]; readonly lines: number } {
  const customers = Array.from({ length: CUSTOMERS }, (_, i) => [
    `K${1001 + i}`,
    `${"王李张刘陈杨赵黄"[i % 8]}${"伟芳娜敏静强磊军"[(i * 3) % 8]}`,
    `138${String(10_000_000 + i * 7919).slice(0, 8)}`,
    ["上海", "杭州", "苏州"][i % 3] ?? "",
  ]);
  const orders: (string | number)[][] = [];
  const lines: (string | number)[][] = [];
  for (let i = 0; i < ORDERS; i++) {
    const number = `D${202400001 + i}`;
    const day = `2024-${String(1 + (i % 9)).padStart(2, "0")}-${String(1 + ((i * 5) % 28)).padStart(2, "0")}`;
    // Who is no multiple of 40 buys; the last ten customers never do.
    const of = i % 3 === 0 ? [] : [0];
    let total = 0;
    for (const extra of [0, ...of]) {
      const [code, name, price] = GOODS[(i + extra) % GOODS.length] ?? GOODS[0];
      const quantity = 1 + ((i + extra) % 3);
      total += price * quantity;
      if (i < ORDERS - 3) lines.push([number, `${code}-${extra}`, name, quantity, price]);
    }
    orders.push([number, `K${1001 + (i % 30)}`, day, i % 2 === 0 ? "门店" : "网店", total]);
  }
  lines.push(["D999", "T01-9", "龙井茶", 1, 128], ["D998", "T01-9", "龙井茶", 1, 128]);
  return {
    tables: [
      { name: "客户", rows: [["客户编号", "姓名", "手机号", "城市"], ...customers] },
      { name: "订单", rows: [["订单号", "客户编号", "下单日期", "销售渠道", "订单金额"], ...orders] },
      { name: "明细", rows: [["订单号", "商品编码", "商品名称", "数量", "单价"], ...lines] },
    ],
    lines: lines.length,
  };
}

/** The tables with an order whose day is none, a line whose price is none, and the lines of no order: five rows that are rejected. */
export function withFaults(tables: readonly Table[]): readonly Table[] {
  return tables.map(({ name, rows }) => ({
    name,
    rows: rows.map((row, i) => {
      const [first] = row;
      if (name === "订单" && first === "D202400002") return row.with(2, "2024-02-30");
      return name === "明细" && i === 6 ? row.with(4, "待定") : row;
    }),
  }));
}

/** Each table as a file of its own. */
export function asFiles(tables: readonly Table[]): TestFile[] {
  return tables.map(({ name, rows }) => ({
    name: `${name}.csv`,
    mimeType: "text/csv",
    buffer: Buffer.from(`${rows.map((row) => row.join(",")).join("\n")}\n`),
  }));
}

/** All of them as sheets of one workbook. */
export async function asWorkbook(name: string, tables: readonly Table[]): Promise<TestFile> {
  const sheets = tables.map((table) => ({ name: table.name, rows: table.rows.map((row) => [...row]) }));
  return {
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await writeXlsx({ sheets })),
  };
}

/** From the linked tables, answered for, to their plan. */
export async function checkTables(page: Page, t: TFunction<"words">): Promise<void> {
  await expect(page.getByRole("heading", { name: t("data.importing.bundle.together") })).toBeVisible();
  await page.getByRole("radio", { name: t("data.importing.permission.unknown") }).check();
  await page.getByRole("button", { name: t("data.importing.bundle.check"), exact: true }).click();
  await expect(page.getByRole("heading", { name: t("data.importing.plan.title") })).toBeVisible();
}
