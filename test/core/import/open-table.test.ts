import { zipSync, strToU8 } from "fflate";
import { writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { openTable } from "../../../core/import/open-table.ts";
import { createImportWorker } from "../../../core/import/worker.ts";

type Rows = (string | number | boolean | Date | null)[][];

async function workbook(sheets: Parameters<typeof writeXlsx>[0]["sheets"]): Promise<Blob> {
  return new Blob([new Uint8Array(await writeXlsx({ sheets }))]);
}

const sales: Rows = [
  ["Order", "Customer", "Phone", "Day", "Amount"],
  ["N1", "C1", 13_800_138_000, new Date(Date.UTC(2024, 1, 29)), 12.5],
  ["N2", "C2", 13_900_139_000, new Date(Date.UTC(2024, 2, 1, 18, 30)), 100],
];

describe("a workbook", () => {
  it("is the text of its sheet: days and numbers in the one way that cannot be misread", async () => {
    const { text, sheet } = await openTable(await workbook([{ name: "Sales", rows: sales }]));
    expect(sheet).toBe("Sales");
    expect(await text.text()).toBe(
      "Order,Customer,Phone,Day,Amount\r\nN1,C1,13800138000,2024-02-29,12.5\r\nN2,C2,13900139000,2024-03-01 18:30:00,100\r\n",
    );
  });

  it("is read by the sheet with most rows that can be seen, or by the one that is named", async () => {
    const book = await workbook([
      { name: "Cover", rows: [["Sales of 2024"]] },
      { name: "Sales", rows: sales },
      { name: "Old", rows: [...sales, ...sales], hidden: true },
    ]);
    const { sheets, sheet } = await openTable(book);
    expect(sheet).toBe("Sales");
    expect(sheets).toEqual([
      { name: "Cover", isHidden: false, rows: 1 },
      { name: "Sales", isHidden: false, rows: 3 },
      { name: "Old", isHidden: true, rows: 6 },
    ]);
    expect((await openTable(book, "Cover")).sheet).toBe("Cover");
    await expect(openTable(book, "Gone")).rejects.toThrow("sheet-unknown");
  });

  it("keeps cells with delimiters, quotes and line ends whole", async () => {
    const { text } = await openTable(await workbook([{ name: "A", rows: [["a,b", 'say "hi"', "two\nlines"]] }]));
    expect(await text.text()).toBe('"a,b","say ""hi""","two\nlines"\r\n');
  });

  it("gives each row the text of a cell joined over them, and says so", async () => {
    const rows = [
      ["Customer", "Product"],
      ["Li", "tea"],
      [null, "cup"],
    ];
    const { text, issues } = await openTable(
      await workbook([{ name: "A", rows, merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }] }]),
    );
    expect(await text.text()).toBe("Customer,Product\r\nLi,tea\r\nLi,cup\r\n");
    expect(issues).toEqual([{ code: "mergedCells", count: 1 }]);
  });

  it("says how many rows it hides, and reads them", async () => {
    const book = await workbook([{ name: "A", rows: sales, rowDefs: new Map([[2, { hidden: true }]]) }]);
    const { text, issues } = await openTable(book);
    expect((await text.text()).split("\r\n").length).toBe(4);
    expect(issues).toEqual([{ code: "hiddenRows", count: 1 }]);
  });

  it("writes codes that are shown with zeros before them with these zeros", async () => {
    const rows = [["code"], [7]];
    const cells = new Map([["1,0", { value: 7, type: "number" as const, style: { numFmt: "00000" } }]]);
    const { text } = await openTable(await workbook([{ name: "A", rows, cells }]));
    expect(await text.text()).toBe("code\r\n00007\r\n");
  });

  it("goes through look, check and rows like any file", async () => {
    const worker = createImportWorker();
    const book = await workbook([
      { name: "Cover", rows: [["Sales"]] },
      { name: "Sales", rows: sales },
    ]);
    const preview = await worker.inspect(book, "sales.xlsx", {});
    expect(preview.mapping).toMatchObject({ sheet: "Sales", encoding: "utf-8", headerRow: 0 });
    expect(preview.columns.map(({ field }) => field)).toEqual(["order", "customerCode", "phone", "day", "amount"]);
    const request = { mapping: preview.mapping, country: "CN", anonymous: "keep" } as const;
    expect((await worker.convert(book, request, () => {})).rows).toBe(2);
    expect(await worker.readRows(book, preview.mapping, [2])).toEqual([
      ["N2", "C2", "13900139000", "2024-03-01 18:30:00", "100"],
    ]);
    const cover = await worker.inspect(book, "sales.xlsx", { sheet: "Sales", headerRow: 1 });
    expect(cover.mapping.headerRow).toBe(1);
  });

  it("with a password is called that", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "A", rows: sales }],
      encryption: { password: "x", spinCount: 10 },
    });
    await expect(openTable(new Blob([new Uint8Array(bytes)]))).rejects.toThrow("file-password");
  });

  it("that is damaged is called that, and changes nothing", async () => {
    const whole = new Uint8Array(await writeXlsx({ sheets: [{ name: "A", rows: sales }] }));
    await expect(openTable(new Blob([whole.slice(0, whole.length - 200)]))).rejects.toThrow("file-damaged-zip");
  });
});

describe("a zip", () => {
  it("stands for the one file in it, whatever a Mac added", async () => {
    const csv = "day,amount\n2024-01-01,5\n";
    const zip = zipSync({ "sales.csv": strToU8(csv), "__MACOSX/._sales.csv": strToU8("x") });
    const { text, sheet } = await openTable(new Blob([new Uint8Array(zip)]));
    expect([sheet, await text.text()]).toEqual([null, csv]);
  });

  it("with a workbook in it is that workbook", async () => {
    const book = new Uint8Array(await writeXlsx({ sheets: [{ name: "Sales", rows: sales }] }));
    expect((await openTable(new Blob([new Uint8Array(zipSync({ "a/sales.xlsx": book }))]))).sheet).toBe("Sales");
  });

  it("of several files is refused", async () => {
    const zip = zipSync({ "a.csv": strToU8("a"), "b.csv": strToU8("b") });
    await expect(openTable(new Blob([new Uint8Array(zip)]))).rejects.toThrow("file-zip-many");
  });

  it("that would unpack to a size no table has is refused before it does", async () => {
    const zip = zipSync({ "a.csv": new Uint8Array(50_000_000) }, { level: 9 });
    await expect(openTable(new Blob([new Uint8Array(zip)]))).rejects.toThrow("file-too-large");
  });
});

describe("a web page under a workbook's name", () => {
  it("is read by its table", async () => {
    const page =
      "<html><body><table><tr><th>编号</th><th>金额</th></tr><tr><td>007</td><td>1,200.50</td></tr></table></body></html>";
    const { text, sheets } = await openTable(new Blob([page]));
    expect(await text.text()).toBe('编号,金额\r\n007,"1,200.50"\r\n');
    expect(sheets.length).toBe(1);
  });
});

describe("text", () => {
  it("is left as it is, a sign < in it or not", async () => {
    for (const csv of ["a,b\n1,2\n", "<5,b\n1,2\n", ""]) {
      const file = new Blob([csv]);
      expect((await openTable(file)).text).toBe(file);
    }
  });
});
