import { RegularsError } from "../model/error.ts";
import type { Secret, SecretKind } from "../model/secret.ts";
import { bytesOfHex, hexOf } from "./hex.ts";
import { MAX_ROUNDS, MIN_ROUNDS, type KeyDerivation, type KeySlot, type KeySlots } from "./key-slots.ts";
import type { RecordsAhead } from "./records-ahead.ts";
import { readRecoveryCode } from "./recovery-code.ts";

/** Random bytes fit for keys. */
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

/** A data key as it is held in memory: subkeys can be had of it, its bytes cannot. */
export interface DataKey {
  readonly master: CryptoKey;
  /** Records that were read while the key was derived. */
  readonly ahead?: RecordsAhead;
}

/** What a subkey seals. */
export type Purpose = "blocks" | "head" | "journal" | "glance" | "backup";

/** Fewer letters than these are refused for a new passphrase. */
export const MIN_PASSPHRASE = 8;

/** Deriving a key should take about this long where the workspace is made: who unlocks it waits for that and then for opening, 1.5 s in all. */
const DERIVE_MS = 400;
const TRIAL_ROUNDS = 200_000;

/**
 * How many rounds of PBKDF2 take about 0.4 s on this machine, within `MIN_ROUNDS` … `MAX_ROUNDS`. `now` is a clock of milliseconds; the
 * best of three trials counts, so that a busy moment does not make a weak key.
 */
export async function calibrateRounds(now: () => number): Promise<number> {
  let best = Infinity;
  for (let trial = 0; trial < 3; trial++) {
    const start = now();
    await pbkdf2("calibration", new Uint8Array(16), TRIAL_ROUNDS);
    best = Math.min(best, Math.max(1, now() - start));
  }
  const rounds = Math.round((TRIAL_ROUNDS * DERIVE_MS) / best / 100_000) * 100_000;
  return Math.min(MAX_ROUNDS, Math.max(MIN_ROUNDS, rounds));
}

/**
 * A new random data key of 256 bits, wrapped under each secret. `rounds`: what `calibrateRounds` gave; tests use few. Errors:
 * `passphrase-short`, `recovery-code-mistyped`.
 */
export async function newKeySlots(
  secrets: readonly Secret[],
  rounds: number,
  randomBytes: RandomBytes,
): Promise<{ readonly keySlots: KeySlots; readonly dataKey: DataKey }> {
  const raw = randomBytes(32);
  try {
    const slots: KeySlot[] = [];
    for (const secret of secrets) slots.push(await wrap(raw, checked(secret), rounds, randomBytes));
    return { keySlots: { format: 1, slots }, dataKey: await dataKeyFrom(raw) };
  } finally {
    raw.fill(0);
  }
}

/**
 * The data key. Errors: `passphrase-wrong`, `recovery-code-wrong` (also where the slot was altered, which cannot be told apart),
 * `recovery-code-mistyped`, `keys-unreadable` where there is no slot for such a secret.
 */
export async function openKeySlots(keySlots: KeySlots, secret: Secret): Promise<DataKey> {
  const raw = await unwrap(keySlots, secret);
  try {
    return await dataKeyFrom(raw);
  } finally {
    raw.fill(0);
  }
}

/**
 * The same data key under another secret of its kind; nothing sealed with it changes. Errors: those of `openKeySlots` for the secret that
 * opens it, those of `newKeySlots` for the new one.
 */
export async function rewrapKey(
  keySlots: KeySlots,
  opens: Secret,
  next: Secret,
  rounds: number,
  randomBytes: RandomBytes,
): Promise<KeySlots> {
  checked(next);
  const raw = await unwrap(keySlots, opens);
  try {
    const slot = await wrap(raw, next, rounds, randomBytes);
    return { format: 1, slots: [...keySlots.slots.filter(({ by }) => by !== next.by), slot] };
  } finally {
    raw.fill(0);
  }
}

/**
 * A key of AES-256-GCM for one purpose, by HKDF-SHA-256. A `salt` of its own (a backup's) makes it another key. It stays where it is:
 * its bytes cannot be had.
 */
export function subkey(
  { master }: DataKey,
  purpose: Purpose,
  salt: Uint8Array<ArrayBuffer> = new Uint8Array(0),
): Promise<CryptoKey> {
  const info = new TextEncoder().encode(`regulars ${purpose} 1`);
  const algorithm = { name: "HKDF", hash: "SHA-256", salt, info };
  return crypto.subtle.deriveKey(algorithm, master, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** 256 bits of a secret by PBKDF2-HMAC-SHA-256, the text as UTF-8 of its NFKC. */
export async function pbkdf2(text: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<ArrayBuffer> {
  const typed = new TextEncoder().encode(text.normalize("NFKC"));
  const base = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveBits"]);
  typed.fill(0);
  return crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, base, 256);
}

async function dataKeyFrom(raw: Uint8Array<ArrayBuffer>): Promise<DataKey> {
  return { master: await crypto.subtle.importKey("raw", raw, "HKDF", false, ["deriveKey"]) };
}

function checked(secret: Secret): Secret {
  const length = [...secret.text.normalize("NFKC")].length;
  if (secret.by === "passphrase" && length < MIN_PASSPHRASE) {
    throw new RegularsError("passphrase-short", { has: length, needed: MIN_PASSPHRASE });
  }
  if (secret.by === "recovery") readRecoveryCode(secret.text);
  return secret;
}

async function wrap(
  raw: Uint8Array<ArrayBuffer>,
  secret: Secret,
  rounds: number,
  randomBytes: RandomBytes,
): Promise<KeySlot> {
  const kdf: KeyDerivation = { id: "pbkdf2-sha256", rounds, salt: hexOf(randomBytes(16)) };
  const iv = randomBytes(12);
  const key = await wrappingKey(secret, kdf);
  const wrapped = new Uint8Array(await crypto.subtle.encrypt(wrapping(secret.by, iv), key, raw));
  return { by: secret.by, kdf, iv: hexOf(iv), wrapped: hexOf(wrapped) };
}

async function unwrap({ slots }: KeySlots, secret: Secret): Promise<Uint8Array<ArrayBuffer>> {
  const slot = slots.find(({ by }) => by === secret.by);
  if (slot === undefined) throw new RegularsError("keys-unreadable");
  const key = await wrappingKey(secret, slot.kdf);
  try {
    const raw = await crypto.subtle.decrypt(wrapping(slot.by, bytesOfHex(slot.iv)), key, bytesOfHex(slot.wrapped));
    return new Uint8Array(raw);
  } catch (cause) {
    throw new RegularsError(secret.by === "recovery" ? "recovery-code-wrong" : "passphrase-wrong", {}, { cause });
  }
}

/** The kind of secret is bound in, so that slots cannot be exchanged. */
function wrapping(by: SecretKind, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(`regulars key 1 ${by}`) };
}

async function wrappingKey({ by, text }: Secret, { rounds, salt }: KeyDerivation): Promise<CryptoKey> {
  const bits = await pbkdf2(by === "recovery" ? readRecoveryCode(text) : text, bytesOfHex(salt), rounds);
  return crypto.subtle.importKey("raw", bits, "AES-GCM", false, ["encrypt", "decrypt"]);
}
