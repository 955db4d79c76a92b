import { expect, it } from "vitest";
import type { FilePreview } from "../../../core/model/importing.ts";
import { fileCurrencies, fileCurrency } from "../../../core/model/file-currency.ts";

type Column = FilePreview["columns"][number];

/** A file of an amount and one more column. */
function file(amount: string, other: string, ...rows: readonly (readonly [string, string])[]) {
  const reads = { because: "header", fits: 1, filled: 1, distinct: 1, examples: [], ambiguous: false } as const;
  const columns: Column[] = [
    { column: amount, index: 0, field: "amount", sensitive: false, ...reads },
    { column: other, index: 1, field: null, sensitive: false, ...reads },
  ];
  return { columns, records: [[amount, other], ...rows] };
}

it.each([
  [file("Amount", "Note", ["€ 12,50", ""]), ["EUR"]],
  [file("Amount (USD)", "Note", ["12.50", ""]), ["USD"]],
  // A column of its own says it, however it is called and written.
  [file("Betrag", "Währung", ["12,50", "EUR"], ["3,00", "EUR"]), ["EUR"]],
  [file("Amount", "Currency", ["12.50", "gbp"]), ["GBP"]],
  [file("金额", "币种", ["12.50", "USD"]), ["USD"]],
  [file("Amount", "Currency", ["1", "USD"], ["2", "EUR"], ["3", "USD"], ["4", "JPY"]), ["USD", "EUR", "JPY"]],
  [file("Amount", "Note", ["US$10", ""], ["€20", ""], ["US$30", ""]), ["USD", "EUR"]],
  [file("Amount", "Currency", ["$1", "CAD"], ["$2", "CAD"]), ["CAD"]],
  // Another column that holds such letters says nothing of money.
  [file("Amount", "Product", ["12.50", "ALL"]), []],
])("a file like %j is in %j", (seen, currencies) => {
  expect(fileCurrencies(seen, "GBP")).toEqual(currencies);
  expect(fileCurrency(seen, "GBP")).toBe(currencies[0] ?? null);
});

it("a dollar is the one of the place, where that place has one", () => {
  const seen = file("Amount", "Note", ["$10.00", ""]);
  expect([fileCurrency(seen, "AUD"), fileCurrency(seen, "GBP")]).toEqual(["AUD", "USD"]);
});
