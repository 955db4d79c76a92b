import { describe, expect, it } from "vitest";
import { guessDialect, recordsOf } from "../../../core/import/dialect.ts";
import { guessHeaderRow } from "../../../core/import/header.ts";
import { csv, look } from "./shop.ts";

describe("what parts the cells", () => {
  it.each([
    ["a,b,c\n1,2,3\n4,5,6\n", ","],
    ["a;b;c\n1,5;2,5;3,5\n4,1;5,2;6,3\n", ";"],
    ["a\tb\n1,5\t2\n3\t4\n", "\t"],
    ["a|b|c\n1|2|3\n", "|"],
    ['name,note\n"Li; Wang","a;b"\n"Zhao","c"\n', ","],
    ["sep=;\na;b\n1;2\n", ";"],
    ["only\none\ncolumn\n", ","],
  ])("of %j is %j", (text, delimiter) => {
    expect(guessDialect(text).delimiter).toBe(delimiter);
  });

  it("takes single quotes where cells are quoted with them, not where phones begin with one", () => {
    expect(guessDialect("a,b\n'x, y','z'\n'p','q'\n'r','s'\n").quote).toBe("'");
    expect(guessDialect("a,b\n'13800138000,1\n'13900139000,2\n'13700137000,3\n").quote).toBe('"');
  });

  it.each(["\n", "\r\n", "\r"])("reads lines that end in %j", (end) => {
    const text = ["a,b", "1,2", '"x,\ny",4', ""].join(end);
    expect(recordsOf(text, guessDialect(text))).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["x,\ny", "4"],
    ]);
  });
});

describe("the row with the column names", () => {
  it.each([
    [
      "the first",
      [
        ["order", "date"],
        ["1", "2024-01-01"],
      ],
      0,
    ],
    [
      "below title lines",
      [
        ["Sales 2024", "", ""],
        ["", "", ""],
        ["订单号", "日期", "金额"],
        ["1", "2024-01-01", "5"],
      ],
      2,
    ],
    [
      "none: the first row is data",
      [
        ["1001", "2024-01-01", "5"],
        ["1002", "2024-01-02", "6"],
      ],
      -1,
    ],
    [
      "names nobody knows",
      [
        ["foo", "bar"],
        ["1", "x"],
        ["2", "y"],
      ],
      0,
    ],
  ])("%s", (_, records, row) => {
    expect(guessHeaderRow(records)).toBe(row);
  });

  it("calls the columns of a file without names as a spreadsheet does", async () => {
    const preview = await look(csv("1001,2024-01-01,5\n1002,2024-01-02,6\n"));
    expect(preview.mapping.columns.map(({ column }) => column)).toEqual(["A", "B", "C"]);
    expect(preview.issues.map(({ code }) => code)).toContain("noHeader");
  });

  it("is trimmed, and the blanks are told", async () => {
    const preview = await look(csv("订单号 , 金额,日期\n1,2,2024-01-01\n"));
    expect(preview.mapping.columns.map(({ column }) => column)).toEqual(["订单号", "金额", "日期"]);
    expect(preview.issues).toContainEqual({ code: "trimmedHeaders", count: 2 });
  });
});
