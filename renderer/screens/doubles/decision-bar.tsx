import { Button } from "antd";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useT } from "../../app/words/words.ts";

interface Props {
  /** "3 of 30". */
  readonly place: string;
  /** What was said already; null: nothing. */
  readonly said: boolean | null;
  readonly disabled: boolean;
  readonly children: ReactNode;
  onSame(): void;
  onApart(): void;
  onNext(): void;
  onBefore(): void;
}

/** Keys that decide while the focus is within: right and left hand both reach them. */
const KEYS = {
  s: "onSame",
  d: "onApart",
  j: "onNext",
  ArrowDown: "onNext",
  k: "onBefore",
  ArrowUp: "onBefore",
} as const;

/** A pair with what can be said of it, by press or by one key. */
export function DecisionBar({ place, said, disabled, children, ...acts }: Props) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  // Whoever decides by key goes on by key, also where the pair that had the focus is gone.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = KEYS[event.key as keyof typeof KEYS];
    if (act === undefined || (disabled && (act === "onSame" || act === "onApart"))) return;
    event.preventDefault();
    acts[act]();
  };
  return (
    <div
      ref={box}
      className="doubles-desk"
      role="group"
      aria-label={t("doubles.desk")}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="doubles-acts">
        <Button type="primary" disabled={disabled} aria-keyshortcuts="s" onClick={acts.onSame}>
          {t("doubles.same")} <kbd aria-hidden>S</kbd>
        </Button>
        <Button disabled={disabled} aria-keyshortcuts="d" onClick={acts.onApart}>
          {t("doubles.notSame")} <kbd aria-hidden>D</kbd>
        </Button>
        <Button aria-keyshortcuts="k" onClick={acts.onBefore}>
          {t("doubles.before")} <kbd aria-hidden>K</kbd>
        </Button>
        <Button aria-keyshortcuts="j" onClick={acts.onNext}>
          {t("doubles.next")} <kbd aria-hidden>J</kbd>
        </Button>
        <span className="rg-quiet" role="status">
          {place}
          {said !== null && ` · ${t(said ? "doubles.saidSame" : "doubles.saidApart")}`}
        </span>
      </div>
      {children}
    </div>
  );
}

/** Arrow keys and letters belong to what is typed or chosen there. */
function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [role=combobox]") !== null;
}
