import type { DataKey } from "../ledger/keys.ts";
import type { Ledger, LedgerMode } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { RegularsError } from "../model/error.ts";
import type { Ports } from "./ports.ts";

/** Opens a workspace's ledger; for writing when no other window is in the middle of a change. Errors: as `openLedger`. */
export function opened(workspace: string, ports: Ports, mode: LedgerMode, dataKey: DataKey | null): Promise<Ledger> {
  const open = (): Promise<Ledger> => openLedger(workspace, ports, mode, dataKey);
  return mode === "read" ? open() : ports.exclusively(workspace, open);
}

/** Every call of a ledger that may change the store or what lies beside it. */
const CHANGING: ReadonlySet<PropertyKey> = new Set<keyof Ledger>([
  "changeKeySlots",
  "commit",
  "compact",
  "erase",
  "finishErasure",
  "glance",
  "keepGlance",
  "protect",
  "scrub",
]);

/**
 * A ledger whose changes come one after the other among all windows: the right to write can be taken away in the middle of a change, and
 * the window that takes it must not compare store and journal before that change is done or given up. `mayWrite` is asked when it is a
 * change's turn. Error: `ledger-other-writer` where the right is gone by then.
 */
export function loneWriter(ledger: Ledger, ports: Ports, mayWrite: () => boolean): Ledger {
  return new Proxy(ledger, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      if (!CHANGING.has(name)) return value.bind(target) as unknown;
      return (...given: unknown[]): Promise<unknown> =>
        ports.exclusively(target.workspace, () => {
          if (!mayWrite()) throw new RegularsError("ledger-other-writer");
          return Reflect.apply(value, target, given) as Promise<unknown>;
        });
    },
  });
}
