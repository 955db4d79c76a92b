import { Spin } from "antd";
import { useEffect, useState } from "react";
import { useT } from "../app/words/words.ts";
import "./empty.css";

/** Something is on its way. Appears only when it takes longer than a blink. */
export function Loading() {
  const t = useT();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="rg-loading" role="status" aria-live="polite">
      {late && (
        <>
          <Spin aria-hidden />
          <span>{t("ui.loading")}</span>
        </>
      )}
    </div>
  );
}
