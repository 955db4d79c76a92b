import fc from "fast-check";
import { describe, expect, it } from "vitest";
import isEmail from "validator/lib/isEmail.js";
import { cleanPhone, emailKey, hasExtension, hasLostDigits, phoneKey } from "../../../core/model/contact.ts";

describe("what a phone is recognised by", () => {
  it.each([
    ["13800138000", "CN", "+8613800138000"],
    ["138 0013 8000", "CN", "+8613800138000"],
    ["138-0013-8000", "CN", "+8613800138000"],
    ["+86 138 0013 8000", "CN", "+8613800138000"],
    ["0086-13800138000", "CN", "+8613800138000"],
    ["8613800138000", "CN", "+8613800138000"],
    ["+8613800138000", "GB", "+8613800138000"],
    ["１３８００１３８０００", "CN", "+8613800138000"],
    ["'13800138000", "CN", "+8613800138000"],
    ["13800138000.0", "CN", "+8613800138000"],
    ["\u200b13800138000\ufeff", "CN", "+8613800138000"],
    ["电话：13800138000", "CN", "+8613800138000"],
    ["010-62781234", "CN", "+861062781234"],
    ["010-62781234转801", "CN", "+861062781234"],
    ["020 7946 0958", "GB", "+442079460958"],
    ["+44 20 7946 0958", "CN", "+442079460958"],
    ["0044 20 7946 0958", "CN", "+442079460958"],
    ["(212) 555-2368", "US", "+12125552368"],
    ["(212) 555-2368 ext. 12", "US", "+12125552368"],
  ])("%s in %s is %s", (text, country, key) => {
    expect(phoneKey(text, country)).toBe(key);
  });

  it.each([
    ["1.38E+10", "digits lost in a spreadsheet"],
    ["1.38001E+10", "digits lost in a spreadsheet"],
    ["1868888xxxx", "masked"],
    ["138****8000", "masked"],
    ["1380013800", "a digit missing"],
    ["138001380001", "a digit too many"],
    ["12345678", "no area code"],
    ["", "nothing"],
    ["无", "no number"],
    ["2016/8/1 11:05", "a day"],
  ])("%s is none: %s", (text) => {
    expect(phoneKey(text, "CN")).toBeNull();
  });

  it("is the same for every way of writing a Chinese mobile", () => {
    const mobile = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }));
    const clothes = fc.constantFrom<(digits: string) => string>(
      (d) => `+86${d}`,
      (d) => `0086 ${d}`,
      (d) => `${d.slice(0, 3)} ${d.slice(3, 7)} ${d.slice(7)}`,
      (d) => `${d}.0`,
      (d) => `'${d}`,
      (d) => [...d].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join(""),
    );
    fc.assert(
      fc.property(mobile, clothes, ([second, rest], dress) => {
        const digits = `1${second}${String(rest).padStart(9, "0")}`;
        expect(phoneKey(dress(digits), "CN")).toBe(`+86${digits}`);
      }),
    );
  });

  it("tells an extension, and cut digits", () => {
    expect(hasExtension("010-62781234转801")).toBe(true);
    expect(hasExtension("13800138000")).toBe(false);
    expect(hasLostDigits("1.38E+10")).toBe(true);
    expect(hasLostDigits("SE10")).toBe(false);
    expect(cleanPhone("13800138000.0")).toBe("13800138000");
  });
});

describe("what an e-mail is recognised by", () => {
  it.each([
    ["Ann@Example.com", "ann@example.com"],
    [" ann@example.com ", "ann@example.com"],
    ["mailto:ann@example.com", "ann@example.com"],
    ["Ann Lee <ann@example.com>", "ann@example.com"],
    ["ａｎｎ＠example.com", "ann@example.com"],
  ])("%s is %s", (text, key) => {
    expect(emailKey(text)).toBe(key);
  });

  it.each(["ann", "ann@", "ann@example", "ann@exa mple.com", "", "无"])("%s is none", (text) => {
    expect(emailKey(text)).toBeNull();
  });
});

it("takes a plain address as it stands exactly where a close look finds it valid", () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,9}([._-][a-z0-9]{1,6})?$/);
  const label = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,4})?$/);
  fc.assert(
    fc.property(word, label, fc.stringMatching(/^[a-z]{1,5}$/), (local, domain, tld) => {
      const text = `${local}@${domain}.${tld}`;
      expect(emailKey(text)).toBe(isEmail(text) ? text : null);
    }),
  );
});
