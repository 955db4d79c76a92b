import { openAsBlob, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Converted } from "../../../core/import/converted.ts";
import { guessDialect, recordsOf } from "../../../core/import/dialect.ts";
import { guessEncoding } from "../../../core/import/encoding.ts";
import { accountingCloses } from "../../../core/model/accounting.ts";
import { formatDay } from "../../../core/model/day.ts";
import { DISCOUNT, REFUND, SALE } from "../../../core/model/fields.ts";
import { formatPlain } from "../../../core/model/money.ts";
import { dataFile, hasData } from "../../data.ts";
import { converted, look, Shop } from "./shop.ts";

const here = describe.skipIf(!hasData);

interface TornFile {
  readonly rows: readonly (readonly string[])[];
}

function expected(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(dataFile(`expected/${name}`), "utf8")) as Record<string, unknown>;
}

here("hostile CSV (needs the data folder)", () => {
  const torn = hasData ? (expected("files_csv.json") as Record<string, TornFile>) : {};
  const good = Object.keys(torn).filter((path) => /^csv-(?:spectrum|test-data)\//.test(path) && !/\/bad-/.test(path));

  it.each(good)("%s", async (path) => {
    const bytes = readFileSync(dataFile(`csv_torture/${path}`));
    const { encoding } = await guessEncoding(bytes, true);
    const text = new TextDecoder(encoding).decode(bytes);
    // Blank lines are rows here, to be counted; the expected ones leave them out.
    const records = recordsOf(text, guessDialect(text)).filter((cells) => cells.length > 1 || cells[0] !== "");
    expect(records).toEqual(torn[path]?.rows);
  });
});

/** Sums of a file's lines by kind, as plain decimals. */
function sums({ lines }: Converted): Record<"sale" | "discount" | "refund", string> {
  const totals = [0, 0, 0];
  for (const { count, kind, numbers } of lines) {
    const amount = numbers.get("amount")!;
    for (let i = 0; i < count; i++) totals[kind[i]!]! += amount[i]!;
  }
  return {
    sale: formatPlain(totals[SALE]!),
    discount: formatPlain(totals[DISCOUNT]!),
    refund: formatPlain(totals[REFUND]!),
  };
}

here("a restaurant's orders in GBK (needs the data folder)", () => {
  it.each(["meal_order_info_gbk.csv", "meal_order_info_2.csv"])(
    "%s: every row, sums, people by phone",
    async (name) => {
      const file = await openAsBlob(dataFile(`cn_restaurant/${name}`));
      const known = expected("chinese_files.json")[`cn_restaurant/${name}`] as {
        rows: number;
        distinct_phones: number;
      };
      const { mapping, encodingSure, issues } = await look(file);
      // 0, 1 and 2, and the file does not say what they mean.
      expect(issues).toContainEqual({ code: "statusUnread", column: "order_status", count: 3 });
      expect(mapping.encoding).toBe(name.includes("gbk") ? "gb18030" : "utf-8");
      expect(encodingSure).toBeGreaterThan(0.9);
      const rows = await converted(file);
      expect(rows.rows).toBe(known.rows);
      expect(rows.rejected.row.length).toBe(0);
      expect(rows.people.count).toBe(known.distinct_phones);
      expect(sums(rows)).toEqual({ sale: "465214", discount: "0", refund: "0" });
    },
  );

  it("dishes with line feeds in their names are all rows", async () => {
    const rows = await converted(await openAsBlob(dataFile("cn_restaurant/meal_order_detail_utf8bom.csv.gz")));
    expect([rows.rows, rows.rejected.row.length]).toEqual([10_037, 0]);
  });

  it("the same file again adds nothing", async () => {
    const shop = await Shop.open();
    const file = await openAsBlob(dataFile("cn_restaurant/meal_order_info_gbk.csv"));
    await shop.take(file);
    const { summary, content } = await shop.plan(file);
    expect(summary.accounting).toMatchObject({ added: 0, updated: 0, unchanged: 945 });
    expect(content.blocks).toEqual([]);
  });
});

here("an online shop's orders without customers (needs the data folder)", () => {
  it("sums what was paid and what was given back", async () => {
    const rows = await converted(await openAsBlob(dataFile("cn_tmall_orders/tmall_order_report.csv.gz")));
    expect(rows.rows).toBe(28_010);
    // What was paid is already less what was given back (most refunds exceed it), so refunds are not taken off again.
    expect(sums(rows)).toEqual({ sale: "1902487.15", discount: "0", refund: "0" });
    expect(rows.people.count).toBe(0);
  });
});

here("customers of a tutorial (needs the data folder)", () => {
  it("are the same people in the file of orders, and 40,000 in the other", async () => {
    const orders = await converted(await openAsBlob(dataFile("rfm_pkg/rfm_data_orders.csv.gz")));
    expect([orders.rows, orders.people.count]).toEqual([4_906, 995]);
    const { kind } = await look(await openAsBlob(dataFile("rfm_pkg/rfm_data_customer.csv.gz")));
    expect(kind).toBe("customers");
  });
});

here("a year of a wholesaler's invoices (needs the data folder)", () => {
  it("every one of 541,909 rows gets a verdict, and the sums are exact", async () => {
    const shop = await Shop.open();
    const { summary } = await shop.plan(await openAsBlob(dataFile("online_retail/online_retail_all_days.csv.gz")));
    const { accounting } = summary;
    expect(accountingCloses(accounting)).toBe(true);
    expect(accounting).toMatchObject({ read: 541_909, added: 541_909, rejected: {}, skipped: {} });
    expect(formatPlain(summary.gross)).toBe("10666684.544");
    expect(formatPlain(summary.gross - summary.anonymousGross)).toBe("8911407.904");
    expect(summary.newCustomers).toBe(4_372);
    expect(summary.newDiscountsAndRefunds).toBe(10_626);
    expect([formatDay(summary.firstDay!), formatDay(summary.lastDay!)]).toEqual(["2010-12-01", "2011-12-09"]);
    expect(summary.issues).toContainEqual({ code: "decimalZeroCodes", column: "CustomerID", count: 4_372 });
  });
});
