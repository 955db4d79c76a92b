import { Button } from "antd";
import { useRef } from "react";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";

/** Opens a backup file, to be looked at before anything becomes of it. */
export function RestoreFile({ onChosen }: { readonly onChosen: (content: Blob, name: string) => void }) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title={t("safety.restore.title")}>
      <p className="rg-quiet">{t("safety.restore.lead")}</p>
      <input
        ref={input}
        type="file"
        accept=".regulars"
        hidden
        aria-label={t("safety.restore.choose")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file !== undefined) onChosen(file, file.name);
        }}
      />
      <Button onClick={() => input.current?.click()}>{t("safety.restore.choose")}</Button>
    </Section>
  );
}
