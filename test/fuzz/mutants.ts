import { dice } from "../crash/page/shop-file.mjs";
import { encodeGbk } from "../e2e/gbk.ts";
import { book, SALES_ROWS, sheetOf } from "./book-traps.ts";

/** Numbers from 0 to 1. */
export type Dice = () => number;

const pick = <T>(next: Dice, from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
const below = (next: Dice, most: number): number => Math.floor(next() * most);

/** Cells that files are full of and programs fall over. */
const CELLS = [
  "",
  " ",
  "0",
  "-0",
  "1e309",
  "NaN",
  "null",
  "undefined",
  "N/A",
  "合计",
  "小计",
  "true",
  "=1+1",
  "+8613800138000",
  "@SUM(A1)",
  "1.38E+10",
  "13800138000.0",
  "１２３",
  "¥12.00",
  "(12.00)",
  "-¥12",
  "12元",
  "1.234,56",
  "1,234.56",
  "1 234,56",
  "12e3",
  "9".repeat(40),
  "20240230",
  "2024-02-29",
  "2/3/24",
  "31/12/1999",
  "44561.5",
  "民国113年1月1日",
  "2024-13-01 25:61",
  "00:00",
  "王小明",
  "𠮷野家",
  "👩‍👩‍👧",
  "\u202Etxt",
  "a\u0000b",
  "\uFEFF",
  "\u2028",
  "'; DROP TABLE",
  "<script>",
  "`",
  '"',
  '""',
  "'",
  "\\",
  '\\"',
  "a,b",
  "a;b",
  "a\tb",
  "line\nbreak",
  "line\r\nbreak",
  "x".repeat(5000),
  "a@b.c",
  "a@b.c;d@e.f",
  "+1 (650) 253-0000",
  "110101199003077571",
  "6222021234567890123",
];
const HEADERS = [
  "order",
  "order no",
  "订单号",
  "date",
  "日期",
  "day",
  "amount",
  "金额",
  "customer",
  "客户编号",
  "name",
  "姓名",
  "phone",
  "手机",
  "quantity",
  "数量",
  "product",
  "商品",
  "refused",
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "",
  " ",
  "custom:x",
  "a".repeat(300),
  "日期",
  "date",
  "\u200Bdate",
  "sep=,",
];

/** A file made of cells at random: any delimiter, quote and line end, uneven rows, titles above, sums below. */
export function grammarFile(next: Dice): Uint8Array<ArrayBuffer> {
  const delimiter = pick(next, [",", ",", ",", ";", "\t", "|", " ", ", "]);
  const end = pick(next, ["\n", "\n", "\r\n", "\r", "\n\n"]);
  const quote = pick(next, ['"', '"', "'"]);
  const width = 1 + below(next, 9);
  const rows: string[][] = [];
  for (let i = below(next, 3); i > 0; i--) rows.push([pick(next, CELLS)]);
  if (next() < 0.9) rows.push(Array.from({ length: width }, () => pick(next, HEADERS)));
  for (let i = below(next, 12); i > 0; i--) {
    const uneven = next() < 0.1 ? below(next, width + 3) : width;
    rows.push(Array.from({ length: uneven }, () => (next() < 0.5 ? plainCell(next) : pick(next, CELLS))));
  }
  const cell = (text: string): string =>
    next() < 0.2 || (next() < 0.95 && (text.includes(delimiter) || /["\r\n]/.test(text)))
      ? `${quote}${text.replaceAll(quote, quote + quote)}${quote}`
      : text;
  const text = rows.map((row) => row.map(cell).join(delimiter)).join(end) + (next() < 0.7 ? end : "");
  return encoded(next, text);
}

/** A file as it is, damaged byte by byte and piece by piece. */
export function byteMutant(next: Dice, seed: Uint8Array): Uint8Array<ArrayBuffer> {
  let bytes = [...seed];
  for (let times = 1 + below(next, 4); times > 0; times--) {
    const at = below(next, bytes.length + 1);
    const length = 1 + below(next, 1 + Math.min(60, bytes.length - at));
    switch (below(next, 7)) {
      case 0:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << below(next, 8));
        break;
      case 1:
        bytes.splice(at, length);
        break;
      case 2:
        bytes.splice(at, 0, ...bytes.slice(at, at + length));
        break;
      case 3:
        bytes.splice(at, 0, ...new TextEncoder().encode(pick(next, CELLS)));
        break;
      case 4:
        bytes.splice(at, 0, pick(next, [0, 0x0a, 0x0d, 0x22, 0x27, 0x2c, 0x3b, 0xff, 0xfe, 0xef, 0x81, 0x1f]));
        break;
      case 5:
        bytes = bytes.slice(0, at);
        break;
      default:
        bytes.splice(at, 0, ...bytes.slice(below(next, bytes.length + 1)));
    }
  }
  return Uint8Array.from(bytes.slice(0, 20_000).map((byte) => byte ?? 0));
}

/** A workbook whose sheet, texts or formats are damaged as they are written, not as they are packed: the zip is whole. */
function bookMutant(next: Dice): Uint8Array<ArrayBuffer> {
  const text = (damaged: Uint8Array): string => new TextDecoder().decode(damaged);
  const damage = (xml: string): string => text(byteMutant(next, new TextEncoder().encode(xml)));
  const rows =
    '<row r="4"><c r="A4" t="s"><v>0</v></c><c r="B4" s="1"><v>46025</v></c><c r="C4"/><c r="D4"><f>1+1</f><v>2</v></c></row>';
  const sheet = sheetOf(
    SALES_ROWS + rows,
    '<dimension ref="A1:D4"/>',
    '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
  );
  const strings = "<sst><si><t>3</t></si><si><r><t>x</t></r></si></sst>";
  const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const which = below(next, 4);
  return book({
    sheet: which < 2 ? damage(sheet) : sheet,
    strings: which === 2 ? damage(strings) : strings,
    styles: which === 3 ? damage(styles) : styles,
  });
}

/** Small files as tills, spreadsheets and people write them. */
export function seeds(): Uint8Array[] {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const chinese =
    '订单号,日期,客户编号,姓名,手机,金额\r\n1,2024-01-01,C1,王小明,13800138000,12.5\r\n2,2024-01-02,C2,"李,雷",13900139000,"1,200.00"\r\n合计,,,,,1212.5\r\n';
  return [
    utf8("order,date,customer,amount\n1,2024-01-01,A,5\n2,2024-01-02,B,6.50\n3,02/01/2024,A,-3\n"),
    utf8('name;phone;email\n"Müller; Anna";+49 30 123456;a@b.de\nBob;;\n'),
    utf8("Sales 2024\n\nday\tamount\tqty\n2024-01-01\t1.234,56\t2\n"),
    utf8("sep=|\na|b\n1|2\n"),
    utf8(`\uFEFF${chinese}`),
    utf8(chinese),
    Uint8Array.from(encodeGbk(chinese)),
    utf16(chinese),
    utf8('a,b\n"1\n2",3\n"4""5",6\n'),
    utf8("1001,2024-01-01,5\n1002,2024-01-02,6\n"),
  ];
}

/** The files of one run, the same for the same seed. */
export function* mutants(seed: number, count: number): Generator<Uint8Array<ArrayBuffer>> {
  const next = dice(seed);
  const from = seeds();
  for (let i = 0; i < count; i++) yield mutant(next, from);
}

function mutant(next: Dice, from: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const kind = next();
  if (kind < 0.4) return grammarFile(next);
  return kind < 0.9 ? byteMutant(next, pick(next, from)) : bookMutant(next);
}

function plainCell(next: Dice): string {
  const number = below(next, 100_000);
  return pick(next, [
    `${number}`,
    `C${number % 50}`,
    `2024-0${1 + (number % 9)}-1${number % 10}`,
    `1380013${8000 + (number % 999)}`,
    `${number / 100}`,
  ]);
}

function encoded(next: Dice, text: string): Uint8Array<ArrayBuffer> {
  const way = next();
  if (way < 0.75) return new TextEncoder().encode(text);
  if (way < 0.9) return utf16(text);
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(2 * text.length + 2);
  bytes.set([0xff, 0xfe]);
  for (let i = 0; i < text.length; i++) {
    bytes[2 * i + 2] = text.charCodeAt(i) & 0xff;
    bytes[2 * i + 3] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}
