import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { decoderOf } from "../../../core/import/decoder.ts";
import { findMisreading, MeantText } from "../../../core/import/misread.ts";
import { createImportWorker } from "../../../core/import/worker.ts";
import type { Misreading } from "../../../core/model/mapping.ts";
import { encodeGbk } from "../../e2e/gbk.ts";
import { look } from "./shop.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a text becomes when its bytes are taken for another encoding's. */
const misreadings: Readonly<Record<Misreading, (text: string) => string>> = {
  "utf-8 as gb18030": (text) => new TextDecoder("gbk").decode(utf8(text)),
  "utf-8 as windows-1252": (text) => decoderOf("windows-1252").decode(utf8(text)),
  "gb18030 as windows-1252": (text) => decoderOf("windows-1252").decode(encodeGbk(text)),
};
const meant = (text: string, misread: Misreading): string => {
  const reader = new MeantText(misread);
  return [...text].map((letter) => reader.take(letter)).join("") + reader.end();
};

const CHINESE = [
  ["姓名", "城市", "测试"],
  ["张小明王", "上海", "第一"],
  ["李雷", "北京", "二等"],
];

describe("a text that was misread before it was saved", () => {
  it.each<[Misreading, string, string]>([
    ["utf-8 as gb18030", "测试", "娴嬭瘯"],
    ["utf-8 as windows-1252", "测试", "æµ‹è¯•"],
    ["utf-8 as windows-1252", "Müller", "MÃ¼ller"],
    ["gb18030 as windows-1252", "姓名", "ÐÕÃû"],
  ])("%s: %s stands as %s and goes back, wherever it is cut", (misread, text, stands) => {
    expect(misreadings[misread](text)).toBe(stands);
    expect(meant(stands, misread)).toBe(text);
  });

  it.each<Misreading>(["utf-8 as gb18030", "utf-8 as windows-1252", "gb18030 as windows-1252"])(
    "is told by its cells, and shown as it was meant: %s",
    (misread) => {
      const stands = CHINESE.map((row) =>
        row.map((cell) => (cell.length % 2 === 0 ? misreadings[misread](cell) : "x")),
      );
      const found = findMisreading(stands);
      expect(found).toMatchObject({ misread });
      expect(found?.misread === misread && found.examples[0]).toEqual([misreadings[misread]("姓名"), "姓名"]);
    },
  );

  it("is told of accents that became Chinese letters", () => {
    const stands = ["Müller", "Café", "Köhler", "Zoë Berg"].map((name) => [
      misreadings["utf-8 as gb18030"](`${name} x`),
    ]);
    expect(findMisreading(stands)).toMatchObject({ misread: "utf-8 as gb18030" });
  });

  it("is not offered to be put right where one cell would be lost, but told", () => {
    const lost = misreadings["utf-8 as gb18030"]("张,三,丰");
    const stands = CHINESE.map((row) => row.map(misreadings["utf-8 as gb18030"]));
    expect(findMisreading([...stands, [lost]])).toMatchObject({ misread: null });
    expect(findMisreading([["name"], ["锟斤拷"]])).toEqual({ misread: null, cells: 1 });
  });

  it.each([
    ["Chinese", CHINESE],
    [
      "names with accents",
      [
        ["Müller", "Café", "Señor"],
        ["Ångström", "Zoë", "François"],
      ],
    ],
    [
      "signs",
      [
        ["– 5 €", "© 2026", "½"],
        ["“a”", "12 °C", "…"],
      ],
    ],
    ["Japanese", [["なまえ", "カタカナ", "東京都"]]],
    ["Korean", [["이름", "서울", "전화번호"]]],
    ["Russian", [["Имя", "Москва", "Телефон"]]],
    [
      "plain letters",
      [
        ["name", "phone"],
        ["a", "1"],
      ],
    ],
  ])("is none that is not: %s", (_, records) => {
    expect(findMisreading(records)).toBeNull();
  });

  it("comes back letter by letter whatever stood there, as long as no letter was lost", () => {
    const letters = fc.array(fc.constantFrom("a", ",", "\n", "é", "ß", "张", "三", "，", "测", "試"), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, (parts) => {
        const text = parts.join("");
        expect(meant(misreadings["utf-8 as windows-1252"](text), "utf-8 as windows-1252")).toBe(text);
        const chinese = misreadings["utf-8 as gb18030"](text);
        if (!chinese.includes("\ufffd")) expect(meant(chinese, "utf-8 as gb18030")).toBe(text);
      }),
    );
  });
});

describe("a file with such a text", () => {
  const table = (read: (cell: string) => string): Blob =>
    new Blob([CHINESE.map((row) => `${row.map(read).join(",")},1\n`).join("")]);
  const file = table(misreadings["utf-8 as windows-1252"]);

  it("is offered to be put right, and is only where that is chosen", async () => {
    const asItStands = await look(file);
    expect(asItStands.mapping.misread).toBeUndefined();
    expect(asItStands.garbled?.examples).toContainEqual([misreadings["utf-8 as windows-1252"]("姓名"), "姓名"]);
    expect(asItStands.issues.map(({ code }) => code)).toContain("garbledText");
    const right = await createImportWorker().inspect(file, "file.csv", { misread: "utf-8 as windows-1252" });
    expect(right.mapping).toMatchObject({ encoding: "utf-8", misread: "utf-8 as windows-1252" });
    expect(right.mapping.columns[0]).toMatchObject({ column: "姓名", field: "name" });
    expect(right.issues.map(({ code }) => code)).not.toContain("garbledText");
  });
});
