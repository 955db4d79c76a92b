import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { POPUPS } from "../theme/theme.tsx";

/**
 * Puts the keyboard where a person goes on when what it was on is gone: after a dialog on what it was called from, on another screen at
 * its beginning. The browser would leave it nowhere.
 */
export function useFocusKept(): void {
  const { pathname } = useLocation();
  const last = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const popups = document.getElementById(POPUPS);
    if (popups === null) return;
    const remember = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !popups.contains(target)) last.current = target;
    };
    const dialogs = new MutationObserver((changes) => {
      if (!changes.some(({ removedNodes }) => [...removedNodes].some(isDialog))) return;
      if (last.current?.isConnected) focusIfNowhere(last.current);
      else focusIfNowhere(document.getElementById("main"));
    });
    addEventListener("focusin", remember);
    dialogs.observe(popups, { childList: true });
    return () => {
      removeEventListener("focusin", remember);
      dialogs.disconnect();
    };
  }, []);
  useEffect(() => {
    // When the page is first seen, the keyboard begins at its top.
    if (last.current !== null) focusIfNowhere(document.getElementById("main"));
  }, [pathname]);
}

function isDialog(node: Node): boolean {
  return node instanceof Element && node.querySelector("[role=dialog]") !== null;
}

function focusIfNowhere(target: HTMLElement | null): void {
  if (document.activeElement === document.body) target?.focus({ preventScroll: true });
}
