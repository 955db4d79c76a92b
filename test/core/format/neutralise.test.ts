import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepAsText, neutralise, restore } from "../../../core/format/neutralise.ts";
import { factCleaner, plain } from "../../../core/import/clean-fact.ts";

const SIGNS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"];
const BLANKS = [" ", "\u00a0", "\u200b", "\u200e", "\u2060", "\ufeff", "\u3000", "\u0000"];

describe("neutralised text", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+1-800-FLOWERS", "'+1-800-FLOWERS"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["  =1+1", "'  =1+1"],
    ["\u200b\ufeff＝1", "'\u200b\ufeff＝1"],
    ["'=1+1", "''=1+1"],
    ["first\n=second", "first\n'=second"],
    ["first\r\n  -second\nthird", "first\r\n'  -second\nthird"],
    ["+8613800138000", "+8613800138000"],
    ["plain", "plain"],
    ["a=b", "a=b"],
    ["O'Hara", "O'Hara"],
    ["'tis", "'tis"],
    ["one\n\ntwo", "one\n\ntwo"],
    ["", ""],
  ])("%j is written %j", (text, written) => {
    expect(neutralise(text)).toBe(written);
    expect(restore(written)).toBe(text);
  });

  it("begins no line with a sign, whatever stands before it", () => {
    for (const sign of SIGNS) {
      for (const blank of ["", ...BLANKS]) {
        expect(neutralise(`${blank}${sign}cmd`)[0]).toBe("'");
        if (sign !== "\n" && sign !== "\r") expect(neutralise(`x\n${blank}${sign}cmd`)).toContain("\n'");
      }
    }
  });
});

describe("text kept as text", () => {
  it.each([
    ["13800138000", true, "\t13800138000"],
    ["138 0013 8000", true, "\t138 0013 8000"],
    ["+8613800138000", true, "\t+8613800138000"],
    ["+8613800138000", false, "\t+8613800138000"],
    ["+1 (202) 555-0123", true, "'+1 (202) 555-0123"],
    ["00123", false, "\t00123"],
    ["3-4", false, "\t3-4"],
    ["2026-11-21", false, "\t2026-11-21"],
    ["1.38E+10", false, "1.38E+10"],
    ["12E5", false, "\t12E5"],
    ["440101199001011234", false, "\t440101199001011234"],
    ["17850", false, "17850"],
    ["T00123", false, "T00123"],
    ["=1", true, "'=1"],
  ])("%j (phone: %j) is written %j", (text, phone, written) => {
    expect(keepAsText(text, phone)).toBe(written);
    expect(restore(written)).toBe(text);
  });
});

describe("laws", () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...SIGNS, ...BLANKS, "'", "a", "1", "0", "E", ":", "龙"), maxLength: 12 }),
    fc.string({ unit: "binary" }),
  );

  it("every text comes back as it was", () => {
    fc.assert(
      fc.property(text, fc.boolean(), (original, phone) => {
        expect(restore(neutralise(original))).toBe(original);
        expect(restore(keepAsText(original, phone))).toBe(original);
      }),
      { numRuns: 3000 },
    );
  });

  it("what our own import takes in is what was written out, but for blanks around it", () => {
    const { clean } = factCleaner(
      "name",
      undefined,
      () => false,
      () => undefined,
    );
    fc.assert(
      fc.property(text, fc.boolean(), (original, phone) => {
        expect(clean(keepAsText(original, phone))).toBe(plain(original));
      }),
    );
  });

  it("nothing that is written is a formula", () => {
    // What a spreadsheet sees once it has dropped all it may drop.
    const formula = /(?:^|[\r\n])[\p{Z}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
    fc.assert(
      fc.property(text, fc.boolean(), (original, phone) => {
        const written = keepAsText(original, phone);
        if (!/^\t?\+[1-9]\d{6,14}$/.test(written)) expect(written).not.toMatch(formula);
      }),
      { numRuns: 3000 },
    );
  });
});
