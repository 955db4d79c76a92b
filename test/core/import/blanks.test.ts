import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessDialect, recordsOf } from "../../../core/import/dialect.ts";
import { ALIGNED, ANY_BLANKS } from "../../../core/model/mapping.ts";
import { dataFile, hasData } from "../../data.ts";
import { converted } from "./shop.ts";

/** Texts padded so that columns stand one below the other; numbers to the right. */
const padded = (rows: readonly (readonly string[])[], between = "  "): string => {
  const room = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > "\u2000" ? 2 : 1), 0);
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => room(row[i] ?? ""))));
  const pad = (cell: string, i: number): string => {
    const blanks = " ".repeat((widths[i] ?? 0) - room(cell));
    return /^[-\d.,]+$/.test(cell) ? blanks + cell : cell + blanks;
  };
  return rows.map((row) => `${row.map(pad).join(between).trimEnd()}\n`).join("");
};
const read = (text: string, delimiter?: string): string[][] =>
  recordsOf(text, guessDialect(text, delimiter === undefined ? {} : { delimiter }));
const delimiterOf = (text: string): string => guessDialect(text).delimiter;

const PEOPLE = [
  ["Name", "Phone", "City", "Spent"],
  ["Ann Lee", "555-0100", "York", "12.00"],
  ["Bob van Ray", "", "Bath", "1003.50"],
  ["Cy Poe", "555-0102", "Market Rasen", "7.25"],
  ["Di Wu", "555-0103", "", "88.00"],
];

describe("columns padded with blanks", () => {
  it("are found with names, with empty cells and blanks in cells", () => {
    expect(delimiterOf(padded(PEOPLE))).toBe(ALIGNED);
    expect(read(padded(PEOPLE))).toEqual(PEOPLE);
    expect(read(padded(PEOPLE), ALIGNED)).toEqual(PEOPLE);
  });

  it("are found without names, numbers beside each other and all", () => {
    const rows = Array.from({ length: 12 }, (_, i) => [
      `0000${i % 10}`,
      `00${10 + i}`,
      `199701${10 + i}`,
      String((i * 7) % 13),
      `${i * i * 9}.50`,
    ]);
    const text = padded(rows, " ").replaceAll(/^/gm, " ").trimEnd();
    expect(delimiterOf(text)).toBe(ALIGNED);
    expect(read(text)).toEqual(rows);
  });

  it("are found below names that do not keep to them and reach further", () => {
    const rows = Array.from({ length: 20 }, (_, i) => [
      `000${10 + i}`,
      `19970${1 + (i % 9)}10`,
      String((i * 7) % 13),
      `${i * 9}.50`,
    ]);
    const names = "customer        date  qty  amount";
    expect(read(`${names}\n${padded(rows, " ")}`)).toEqual([names.split(/ +/), ...rows]);
  });

  it("are found where Chinese characters take two places, and where they take one", () => {
    const rows = [
      ["姓名", "电话", "城市", "金额"],
      ["王小明", "13800138000", "上海", "12.00"],
      ["李四", "", "呼和浩特", "5.00"],
      ["欧阳 娜娜", "13800138002", "北京", "128.00"],
      ["Ann Lee", "13800138003", "", "3.50"],
    ];
    expect(read(padded(rows))).toEqual(rows);
    const narrow = rows.map((row) => `${row.map((cell) => cell.padEnd(12)).join(" ")}\n`).join("");
    expect(read(narrow)).toEqual(rows);
  });

  it("are found below a title and above a sum, with a drawn line and names that do not keep to them", () => {
    const [, ...body] = PEOPLE;
    const text = `Customers of the shop, all of them\nName  Phone  City  Spent\n-----------  --------\n${padded(body.concat(body))}Total: 2,221.50 of eight customers in all\n`;
    const records = read(text);
    expect(records.slice(0, 3)).toEqual([["Customers of the shop, all of them"], PEOPLE[0], [""]]);
    expect(records.slice(3, -1)).toEqual(body.concat(body));
    expect(records.at(-1)).toEqual(["Total: 2,221.50 of eight customers in all"]);
  });

  it("are found where commas stand in every line", () => {
    const rows = PEOPLE.map((row, i) => [i === 0 ? "Name" : `Smith, ${row[0] ?? ""}`, ...row.slice(1)]);
    expect(read(padded(rows))).toEqual(rows);
  });

  it("shift no cell: a line that does not keep to them is one cell", () => {
    const text = `${padded(PEOPLE.concat(PEOPLE.slice(1), PEOPLE.slice(1), PEOPLE.slice(1)))}Eve Maximiliana Featherstonehaugh Jr 555-0104 Hull 3.00\n`;
    expect(read(text).at(-1)).toEqual(["Eve Maximiliana Featherstonehaugh Jr 555-0104 Hull 3.00"]);
  });

  it("may be reached into by a longer number, as long as a blank is left", () => {
    const rows = [...PEOPLE, ...PEOPLE.slice(1), ...PEOPLE.slice(1)];
    const text = padded(rows, "   ");
    const longer = text.replace("   1003.50", " 991003.50");
    expect(longer).not.toBe(text);
    expect(read(longer)[2]).toEqual(["Bob van Ray", "", "Bath", "991003.50"]);
  });

  it("give the cells that were written, whatever they are, or the line as one", () => {
    const word = fc.constantFrom("Ann", "Lee", "of", "Bath", "王小明", "上海", "x1", "12.00", "7");
    const cell = fc.array(word, { minLength: 0, maxLength: 3 }).map((words) => words.join(" "));
    const row = fc.tuple(fc.integer({ min: 1, max: 9999 }).map(String), cell, cell, fc.constantFrom("5.00", "1200.25"));
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 30 }), (rows) => {
        const names = ["code", "name", "city", "amount"];
        const records = read(padded([names, ...rows]), ALIGNED);
        // A column of which nothing stands in a line but its name may be cut with the next; none goes to another.
        records.slice(1).forEach((record, i) => {
          expect(record.join(" ").replaceAll(/\s+/g, " ").trim()).toBe(
            (rows[i] ?? []).join(" ").replaceAll(/\s+/g, " ").trim(),
          );
          if (record.length === 4) expect(record).toEqual(rows[i]);
        });
      }),
      { seed: 8, numRuns: 150 },
    );
  });
});

describe("any number of blanks", () => {
  it("parts cells that keep to no columns: under known names, or where days and amounts stand", () => {
    const rows = Array.from({ length: 12 }, (_, i) => [String(i * 37), "1997-01-01", String(i), `${i * i * 9}.50`]);
    const text = rows.map((row) => `${row.join(" ")}\n`).join("");
    expect(delimiterOf(text)).toBe(" ");
    const ragged = rows.map((row, i) => `${row.join(" ".repeat(1 + (i % 3)))}\n`).join("");
    expect(delimiterOf(ragged)).toBe(ANY_BLANKS);
    expect(read(ragged)).toEqual(rows);
    expect(read('name   phone  city\n"Ann Lee" 1 York\nbob   2  Bath\n', ANY_BLANKS)[1]).toEqual([
      "Ann Lee",
      "1",
      "York",
    ]);
  });
});

describe("no columns are seen", () => {
  it.each([
    ["prose", "It was the best of times,\nit was the worst of times.\nIt was the age of wisdom.\nIt was\nwe had\n"],
    [
      "justified prose",
      "It   was the best of times\nit was  the  worst of time\nIt  was the age of  wisdom\nthe  epoch of  belief  was\nand  the season of  light,\nwe had everything  before us\n",
    ],
    ["names with two blanks", "Customer\nAnn  Lee\nBob  Ray\nCyrus  van Poe\nDi  Wu\nEd  Fox\n"],
    ["names as long as each other", "Customer\nAnn Lee\nBob Ray\nTom Fox\nTim Kay\nSue Lin\nJim Orr\n"],
    ["phones", "06 12 34 56 78\n06 12 34 56 79\n06 12 34 56 80\n06 12 34 56 81\n06 12 34 56 82\n06 12 34 56 83\n"],
    ["one column", "code\n1001\n1002\n1003\n1004\n1005\n1006\n"],
    [
      "times",
      "2024-01-01 10:00:00\n2024-01-02 11:00:00\n2024-01-03 12:00:00\n2024-01-03 13:00:00\n2024-01-03 14:00:00\n",
    ],
  ])("in %s", (_, text) => {
    expect(delimiterOf(text)).toBe(",");
  });

  it("in delimited text whose cells are padded too", () => {
    const text = PEOPLE.map((row) => `${row.map((cell) => cell.padEnd(14)).join(", ")}\n`).join("");
    expect(delimiterOf(text)).toBe(",");
    const bars = PEOPLE.map((row) => `${row.map((cell) => cell.padEnd(14)).join(" | ")}\n`).join("");
    expect(delimiterOf(bars)).toBe("|");
  });
});

describe("a delimiter of two signs", () => {
  it.each(["||", "::", "~~", "^^", "~|~"])("%j is found", (mark) => {
    const text = PEOPLE.map((row) => `${row.join(mark)}\n`).join("");
    expect(delimiterOf(text)).toBe(mark);
    expect(read(text)).toEqual(PEOPLE);
  });

  it("is not made of empty columns", () => {
    expect(delimiterOf("a,,b\n1,,2\n3,,4\n")).toBe(",");
  });
});

describe("a file with columns padded with blanks", () => {
  it("brings its rows, and rejects the line that does not keep to them", async () => {
    const odd = "Eve Maximiliana Featherstonehaugh Jr 555-0104 Hull 3.00\n";
    const known = PEOPLE.slice(1);
    const text = padded([...PEOPLE, ...known, ...known, ...known]);
    const file = await converted(new Blob([text, odd, text.slice(text.indexOf("Ann"))]));
    expect([file.rows, file.taken.row.length]).toEqual([33, 32]);
    expect([...file.rejected.row]).toEqual([17]);
  });

  it.skipIf(!hasData)("gives what the same table gives with commas (needs the data folder)", async () => {
    const rows = async (name: string): Promise<string[][]> => read(await readFile(dataFile(`cdnow/${name}`), "utf8"));
    const plain = (table: string[][]): string[][] => table.map((row) => row.map((cell) => String(Number(cell))));
    const blanks = await rows("CDNOW_sample.txt");
    expect(blanks).toHaveLength(6919);
    expect(plain(blanks)).toEqual(plain((await rows("cdnowElog_btyd.csv")).slice(1)));
  });
});
