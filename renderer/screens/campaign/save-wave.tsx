import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import type { Campaign, Wave } from "../../../core/model/campaign.ts";
import type { ExportFormat } from "../../../core/model/export-decision.ts";
import { bridge } from "../../app/bridge.ts";
import { useRegulars, useWorkspace } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { usePreferences } from "../../app/preferences.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { FORMATS } from "./wave-formats.ts";
import { useWaveWords } from "./wave-words.ts";

interface Props {
  readonly campaign: Campaign;
  readonly wave: Wave;
  /** Who would be on the file now. */
  readonly people: number;
}

/** Writes a wave's file in a format that fits its channel, and gives it to be saved. */
export function SaveWave({ campaign, wave, people }: Props) {
  const t = useT();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const formats = FORMATS[wave.channel];
  const [format, setFormat] = useState<ExportFormat>(formats[0] ?? "csv");
  const [purpose, setPurpose] = useState<string>(() =>
    t("campaigns.lists.purposeOf", { campaign: campaign.name, wave: wave.name }),
  );
  const { save, writing } = useWaveSaving(campaign, wave);
  return (
    <Form layout="vertical" component="div" className="wave-save">
      <Field label={t("campaigns.lists.formats")}>
        <Select
          value={format}
          popupMatchSelectWidth={false}
          options={formats.map((value) => ({ value, label: t(`campaigns.lists.format.${value}`) }))}
          onChange={setFormat}
        />
      </Field>
      <Field label={t("campaigns.lists.purpose")}>
        <Input value={purpose} maxLength={300} onChange={({ target }) => setPurpose(target.value)} />
      </Field>
      <Button type="primary" disabled={!canWrite} loading={writing} onClick={() => void save(format, purpose.trim())}>
        {t("campaigns.lists.save", { count: people })}
      </Button>
      <p className="rg-quiet">{t("campaigns.lists.recheck")}</p>
    </Form>
  );
}

function useWaveSaving(campaign: Campaign, wave: Wave) {
  const t = useT();
  const jobs = useJobs();
  const tell = useTell();
  const regulars = useRegulars();
  const { language } = usePreferences();
  const named = useWaveWords();
  const [writing, setWriting] = useState(false);
  const save = async (format: ExportFormat, purpose: string): Promise<void> => {
    const request = { campaign: campaign.id, wave: wave.id, format, purpose, language, ...named };
    setWriting(true);
    try {
      const title = t("campaigns.lists.making", { wave: wave.name });
      const file = await jobs.run(title, (job) => regulars.writeWave(request, job));
      const kept = await bridge.saveFile(file.fileName, file.bytes);
      tell.done(kept ? t("campaigns.lists.saved", { count: file.included }) : t("campaigns.lists.notSaved"));
    } finally {
      setWriting(false);
    }
  };
  return { save, writing };
}
