import { Button, Radio } from "antd";
import { useState } from "react";
import type { ListAnswer } from "../../../core/engine/views.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { bridge } from "../../app/bridge.ts";
import { useRegulars, useWorkspace } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { useChoiceWords, useListHeaders } from "../../ui/list-words.ts";
import type { Wanted } from "./wanted.ts";

interface Props {
  readonly rule: RuleGroup;
  readonly name: string;
  readonly wanted: Wanted;
  readonly answer: ListAnswer;
}

/** Writes the list's file and gives it to be saved. */
export function SaveList({ rule, name, wanted, answer }: Props) {
  const t = useT();
  const jobs = useJobs();
  const tell = useTell();
  const regulars = useRegulars();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const [format, setFormat] = useState<"csv" | "xlsx">("csv");
  const [writing, setWriting] = useState(false);
  const headers = useListHeaders(answer.columns);
  const words = useChoiceWords(answer.columns);
  const save = async (): Promise<void> => {
    const { channel, oneAHousehold } = wanted;
    const request = { rule, segmentName: name, channel, oneAHousehold, format, purpose: wanted.purpose.trim() };
    setWriting(true);
    try {
      const list = await jobs.run(t("list.making"), (job) => regulars.writeList({ ...request, headers, words }, job));
      const kept = await bridge.saveFile(list.fileName, list.bytes);
      tell.done(kept ? t("list.saved", { count: list.included }) : t("list.notSaved"));
    } finally {
      setWriting(false);
    }
  };
  return (
    <div className="list-save">
      <Radio.Group
        aria-label={t("list.format")}
        value={format}
        options={[
          { value: "csv", label: t("list.csv") },
          { value: "xlsx", label: t("list.xlsx") },
        ]}
        onChange={(event) => setFormat(event.target.value as "csv" | "xlsx")}
      />
      <Button type="primary" disabled={!canWrite} loading={writing} onClick={() => void save()}>
        {t("list.save", { count: answer.included.value ?? 0 })}
      </Button>
      <p className="rg-quiet">{t("list.recheck")}</p>
    </div>
  );
}
