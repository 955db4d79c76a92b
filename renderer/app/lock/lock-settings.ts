import { useSyncExternalStore } from "react";
import { recall, remember } from "../remember.ts";

/** How the person wants this computer to lock by itself. */
export interface LockSettings {
  /** Minutes without a key, a click or a movement; null: never. */
  readonly afterMinutes: number | null;
  readonly whenHidden: boolean;
}

export const LOCK_AFTER = [1, 5, 10, 30, null] as const;
const AT_FIRST = 10;

const listeners = new Set<() => void>();
let known: LockSettings | null = null;

export function lockSettings(): LockSettings {
  known ??= { afterMinutes: minutesOf(recall("lockAfter")), whenHidden: recall("lockHidden") === "yes" };
  return known;
}

export function changeLockSettings(changes: Partial<LockSettings>): void {
  const next = { ...lockSettings(), ...changes };
  remember("lockAfter", next.afterMinutes === null ? "never" : String(next.afterMinutes));
  remember("lockHidden", next.whenHidden ? "yes" : "no");
  known = next;
  for (const listener of listeners) listener();
}

export function useLockSettings(): LockSettings {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, lockSettings);
}

function minutesOf(kept: string | null): number | null {
  if (kept === "never") return null;
  return LOCK_AFTER.find((minutes) => String(minutes) === kept) ?? AT_FIRST;
}
