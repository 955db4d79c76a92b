import "fake-indexeddb/auto";
import type { DataKey } from "../../../core/ledger/keys.ts";
import { openLedger } from "../../../core/ledger/open-ledger.ts";
import type { Ledger, LedgerMode, LedgerPorts } from "../../../core/ledger/ledger.ts";

let ids = 0;

/** What a host gives a ledger, with everything predictable but the padding's use. */
export function testPorts(changes: Partial<LedgerPorts> = {}): LedgerPorts {
  return {
    now: () => 1_700_000_000_000,
    newId: () => `id-${++ids}`,
    randomBytes: (length) => {
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
      return bytes;
    },
    freeSpace: () => Promise.resolve(null),
    files: () => Promise.resolve(null),
    breathe: () => Promise.resolve(),
    ...changes,
  };
}

/** A workspace nobody has used before. */
export function freshWorkspace(): string {
  return `w${++ids}`;
}

/** Opens a ledger; a fresh one where no workspace is named. */
export function open(
  workspace = freshWorkspace(),
  changes: Partial<LedgerPorts> = {},
  mode: LedgerMode = "write",
  dataKey: DataKey | null = null,
): Promise<Ledger> {
  return openLedger(workspace, testPorts(changes), mode, dataKey);
}
