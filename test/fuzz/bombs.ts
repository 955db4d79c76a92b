import { crc32, deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { book, bookFiles, SALES_ROWS, sheetOf } from "./book-traps.ts";
import { repeated, zipByHand, type HandEntry } from "./zip-by-hand.ts";

/** A small file that would become a very large one. */
export interface Bomb {
  readonly name: string;
  /** What becomes of it: refused by name, or read after all, since little is in it. */
  readonly ends: string;
  /** With so many megabytes inside, where it is about that. */
  make(megabytes: number): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const ROWS = utf8("1,2026-01-02,C1,5\n".repeat(2 ** 16).slice(0, 2 ** 20));
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TOO_LARGE = "file-too-large";

/** Reliability R24. */
export const BOMBS: readonly Bomb[] = [
  { name: "a .gz of equal rows", ends: TOO_LARGE, make: async (mb) => gzipOf("order,date,customer,amount\n", mb) },
  { name: "a zip of equal rows", ends: TOO_LARGE, make: async (mb) => zipByHand([await rowsEntry(mb, {})]) },
  {
    name: "a zip that says it holds little",
    ends: TOO_LARGE,
    make: async (mb) => zipByHand([await rowsEntry(mb, { says: 1000 })]),
  },
  {
    name: "a zip that does not say what it holds",
    ends: TOO_LARGE,
    make: async (mb) => zipByHand([await rowsEntry(mb, { says: null })]),
  },
  {
    name: "a zip in a zip in a zip",
    ends: "file-zip-many",
    make: () => zipOf("c.zip", zipOf("b.zip", zipOf("a.csv", ROWS))),
  },
  { name: "a zip of 65,000 files", ends: "file-zip-many", make: () => zipByHand(manyEntries(65_000)) },
  {
    name: "a workbook whose sheet is huge",
    ends: TOO_LARGE,
    make: async (mb) => withPart("xl/worksheets/sheet1.xml", await blanks(mb)),
  },
  {
    name: "a workbook whose parts say they are small",
    ends: "file-damaged-workbook",
    make: async (mb) => withPart("xl/worksheets/sheet1.xml", { ...(await blanks(mb)), says: 1000 }),
  },
  {
    name: "a workbook whose parts do not say how large they are",
    ends: "file-damaged-zip",
    make: async (mb) => withPart("xl/sharedStrings.xml", { ...(await blanks(mb)), says: null }),
  },
  {
    name: "a workbook whose parts stand in one place",
    ends: TOO_LARGE,
    make: async (mb) => {
      const part = await blanks(16);
      return zipByHand([
        ...bookEntries({}),
        ...Array.from({ length: mb / 16 }, (_, i) => ({ name: `xl/media/${i}.png`, ...part })),
      ]);
    },
  },
  { name: "entities that hold entities", ends: "closes", make: () => book({ sheet: laughs() }) },
  { name: "an entity that is a file", ends: "closes", make: () => book({ sheet: outside() }) },
  { name: "two cells at the ends of a sheet", ends: TOO_LARGE, make: () => farApart("XFD1048576", 1) },
  { name: "forty sheets of cells far apart", ends: TOO_LARGE, make: () => farApart("R1048576", 40) },
  {
    name: "a sheet that says it is huge",
    ends: "closes",
    make: () => book({ sheet: sheetOf(SALES_ROWS, '<dimension ref="A1:XFD1048576"/>') }),
  },
  {
    name: "20,000 joined columns",
    ends: "closes",
    make: () => book({ sheet: sheetOf(farRow("D200000"), "", joined(20_000)) }),
  },
  {
    name: "16,384 columns",
    ends: "file-too-many-columns",
    make: () => book({ sheet: sheetOf(wideRows(16_384, 100)) }),
  },
  {
    name: "a million columns",
    ends: "file-too-many-columns",
    make: () => utf8(`${columns(1_000_000)}\n${columns(1_000_000)}\n`),
  },
  { name: "a page whose cells span everything", ends: TOO_LARGE, make: () => page(3000) },
  {
    name: "an OpenDocument sheet that repeats its rows",
    ends: TOO_LARGE,
    make: () => openDocument(20, 'table:number-rows-repeated="1048576"', 'table:number-columns-repeated="1000"'),
  },
];

async function gzipOf(names: string, megabytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const first = utf8(names + "1,2026-01-02,C1,5\n".repeat(100));
  const { packed } = await repeated(
    megabytes > 0 ? new Uint8Array(Buffer.concat([first, ROWS])) : first,
    megabytes,
    "gzip",
  );
  return new Uint8Array(packed);
}

async function rowsEntry(megabytes: number, other: Partial<HandEntry>): Promise<HandEntry> {
  return { name: "sales.csv", ...(await repeated(ROWS, megabytes, "deflate")), ...other };
}

function zipOf(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync({ [name]: content }));
}

function manyEntries(count: number): HandEntry[] {
  const packed = new Uint8Array(deflateRawSync(Buffer.from("a,b\n1,2\n")));
  return Array.from({ length: count }, (_, i) => ({ name: `${i}.csv`, packed, crc: crc32("a,b\n1,2\n"), says: 8 }));
}

/** A sheet of a few rows and so many megabytes of blanks. */
async function blanks(megabytes: number): Promise<Omit<HandEntry, "name">> {
  return repeated(new Uint8Array(2 ** 20).fill(0x20), megabytes, "deflate");
}

function bookEntries(parts: Parameters<typeof book>[0]): HandEntry[] {
  return Object.entries(bookFiles(parts)).map(([name, content]) => ({
    name,
    packed: new Uint8Array(deflateRawSync(content)),
    crc: crc32(content),
    says: content.length,
  }));
}

function withPart(name: string, part: Omit<HandEntry, "name">): Uint8Array<ArrayBuffer> {
  return zipByHand([...bookEntries({}).filter((entry) => entry.name !== name), { name, ...part }]);
}

/** The billion laughs: ten entities, each ten times the one before. */
function laughs(): string {
  const entities = Array.from({ length: 10 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`);
  return sheetWithEntity(`<!ENTITY e0 "ha">${entities.join("")}`, "&e10;");
}

function outside(): string {
  return sheetWithEntity('<!ENTITY file SYSTEM "file:///etc/passwd">', "&file;");
}

function sheetWithEntity(entities: string, text: string): string {
  const [, rest] = sheetOf(SALES_ROWS.replace(">A<", `>${text}<`)).split(HEAD);
  return `${HEAD}<!DOCTYPE worksheet [${entities}]>${rest}`;
}

/** So many sheets of sales, with one more cell far away. */
function farApart(last: string, sheets: number): Uint8Array<ArrayBuffer> {
  return book({ sheet: sheetOf(farRow(last)), sheets });
}

function farRow(last: string): string {
  return `${SALES_ROWS}<row r="${/\d+/.exec(last)?.[0]}"><c r="${last}"><v>1</v></c></row>`;
}

function joined(count: number): string {
  return `<mergeCells>${'<mergeCell ref="A3:A200000"/>'.repeat(count)}</mergeCells>`;
}

function wideRows(width: number, count: number): string {
  const row = (r: number): string => `<row r="${r}">${"<c><v>7</v></c>".repeat(width)}</row>`;
  return Array.from({ length: count }, (_, i) => row(i + 1)).join("");
}

function columns(count: number): string {
  return Array.from({ length: count }, (_, i) => `c${i}`).join(",");
}

function page(cells: number): Uint8Array<ArrayBuffer> {
  const cell = '<td rowspan="1000000" colspan="16384">5</td>';
  return utf8(
    `<html><table><tr><td>order</td><td>date</td><td>amount</td></tr><tr><td>1</td><td>2026-01-02</td><td>5</td></tr>${`<tr>${cell}</tr>`.repeat(cells)}</table></html>`,
  );
}

function openDocument(sheets: number, rows: string, cells: string): Uint8Array<ArrayBuffer> {
  const cell = `<table:table-cell ${cells} office:value-type="string"><text:p>a</text:p></table:table-cell>`;
  const tables = Array.from(
    { length: sheets },
    (_, i) => `<table:table table:name="S${i}"><table:table-row ${rows}>${cell}</table:table-row></table:table>`,
  );
  const names = ["office", "table", "text"].map(
    (one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`,
  );
  const content = `${HEAD}<office:document-content ${names.join(" ")}><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`;
  const type = "application/vnd.oasis.opendocument.spreadsheet";
  return new Uint8Array(zipSync({ mimetype: utf8(type), "content.xml": utf8(content) }));
}
