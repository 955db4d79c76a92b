import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";
import { ChooseBackup } from "../../ui/restore/choose-backup.tsx";

/** Opens a backup file, to be looked at before anything becomes of it. */
export function RestoreFile({ onChosen }: { readonly onChosen: (content: Blob, name: string) => void }) {
  const t = useT();
  return (
    <Section title={t("safety.restore.title")}>
      <p className="rg-quiet">{t("safety.restore.lead")}</p>
      <ChooseBackup label={t("safety.restore.choose")} onChosen={onChosen} />
    </Section>
  );
}
