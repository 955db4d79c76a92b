import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageLength, messageText } from "../../../core/campaign/message.ts";
import { smsLength } from "../../../core/campaign/sms.ts";
import { partsOfWaves } from "../../../core/campaign/wave-parts.ts";
import { waveOf } from "../../campaign.ts";

describe("message parts", () => {
  it.each([
    // 3GPP TS 23.038 and 23.040: 160 of the GSM alphabet in one, 153 in each of several; 70 and 67 of UCS-2.
    ["a", 160, "US", "gsm7", 1],
    ["a", 161, "US", "gsm7", 2],
    ["a", 306, "US", "gsm7", 2],
    ["a", 307, "US", "gsm7", 3],
    ["熟", 70, "US", "ucs2", 1],
    ["熟", 71, "US", "ucs2", 2],
    ["熟", 134, "US", "ucs2", 2],
    ["熟", 135, "US", "ucs2", 3],
    // Those of the extension table take two places.
    ["€", 80, "US", "gsm7", 1],
    ["€", 81, "US", "gsm7", 2],
    // 153 is odd: the last place of a part stays empty before a character that takes two.
    ["€", 152, "US", "gsm7", 2],
    ["€", 153, "US", "gsm7", 3],
    // Beyond U+FFFF two of UCS-2, not cut in two: 33 in each part of 67.
    ["😀", 35, "US", "ucs2", 1],
    ["😀", 66, "US", "ucs2", 2],
    ["😀", 67, "US", "ucs2", 3],
    // Chinese carriers count 70 and 67 whatever the characters are.
    ["a", 70, "CN", "ucs2", 1],
    ["a", 71, "CN", "ucs2", 2],
    ["熟", 134, "CN", "ucs2", 2],
    ["熟", 135, "CN", "ucs2", 3],
  ])("%s × %i in %s: %s, %i", (character, count, country, alphabet, parts) => {
    expect(smsLength(character.repeat(count), country)).toMatchObject({ alphabet, parts });
  });

  it("one letter outside the alphabet makes the whole text UCS-2", () => {
    expect(smsLength(`${"a".repeat(99)}ç`, "US")).toMatchObject({
      alphabet: "ucs2",
      characters: 100,
      perPart: 67,
      parts: 2,
    });
    expect(smsLength(`${"a".repeat(99)}Ç`, "US")).toMatchObject({
      alphabet: "gsm7",
      characters: 100,
      perPart: 160,
      parts: 1,
    });
    expect(smsLength("", "US").parts).toBe(0);
  });

  it("are at least what the characters need and at most one place a part more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), fc.constantFrom("CN", "US"), (text, country) => {
        const { characters, perPart, parts } = smsLength(text, country);
        expect(parts).toBeGreaterThanOrEqual(Math.ceil(characters / perPart));
        expect(parts).toBeLessThanOrEqual(Math.ceil(characters / (perPart - 1)));
      }),
    );
  });
});

describe("a message as it is sent", () => {
  const wave = waveOf({ channel: "sms", text: "{{name}}", signature: "【熟客】", refusalText: "拒收请回复R" });

  it("ends with how to refuse and who writes, which count", () => {
    const body = "好".repeat(60);
    expect(messageText(wave, body, "CN")).toBe(`${body}拒收请回复R【熟客】`);
    expect(messageLength(wave, body, "CN")).toMatchObject({ characters: 70, parts: 1 });
    expect(messageLength(wave, `${body}好`, "CN")).toMatchObject({ characters: 71, parts: 2 });
    expect(messageText({ ...wave, refusalText: "STOP to end", signature: "Leaf" }, "Hello", "US")).toBe(
      "Hello STOP to end Leaf",
    );
    expect(messageText({ ...wave, channel: "email", refusalText: "" }, "Hello ", "US")).toBe("Hello\n\n【熟客】");
    const latin = { ...wave, refusalText: "Reply STOP", signature: "Leaf" };
    expect(messageText(latin, "See you.", "CN")).toBe("See you. Reply STOP Leaf");
    expect(messageText(latin, "再见。", "CN")).toBe("再见。Reply STOP Leaf");
    expect(messageLength({ ...wave, channel: "post" }, body, "CN")).toBeNull();
  });

  it("has the parts of people's own texts", () => {
    const names = ["A", "B".repeat(100)];
    const parts = partsOfWaves(
      [wave, waveOf()],
      Int32Array.of(0, 1),
      () => ({ text: (customer) => names[customer] ?? null, compared: () => null }),
      () => ({ type: "text", group: "who", choices: [] }),
      "CN",
    );
    expect(parts).toEqual([
      { mean: 1.5, most: 2 },
      { mean: 1, most: null },
    ]);
  });
});
