import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { Sheet } from "../../../core/format/sheet.ts";
import { workbook } from "../../../core/format/workbook.ts";
import { day, money } from "../../table.ts";

const noPause = (): Promise<void> => Promise.resolve();

async function readBack(sheet: Sheet): Promise<{ name: string; rows: unknown[][]; xml: string }> {
  const bytes = await workbook(sheet, noPause);
  const book = await readXlsx(bytes);
  const parts = unzipSync(bytes);
  const xml = Object.entries(parts)
    .filter(([name]) => name.endsWith(".xml") || name.endsWith(".rels"))
    .map(([, part]) => strFromU8(part))
    .join("\n");
  return { name: book.sheets[0]?.name ?? "", rows: book.sheets[0]?.rows ?? [], xml };
}

describe("a workbook", () => {
  it("keeps texts as texts, numbers as numbers, days as dates", async () => {
    const { rows } = await readBack({
      name: "list",
      columns: [
        { header: "Name", kind: "text" },
        { header: "Phone", kind: "phone" },
        { header: "Net", kind: "money" },
        { header: "Last", kind: "day" },
        { header: "Promoted", kind: "share" },
        { header: "Orders", kind: "number" },
      ],
      rows: [
        ["王芳", "015400001234", money("1234.567"), day("2026-11-21"), 0.25, 3],
        [null, null, null, null, Number.NaN, null],
        ["Ada", "+8615400001234", 0, day("1899-12-31"), 0, 0],
      ],
    });
    expect(rows[0]).toEqual(["Name", "Phone", "Net", "Last", "Promoted", "Orders"]);
    expect(rows[1]).toEqual(["王芳", "015400001234", 1234.57, new Date("2026-11-21T00:00:00Z"), 0.25, 3]);
    expect((rows[2] ?? []).every((cell) => cell === null)).toBe(true);
    expect(rows[3]).toEqual(["Ada", "+8615400001234", 0, "1899-12-31", 0, 0]);
  });

  it("holds no formula and no link, whatever a text says", async () => {
    const texts = [
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "\t=1",
      " ＝1",
      '=HYPERLINK("http://example.com")',
      "http://example.com",
      "a\n=b",
    ];
    const { rows, xml } = await readBack({
      name: "=x",
      columns: [{ header: "=head", kind: "text" }],
      rows: texts.map((text) => [text]),
    });
    expect(rows.map(([cell]) => cell)).toEqual(["=head", ...texts]);
    expect(xml).not.toMatch(/<f[ >/]|<hyperlink|externalLink|t="str"/);
  });

  it("holds texts XML cannot, without those marks", async () => {
    const { rows } = await readBack({
      name: "s",
      columns: [{ header: "h", kind: "text" }],
      rows: [
        ["a\u0000\u0001b\uffff"],
        ["<&>\"'"],
        ["x_x000D_y"],
        ["one\r\ntwo\rthree"],
        ["  blanks  "],
        ["x".repeat(40_000)],
      ],
    });
    expect(rows.slice(1, 6).map(([cell]) => cell)).toEqual([
      "ab",
      "<&>\"'",
      "x_x000D_y",
      "one\ntwo\nthree",
      "  blanks  ",
    ]);
    expect(rows[6]).toEqual([`${"x".repeat(32_766)}…`]);
  });

  it.each([
    ["[a]:b/c", "a  b c"],
    ["'quoted'", "quoted"],
    ["", "List"],
    ["x".repeat(60), "x".repeat(31)],
  ])("calls the sheet %j %j", async (name, expected) => {
    expect((await readBack({ name, columns: [{ header: "h", kind: "text" }], rows: [] })).name).toBe(expected);
  });

  it("writes thousands of rows in steps", async () => {
    let pauses = 0;
    const sheet: Sheet = {
      name: "s",
      columns: [{ header: "h", kind: "number" }],
      rows: Array.from({ length: 5_000 }, (_, i) => [i]),
    };
    const bytes = await workbook(sheet, async () => {
      pauses++;
      await Promise.resolve();
    });
    expect(pauses).toBe(20);
    expect((await readXlsx(bytes)).sheets[0]?.rows.length).toBe(5_001);
  });
});
