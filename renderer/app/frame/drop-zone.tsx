import { useEffect, useState } from "react";
import { useIncomingFile } from "../files.tsx";
import { useT } from "../words/words.ts";

/** A file dropped anywhere on the window is taken to the screen that waits for one, else to the import screen. */
export function DropZone() {
  const t = useT();
  const { drop, dropWords } = useIncomingFile();
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
        drop([...(event.dataTransfer?.files ?? [])]);
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [drop]);
  return over ? <div className="rg-drop">{dropWords ?? t("frame.drop")}</div> : null;
}
