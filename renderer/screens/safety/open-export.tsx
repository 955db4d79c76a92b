import { Button } from "antd";
import { useState } from "react";
import { bridge } from "../../app/bridge.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { usePreferences } from "../../app/preferences.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";

/** Everything in open formats: nobody is kept here by their data. */
export function OpenExport() {
  const t = useT();
  const jobs = useJobs();
  const tell = useTell();
  const regulars = useRegulars();
  const { language } = usePreferences();
  const [writing, setWriting] = useState(false);
  const save = async (): Promise<void> => {
    setWriting(true);
    try {
      const file = await jobs.run(t("safety.export.job"), (job) => regulars.exportEverything(language, job));
      const kept = await bridge.saveFile(file.fileName, new Uint8Array(await file.content.arrayBuffer()));
      tell.done(t(kept ? "safety.export.saved" : "safety.export.notSaved"));
    } finally {
      setWriting(false);
    }
  };
  return (
    <Section title={t("safety.export.title")}>
      <p className="rg-quiet">{t("safety.export.lead")}</p>
      <Button loading={writing} onClick={() => void save()}>
        {t("safety.export.action")}
      </Button>
      <p className="rg-quiet">{t("safety.export.plain")}</p>
    </Section>
  );
}
