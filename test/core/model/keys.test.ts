import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText, KeyMap, mix } from "../../../core/model/keys.ts";

describe("a map of 64-bit keys", () => {
  it("answers as a Map of the pairs does", () => {
    const word = fc.integer({ min: 0, max: 0xffff_ffff });
    // Few different halves, so that keys that share one of them are common.
    const half = fc.oneof(word, fc.constantFrom(0, 1, 0x8000_0000, 0xffff_ffff));
    fc.assert(
      fc.property(fc.array(fc.tuple(half, half, fc.nat())), (entries) => {
        const map = new KeyMap(1);
        const model = new Map<string, number>();
        for (const [hi, lo, value] of entries) {
          map.set(hi, lo, value);
          model.set(`${hi},${lo}`, value);
        }
        expect(map.size).toBe(model.size);
        for (const [hi, lo] of entries) expect(map.get(hi, lo)).toBe(model.get(`${hi},${lo}`));
        expect(map.get(123_456, 654_321)).toBe(model.get("123456,654321") ?? -1);
      }),
    );
  });

  it("keeps a hundred thousand keys while it grows", () => {
    const map = new KeyMap();
    for (let i = 0; i < 100_000; i++) map.set(mix(i, 1), mix(i, 2), i);
    expect(map.size).toBe(100_000);
    let wrong = 0;
    for (let i = 0; i < 100_000; i++) if (map.get(mix(i, 1), mix(i, 2)) !== i) wrong++;
    expect(wrong).toBe(0);
  });

  it("reads halves as unsigned", () => {
    const map = new KeyMap();
    map.set(-1, -2, 7);
    map.set(0xffff_ffff, 0xffff_fffe, 8);
    expect(map.size).toBe(1);
    expect(map.get(-1, -2)).toBe(8);
  });
});

describe("hashing", () => {
  it("gives whole numbers of 32 bits, always the same for a text and a seed", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 0xffff_ffff }), (text, seed) => {
        const h = hashText(text, seed);
        expect(Number.isInteger(h) && h >= 0 && h <= 0xffff_ffff).toBe(true);
        expect(hashText(text, seed)).toBe(h);
      }),
    );
  });

  it("spreads order numbers as chance would, and two seeds together keep them all apart", () => {
    const texts: string[] = [];
    for (let order = 0; order < 2000; order++)
      for (let line = 0; line < 200; line++) texts.push(`${536_365 + order}\u0001${line}`);
    const first = new Set(texts.map((text) => hashText(text, 1)));
    const map = new KeyMap(texts.length);
    for (const text of texts) map.set(hashText(text, 1), hashText(text, 2), 1);
    // 400,000 of 2^32: n² ÷ 2^33 = 18.6 clashes expected; 4 standard deviations above is 36.
    expect(texts.length - first.size).toBeLessThan(36);
    expect(map.size).toBe(texts.length);
  });

  it("changes about half of the bits when one character changes", () => {
    let bits = 0;
    const trials = 4000;
    for (let i = 0; i < trials; i++) {
      let difference = (hashText(`order ${i}a`, 7) ^ hashText(`order ${i}b`, 7)) >>> 0;
      for (; difference !== 0; difference &= difference - 1) bits++;
    }
    expect(bits / trials).toBeGreaterThan(15.5);
    expect(bits / trials).toBeLessThan(16.5);
  });
});
