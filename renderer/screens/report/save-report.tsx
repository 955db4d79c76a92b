import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import type { ReportFormat } from "../../../core/engine/written-files.ts";
import { bridge } from "../../app/bridge.ts";
import { useRegulars } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { usePreferences } from "../../app/preferences.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";

const FORMATS = ["html", "docx", "xlsx"] as const satisfies readonly ReportFormat[];

/** Prints the report alone, or saves it as a file in the language of the face. */
export function SaveReport({ campaign }: { readonly campaign: string }) {
  const t = useT();
  const jobs = useJobs();
  const tell = useTell();
  const regulars = useRegulars();
  const { language } = usePreferences();
  const [writing, setWriting] = useState(false);
  const save = async (format: ReportFormat): Promise<void> => {
    setWriting(true);
    try {
      const file = await jobs.run(t("report.writing"), (job) => regulars.writeReport(campaign, format, language, job));
      const kept = await bridge.saveFile(file.fileName, file.bytes);
      tell.done(t(kept ? "report.saved" : "report.notSaved"));
    } finally {
      setWriting(false);
    }
  };
  const items = FORMATS.map((format) => ({
    key: format,
    label: t(`report.${format}`),
    onClick: () => void save(format),
  }));
  return (
    <>
      <Dropdown trigger={["click"]} menu={{ items }} disabled={writing}>
        <Button loading={writing} icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {t("report.save")}
        </Button>
      </Dropdown>
      <Button type="primary" onClick={() => window.print()}>
        {t("report.print")}
      </Button>
    </>
  );
}
