import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { RecordReader, type Dialect } from "../../../core/import/records.ts";
import { look, converted } from "./shop.ts";

const COMMA: Dialect = { delimiter: ",", quote: '"', newline: "\n" };

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a text fed in pieces cut at these places, also within a character. */
function read(text: string, cuts: readonly number[], dialect = COMMA): string[][] {
  const bytes = utf8(text);
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].toSorted(
    (a, b) => a - b,
  );
  const reader = new RecordReader(dialect);
  const records = places.slice(1).flatMap((end, i) => reader.push(bytes.subarray(places[i], end)));
  return [...records, ...reader.finish()];
}

const cell = fc.oneof(
  fc.constantFrom("", "a", "1.5", "王小明", " b ", "x\ny", "p,q", 'say "hi"', "'", "\u2028", "😀"),
  fc.string({ maxLength: 6 }).map((text) => text.replaceAll("\r", " ")),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

const quoted = (text: string): string =>
  /[",\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
const written = (rows: readonly (readonly string[])[], end: string): string =>
  rows.map((row) => row.map(quoted).join(",") + end).join("");

describe("records", () => {
  it("are the same wherever the pieces they come in are cut", () => {
    fc.assert(
      fc.property(table, fc.array(fc.nat(), { maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (rows, cuts, end) => {
        expect(read(written(rows, end), cuts)).toEqual(rows.map((row) => [...row]));
      }),
    );
  });

  it.each<Dialect>([
    COMMA,
    { delimiter: "\t", quote: '"', newline: "\n" },
    { delimiter: "|", quote: "'", newline: "\n" },
    { delimiter: ";", quote: '"', newline: "\r" },
    { delimiter: " ", quote: '"', newline: "\n" },
    { delimiter: "\u001f", quote: '"', newline: "\n" },
    { delimiter: ", ", quote: '"', newline: "\n" },
    { delimiter: "||", quote: '"', newline: "\r" },
    { delimiter: "，", quote: '"', newline: "\n" },
  ])("are those that Papa Parse tells apart in the text as a whole, quotes in odd places and all: %j", (dialect) => {
    const { delimiter, quote, newline } = dialect;
    const marks = [newline, newline, delimiter, delimiter, quote, quote, quote + quote, delimiter + quote];
    const sign = fc.constantFrom("a", "b", " ", "王", "😀", "\r", "\n", "\r\n", delimiter, quote + delimiter, ...marks);
    const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(""));
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 4 }), (given, cuts) => {
        const parser = new Papa.Parser({ delimiter, newline, quoteChar: quote });
        const { data, meta } = parser.parse(given, 0, true);
        const rest = given.slice(meta.cursor);
        const last = rest === "" ? [] : parser.parse(rest, 0, false).data;
        const expected = [...data, ...last].map((record) =>
          newline === "\r" ? record : record.with(record.length - 1, record.at(-1)?.replace(/\r$/, "") ?? ""),
        );
        expect(read(given, cuts, dialect)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it("have as many cells as the others where a stray quote is no more than a letter", () => {
    const dialect = { ...COMMA, width: 3 };
    expect(read('a,"b,c\n"f,1","g ""h""",i\nd,e,"\nj,"k",l\n', [], dialect)).toEqual([
      ["a", '"b', "c"],
      ["f,1", 'g "h"', "i"],
      ["d", "e", '"'],
      ["j", "k", "l"],
    ]);
    // What is whole in the usual reading stays as it is, over several lines too.
    expect(read('a,b,"c "d" e"\na,b,"c "d\ne" f"\n', [], dialect)).toEqual([
      ["a", "b", 'c "d" e'],
      ["a", "b", 'c "d\ne" f'],
    ]);
  });

  it("are the same behind cells that are longer than what is looked at at a time", () => {
    for (const [letters, size] of [
      ["x", 140_000],
      ["x,y\n", 300_000],
      ['say "hi" ', 700_000],
    ] as const) {
      const long = letters.repeat(size / letters.length);
      const after = Array.from({ length: 50 }, (_, i) => [String(i), "c"]);
      const rows = [["a", "b"], ["1", long], ["2", "short"], [long, long], ...after];
      const text = written(rows, "\n");
      const cuts = Array.from({ length: 80 }, (_, i) => i * 30_011);
      expect(read(text, cuts)).toEqual(rows);
      expect(read(text.slice(0, -1), cuts)).toEqual(rows);
    }
  });

  it("say that a quote was left open, and that the last line has no end", () => {
    const open = new RecordReader(COMMA);
    open.push(utf8('a,"b\nc'));
    open.finish();
    expect(open.unterminated).toBe(true);
    const cut = new RecordReader(COMMA);
    cut.push(utf8("a,b\nc"));
    expect(cut.finish()).toEqual([["c"]]);
    expect([cut.unterminated, cut.openEnd]).toEqual([false, true]);
  });
});

describe("a file longer than what is read at a time", () => {
  /** id,姓名,城市 and 1,王小明,上海 in the bytes of GBK. */
  const header = Uint8Array.of(0x69, 0x64, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb3, 0xc7, 0xca, 0xd0, 0x0a);
  const line = Uint8Array.of(0x31, 0x2c, 0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7, 0x2c, 0xc9, 0xcf, 0xba, 0xa3, 0x0a);

  it("has no character damaged where its pieces meet", async () => {
    const rows = 90_001;
    const file = await converted(new Blob([header, ...Array.from({ length: rows }, () => line)]));
    expect([file.rows, file.rejected.row.length]).toEqual([rows, 0]);
    expect(file.people.said.fields.get("name")?.words.text).toBe("王小明");
  });

  it("shows its encoding by the first letter beyond ASCII, however far down that stands", async () => {
    const ascii = new TextEncoder().encode(`id,name,city\n${"12345,Ann Example,Paris\n".repeat(60_000)}`);
    const { mapping } = await look(new Blob([ascii, ...Array.from({ length: 30 }, () => line)]));
    expect(mapping.encoding).toBe("gb18030");
    expect((await look(new Blob([ascii]))).mapping.encoding).toBe("utf-8");
  });
});
