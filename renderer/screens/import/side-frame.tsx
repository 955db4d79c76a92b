import { useEffect, useRef, type ReactNode } from "react";
import { useT } from "../../app/words/words.ts";

/** The right side; when it shows something else, the screen is seen from its beginning and the keyboard goes on from there. */
export function SideFrame({ shows, children }: { readonly shows: string; readonly children: ReactNode }) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const before = useRef(shows);
  useEffect(() => {
    if (before.current === shows) return;
    before.current = shows;
    frame.current?.focus({ preventScroll: true });
    frame.current?.closest("main")?.scrollTo({ top: 0 });
  }, [shows]);
  return (
    <div ref={frame} className="rg-import-side" role="group" aria-label={t("data.importing.title")} tabIndex={-1}>
      {children}
    </div>
  );
}
