import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepAsText } from "../../../core/format/neutralise.ts";
import { makeRowCode, readRowCode } from "../../../core/format/row-code.ts";

const SIGNS = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

const batch = fc.oneof(fc.nat(5_000), fc.nat(24_137_568));
const index = fc.oneof(fc.nat(12_000), fc.nat(99_999_999));

describe("the code of a row", () => {
  // By hand: D is 1 and stands third, 3³ mod 17 = 10; 4 × 3⁶ and 1 × 3⁷ make 60 + 11; 81 + 4 = 5 × 17, and 4 is H.
  it.each([
    [0, 0, "CCC-0000-C"],
    [1, 41, "CCD-0041-H"],
    [4_912, 9_999, "YYY-9999-C"],
    [4_913, 10_000, "CCDCCC-00010000-Y"],
    [24_137_568, 99_999_999, "YYYYYY-99999999-D"],
  ])("of list %j and row %j is %j", (batch, index, code) => {
    expect(makeRowCode(batch, index)).toBe(code);
    expect(readRowCode(code)).toEqual({ batch, index });
  });

  it.each([
    ["ccd-0041-h"],
    ["CCD0041H"],
    [" CCD 0041 H "],
    ["CCD—0041–H"],
    ["ＣＣＤ－００４１－Ｈ"],
    ["ccd-oO4i-h"],
    ["CCD_0041_H"],
    ["\tCCD-0041-H"],
    ["'CCD-0041-H"],
    ["\u200bCCD\u00a0‑\u00a00041‑H\ufeff"],
    ["C C D, 0 0 4 l, H"],
  ])("is read from %j", (text) => {
    expect(readRowCode(text)).toEqual({ batch: 1, index: 41 });
  });

  it("is read from digits taken for letters", () => {
    const code = makeRowCode(7, 2_580);
    expect(code).toContain("-2580-");
    expect(readRowCode(code.replace("2580", "ZSB O").replace(" ", ""))).toEqual({ batch: 7, index: 2_580 });
  });

  it.each([
    ["CCD-0042-H", "wrong-check"],
    ["CDC-0041-H", "wrong-check"],
    ["CCD-0014-H", "wrong-check"],
    ["CCD-041-H", "unreadable"],
    ["CCD-00041-H", "unreadable"],
    ["CCD-0041", "unreadable"],
    ["CCD-0041-HH", "unreadable"],
    ["0041", "unreadable"],
    ["15400001234", "unreadable"],
    ["王芳", "unreadable"],
    ["", "unreadable"],
  ])("%j is %j", (text, verdict) => {
    expect(readRowCode(text)).toBe(verdict);
  });

  it("is not looked for in a long text", () => {
    expect(readRowCode(`${" ".repeat(100_000)}CCD-0041-H`)).toBe("unreadable");
  });

  it("comes back from every list and row, and no two are alike", () => {
    fc.assert(
      fc.property(batch, index, batch, index, (b1, i1, b2, i2) => {
        expect(readRowCode(makeRowCode(b1, i1))).toEqual({ batch: b1, index: i1 });
        expect(makeRowCode(b1, i1) === makeRowCode(b2, i2)).toBe(b1 === b2 && i1 === i2);
      }),
      { numRuns: 3_000 },
    );
  });

  it("is refused outside its bounds", () => {
    for (const wrong of [-1, 0.5, Number.NaN, 24_137_569]) expect(() => makeRowCode(wrong, 0)).toThrow(RangeError);
    for (const wrong of [-1, 0.5, Number.NaN, 100_000_000]) expect(() => makeRowCode(0, wrong)).toThrow(RangeError);
  });

  it("holds no letter that looks like a digit, and nothing a spreadsheet changes", () => {
    fc.assert(
      fc.property(batch, index, (b, i) => {
        const code = makeRowCode(b, i);
        expect(code).toMatch(/^[CDFGHJKMNPQRTVWXY]{3,6}-\d{4,8}-[CDFGHJKMNPQRTVWXY]$/);
        expect(keepAsText(code, false)).toBe(code);
      }),
    );
  });
});

/** What is read of a wrong code: never another row. */
function missed(wrong: string, right: { batch: number; index: number }): boolean {
  const read = readRowCode(wrong);
  return typeof read === "object" && (read.batch !== right.batch || read.index !== right.index);
}

describe("mistakes in a code", () => {
  it("every single wrong character is noticed, at every place, by every character", () => {
    fc.assert(
      fc.property(batch, index, (batch, index) => {
        const code = makeRowCode(batch, index).replaceAll("-", "");
        for (let at = 0; at < code.length; at++) {
          for (const sign of SIGNS) {
            expect(missed(code.slice(0, at) + sign + code.slice(at + 1), { batch, index })).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("every two characters that changed places are noticed, neighbours or not", () => {
    fc.assert(
      fc.property(batch, index, (batch, index) => {
        const code = [...makeRowCode(batch, index).replaceAll("-", "")];
        for (let a = 0; a < code.length; a++) {
          for (let b = a + 1; b < code.length; b++) {
            const swapped = code.with(a, code[b] ?? "").with(b, code[a] ?? "");
            expect(missed(swapped.join(""), { batch, index })).toBe(false);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("every character left out or written twice is noticed", () => {
    fc.assert(
      fc.property(batch, index, (batch, index) => {
        const code = makeRowCode(batch, index).replaceAll("-", "");
        for (let at = 0; at < code.length; at++) {
          expect(missed(code.slice(0, at) + code.slice(at + 1), { batch, index })).toBe(false);
          expect(missed(code.slice(0, at + 1) + code.slice(at), { batch, index })).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("of all codes of one form with a wrong check letter, none is read: 16 in 17 of chance strings", () => {
    let read = 0;
    for (const letter of "CDFGHJKMNPQRTVWXY") if (typeof readRowCode(`MXR-0271-${letter}`) === "object") read++;
    expect(read).toBe(1);
  });
});
