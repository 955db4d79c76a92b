import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { guessEncoding } from "../../../core/import/encoding.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { dataFile, hasData } from "../../data.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));

/** 姓名,电话 / 王小明,1 / 张丽,2 in the bytes of GBK. */
const GBK = Uint8Array.from(
  [
    [0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0d, 0x0a],
    [0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7, 0x2c, 0x31, 0x0d, 0x0a],
    [0xd5, 0xc5, 0xc0, 0xf6, 0x2c, 0x32, 0x0d, 0x0a],
  ].flat(),
);
/** 電話號碼, 陳大文 in the bytes of Big5. */
const BIG5 = bytes(0xb9, 0x71, 0xb8, 0xdc, 0xb8, 0xb9, 0xbd, 0x58, 0x2c, 0xb3, 0xaf, 0xa4, 0x6a, 0xa4, 0xe5, 0x0a);
/** なまえ,カタカナ in the bytes of Shift_JIS. */
const SHIFT_JIS = bytes(0x82, 0xc8, 0x82, 0xdc, 0x82, 0xa6, 0x2c, 0x83, 0x4a, 0x83, 0x5e, 0x83, 0x4a, 0x83, 0x69, 0x0a);

const utf16 = (text: string, little: boolean): Uint8Array => {
  const out = new Uint8Array(text.length * 2);
  const view = new DataView(out.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return out;
};

describe("the encoding of a file", () => {
  it.each([
    ["plain ASCII", utf8("a,b\n1,2\n"), "utf-8"],
    ["UTF-8", utf8("姓名,电话\n王小明,1\n"), "utf-8"],
    ["UTF-8 with a mark", bytes(0xef, 0xbb, 0xbf, ...ascii("a,b")), "utf-8"],
    ["accents in UTF-8", utf8("nom\nCafé\nMüller\n"), "utf-8"],
    ["GBK", GBK, "gb18030"],
    ["Big5", BIG5, "big5"],
    ["Shift_JIS", SHIFT_JIS, "shift_jis"],
    ["UTF-16 little-endian with a mark", bytes(0xff, 0xfe, ...utf16("姓名,a\n", true)), "utf-16le"],
    ["UTF-16 big-endian with a mark", bytes(0xfe, 0xff, ...utf16("姓名,a\n", false)), "utf-16be"],
    ["UTF-16 little-endian", utf16("name,姓名\n1,王小明\n", true), "utf-16le"],
    ["UTF-16 big-endian", utf16("name,姓名\n1,王小明\n", false), "utf-16be"],
    ["Windows-1252", bytes(...ascii("nom;ville\nCaf"), 0xe9, ...ascii(";K"), 0xf6, ...ascii("ln\n")), "windows-1252"],
  ])("%s", async (_, sample, encoding) => {
    expect((await guessEncoding(sample, true)).encoding).toBe(encoding);
  });

  it("is not turned by a character that the sample's end cuts", async () => {
    const text = utf8("姓名,电话\n王小明,1\n张");
    for (const cut of [1, 2]) {
      const guess = await guessEncoding(text.subarray(0, text.length - cut), false);
      expect(guess).toMatchObject({ encoding: "utf-8", sure: expect.closeTo(0.99) as number });
    }
  });

  it("stays UTF-8 where a few bytes of a long file are damaged, and says that it is not sure", async () => {
    const text = utf8("王小明,上海\n".repeat(200));
    text[1000] = 0xff;
    const guess = await guessEncoding(text, true);
    expect(guess.encoding).toBe("utf-8");
    expect(guess.sure).toBeLessThan(0.9);
  });

  it.each([
    ["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46)],
    ["a workbook", bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0)],
    ["a PDF", utf8("%PDF-1.7\n…")],
    ["a list of objects", utf8('[\n  {"name": "王小明", "phone": "13800138000"}\n]\n')],
    ["zero bytes", bytes(...ascii("a,b\n"), 0, 0, 0, 0, 0, 1, 2, 3)],
    ["control characters", bytes(1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16)],
  ])("refuses %s", async (_, sample) => {
    await expect(guessEncoding(sample, true)).rejects.toSatisfy(
      (error) => error instanceof RegularsError && error.code === "file-not-text",
    );
  });

  it("is UTF-8 for whatever text is written in UTF-8 with Chinese in it", async () => {
    const words = fc.array(fc.constantFrom("王小明", "上海", "13800138000", "a", ",", "\n", "é", "，"), {
      minLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(words, async (parts) => {
        const text = `姓名,${parts.join("")}`;
        expect((await guessEncoding(utf8(text), true)).encoding).toBe("utf-8");
      }),
      { numRuns: 50 },
    );
  });
});

describe.skipIf(!hasData)("the encoding of real files (needs the data folder)", () => {
  it.each([
    ["cn_restaurant/meal_order_info_gbk.csv", "gb18030"],
    ["cn_restaurant/meal_order_info_2.csv", "utf-8"],
    ["cdnow/cdnowElog_btyd.csv", "utf-8"],
  ])("%s", async (path, encoding) => {
    const guess = await guessEncoding(readFileSync(dataFile(path)), true);
    expect(guess.encoding).toBe(encoding);
    expect(guess.sure).toBeGreaterThan(0.9);
  });
});
