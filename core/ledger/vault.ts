import { RegularsError } from "../model/error.ts";
import { chainKey, sealOf } from "./digest.ts";
import { bytesOfHex, hexOf } from "./hex.ts";
import type { KeySlots } from "./key-slots.ts";
import { subkey, type DataKey, type RandomBytes } from "./keys.ts";
import { bytesOf, recordFrom } from "./record-bytes.ts";
import {
  FORMAT,
  type BlockRef,
  type Digest,
  type PlainRecord,
  type SealedChainKey,
  type SealedRecord,
} from "./shapes.ts";

const IV_BYTES = 12;

/** Seals the records of a workspace with a passphrase, and opens them. */
export interface Vault {
  readonly chainKey: CryptoKey;
  seal(record: PlainRecord): Promise<SealedRecord>;
  /**
   * The record that was sealed. It must be the very one the head lists: two sealed records cannot stand for each other. `digest`: that of what is
   * stored, where it was worked out before. Error: `ledger-damaged`.
   */
  readonly open: (stored: unknown, ref: BlockRef, digest?: Digest) => Promise<PlainRecord>;
}

/** The vault of a workspace. Error: `workspace-locked` where this is not its key. */
export async function openVault(key: SealedChainKey, dataKey: DataKey, randomBytes: RandomBytes): Promise<Vault> {
  const raw = await openChainKey(key, dataKey);
  const blocks = await subkey(dataKey, "blocks");
  try {
    return {
      chainKey: await chainKey(raw),
      seal: (record) => seal(record, blocks, randomBytes(IV_BYTES)),
      open: (stored, ref, digest) => open(stored, ref, digest, blocks),
    };
  } finally {
    raw.fill(0);
  }
}

/** The key of the hash chain, sealed for a head. */
export async function sealChainKey(
  raw: Uint8Array<ArrayBuffer>,
  keySlots: KeySlots,
  dataKey: DataKey,
  randomBytes: RandomBytes,
): Promise<SealedChainKey> {
  const iv = randomBytes(IV_BYTES);
  const sealed = await crypto.subtle.encrypt(headCipher(iv), await subkey(dataKey, "head"), raw);
  return { keySlots, iv: hexOf(iv), sealed: hexOf(new Uint8Array(sealed)) };
}

/** The key of the hash chain of a head. Error: `workspace-locked` where this is not its key. */
export async function openChainKey({ iv, sealed }: SealedChainKey, dataKey: DataKey): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const key = await subkey(dataKey, "head");
    return new Uint8Array(await crypto.subtle.decrypt(headCipher(bytesOfHex(iv)), key, bytesOfHex(sealed)));
  } catch (cause) {
    throw new RegularsError("workspace-locked", {}, { cause });
  }
}

/** Whether something stored is sealed, as far as can be seen from outside. */
export function isSealed(stored: unknown): stored is SealedRecord {
  return typeof stored === "object" && stored !== null && "sealed" in stored && stored.sealed instanceof Uint8Array;
}

function headCipher(iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode("regulars chain key 1") };
}

async function seal(record: PlainRecord, key: CryptoKey, iv: Uint8Array<ArrayBuffer>): Promise<SealedRecord> {
  const { id, table, rows } = record;
  const outside = { id, format: FORMAT, table, rows };
  const text = new Uint8Array(await crypto.subtle.encrypt(cipher(outside, iv), key, bytesOf(record)));
  const sealed = new Uint8Array(IV_BYTES + text.length);
  sealed.set(iv);
  sealed.set(text, IV_BYTES);
  return { ...outside, sealed };
}

async function open(stored: unknown, ref: BlockRef, known: Digest | undefined, key: CryptoKey): Promise<PlainRecord> {
  if (!isSealed(stored)) throw damaged("plain");
  const [digest, plain] = await Promise.all([known ?? digestOf(stored), decrypted(stored, key)]);
  if (digest !== ref.digest) throw damaged("other");
  const record = recordFrom(plain, stored.id);
  if ("sealed" in record || record.table !== stored.table || record.rows !== stored.rows) throw damaged("inside");
  return record;
}

async function digestOf(stored: SealedRecord): Promise<Digest> {
  return (await sealOf(bytesOf(stored))).digest;
}

async function decrypted(stored: SealedRecord, key: CryptoKey): Promise<Uint8Array<ArrayBuffer>> {
  const iv = stored.sealed.slice(0, IV_BYTES);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher(stored, iv), key, stored.sealed.subarray(IV_BYTES)));
  } catch (cause) {
    throw new RegularsError("ledger-damaged", { what: "sealed" }, { cause });
  }
}

/**
 * What a record says of itself is bound in. Its id is not, so that copies in the journal and in backups stay what they are; that it
 * stands in the right place is seen by its digest. Nor is the workspace: each has a key of its own.
 */
function cipher(
  { format, table, rows }: Omit<SealedRecord, "id" | "sealed">,
  iv: Uint8Array<ArrayBuffer>,
): AesGcmParams {
  const outside = JSON.stringify(["regulars sealed 1", format, table, rows]);
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(outside) };
}

function damaged(what: string): RegularsError {
  return new RegularsError("ledger-damaged", { what });
}
