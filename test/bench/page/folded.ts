import { computeInsight, type Insight } from "../../../core/engine/insight.ts";
import { daySpan, standingDay } from "../../../core/engine/as-of.ts";
import type { LedgerPorts } from "../../../core/ledger/ledger.ts";
import { openLedger } from "../../../core/ledger/open-ledger.ts";
import type { State } from "../../../core/model/state.ts";

/** A workspace's state, folded by the ledger's own code. */
export async function foldedState(workspace: string): Promise<State> {
  const ledger = await openLedger(workspace, readingPorts(), "read");
  try {
    return await ledger.fold();
  } finally {
    ledger.close();
  }
}

/** Everything computed of it, on the day the app would stand on. */
export function insightOf(state: State): Insight {
  const { day } = standingDay(state.settings, daySpan(state.lines)?.last ?? null, Math.floor(Date.now() / 86_400_000));
  return computeInsight(state, day, state.settings);
}

export function readingPorts(): LedgerPorts {
  return {
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    randomBytes: (length) => new Uint8Array(length),
    freeSpace: async () => null,
    files: async () => null,
    breathe: async () => {},
  };
}
