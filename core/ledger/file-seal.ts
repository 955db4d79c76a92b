import { RegularsError } from "../model/error.ts";
import type { Sealer } from "./journal.ts";
import { journalOf } from "./journal-of.ts";
import { subkey, type DataKey, type RandomBytes } from "./keys.ts";
import type { LedgerPorts } from "./ledger.ts";
import type { SealedChainKey } from "./shapes.ts";

const IV_BYTES = 12;

/** Seals files of a workspace with a passphrase, its journal's log or its glance: an IV of 12 bytes, then AES-256-GCM with its tag. */
export async function fileSealer(
  purpose: "journal" | "glance",
  dataKey: DataKey,
  randomBytes: RandomBytes,
): Promise<Sealer> {
  const key = await subkey(dataKey, purpose);
  return {
    seal: async (bytes) => {
      const iv = randomBytes(IV_BYTES);
      const text = new Uint8Array(await crypto.subtle.encrypt(cipher(iv, purpose), key, bytes));
      const sealed = new Uint8Array(IV_BYTES + text.length);
      sealed.set(iv);
      sealed.set(text, IV_BYTES);
      return sealed;
    },
    open: async (sealed) => {
      try {
        const iv = sealed.slice(0, IV_BYTES);
        return new Uint8Array(await crypto.subtle.decrypt(cipher(iv, purpose), key, sealed.subarray(IV_BYTES)));
      } catch (cause) {
        throw new RegularsError("workspace-locked", {}, { cause });
      }
    },
  };
}

/** The sealed key that a workspace's journal names, for unlocking where the store has none; null where there is no journal or no key. */
export async function sealedKeyInJournal(workspace: string, ports: LedgerPorts): Promise<SealedChainKey | null> {
  const journal = await journalOf(workspace, ports);
  return journal === null ? null : journal.sealedKey();
}

function cipher(iv: Uint8Array<ArrayBuffer>, purpose: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(`regulars ${purpose} 1`) };
}
