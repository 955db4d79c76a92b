import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvForSpreadsheet } from "../../../core/format/csv.ts";
import { restore } from "../../../core/format/neutralise.ts";
import { plainCsv } from "../../../core/format/plain-csv.ts";
import type { Sheet } from "../../../core/format/sheet.ts";
import { RecordReader } from "../../../core/import/records.ts";
import { day, money } from "../../table.ts";

const noPause = (): Promise<void> => Promise.resolve();

async function written(sheet: Sheet): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await csvForSpreadsheet(sheet, noPause));
}

/** As our own import takes a file apart. */
function read(csv: string): string[][] {
  const reader = new RecordReader({ delimiter: ",", quote: '"', newline: "\n" });
  return [...reader.push(new TextEncoder().encode(csv.replace(/^\ufeff/, ""))), ...reader.finish()];
}

describe("CSV for spreadsheets", () => {
  it("is UTF-8 with a mark, CRLF, quoted, phones as text, money in units, unknown empty", async () => {
    const csv = await written({
      name: "list",
      columns: [
        { header: "姓名", kind: "text" },
        { header: "Phone", kind: "phone" },
        { header: "Net", kind: "money" },
        { header: "Last", kind: "day" },
        { header: "Promoted", kind: "share" },
        { header: "Orders", kind: "number" },
      ],
      rows: [
        ['王"芳', "15400001234", money("1234.5"), day("2026-11-21"), 0.25, 3],
        ["=HYPERLINK(1)", null, money("-0.005"), null, Number.NaN, null],
      ],
    });
    expect(csv).toBe(
      '\ufeff"姓名","Phone","Net","Last","Promoted","Orders"\r\n' +
        '"王""芳","\t15400001234","1234.5","2026-11-21","0.25","3"\r\n' +
        '"\'=HYPERLINK(1)","","0","","",""\r\n',
    );
  });

  it("rounds money to the digits of its currency", async () => {
    const rows = [[money("99.995")], [money("99.5")], [money("0")]];
    const yen = await written({ name: "", columns: [{ header: "net", kind: "money", digits: 0 }], rows });
    expect(read(yen).map(([cell]) => cell)).toEqual(["net", "100", "100", "0"]);
    const yuan = await written({ name: "", columns: [{ header: "net", kind: "money" }], rows });
    expect(read(yuan).map(([cell]) => cell)).toEqual(["net", "100", "99.5", "0"]);
  });

  it("gives every text back to our own import", async () => {
    const cell = fc.string({
      unit: fc.constantFrom('"', ",", "\r", "\n", "\t", "=", "+", "'", " ", "1", "a", "龙", "\ufeff"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, fc.constant("end")), { minLength: 1 }), async (rows) => {
        const columns = [
          { header: "a", kind: "text" },
          { header: "b", kind: "phone" },
          // Reading drops a carriage return at the very end of a record.
          { header: "c", kind: "text" },
        ] as const;
        const back = read(await written({ name: "", columns, rows }));
        expect(back.slice(1).map((row) => row.map(restore))).toEqual(rows);
      }),
    );
  });

  it("lets other work go on between rows", async () => {
    let pauses = 0;
    const rows = Array.from({ length: 5_000 }, (_, i) => [`guest ${i}`]);
    const columns = [{ header: "name", kind: "text" }] as const;
    await csvForSpreadsheet({ name: "", columns, rows }, async () => {
      pauses++;
      await Promise.resolve();
    });
    expect(pauses).toBe(10);
  });
});

describe("CSV for programs", () => {
  it("has no mark, LF, the header first, and quotes only what needs them", () => {
    expect(
      plainCsv(
        ["customer", "why"],
        [
          ["12583.0", 'said "no", twice'],
          ["=1", null],
          [" x", ""],
        ],
      ),
    ).toBe('customer,why\n12583.0,"said ""no"", twice"\n=1,\n" x",\n');
  });

  it("reads back as it was", () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ",", "\r", "\n", " ", "=", "a", "龙") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constant("end")), { minLength: 1 }), (rows) => {
        expect(read(plainCsv(["a", "b", "c"], rows)).slice(1)).toEqual(rows);
      }),
    );
  });
});
