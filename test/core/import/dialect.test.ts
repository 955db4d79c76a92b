import { describe, expect, it } from "vitest";
import { guessDialect, recordsOf } from "../../../core/import/dialect.ts";
import { delimiterSchema } from "../../../core/model/mapping.ts";

const delimiterOf = (text: string): string => guessDialect(text).delimiter;
const table = (delimiter: string): string =>
  [
    ["Name", "Phone", "City"],
    ["Ann Lee", "555-0100", "York"],
    ["Bob Ray", "555-0101", "Bath"],
    ["Cy Poe", "555-0102", "Hull"],
  ]
    .map((row) => `${row.join(delimiter)}\r\n`)
    .join("");

describe("what parts the cells", () => {
  it.each([",", ";", "\t", "|", "^", "~", "\u001f", "\u0001", "§", "¦", ":", "，", "；", "、"])(
    "%j is found",
    (mark) => {
      expect(delimiterOf(table(mark))).toBe(mark);
    },
  );

  it("is a blank where quoted cells stand between blanks, or known names above an even table", () => {
    const text =
      'DATE Qty "Description" "URL"\n2018-01-28 2 "These, for men" "https://a"\n2018-01-29 1 "Light" "https://b"\n';
    expect(delimiterOf(text)).toBe(" ");
    expect(delimiterOf("name phone city\nann 1 York\nbob 2 Bath\ncy 3 Hull\n")).toBe(" ");
  });

  it("has a blank behind it where quotes do", () => {
    const text = 'a, b, "c"\n1, 2, "x, y"\n3, 4, "z, w, v"\n';
    const dialect = guessDialect(text);
    expect(dialect).toMatchObject({ delimiter: ", ", width: 3 });
    expect(recordsOf(text, dialect)[1]).toEqual(["1", "2", "x, y"]);
  });

  it.each([
    ["a list of names", "Customer\nAnn Lee\nBob Ray\nCy van Poe\n", ","],
    ["a list of names in two words", "full name\nAnn Lee\nBob Ray\nCy Poe\n", ","],
    ["a list of addresses", "地址\n上海市，静安区，南京西路1号\n北京市，朝阳区，建国路2号\n", ","],
    ["times of day", "time,what\n10:30,a\n11:45,b\n", ","],
    ["one column of times", "10:30:00\n11:45:00\n12:15:00\n", ","],
    ["comments with quoted words", 'comment\nshe said "yes" to it\nhe said "no" again\nthey said "so" too\n', ","],
    ["blanks after commas", "a, b, c\n1, 2, 3\n4, 5, 6\n", ","],
    ["texts with blanks", "name,note\nAnn,likes tea\nBob,likes a cup of tea\n", ","],
    ["semicolons and decimal commas", "a;b;c\n1,5;2,5;x\n3,5;4,5;y\n", ";"],
  ])("%s keep the usual one", (_, text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it("is what a line says that a spreadsheet writes", () => {
    expect(delimiterOf("sep=!\r\na!b,c\r\n1!2,3\r\n")).toBe("!");
    expect(guessDialect("a;b\n1;2\n", { delimiter: "||" }).delimiter).toBe("||");
  });

  it("is any short text but a quote or a line end", () => {
    for (const mark of [" ", ", ", "||", "\u001f", "，", "<tab>"])
      expect(delimiterSchema.safeParse(mark).success).toBe(true);
    for (const mark of ["", '"', "'", "\n", ";\r", "123456789"])
      expect(delimiterSchema.safeParse(mark).success).toBe(false);
  });
});

describe("a sign that stands before each cell", () => {
  const MARKED = "Day,Order,Amount\n`2024-02-29,`A1,`58.00\n`2024-02-28,`A2,`42.00\nOrders,Sum\n`2,`100.00\n";
  const cellsOf = (text: string): string[][] => recordsOf(text, guessDialect(text));

  it("is none of the cell's", () => {
    expect(cellsOf(MARKED).slice(1, 3)).toEqual([
      ["2024-02-29", "A1", "58.00"],
      ["2024-02-28", "A2", "42.00"],
    ]);
    expect(cellsOf(MARKED.replace("`A1", '"`A,1"'))[1]).toEqual(["2024-02-29", "A,1", "58.00"]);
  });

  it("is the cell's where it does not stand before all of them", () => {
    expect(cellsOf(MARKED.replace("`42.00", "42.00"))[1]).toEqual(["`2024-02-29", "`A1", "`58.00"]);
  });
});
