import currencies from "country-to-currency";
import type { FilePreview } from "../../core/model/importing.ts";

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

/**
 * The currency a file's amounts are in, as their cells and names say: "€ 12,50", "Amount (USD)"; null where they say none. `home`: the currency
 * where the file is read, which a "$" most likely means if it is one of the dollars.
 */
export function fileCurrency(
  { columns, records }: Pick<FilePreview, "columns" | "records">,
  home: string,
): string | null {
  const counts = new Map<string, number>();
  for (const { column, field, index } of columns) {
    if (field === null || !MONEY.has(field)) continue;
    for (const text of [column, ...records.map((cells) => cells[index] ?? "")]) {
      const currency = currencyIn(text, home);
      if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
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
