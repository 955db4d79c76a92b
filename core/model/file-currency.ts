import currencies from "country-to-currency";
import type { FilePreview } from "./importing.ts";

const MONEY: ReadonlySet<string> = new Set([
  "amount",
  "unitPrice",
  "listPrice",
  "discountAmount",
  "refundAmount",
] as const);

/** Currencies by what is written beside an amount; the longer signs first, for "HK$" is no "$". */
const SIGNS: readonly (readonly [string, string])[] = [
  ["US$", "USD"],
  ["HK$", "HKD"],
  ["NT$", "TWD"],
  ["R$", "BRL"],
  ["C$", "CAD"],
  ["A$", "AUD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["RMB", "CNY"],
];

/** Currencies that are written "$", "¥" or 元 where they are at home; elsewhere the first. */
const SHARED: readonly (readonly [RegExp, readonly [string, ...string[]]])[] = [
  [/\$/, ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "BRL"]],
  [/[¥￥]/, ["CNY", "JPY"]],
  [/元/, ["CNY", "TWD", "HKD", "MOP"]],
];

const CODES: ReadonlySet<string> = new Set(Object.values(currencies));

/** What a column is called that says in which currency its row is. */
const CURRENCY_COLUMN =
  /^(?:currency(?:code)?|currencies|curr|waehrung|währung|devise|monnaie|moneda|divisa|valuta|munt(?:eenheid)?|moeda|币种|货币|货币代码|幣別|币别|貨幣)$/u;

type Seen = Pick<FilePreview, "columns" | "records">;

/** The currency a file's amounts are in, as its cells and names say: "€ 12,50", "Amount (USD)", "Currency"; null where they say none. */
export function fileCurrency(file: Seen, home: string): string | null {
  return fileCurrencies(file, home)[0] ?? null;
}

/**
 * Every currency the first amounts of a file are in, the most frequent first.
 * @param home the currency where the file is read, which a "$" most likely means if it is one of the dollars
 */
export function fileCurrencies({ columns, records }: Seen, home: string): readonly string[] {
  const counts = new Map<string, number>();
  const count = (text: string): void => {
    const currency = currencyIn(text, home);
    if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  };
  const named = columns.find(({ column }) => CURRENCY_COLUMN.test(column.toLowerCase().replaceAll(/[\s_.-]/g, "")));
  if (named !== undefined) {
    for (const record of records) count((record[named.index] ?? "").toUpperCase());
    // Of further down only the different cells are known.
    for (const cell of named.examples)
      if (!counts.has(currencyIn(cell.toUpperCase(), home) ?? "")) count(cell.toUpperCase());
  }
  // Where a column of its own says it, a "$" beside the amounts says no more.
  if (counts.size === 0) {
    for (const { column, field, index } of columns) {
      if (field === null || !MONEY.has(field)) continue;
      count(column);
      for (const record of records) count(record[index] ?? "");
    }
  }
  return [...counts].sort((x, y) => y[1] - x[1]).map(([currency]) => currency);
}

function currencyIn(text: string, home: string): string | null {
  const code = /(?<!\p{L})[A-Z]{3}(?!\p{L})/u.exec(text)?.[0];
  if (code !== undefined && CODES.has(code)) return code;
  const sign = SIGNS.find(([written]) => text.includes(written));
  if (sign !== undefined) return sign[1];
  const shared = SHARED.find(([written]) => written.test(text))?.[1];
  if (shared === undefined) return null;
  return shared.includes(home) ? home : shared[0];
}
