import type { Secret } from "../../../core/model/secret.ts";
import { describe, expect, test } from "vitest";
import { bytesOfHex, hexOf } from "../../../core/ledger/hex.ts";
import { MAX_ROUNDS, MIN_ROUNDS, readKeySlots } from "../../../core/ledger/key-slots.ts";
import {
  calibrateRounds,
  newKeySlots,
  openKeySlots,
  pbkdf2,
  rewrapKey,
  subkey,
  type DataKey,
} from "../../../core/ledger/keys.ts";
import { newRecoveryCode, readRecoveryCode } from "../../../core/ledger/recovery-code.ts";

const ROUNDS = 10;
const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
const words = (text: string): Secret => ({ by: "passphrase", text });
const code = (text: string): Secret => ({ by: "recovery", text });
const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);

/** What a key seals under a fixed IV: equal for equal keys, and the only thing to be seen of one that cannot be taken out. */
async function print(key: DataKey): Promise<string> {
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: new Uint8Array(12) },
    await subkey(key, "blocks"),
    text("the same"),
  );
  return hexOf(new Uint8Array(sealed));
}

describe("PBKDF2-HMAC-SHA-256", () => {
  // RFC 7914 §11 gives 64 bytes each; the first 32 are the first block, which is all that 256 bits take.
  test.each([
    ["passwd", "salt", 1, "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"],
    ["Password", "NaCl", 80_000, "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"],
  ])("%s, %s, %i rounds", async (password, salt, rounds, expected) => {
    expect(hexOf(new Uint8Array(await pbkdf2(password, text(salt), rounds)))).toBe(expected);
  });

  test("reads a passphrase alike however it was typed", async () => {
    const salt = randomBytes(16);
    const typed = [..."Ａｂｃ１é"].join("");
    expect(await pbkdf2(typed, salt, 2)).toEqual(await pbkdf2("Abc1e\u0301", salt, 2));
  });
});

describe("subkeys", () => {
  test("are HKDF-SHA-256 of the data key, its purpose said: AES-256-GCM under one opens what subkey sealed", async () => {
    const raw = bytesOfHex("0b".repeat(22).padEnd(64, "5a"));
    const master = await crypto.subtle.importKey("raw", raw, "HKDF", false, ["deriveKey"]);
    const bits = await hkdfByHand(raw, randomBytesOf(8), "regulars backup 1");
    const byHand = await crypto.subtle.importKey("raw", bits, "AES-GCM", false, ["decrypt"]);
    const iv = randomBytes(12);
    const key = await subkey({ master }, "backup", randomBytesOf(8));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text("plain"));
    expect(new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, byHand, sealed))).toEqual(text("plain"));
  });

  test("HKDF by hand is RFC 5869's, case 1", async () => {
    const ikm = bytesOfHex("0b".repeat(22));
    const salt = bytesOfHex("000102030405060708090a0b0c");
    const info = String.fromCodePoint(0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9);
    const okm = await hkdfByHand(
      ikm,
      salt,
      Uint8Array.from(info, (letter) => letter.codePointAt(0) ?? 0),
    );
    expect(hexOf(okm)).toBe("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
  });

  test("differ by purpose and cannot be taken out", async () => {
    const { dataKey } = await newKeySlots([words("eight letters")], ROUNDS, randomBytes);
    const key = await subkey(dataKey, "blocks");
    expect([key.extractable, dataKey.master.extractable]).toEqual([false, false]);
    await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
    const iv = new Uint8Array(12);
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text("plain"));
    const other = await subkey(dataKey, "journal");
    await expect(crypto.subtle.decrypt({ name: "AES-GCM", iv }, other, sealed)).rejects.toThrow();
  });
});

describe("key slots", () => {
  const recovery = newRecoveryCode(randomBytes);
  const made = newKeySlots([words("correct horse"), code(recovery)], ROUNDS, randomBytes);

  test("give the same key for the passphrase and for the recovery code", async () => {
    const { keySlots, dataKey } = await made;
    const known = await print(dataKey);
    expect(await print(await openKeySlots(keySlots, words("correct horse")))).toBe(known);
    expect(await print(await openKeySlots(keySlots, code(recovery.toLowerCase().replaceAll("-", " "))))).toBe(known);
  });

  test("survive being written down as JSON", async () => {
    const { keySlots, dataKey } = await made;
    const read = readKeySlots(JSON.parse(JSON.stringify(keySlots)));
    expect(await print(await openKeySlots(read, words("correct horse")))).toBe(await print(dataKey));
  });

  test.each([
    ["another passphrase", words("correct horsf"), "passphrase-wrong"],
    ["the code as a passphrase", words(recovery), "passphrase-wrong"],
    ["another code", code(newRecoveryCode(randomBytes)), "recovery-code-wrong"],
    ["a code with a letter missing", code(recovery.slice(1)), "recovery-code-mistyped"],
  ])("refuse %s", async (_, secret, error) => {
    await expect(openKeySlots((await made).keySlots, secret)).rejects.toMatchObject({ code: error });
  });

  test("refuse a slot that stands for the other kind", async () => {
    const { keySlots } = await made;
    const [first, second] = keySlots.slots;
    const swapped = { ...keySlots, slots: [{ ...second!, by: first!.by }] };
    await expect(openKeySlots(swapped, words(readRecoveryCode(recovery)))).rejects.toMatchObject({
      code: "passphrase-wrong",
    });
  });

  test("give the same key under a new passphrase, opened by the code where the old one was forgotten", async () => {
    const { keySlots, dataKey } = await made;
    const next = await rewrapKey(keySlots, code(recovery), words("battery staple"), ROUNDS, randomBytes);
    expect(await print(await openKeySlots(next, words("battery staple")))).toBe(await print(dataKey));
    expect(await print(await openKeySlots(next, code(recovery)))).toBe(await print(dataKey));
    await expect(openKeySlots(next, words("correct horse"))).rejects.toMatchObject({ code: "passphrase-wrong" });
  });

  test("refuse a short passphrase, letters counted", async () => {
    for (const short of ["seven l", "七个字的口令啊", "𠮷".repeat(7)]) {
      const making = newKeySlots([words(short)], ROUNDS, randomBytes);
      await expect(making).rejects.toMatchObject({ code: "passphrase-short", facts: { has: 7, needed: 8 } });
    }
  });

  test("are not tried with more rounds than anybody makes", async () => {
    const { keySlots } = await made;
    const slots = keySlots.slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, rounds: MAX_ROUNDS + 1 } }));
    expect(() => readKeySlots({ ...keySlots, slots })).toThrow("keys-unreadable");
  });
});

describe("calibration", () => {
  test.each([
    ["a slow machine keeps the floor", 1000, MIN_ROUNDS],
    ["a machine with 200,000 rounds in 40 ms takes 2,000,000", 40, 2_000_000],
    ["a clock that stands still makes no endless work", 0, MAX_ROUNDS],
  ])("%s", async (_, step, rounds) => {
    let time = 0;
    expect(await calibrateRounds(() => (time += step))).toBe(rounds);
  });
});

describe("a recovery code", () => {
  test("is seven groups of four that nobody takes for others, and reads back", () => {
    for (let i = 0; i < 200; i++) {
      const printed = newRecoveryCode(randomBytes);
      expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(readRecoveryCode(printed)).toBe(printed.replaceAll("-", "").slice(0, 26));
    }
  });

  test("holds all 128 bits", () => {
    expect(newRecoveryCode((length) => new Uint8Array(length).fill(255))).toMatch(/^(ZZZZ-){6}ZW..$/);
    expect(readRecoveryCode(newRecoveryCode(() => bytesOfHex("00".repeat(15) + "01")))).toBe("0".repeat(25) + "4");
  });

  test("takes what looks alike for what is meant", () => {
    const printed = newRecoveryCode(() => new Uint8Array(16));
    expect(readRecoveryCode(printed.replaceAll("0", "O").replaceAll("1", "l"))).toBe("0".repeat(26));
  });

  test("tells every wrong letter and every two swapped", () => {
    const letters = newRecoveryCode(randomBytes).replaceAll("-", "");
    const told = (typed: string): string => {
      try {
        readRecoveryCode(typed);
        return "read";
      } catch {
        return "told";
      }
    };
    for (let i = 0; i < letters.length; i++) {
      for (const letter of "0123456789ABCDEFGHJKMNPQRSTVWXYZ") {
        if (letter === letters[i]) continue;
        expect(told(letters.slice(0, i) + letter + letters.slice(i + 1))).toBe("told");
      }
      const next = letters[i + 1];
      if (next === undefined || next === letters[i]) continue;
      expect(told(letters.slice(0, i) + next + letters[i] + letters.slice(i + 2))).toBe("told");
    }
  });
});

function randomBytesOf(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, i) => i * 37 + 11);
}

/** HKDF of RFC 5869 for up to 32 bytes, written out with HMAC alone. */
async function hkdfByHand(
  ikm: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  info: string | Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const prk = await hmac(salt, ikm);
  const bytes = typeof info === "string" ? text(info) : info;
  return hmac(prk, Uint8Array.from([...bytes, 1]));
}

async function hmac(key: Uint8Array<ArrayBuffer>, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const imported = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, data));
}
