import { Button, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { useIncomingFile } from "../../app/files.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { pastedFile } from "./clipboard.ts";

/** Takes a table from the clipboard: pasted anywhere while this is shown, or into the field that the button opens. No permission to read the clipboard is asked for. */
export function PasteButton() {
  const t = useT();
  const { moment } = useFormat();
  const { take: takeFile } = useIncomingFile();
  const [isOpen, setOpen] = useState(false);
  const [isNone, setNone] = useState(false);
  const take = useRef<((event: ClipboardEvent) => void) | null>(null);
  take.current = (event) => {
    if (event.clipboardData === null || isTyped(event.target)) return;
    const file = pastedFile(event.clipboardData, t("data.importing.paste.name", { when: moment(Date.now()) }));
    event.preventDefault();
    setNone(file === null);
    if (file === null) setOpen(true);
    else void takeFile(file);
  };
  useEffect(() => {
    const onEvent = (event: ClipboardEvent): void => take.current?.(event);
    document.addEventListener("paste", onEvent);
    return () => document.removeEventListener("paste", onEvent);
  }, []);
  return (
    <div className="rg-import-paste">
      {isOpen ? (
        <Input.TextArea
          autoFocus
          data-paste
          rows={2}
          value=""
          aria-label={t("data.importing.paste.here")}
          placeholder={t("data.importing.paste.here")}
          onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
        />
      ) : (
        <Button onClick={() => setOpen(true)}>{t("data.importing.paste.button")}</Button>
      )}
      <p className="rg-quiet" role="status">
        {isNone ? t("data.importing.paste.none") : ""}
      </p>
    </div>
  );
}

/** Whether a paste belongs to a field that is typed into, other than ours. */
function isTyped(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.dataset["paste"] !== undefined) return false;
  return target.closest("input, textarea, [contenteditable='true']") !== null;
}
