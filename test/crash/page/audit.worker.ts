import { openLedger } from "../../../core/ledger/open-ledger.ts";
import { canonical } from "../../core/ledger/canonical.ts";

/** What a ledger is found to be, read afresh. */
export interface Audit {
  /** The code of what is wrong with it; null where all is as it was written. */
  readonly error: string | null;
  readonly commits: readonly string[];
  readonly lines: number;
  readonly customers: number;
  /** SHA-256 of everything it adds up to, in a fixed order. */
  readonly state: string;
}

addEventListener("message", ({ data }: MessageEvent<string>) => {
  void audit(data).then((found) => postMessage(found));
});

async function audit(workspace: string): Promise<Audit> {
  try {
    const ledger = await openLedger(workspace, ports, "read");
    try {
      await ledger.verify();
      const state = await ledger.fold();
      return {
        error: null,
        commits: ledger.commits().map(({ id }) => id),
        lines: state.lines.count,
        customers: state.customers.liveCount,
        state: await digestOf(JSON.stringify(canonical(state))),
      };
    } finally {
      ledger.close();
    }
  } catch (error) {
    const code = error instanceof Error ? error.message : String(error);
    return { error: code, commits: [], lines: 0, customers: 0, state: "" };
  }
}

const ports = {
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
  randomBytes: (length: number) => new Uint8Array(length),
  freeSpace: async () => null,
  files: async () => null,
  breathe: async () => {},
};

async function digestOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
