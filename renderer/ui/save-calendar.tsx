import { Button } from "antd";
import { bridge } from "../app/bridge.ts";
import { useRegulars } from "../app/engine.tsx";
import { useJobs } from "../app/jobs.tsx";
import { usePreferences } from "../app/preferences.tsx";
import { useTell } from "../app/tell.tsx";
import { useT } from "../app/words/words.ts";

/** Saves the waves of one campaign, or with null of all, as entries for a calendar program. */
export function SaveCalendar({ campaign }: { readonly campaign: string | null }) {
  const t = useT();
  const tell = useTell();
  const jobs = useJobs();
  const regulars = useRegulars();
  const { language } = usePreferences();
  const save = async (): Promise<void> => {
    const file = await jobs.run(t("campaigns.month.saving"), () => regulars.writeCalendar(campaign, language));
    const kept = await bridge.saveFile(file.fileName, file.bytes);
    tell.done(kept ? t("campaigns.month.saved") : t("campaigns.month.notSaved"));
  };
  return <Button onClick={() => void save()}>{t("campaigns.month.save")}</Button>;
}
