import { Table } from "antd";
import { Link } from "react-router";
import type { Views } from "../../../core/engine/views.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Section } from "../../ui/page-head.tsx";
import { peoplePath } from "../../ui/people-link.ts";

type Entry = Views["exports"]["answer"]["entries"][number];
const PAGE = 50;

/** Every list that was written, newest first. */
export function ExportLog() {
  const t = useT();
  const format = useFormat();
  const { answer, error } = useView("exports", { offset: 0, limit: PAGE });
  if (error !== null) return <ErrorNote error={error} />;
  if (answer === null) return null;
  const excludedOf = ({ excluded }: Entry): number => Object.values(excluded).reduce((sum, n) => sum + n, 0);
  return (
    <Section title={t("list.log")}>
      {answer.total === 0 ? (
        <p className="rg-quiet">{t("list.logNone")}</p>
      ) : (
        <Table<Entry>
          rowKey="commit"
          size="small"
          pagination={false}
          scroll={{ x: 720 }}
          dataSource={[...answer.entries]}
          columns={[
            { title: t("list.logColumns.day"), render: (_, { day }) => format.day(day) },
            {
              title: t("list.logColumns.segment"),
              render: (_, { segment, rule }) => (
                <Link to={peoplePath(rule)} title={t("list.logPeople")}>
                  {segment}
                </Link>
              ),
            },
            { title: t("list.logColumns.channel"), render: (_, { channel }) => t(`terms.channels.${channel}`) },
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
            { title: t("list.logColumns.format"), render: (_, entry) => t(`list.formats.${entry.format}`) },
            { title: t("list.logColumns.purpose"), render: (_, { purpose }) => (purpose === "" ? "–" : purpose) },
          ]}
        />
      )}
      {answer.total > answer.entries.length && (
        <p className="rg-quiet">
          {t("list.logMore", { shown: answer.entries.length, total: format.number(answer.total) })}
        </p>
      )}
    </Section>
  );
}
