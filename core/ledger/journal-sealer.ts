import { RegularsError } from "../model/error.ts";
import type { Sealer, SealerFor } from "./journal.ts";
import { subkey, type DataKey, type RandomBytes } from "./keys.ts";
import { openChainKey } from "./vault.ts";

const IV_BYTES = 12;

/** What seals the log of a journal while the workspace has a passphrase. */
export async function journalSealer(dataKey: DataKey, randomBytes: RandomBytes): Promise<Sealer> {
  const key = await subkey(dataKey, "journal");
  return {
    async seal(bytes) {
      const iv = randomBytes(IV_BYTES);
      const text = new Uint8Array(await crypto.subtle.encrypt(cipher(iv), key, bytes));
      const sealed = new Uint8Array(IV_BYTES + text.length);
      sealed.set(iv);
      sealed.set(text, IV_BYTES);
      return sealed;
    },
    async open(bytes) {
      try {
        const text = bytes.subarray(IV_BYTES);
        return new Uint8Array(await crypto.subtle.decrypt(cipher(bytes.slice(0, IV_BYTES)), key, text));
      } catch (cause) {
        throw new RegularsError("ledger-damaged", { what: "journal" }, { cause });
      }
    },
  };
}

/** Gives what opens a log, if this is the key its title speaks of. */
export function sealerFor(dataKey: DataKey | null, randomBytes: RandomBytes): SealerFor {
  return async (key) => {
    if (dataKey === null) throw new RegularsError("workspace-locked");
    await openChainKey(key, dataKey);
    return journalSealer(dataKey, randomBytes);
  };
}

function cipher(iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode("regulars log 1") };
}
