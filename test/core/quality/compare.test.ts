import { describe, expect, it } from "vitest";
import { levelOf, LEVELS, MISSING } from "../../../core/quality/compare.ts";
import { standardise, type Likeness } from "../../../core/quality/standardise.ts";

describe("a value as it is compared", () => {
  it.each([
    ["Dr. Anna-Maria  O'Neil", "name", "anna maria o neil"],
    ["王小明先生", "name", "王小明"],
    ["ＷＡＮＧ　Ｌｉ", "name", "wang li"],
    ["Müller & Co. KG", "company", "müller"],
    ["上海好茶有限公司", "company", "上海好茶"],
    ["Anna@Example.COM ", "email", "anna@example.com"],
    ["+86 138-0013-8000", "phone", "+8613800138000"],
    ["12, High St.", "address", "12 high st"],
    ["SW1A 1AA", "code", "sw1a1aa"],
    ["-", "name", ""],
    ["陳小明先生", "name", "陈小明"],
    ["臺北鴻海精密工業股份有限公司", "company", "台北鸿海精密工业"],
    ["ＡＢＣ Trading Co., Ltd.", "company", "abc trading"],
    ["上海市浦東新區張江路８８號", "address", "上海市浦东新区张江路88号"],
  ] as const)("%s (%s) is %s", (text, likeness, expected) => {
    expect(standardise(text, likeness)).toBe(expected);
  });
});

describe("two values", () => {
  const same = (likeness: Likeness): number => LEVELS[likeness] - 1;
  it.each([
    ["anna", "anna", "name", same("name")],
    ["noah", "noha", "name", 2],
    ["anna", "peter", "name", 0],
    ["anna", "", "name", MISSING],
    ["1990-03-12", "1990-03-13", "day", 3],
    ["1990-03-12", "1990-12-03", "day", 3],
    ["1990-03-12", "1990-04-01", "day", 2],
    ["1990-03-12", "1990-11-28", "day", 1],
    ["1990-03-12", "1984-07-30", "day", 0],
    ["+8613800138000", "13800138000", "phone", 1],
    ["+8613800138000", "+8613800138001", "phone", 1],
    ["+8613800138000", "+8613911112222", "phone", 0],
    ["anna@a.com", "anna@b.org", "email", 2],
    ["4011", "4010", "code", 1],
    ["4011", "4101", "code", 1],
    ["4011", "2602", "code", 0],
  ] as const)("%s and %s (%s) agree at level %i", (a, b, likeness, level) => {
    expect(levelOf(a, b, likeness)).toBe(level);
    expect(levelOf(b, a, likeness)).toBe(level);
  });
});
