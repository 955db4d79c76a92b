import { describe, expect, it } from "vitest";
import { csv, look } from "./shop.ts";

/** How a file's column of amounts is read, beside another column of numbers in each of its two rows. */
async function read(amounts: readonly [string, string], other: string, others: readonly [string, string]) {
  const rows = amounts.map((amount, i) => `${i};2026-01-1${i};A${i};${amount};${others[i]}\n`);
  const preview = await look(csv(`order;date;customer;amount;${other}\n${rows.join("")}`));
  const { decimal } = preview.mapping.columns[3] ?? {};
  const { field, ambiguous, decimalLike } = preview.columns[3] ?? {};
  expect(field).toBe("amount");
  return { decimal, ambiguous, decimalLike };
}

describe("numbers that can be read with either mark", () => {
  it.each([
    [["1.200", "1.500"], "unit price", ["12,50", "15,00"], ","],
    [["1.200", "1.500"], "Versandkosten", ["3,90", "0"], ","],
    [["1,200", "1,500"], "unit price", ["12.50", "15.00"], "."],
  ] as const)("%j are read as the numbers of “%s” are written: %j", async (amounts, other, others, decimal) => {
    expect(await read(amounts, other, others)).toEqual({ decimal, ambiguous: false, decimalLike: other });
  });

  it.each([
    ["what is no number of the file's sales", "Version", ["1.5", "2.0"]],
    ["a time of day", "time", ["12.30", "14.15"]],
    ["a place on the map", "lat", ["52.52", "48.13"]],
    ["other numbers that are as open", "unit price", ["1.100", "1.300"]],
    ["a column that is written in both ways", "unit price", ["12,50", "12.50"]],
  ] as const)("are asked about beside %s", async (_, other, others) => {
    expect(await read(["1.200", "1.500"], other, others)).toMatchObject({ ambiguous: true, decimalLike: undefined });
  });

  it("are asked about where two columns prove different marks", async () => {
    const preview = await look(
      csv(`
        order;date;customer;amount;unit price;list price
        1;2026-01-13;A1;1.200;12,50;14.50
        2;2026-01-14;B2;1.500;15,00;17.25
      `),
    );
    expect(preview.columns[3]).toMatchObject({ field: "amount", ambiguous: true });
  });

  it("are read by their own cells where these prove a mark, whatever the others say", async () => {
    expect(await read(["1.200", "1.20"], "unit price", ["12,50", "15,00"])).toMatchObject({
      decimal: ".",
      ambiguous: false,
    });
  });
});
