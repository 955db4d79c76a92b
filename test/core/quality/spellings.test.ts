import { describe, expect, it } from "vitest";
import { fingerprint, pairFingerprint, soundKey } from "../../../core/quality/fingerprints.ts";
import { spellingGroups, type Spelling } from "../../../core/quality/spellings.ts";

const WATCH = { breathe: async () => {}, isCancelled: () => false, onProgress: () => {} };

const counts = (drawn: string): Spelling[] =>
  drawn
    .trim()
    .split("\n")
    .map((line) => {
      const [, people, value] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
      return { people: Number(people), value: (value ?? "").replaceAll("_", " ") };
    });

/** Groups as the proposed spelling and the others. */
async function groups(drawn: string, method: Parameters<typeof spellingGroups>[1]): Promise<string[]> {
  const found = await spellingGroups(counts(drawn), method, WATCH);
  return found.map(({ spellings, people }) => `${people}: ${spellings.map(({ value }) => value).join(" | ")}`);
}

describe("keys", () => {
  it("of OpenRefine's documentation", () => {
    expect(fingerprint("  The Café, of Boston; the ")).toBe("boston cafe of the");
    expect(fingerprint("Boston of the cafe.")).toBe("boston cafe of the");
    expect(pairFingerprint("Paris")).toBe("arispari");
  });

  it("aside from width and punctuation in Chinese too", () => {
    expect(fingerprint("广州（天河）")).toBe(fingerprint("广州 (天河)"));
    expect(pairFingerprint("天 河-店")).toBe(pairFingerprint("天河店"));
  });

  it("of the sound, whatever the script", () => {
    for (const text of ["广州", "廣州", "Guangzhou", "Guang Zhou", "ＧＵＡＮＧＺＨＯＵ", "guǎngzhōu"])
      expect(soundKey(text)).toBe("guangzhou");
    expect(soundKey("绿茶")).toBe(soundKey("lv cha"));
  });
});

describe("groups of spellings", () => {
  const towns = `
    40 Guangzhou
    9 guangzhou
    7 广州
    3 廣州
    2 Guang_Zhou
    5 Shenzhen
    2 Shenzen
    1 Shenzhne
    1 深圳
    4 Li
    3 Lu`;

  it("by fingerprint, by pairs, by sound", async () => {
    expect(await groups(towns, "fingerprint")).toEqual(["49: Guangzhou | guangzhou"]);
    expect(await groups(towns, "ngram")).toEqual(["51: Guangzhou | guangzhou | Guang Zhou"]);
    expect(await groups(towns, "pinyin")).toEqual([
      "61: Guangzhou | guangzhou | 广州 | 廣州 | Guang Zhou",
      "6: Shenzhen | 深圳",
    ]);
  });

  it("by distance, not of short words, and never where a number differs", async () => {
    expect(await groups(towns, "distance")).toEqual([
      "51: Guangzhou | guangzhou | Guang Zhou",
      "10: 广州 | 廣州",
      "7: Shenzhen | Shenzen",
    ]);
    expect(await groups("9 Market_Street_1\n3 Market_Street_2\n2 Market_Strete_1", "distance")).toEqual([
      "11: Market Street 1 | Market Strete 1",
    ]);
  });

  it("propose the tidier of two that are equally common", async () => {
    expect(await groups("1 JANE_ABBOTT\n1 Jane__Abbott\n1 Jane_Abbott", "fingerprint")).toEqual([
      "3: Jane Abbott | JANE ABBOTT | Jane  Abbott",
    ]);
  });

  it("stop when they are told to", async () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({ value: `word ${i}`, people: 1 }));
    let breaths = 0;
    const stopped = spellingGroups(many, "distance", { ...WATCH, isCancelled: () => ++breaths > 2 });
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
    expect(breaths).toBe(3);
  });
});
