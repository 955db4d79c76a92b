import { describe, expect, it } from "vitest";
import {
  hidden,
  maskCode,
  maskContact,
  maskEmail,
  maskName,
  maskPhone,
  maskWithin,
} from "../../../core/format/mask.ts";

describe("what others may see of a customer", () => {
  it.each([
    ["王芳", "王**"],
    ["欧阳小明", "欧**"],
    ["𠮷野家", "𠮷**"],
    ["北京某某商贸有限公司", "北**"],
    ["Wang Fang", "W*** F***"],
    ["Ann", "A***"],
    ["  Ben  ", "B***"],
    ["María José de la Cruz Olmo", "M*** J*** d***"],
    ["Ольга", "О***"],
    ["", ""],
  ])("a name: %s → %s", (name, shown) => expect(maskName(name)).toBe(shown));

  it.each([
    ["13800138000", "138****8000"],
    ["138 0013 8000", "138****8000"],
    ["１３８００１３８０００", "138****8000"],
    ["+86 138-0013-8000", "861****8000"],
    ["010-6552 1234", "010****1234"],
    ["65521234", "****34"],
    ["110", "***"],
    ["", ""],
  ])("a number: %s → %s", (phone, shown) => expect(maskPhone(phone)).toBe(shown));

  it.each([
    ["wang@example.com", "w***@…"],
    ["王芳@例子.中国", "王***@…"],
    ["a@b.c", "a***@…"],
    ["@nobody", "***"],
    ["not an address", "***"],
  ])("an e-mail address: %s → %s", (email, shown) => expect(maskEmail(email)).toBe(shown));

  it.each([
    ["C0012345", "***45"],
    ["A12", "***"],
    ["C0012345 M7", "***45 ***"],
    ["会员一二三四", "***三四"],
  ])("a code: %s → %s", (code, shown) => expect(maskCode(code)).toBe(shown));

  it.each([
    ["wang@example.com", "w***@…"],
    ["138 0013 8000", "138****8000"],
    ["12 Long Lane, Leeds", "***"],
    ["海淀区中关村大街1号", "***"],
  ])("a way to reach somebody: %s → %s", (contact, shown) => expect(maskContact(contact)).toBe(shown));

  it("nothing of what is hidden, and nothing where there is nothing", () => {
    expect([hidden("anything"), hidden(""), hidden(" ")]).toEqual(["***", "", " "]);
  });
});

describe("a text written for somebody", () => {
  const values = [
    ["Wang Fang", "W*** F***"],
    ["Fang", "F***"],
    ["138.0013", "138****"],
    ["", "?"],
  ] as const;
  it.each([
    ["Dear Wang Fang, call 138.0013!", "Dear W*** F***, call 138****!"],
    ["Dear FANG", "Dear F***"],
    ["138x0013 stays", "138x0013 stays"],
    ["nobody is named", "nobody is named"],
  ])("%s → %s", (text, shown) => expect(maskWithin(text, values)).toBe(shown));
});
