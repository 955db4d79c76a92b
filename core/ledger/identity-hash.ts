import type { KeptIdentity } from "../model/erase-decision.ts";
import type { IdentityKind } from "../model/erased.ts";
import { hashText, mix } from "../model/keys.ts";
import { hexOf } from "./hex.ts";

/** Digits at the end of a phone number that every way of writing it has in a row. */
export const END_DIGITS = 6;
const ENDS = 10 ** END_DIGITS;

const CHINESE_MOBILE = /^1[3-9]\d{9}$/;
/** An address whose key is itself in small letters, without more ado. */
const PLAIN_ADDRESS = /^[\x21-\x7e]+$/;

/**
 * What is kept of an identity once its bearer is erased: HMAC-SHA-256 under the workspace's key, for nothing shorter keeps a phone number from
 * being tried out, and few bits of a cheap hash with a secret seed, so that not every text of a workspace need be worked through.
 */
export class IdentityHashes {
  private readonly key: CryptoKey;
  private readonly seed: number;

  private constructor(key: CryptoKey, seed: number) {
    this.key = key;
    this.seed = seed;
  }

  /** For the workspace whose chain this key seals. */
  static async under(key: CryptoKey): Promise<IdentityHashes> {
    const seed = await sign(key, "regulars identity hint");
    return new IdentityHashes(key, new DataView(seed.buffer).getUint32(0));
  }

  /** HMAC of an identity's key as `identityKey` gives it. */
  async hash(key: string): Promise<string> {
    return hexOf(await sign(this.key, `regulars identity\u0001${key}`));
  }

  /** What is kept of an identity. */
  async keep(key: string, channels: number): Promise<KeptIdentity> {
    const isPhone = key.startsWith("phone\u0001");
    const end = isPhone ? this.endHint(Number(key.slice(-END_DIGITS))) : 0;
    return { hash: await this.hash(key), hint: this.hint(key), end, channels };
  }

  hint(key: string): number {
    return hashText(key, this.seed);
  }

  /** 20 bits of the last digits of a number, never 0. */
  private endHint(digits: number): number {
    return (mix(digits, this.seed) >>> 12) | 1;
  }

  /** For each number of `END_DIGITS` digits, 1 where a phone with one of these hints may end with it. */
  endings(ends: ReadonlySet<number>): Uint8Array {
    const out = new Uint8Array(ENDS);
    if (ends.size === 0) return out;
    for (let digits = 0; digits < ENDS; digits++) if (ends.has(this.endHint(digits))) out[digits] = 1;
    return out;
  }
}

/** The key of an identity where it can be told without reading numbers by the rules of a country; undefined where not. */
export function easyKey(kind: IdentityKind, text: string, country: string): string | null | undefined {
  if (kind === "code") return `code\u0001${text}`;
  if (kind === "phone") {
    return country === "CN" && CHINESE_MOBILE.test(text) ? `phone\u0001+86${text}` : undefined;
  }
  if (!PLAIN_ADDRESS.test(text) || text.startsWith("'") || text.includes("<") || text.includes(":")) return undefined;
  return `email\u0001${text.toLowerCase()}`;
}

async function sign(key: CryptoKey, text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(text)));
}
