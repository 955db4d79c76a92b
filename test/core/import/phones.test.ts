import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factCleaner } from "../../../core/import/clean-fact.ts";
import { missingTest } from "../../../core/import/missing.ts";
import { hasLostZero, phoneKey } from "../../../core/model/contact.ts";
import { csv, look, Shop } from "./shop.ts";

/** What is kept of a phone's cell, and by what it is recognised. */
function taken(cell: string): readonly [kept: string | null, key: string | null] {
  const kept = factCleaner("phone", undefined, missingTest([]), () => undefined).clean(cell);
  return [kept, kept === null ? null : phoneKey(kept, "CN")];
}

describe("a phone as spreadsheets leave it", () => {
  it.each([
    ["13800138000.0", "13800138000"],
    ["'13800138000", "13800138000"],
    ["１３８００１３８０００", "13800138000"],
    ["+86 138 0013 8000", "+86 138 0013 8000"],
    ["0086-138-0013-8000", "0086-138-0013-8000"],
    ["8613800138000", "8613800138000"],
    ["电话：13800138000", "13800138000"],
    ["\u200e13800138000", "13800138000"],
  ])("%s is one number, kept as %s", (cell, kept) => {
    expect(taken(cell)).toEqual([kept, "+8613800138000"]);
  });

  it.each(["1.38E+10", "1.38001E+10", "1,38E+10", "'1.38E+10", "１．３８Ｅ＋１０", "8.61E+12", "1.38e+010"])(
    "%s is lost, and nothing is kept",
    (cell) => {
      expect(taken(cell)).toEqual(["", null]);
    },
  );

  const number = fc
    .tuple(fc.constantFrom(3, 4, 5, 6, 7, 8, 9), fc.nat(999_999_999))
    .map(([second, rest]) => `1${second}${String(rest).padStart(9, "0")}`);
  const fullWidth = (text: string): string =>
    text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const apart = (text: string, mark: string): string => [text.slice(0, 3), text.slice(3, 7), text.slice(7)].join(mark);
  const whole = fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => `${text}.0`,
    (text) => `${text}.00`,
    (text) => `'${text}`,
    fullWidth,
    (text) => `+86${text}`,
    (text) => `+86 ${apart(text, " ")}`,
    (text) => `0086${text}`,
    (text) => `86${text}`,
    (text) => `(+86)${text}`,
    (text) => apart(text, " "),
    (text) => apart(text, "-"),
    (text) => ` ${text}\u00a0`,
    (text) => `"${text}"`,
    (text) => fullWidth(`+86${text}`),
  );
  const cut = fc.constantFrom<(text: string) => string>(
    (text) => Number(text).toExponential(2).replace("e", "E"),
    (text) => Number(text).toExponential(5).replace("e", "E"),
    (text) => `'${Number(text).toExponential(2)}`,
    (text) => Number(text).toExponential(2).replace(".", ",").replace("e", "E"),
    (text) => fullWidth(Number(text).toExponential(2)),
    (text) => `${text.slice(0, 3)}****${text.slice(7)}`,
    (text) => text.slice(0, 7),
    (text) => text.slice(0, 6),
    (text) => `${text}8`,
    (text) => `${text}.5`,
  );

  it("is repaired in each of 5,000 cells where all digits are there", () => {
    fc.assert(
      fc.property(number, whole, (text, write) => {
        expect(taken(write(text))[1]).toBe(`+86${text}`);
      }),
      { numRuns: 5_000 },
    );
  });

  it("is repaired in none of 5,000 where they are not", () => {
    fc.assert(
      fc.property(number, cut, (text, write) => {
        expect(taken(write(text))[1]).toBeNull();
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("what a spreadsheet has cut is told, column by column", () => {
  const issues = async (text: string): Promise<string[]> =>
    (await look(csv(text))).issues.map(({ code, column, count }) => `${code} ${column ?? ""} ${count}`);

  it("a landline's zero", async () => {
    expect(hasLostZero("2087654321")).toBe(true);
    expect(hasLostZero("1087654321")).toBe(true);
    expect(["13800138000", "4008123123", "02087654321", "87654321"].map(hasLostZero)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(await issues("姓名,电话\n张三,13800138000\n李四,2087654321\n")).toEqual(["zerosLost 电话 1"]);
    expect(await issues("name,phone\nAnn,2087654321\nBo,2087654322\n")).toEqual([]);
  });

  it("the end of long codes; which then tell nobody apart", async () => {
    const file = csv(`
      会员号,姓名,手机
      622202123456789000,张三,13800138000
      622202123456788000,李四,13900139000
      622202123456787000,王五,13700137000
    `);
    const preview = await look(file);
    expect(preview.issues).toContainEqual({ code: "digitsLost", column: "会员号", count: 3 });
    expect(preview.columns[0]?.field).not.toBe("customerCode");
    const shop = await Shop.open();
    const { summary } = await shop.take(csv("编号,姓名\n1.38E+10,张三\n1.38E+10,李四\n3,王五\n"), {
      fields: { 编号: "customerCode" },
    });
    expect(summary.accounting).toMatchObject({ added: 1, rejected: { digitsLost: 2 } });
  });
});
