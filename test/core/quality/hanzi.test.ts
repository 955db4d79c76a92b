import { expect, test } from "vitest";
import { hasHanzi, simplified } from "../../../core/model/simplified.ts";
import { pinyinOf } from "../../../core/quality/hanzi.ts";

test.each([
  ["單雄信", "单雄信"],
  ["臺灣鴻海有限公司", "台湾鸿海有限公司"],
  ["乾隆", "乾隆"],
  ["乾淨", "干净"],
  ["王小明", "王小明"],
  ["Müller & Söhne", "Müller & Söhne"],
  ["", ""],
])("%s is %s in simplified characters", (text, expected) => {
  expect(simplified(text)).toBe(expected);
});

test.each([
  ["王小明", "wang xiao ming"],
  ["单雄信", "shan xiong xin"],
  ["單雄信", "shan xiong xin"],
  ["曾国藩", "zeng guo fan"],
  ["解缙", "xie jin"],
  ["欧阳修", "ou yang xiu"],
  ["重庆市", "chong qing shi"],
  ["长沙市", "chang sha shi"],
  ["吕布", "lv bu"],
  ["hello 王 123", "hello wang 123"],
  ["Anna", "Anna"],
])("%s sounds %s", (text, expected) => {
  expect(pinyinOf(text)).toBe(expected);
});

test("Chinese characters are seen among others", () => {
  expect([hasHanzi("Li 李"), hasHanzi("Li"), hasHanzi("ひらがな")]).toEqual([true, false, false]);
});
