import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { POPUPS } from "../theme/theme.tsx";

/**
 * Puts the keyboard where a person goes on when what it was on is gone: after a dialog, a menu or a popover on what it was called from, on another screen at
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
    const back = (): void => focusIfNowhere(last.current?.isConnected ? last.current : document.getElementById("main"));
    // What was chosen from is hidden only with what is drawn next.
    const chosen = ({ target, relatedTarget }: FocusEvent): void => {
      const isChoice = target instanceof Element && target.closest("[role=menu], .ant-popover") !== null;
      if (isChoice && relatedTarget === null) requestAnimationFrame(back);
    };
    const dialogs = new MutationObserver((changes) => {
      if (changes.some(({ removedNodes }) => [...removedNodes].some(hasHeldFocus))) back();
    });
    addEventListener("focusin", remember);
    popups.addEventListener("focusout", chosen);
    dialogs.observe(popups, { childList: true });
    return () => {
      removeEventListener("focusin", remember);
      popups.removeEventListener("focusout", chosen);
      dialogs.disconnect();
    };
  }, []);
  useEffect(() => {
    // When the page is first seen, the keyboard begins at its top.
    if (last.current !== null) focusIfNowhere(document.getElementById("main"));
  }, [pathname]);
}

/** Hints and announcements come and go by themselves; the keyboard is never on them. */
function hasHeldFocus(node: Node): boolean {
  return node instanceof Element && node.querySelector("[role=dialog], .ant-popover") !== null;
}

function focusIfNowhere(target: HTMLElement | null): void {
  if (document.activeElement === document.body) target?.focus({ preventScroll: true });
}
