import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CleanStep } from "../../../core/model/cleaning.ts";
import { cleanerOf } from "../../../core/model/clean-text.ts";
import { replaceWildcards } from "../../../core/model/wildcards.ts";

const replace = (
  find: string,
  by: string,
  changes: Partial<Extract<CleanStep, { kind: "replace" }>> = {},
): CleanStep => ({
  kind: "replace",
  find,
  with: by,
  wildcards: false,
  ignoreCase: false,
  ...changes,
});

describe("one step of cleaning", () => {
  const cases: readonly (readonly [string, CleanStep, string, string | null])[] = [
    ["blanks", { kind: "blanks" }, "  Zhang \u3000 Wei\u00a0", "Zhang Wei"],
    ["blanks alone", { kind: "blanks" }, " \u3000 ", null],
    ["full width", { kind: "width" }, "ＡＢＣ　１２３－４", "ABC 123-4"],
    ["marks of Chinese stay", { kind: "width" }, "广州，天河", "广州，天河"],
    ["title case", { kind: "case", to: "title" }, "JEAN-LUC O'NEIL 3rd", "Jean-Luc O'neil 3rd"],
    ["title case of letters that become several", { kind: "case", to: "title" }, "ßen ᾀδω", "Ssen Ἀιδω"],
    ["upper case", { kind: "case", to: "upper" }, "straße", "STRASSE"],
    ["lower case", { kind: "case", to: "lower" }, "Ann@Example.COM", "ann@example.com"],
    ["plain text", replace("(old)", ""), "Tea (old) (old)", "Tea  "],
    ["whatever case", replace("LTD", "Ltd", { ignoreCase: true }), "Ann ltd, Ben LTD", "Ann Ltd, Ben Ltd"],
    ["a dollar is a dollar", replace("a", "$&"), "banana", "b$&n$&n$&"],
    ["wildcards", replace("(*)", "", { wildcards: true }), "Tea (a) and (b)", "Tea  and "],
    ["to the end", replace(" #*", "", { wildcards: true }), "Tea #17 red", "Tea"],
    ["one sign", replace("No.?", "", { wildcards: true }), "No.7 North", " North"],
    ["put before", { kind: "affix", text: "VIP-", at: "start", how: "add" }, "7", "VIP-7"],
    ["there already", { kind: "affix", text: "VIP-", at: "start", how: "add" }, "VIP-7", "VIP-7"],
    ["taken away", { kind: "affix", text: "Mr.", at: "start", how: "remove" }, "Mr. Li", "Li"],
    ["taken away behind", { kind: "affix", text: "市", at: "end", how: "remove" }, "广州市", "广州"],
    ["before", { kind: "part", at: "-", keep: "before" }, "广州 - 天河", "广州"],
    ["behind", { kind: "part", at: "-", keep: "behind" }, "广州 - 天河 - 2", "天河 - 2"],
    ["a phone", { kind: "phone", country: "CN" }, "138-0013 8000", "+8613800138000"],
    ["no phone", { kind: "phone", country: "CN" }, "ask Li", "ask Li"],
    ["an e-mail", { kind: "email" }, "mailto:Ann@Example.com", "ann@example.com"],
    ["simplified", { kind: "simplified" }, "廣州頭髮店", "广州头发店"],
    [
      "a word",
      {
        kind: "words",
        words: [
          ["廣州", "广州"],
          ["无", null],
        ],
      },
      "廣州",
      "广州",
    ],
    [
      "a word that says nothing",
      {
        kind: "words",
        words: [
          ["廣州", "广州"],
          ["无", null],
        ],
      },
      "无",
      null,
    ],
    ["only whole words", { kind: "words", words: [["广", "x"]] }, "广州", "广州"],
  ];

  it.each(cases)("%s", (_, step, before, after) => {
    expect(cleanerOf([step])(before)).toBe(after);
  });

  it("does steps one after the other, and ends where nothing is left", () => {
    const clean = cleanerOf([
      { kind: "width" },
      { kind: "blanks" },
      { kind: "words", words: [["N/A", null]] },
      { kind: "case", to: "title" },
    ]);
    expect(clean(" ＮＥＷ　york ")).toBe("New York");
    expect(clean("Ｎ/Ａ")).toBe(null);
  });

  const steps: fc.Arbitrary<CleanStep> = fc.constantFrom<CleanStep>(
    { kind: "blanks" },
    { kind: "width" },
    { kind: "case", to: "title" },
    { kind: "case", to: "lower" },
    { kind: "affix", text: "ab", at: "start", how: "add" },
    { kind: "affix", text: "ab", at: "end", how: "remove" },
    { kind: "simplified" },
  );

  it("changes no more when done twice", () => {
    fc.assert(
      fc.property(steps, fc.string({ unit: "grapheme", maxLength: 20 }), (step, text) => {
        const clean = cleanerOf([step]);
        const once = clean(text);
        if (once !== null) expect(clean(once)).toBe(once);
      }),
    );
  });
});

describe("wildcards", () => {
  it("find what a regular expression would, the shortest from the left", () => {
    const sign = fc.constantFrom("a", "b", "c");
    const piece = fc.oneof(sign, fc.constantFrom("*", "?"));
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 12 }),
        fc.array(piece, { minLength: 1, maxLength: 5 }),
        (signs, pieces) => {
          const text = signs.join("");
          const pattern = pieces.join("").replace(/\*+/g, "*");
          fc.pre(!pattern.startsWith("*") && !pattern.endsWith("*"));
          const regex = new RegExp(
            pattern.replace(/[*?]/g, (mark) => (mark === "*" ? ".*?" : ".")),
            "g",
          );
          expect(replaceWildcards(text, pattern, "-", false)).toBe(text.replace(regex, "-"));
        },
      ),
    );
  });

  it("take no longer for a pattern made to take long", () => {
    const text = "a".repeat(1000);
    expect(replaceWildcards(text, `${"a*".repeat(400)}b`, "", false)).toBe(text);
  });
});
