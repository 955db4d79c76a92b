import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { dataFile } from "./data.ts";
import { stateOf } from "./state.ts";
import type { Row } from "./table.ts";
import type { State } from "../core/model/state.ts";

/** Records of a small well-formed CSV (quotes, commas and doubled quotes in cells, no line breaks in them), as cells by header. */
export function csvRows(path: string): Record<string, string>[] {
  const bytes = readFileSync(dataFile(path));
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  const names = cellsOf(header ?? "");
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((value, i) => [names[i] ?? "", value])));
}

/**
 * The Online Retail file as methods §1 reads it: an order number that begins with C, or a negative quantity or price, is given
 * back; a line without a customer is anonymous. The customer code `17850.0` of a spreadsheet is 17850.
 */
export function onlineRetail(): State {
  const rows = csvRows("online_retail/online_retail_all_days.csv.gz").map((cells): Row => {
    const quantity = Number(cells["Quantity"]);
    const thousandths = Math.round(Number(cells["UnitPrice"]) * 1000);
    const back = quantity < 0 || thousandths < 0;
    const amount = Math.abs(quantity * thousandths);
    return {
      customer: cells["CustomerID"]?.replace(/\.0$/, ""),
      order: cells["InvoiceNo"],
      day: cells["InvoiceDate"]?.slice(0, 10),
      minute: cells["InvoiceDate"]?.slice(11, 16),
      product: cells["StockCode"],
      quantity: String(Math.abs(quantity)),
      amount: `${Math.floor(amount / 1000)}.${String(amount % 1000).padStart(3, "0")}`,
      kind: back ? "refund" : "sale",
    };
  });
  return stateOf({ lines: rows });
}

/** The orders of the R package rfm: one line an order, without order number or product. */
export function rfmPackageOrders(): State {
  const rows = csvRows("rfm_pkg/rfm_data_orders.csv.gz").map((cells): Row => ({
    customer: cells["customer_id"],
    day: cells["order_date"],
    amount: cells["revenue"],
  }));
  return stateOf({ lines: rows });
}

function cellsOf(line: string): string[] {
  const cells: string[] = [];
  for (const match of line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)) {
    const cell = match[1] ?? "";
    cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (match.index + match[0].length >= line.length) break;
  }
  return cells;
}
