/** A file that grows: of about so many bytes, something that a careless reader needs the square of the time for. */
export interface Trap {
  readonly name: string;
  /** The smallest and the largest size that is tried, as powers of two; each is twice the one before. */
  readonly from: number;
  readonly to: number;
  make(bytes: number): Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>;
}

const KB = 10;
const MB = 20;

const HEADER = "order,date,customer,name,phone,email,address,amount\n";
const ROW = "1,2026-01-02,C1,Ann,13800138000,a@b.cc,Main Street 1,12.50\n";

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const times = (text: string, bytes: number): string => text.repeat(Math.max(1, Math.floor(bytes / text.length)));
/** Good rows before and behind, so that the file is a table of sales whatever stands between. */
const between = (text: string): Uint8Array<ArrayBuffer> => utf8(HEADER + ROW.repeat(20) + text + ROW.repeat(20));

const text = (name: string, make: (bytes: number) => Uint8Array<ArrayBuffer>, from = MB, to = MB + 6): Trap => ({
  name,
  from,
  to,
  make,
});

/** What a file of text can grow by (reliability R23). */
const TEXTS: readonly Trap[] = [
  text("one giant cell", (bytes) => between(`1,2026-01-02,C1,${times("x", bytes)},,,,1\n`)),
  text("one giant cell, quoted", (bytes) => between(`1,2026-01-02,C1,"${times('x""\n', bytes)}",,,,1\n`)),
  text("one giant line", (bytes) => between(`${times("x,", bytes)}\n`)),
  text("nothing but delimiters", (bytes) => between(`${times(",", bytes)}\n`)),
  text("nothing but quotes", (bytes) => between(`${times('"', bytes)}\n`)),
  text("cells with quotes in odd places", (bytes) => between(times('1,2026-01-02,C1,x"y"z,"a"b,,,1\n', bytes))),
  text("a quote that is never closed", (bytes) => between(`1,2026-01-02,C1,"${times("x,y\n", bytes)}`)),
  text("every line opens a quote", (bytes) => between(times('1,2026-01-02,C1,"Ann,,,,1\n', bytes))),
  text("columns without end", (bytes) => utf8(`${columnNames(bytes)}\n${ROW}`)),
  text("columns of one name", (bytes) => utf8(`${times("date,", bytes)}\n${ROW}`)),
  text("columns without a name", (bytes) => utf8(`${times(",", bytes)}\n${ROW}`)),
  text("100,000 columns and rows of them", (bytes) => wide(bytes)),
  text("empty lines", (bytes) => between(times("\n", bytes))),
  text("lines of blanks", (bytes) => between(times("   \r\n", bytes))),
  text("empty lines before the names", (bytes) => utf8(times("\n", bytes) + HEADER + ROW.repeat(20))),
  text("lone carriage returns", (bytes) => utf8((HEADER + times(ROW, bytes)).replaceAll("\n", "\r"))),
  text("bytes that are no character", (bytes) => broken(bytes)),
  text("equal rows", (bytes) => utf8(HEADER + times(ROW, bytes))),
  text("rows rejected, each", (bytes) => between(times("1,never,C1,Ann,13800138000,a@b.cc,Main Street 1,12\n", bytes))),
  text("people without end", (bytes) => people(bytes)),
  text("UTF-16", (bytes) => utf16(HEADER + times(ROW, bytes / 2))),
];

const FIELDS = HEADER.trim().split(",");
/** Signs that patterns for blanks, numbers, days, phones and addresses may try again and again. */
const SIGNS = [" ", "9", "-", ".", "a", "@", "a.", "省", "\u3000", "(", "1 ", "'", "\t=", "元"];

/** One cell of one column, long enough for a pattern that goes back over it to be felt. */
const CELLS: readonly Trap[] = FIELDS.flatMap((field, at) =>
  SIGNS.map((sign) =>
    text(
      `${field} of ${JSON.stringify(sign)}`,
      (bytes) => {
        const cells = ROW.trim().split(",");
        // What comes last keeps a pattern from ending well.
        cells[at] = `1${times(sign, bytes)}!`;
        return between(`${cells.join(",")}\n`);
      },
      KB + 5,
      KB + 8,
    ),
  ),
);

export const TEXT_TRAPS: readonly Trap[] = [...TEXTS, ...CELLS];

function columnNames(bytes: number): string {
  return Array.from({ length: Math.floor(bytes / 8) }, (_, i) => String(i).padStart(7, "c")).join(",");
}

function wide(bytes: number): Uint8Array<ArrayBuffer> {
  const row = `${times("1,", 200_000)}\n`;
  return utf8(`${columnNames(800_000)}\n${times(row, bytes)}`);
}

function broken(bytes: number): Uint8Array<ArrayBuffer> {
  const out = between(`1,2026-01-02,C1,${times("?", bytes)},,,,1\n`);
  for (let i = 0; i < out.length; i++) if (out[i] === 0x3f) out[i] = 0xff;
  return out;
}

function people(bytes: number): Uint8Array<ArrayBuffer> {
  const rows = Array.from(
    { length: Math.floor(bytes / 70) },
    (_, i) => `${i},2026-01-02,C${i},Ann ${i},${13_000_000_000 + i},a${i}@b.cc,Main Street ${i},12.50\n`,
  );
  return utf8(HEADER + rows.join(""));
}

function utf16(content: string): Uint8Array<ArrayBuffer> {
  const units = Uint16Array.from(`\ufeff${content}`, (sign) => sign.charCodeAt(0));
  return new Uint8Array(units.buffer);
}
