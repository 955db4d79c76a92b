import type { ReactNode } from "react";

interface Props {
  /** Whether the button that does it can be pressed. */
  readonly ready: boolean;
  readonly onEnter: () => void;
  readonly children: ReactNode;
}

/** Fields in which Enter does what the dialog's button does; not while an input method is still putting a character together. */
export function EnterDoes({ ready, onEnter, children }: Props) {
  return (
    <div
      role="presentation"
      onKeyDown={({ key, target, nativeEvent }) => {
        if (key !== "Enter" || !ready || nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
        nativeEvent.preventDefault();
        onEnter();
      }}
    >
      {children}
    </div>
  );
}
