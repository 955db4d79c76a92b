import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { bridge } from "../bridge.ts";
import { useEngine, useWorkspace } from "../engine.tsx";
import { useRunningJobs } from "../jobs.tsx";
import { useWorkspaces } from "../workspaces.tsx";
import { watchIdle } from "./idle.ts";
import { LockScreen } from "./lock-screen.tsx";
import { useLockSettings } from "./lock-settings.ts";
import { clearOwnClipboard } from "./own-clipboard.ts";

export interface Lock {
  /** Only a workspace with a passphrase can be locked. */
  readonly canLock: boolean;
  /** Leaves nothing of the workspace in this window, and locks the others too. */
  lock(): void;
}

const Context = createContext<Lock>({ canLock: false, lock: () => {} });

/** The other windows of this computer. */
const CHANNEL = "regulars-lock";

/** What is being written gets this long to be written before the page goes. */
const LONGEST_WAIT_MS = 5_000;

/**
 * Locks by hand, after a while without anybody, with the system, with the other windows. The screen is blank at once; keys are dropped, and
 * then the page is loaded afresh: nothing else surely drops what it held in memory.
 */
export function LockProvider({ children }: { readonly children: ReactNode }) {
  const { regulars } = useEngine();
  const { locked } = useWorkspaces();
  const canLock = useWorkspace()?.hasPassphrase ?? false;
  const [blank, setBlank] = useState(false);
  const leaving = useRef(false);

  const leave = useCallback(async () => {
    if (leaving.current) return;
    leaving.current = true;
    setBlank(true);
    const longest = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
    // Whatever fails: the page goes, and the workers with it.
    await Promise.race([Promise.allSettled([regulars.lock(), clearOwnClipboard()]), longest]);
    history.replaceState(null, "", "#/");
    location.reload();
  }, [regulars]);

  const lock = useCallback(() => {
    if (!canLock) return;
    const others = new BroadcastChannel(CHANNEL);
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- a channel of one origin has no target
    others.postMessage("lock");
    others.close();
    void leave();
  }, [canLock, leave]);

  useOthers(canLock, leave);
  useByItself(canLock, lock);
  const value = useMemo(() => ({ canLock, lock }), [canLock, lock]);
  if (blank) return null;
  if (locked !== null) return <LockScreen key={locked.id} workspace={locked} />;
  return <Context value={value}>{children}</Context>;
}

export function useLock(): Lock {
  return useContext(Context);
}

function useOthers(canLock: boolean, leave: () => Promise<void>): void {
  useEffect(() => {
    if (!canLock) return;
    const others = new BroadcastChannel(CHANNEL);
    others.addEventListener("message", () => void leave());
    return () => others.close();
  }, [canLock, leave]);
}

function useByItself(canLock: boolean, lock: () => void): void {
  const { afterMinutes, whenHidden } = useLockSettings();
  const running = useRunningJobs().length > 0;
  const busy = useRef(running);
  busy.current = running;
  useEffect(() => {
    if (!canLock) return;
    const ends = [bridge.onLock(lock)];
    if (afterMinutes !== null) ends.push(watchIdle(afterMinutes * 60_000, () => busy.current, lock));
    if (whenHidden) {
      const hidden = (): void => {
        if (document.visibilityState === "hidden") lock();
      };
      document.addEventListener("visibilitychange", hidden);
      ends.push(() => document.removeEventListener("visibilitychange", hidden));
    }
    return () => {
      for (const end of ends) end();
    };
  }, [canLock, lock, afterMinutes, whenHidden]);
}
