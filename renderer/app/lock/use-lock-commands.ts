import { useEffect, useRef } from "react";
import { registerCommand } from "../commands.ts";
import { useRegulars, useWorkspace } from "../engine.tsx";
import { commandKey, isCommand } from "../frame/keys.ts";
import { remember } from "../remember.ts";
import { useT } from "../words/words.ts";
import { useLock } from "./lock.tsx";

const LOCK_KEY = "L";
const PRESENT_KEY = "H";

export interface LockActions {
  lock(): void;
  present(): unknown;
}

/** Locking and masking by name in the palette, by key, and as the menu calls them. */
export function useLockCommands(): LockActions {
  const t = useT();
  const regulars = useRegulars();
  const workspace = useWorkspace();
  const { canLock, lock } = useLock();
  const opened = workspace !== null;
  const presenting = workspace?.presenting ?? false;
  const present = async (): Promise<void> => {
    // Kept, so that an engine that had to be started again masks from its first answer.
    remember("presenting", presenting ? "no" : "yes");
    await regulars.present(!presenting);
  };
  const actions: LockActions = { lock, present: () => (opened ? present() : undefined) };
  const now = useRef(actions);
  now.current = actions;
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (!isCommand(event) || !event.shiftKey) return;
      const key = event.key.toUpperCase();
      if (key !== LOCK_KEY && key !== PRESENT_KEY) return;
      event.preventDefault();
      void (key === LOCK_KEY ? now.current.lock() : now.current.present());
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
  useEffect(() => {
    if (!canLock) return;
    return registerCommand({
      id: "lock",
      title: t("lock.command.lock"),
      keys: commandKey(`Shift ${LOCK_KEY}`),
      run: () => now.current.lock(),
    });
  }, [t, canLock]);
  useEffect(() => {
    if (!opened) return;
    return registerCommand({
      id: "present",
      title: t(presenting ? "lock.command.presentOff" : "lock.command.presentOn"),
      keys: commandKey(`Shift ${PRESENT_KEY}`),
      run: () => now.current.present(),
    });
  }, [t, opened, presenting]);
  return actions;
}
