import { writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { dataFile, hasData } from "../data.ts";
import { ownFolder } from "../own-folder.ts";
import { runCli, type CliRun } from "./run-cli.ts";

/** A year's lines as three files: who, which order when by whom, and the lines with nothing but their order's number. */
function split(whole: string): Record<"customers" | "orders" | "lines", string> {
  const orders = new Map<string, string>();
  const customers = new Map<string, string>();
  const lines = ["InvoiceNo,StockCode,Description,Quantity,UnitPrice"];
  for (const row of whole.trimEnd().split(/\r?\n/).slice(1)) {
    // Only the description may be quoted; the others are counted from both ends.
    const cells = row.split(",");
    const [invoice = "", stock = ""] = cells;
    const [quantity = "", day = "", price = "", customer = "", country = ""] = cells.slice(-5);
    lines.push([invoice, stock, cells.slice(2, -5).join(","), quantity, price].join(","));
    if (!orders.has(invoice)) orders.set(invoice, `${invoice},${day},${customer}`);
    if (customer !== "") customers.set(customer, `${customer},${country}`);
  }
  const file = (header: string, rows: Iterable<string>): string => `${[header, ...rows].join("\n")}\n`;
  return {
    customers: file("CustomerID,Country", customers.values()),
    orders: file("InvoiceNo,InvoiceDate,CustomerID", orders.values()),
    lines: `${lines.join("\n")}\n`,
  };
}

describe.skipIf(!hasData)("a year of a gift wholesaler's lines, split in three (needs the data folder)", () => {
  let whole: CliRun;
  let three: CliRun;
  beforeAll(async () => {
    const path = dataFile("online_retail/online_retail_all_days.csv.gz");
    const folder = await ownFolder("linked");
    const parts = split(
      gunzipSync(readFileSync(path))
        .toString("utf8")
        .replace(/^\uFEFF/, ""),
    );
    const given: string[] = [];
    for (const [name, text] of Object.entries(parts)) {
      await writeFile(join(folder, `${name}.csv`), text);
      given.push(`--${name}`, join(folder, `${name}.csv`));
    }
    whole = await runCli("value", "--orders", path, "--as-of", "2011-12-10");
    three = await runCli("value", ...given, "--as-of", "2011-12-10");
  }, 600_000);

  test("gives every customer the figures of the whole file", () => {
    expect([three.stderr, three.code]).toEqual(["", 0]);
    expect(three.files.get("customers.csv")).toBe(whole.files.get("customers.csv"));
    const figures = (run: CliRun): unknown => {
      const { files: _, ...rest } = JSON.parse(run.files.get("summary.json") ?? "{}") as Record<string, unknown>;
      return rest;
    };
    expect(figures(three)).toEqual(figures(whole));
  });

  test("accounts for every row of each file", () => {
    const { files } = JSON.parse(three.files.get("summary.json") ?? "{}") as { files: unknown };
    expect(files).toMatchObject({
      "customers.csv": { read: 4372, added: 4372 },
      "orders.csv": { read: 25_900, added: 25_900 },
      "lines.csv": { read: 541_909, added: 541_909 },
    });
  });
});
