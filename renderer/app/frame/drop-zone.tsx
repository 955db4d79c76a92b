import { useEffect, useState } from "react";
import { useIncomingFile } from "../files.tsx";
import { useT } from "../words/words.ts";

/** A file dropped anywhere on the window is taken to the import screen. */
export function DropZone() {
  const t = useT();
  const { take } = useIncomingFile();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    addEventListener(
      "dragover",
      (event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal: stop.signal },
    );
    addEventListener(
      "dragleave",
      (event) => {
        if (event.relatedTarget === null) setOver(false);
      },
      { signal: stop.signal },
    );
    addEventListener(
      "drop",
      (event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) void take(file);
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [take]);
  return over ? <div className="rg-drop">{t("frame.drop")}</div> : null;
}
