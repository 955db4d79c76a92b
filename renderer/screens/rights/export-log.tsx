import { Button, Space, Table } from "antd";
import { useState } from "react";
import type { Views } from "../../../core/engine/views.ts";
import { bridge } from "../../app/bridge.ts";
import { useRegulars, useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useJobs } from "../../app/jobs.tsx";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Section } from "../../ui/page-head.tsx";
import { useRightsWords } from "../../ui/rights-words.ts";

type Entry = Views["exports"]["answer"]["entries"][number];
const PAGE = 20;

/** Which lists left, with who was left out; checked against the chain, and saved as a file. */
export function ExportLog() {
  const t = useT();
  const format = useFormat();
  const [page, setPage] = useState(1);
  const { answer, error } = useView("exports", { offset: (page - 1) * PAGE, limit: PAGE });
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return null;
  const excludedOf = ({ excluded }: Entry): number => Object.values(excluded).reduce((sum, n) => sum + n, 0);
  return (
    <Section title={t("rights.log.title")} action={<LogActions />}>
      <p className="rg-quiet">{t("rights.log.hint")}</p>
      {answer.total === 0 ? (
        <p>{t("list.logNone")}</p>
      ) : (
        <Table<Entry>
          rowKey="commit"
          size="small"
          scroll={{ x: 720 }}
          pagination={{ current: page, pageSize: PAGE, total: answer.total, hideOnSinglePage: true, onChange: setPage }}
          dataSource={[...answer.entries]}
          columns={[
            { title: t("list.logColumns.day"), render: (_, { day }) => format.day(day) },
            { title: t("list.logColumns.segment"), dataIndex: "segment" },
            { title: t("list.logColumns.channel"), render: (_, { channel }) => t(`terms.channels.${channel}`) },
            { title: t("list.logColumns.format"), render: (_, entry) => t(`list.formats.${entry.format}`) },
            {
              title: t("list.logColumns.included"),
              align: "right",
              render: (_, { included }) => format.number(included),
            },
            {
              title: t("list.logColumns.excluded"),
              align: "right",
              render: (_, entry) => format.number(excludedOf(entry)),
            },
            { title: t("list.logColumns.purpose"), render: (_, { purpose }) => (purpose === "" ? "–" : purpose) },
          ]}
        />
      )}
    </Section>
  );
}

function LogActions() {
  const t = useT();
  const tell = useTell();
  const jobs = useJobs();
  const regulars = useRegulars();
  const words = useRightsWords();
  const [checking, setChecking] = useState(false);
  const verify = async (): Promise<void> => {
    setChecking(true);
    try {
      await regulars.verifyLedger();
      tell.done(t("rights.log.verified"));
    } finally {
      setChecking(false);
    }
  };
  const save = async (): Promise<void> => {
    const file = await jobs.run(t("rights.log.saving"), (job) => regulars.writeExportLog(words(), job));
    const kept = await bridge.saveFile(file.fileName, file.bytes);
    tell.done(kept ? t("rights.log.saved") : t("rights.log.notSaved"));
  };
  return (
    <Space wrap>
      <Button loading={checking} onClick={() => void verify()}>
        {t("rights.log.verify")}
      </Button>
      <Button onClick={() => void save()}>{t("rights.log.save")}</Button>
    </Space>
  );
}
