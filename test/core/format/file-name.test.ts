import { strFromU8, unzipSync, strToU8 } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeFileName, safeFileNames } from "../../../core/format/file-name.ts";
import { zipFiles } from "../../../core/format/zip.ts";
import { day } from "../../table.ts";
import { nastyText } from "./nasty.ts";

const TODAY = day("2026-11-21");

const hostile = fc.oneof(
  nastyText,
  fc.string({
    unit: fc.constantFrom(
      "..",
      "/",
      "\\",
      ".",
      " ",
      ":",
      "CON",
      "nul",
      "com1",
      "\u202e",
      "\0",
      "\n",
      "熟客",
      "👩‍👩‍👧",
      "a",
      ".csv",
      "%",
      "*",
    ),
    maxLength: 30,
  }),
  fc.string({ unit: fc.constantFrom("很", "长", "e\u0301", "👍🏽", "x"), minLength: 60, maxLength: 200 }),
);

describe("the name of a file", () => {
  it.each([
    ["冬季唤回 第一波.csv", "冬季唤回 第一波.csv"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Windows\\system32\\x.dll", "x.dll"],
    ["\\\\server\\share\\list.xlsx", "list.xlsx"],
    ["/absolute", "absolute"],
    ["CON", "_CON"],
    ["con.csv", "_con.csv"],
    ["com1 .txt", "_com1 .txt"],
    ["lpt¹", "_lpt¹"],
    ["console.csv", "console.csv"],
    ["list\u202Evsc.exe", "listvsc.exe"],
    ["a\u0000b\r\nc", "ab c"],
    ["trailing. . .", "trailing"],
    ["...hidden", "hidden"],
    ["..", "file"],
    ["", "file"],
    ["\u200b", "file"],
    ['what? "a" <b> | c: *.csv', "what_ _a_ _b_ _ c_ _.csv"],
    [`${"长".repeat(100)}.csv`, `${"长".repeat(32)}.csv`],
    ["~$temp.docx", "$temp.docx"],
  ])("%j becomes %j", (text, expected) => {
    expect(safeFileName(text)).toBe(expected);
  });

  it("is always one any system takes", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const name = safeFileName(text);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[\s.]|[\s.]$|^$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\s*\.|$)/i);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(100);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 3_000 },
    );
  });

  it("differs from the others in a folder", () => {
    expect(safeFileNames(["a.csv", "A.csv", "x/a.csv", "a (2).csv"])).toEqual([
      "a.csv",
      "A (2).csv",
      "a (3).csv",
      "a (2) (2).csv",
    ]);
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 8 }), (texts) => {
        const names = safeFileNames([...texts, ...texts]).map((name) => name.toLowerCase());
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});

describe("a zip archive", () => {
  it("holds every file in its folder, and nothing outside", () => {
    const files = [
      { name: "第一波 短信.csv", bytes: strToU8("一") },
      { name: "../evil.csv", bytes: strToU8("二") },
      { name: "第一波 短信.csv", bytes: strToU8("三") },
    ];
    const back = unzipSync(zipFiles(files, TODAY, "冬季/唤回"));
    expect(Object.entries(back).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ["唤回/第一波 短信.csv", "一"],
      ["唤回/evil.csv", "二"],
      ["唤回/第一波 短信 (2).csv", "三"],
    ]);
  });

  it("loses no file, whatever it is called, and is the same for the same files and day", () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), (names) => {
        const files = names.map((name, i) => ({ name, bytes: strToU8(`file ${i}`) }));
        const zip = zipFiles(files, TODAY);
        const back = Object.values(unzipSync(zip)).map((bytes) => strFromU8(bytes));
        expect(back.toSorted()).toEqual(files.map(({ bytes }) => strFromU8(bytes)));
        expect(zipFiles(files, TODAY)).toEqual(zip);
      }),
    );
  });

  it("takes days no zip can hold", () => {
    for (const date of ["1970-01-01", "2150-01-01"]) {
      expect(Object.keys(unzipSync(zipFiles([{ name: "a", bytes: strToU8("x") }], day(date))))).toEqual(["a"]);
    }
  });
});
