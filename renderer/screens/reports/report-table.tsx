import { Table } from "antd";
import { Link } from "react-router";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useEffectWords } from "../../ui/effect-words.ts";
import { IntervalLine } from "../../ui/interval-line.tsx";
import type { ReportEntry } from "./use-reports.ts";

/** The reports beside one another: verdict, people, difference, money, decision, lessons. */
export function ReportTable({ entries }: { readonly entries: readonly ReportEntry[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Table<ReportEntry>
      rowKey={({ row }) => row.id}
      size="small"
      pagination={false}
      scroll={{ x: 900 }}
      className="reports-table"
      dataSource={[...entries]}
      expandable={{
        // Lessons are what is looked for here: they are never folded away.
        expandedRowKeys: entries.map(({ row }) => row.id),
        showExpandColumn: false,
        expandedRowRender: (entry) => <Lessons entry={entry} />,
      }}
      columns={[
        { title: t("reports.columns.campaign"), width: 180, render: (_, entry) => <Name entry={entry} /> },
        { title: t("reports.columns.verdict"), width: 220, render: (_, entry) => <Verdict entry={entry} /> },
        {
          title: t("reports.columns.people"),
          align: "right",
          width: 110,
          render: (_, { effect: { population } }) =>
            `${format.number(population.contacted)} · ${format.number(population.held)}`,
        },
        { title: t("reports.columns.difference"), width: 170, render: (_, entry) => <Difference entry={entry} /> },
        {
          title: t("reports.columns.cost"),
          align: "right",
          width: 100,
          render: (_, { effect: { costs } }) => (costs.total === null ? UNKNOWN : format.moneyShort(costs.total)),
        },
        { title: t("reports.columns.roi"), align: "right", width: 120, render: (_, entry) => <Return entry={entry} /> },
        {
          title: t("reports.columns.decision"),
          width: 80,
          render: (_, { answer }) => t(`reports.decisions.${answer.conclusion?.decision ?? "none"}`),
        },
      ]}
    />
  );
}

function Name({ entry: { row } }: { readonly entry: ReportEntry }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <Link to={`/campaigns/${encodeURIComponent(row.id)}/report`}>{row.name}</Link>
      <div className="rg-quiet reports-small">
        {t(`campaigns.objectives.${row.objective}`)} · {format.day(row.start)} – {format.day(row.end)}
      </div>
    </>
  );
}

function Verdict({ entry: { row, effect } }: { readonly entry: ReportEntry }) {
  const words = useEffectWords();
  return <Link to={`/campaigns/${encodeURIComponent(row.id)}/effect`}>{words.verdict(effect)}</Link>;
}

function Difference({ entry: { effect } }: { readonly entry: ReportEntry }) {
  const t = useT();
  const words = useEffectWords();
  const bought = effect.results.incremental?.bought;
  if (!bought || bought.difference === null || bought.interval === null || bought.verdict === "too-few") return UNKNOWN;
  const { low, high } = bought.interval;
  const range = t("reports.differenceRange", { low: words.points(low), high: words.points(high) });
  return (
    <>
      {words.points(bought.difference)}
      <IntervalLine
        label={range}
        value={bought.difference}
        low={low}
        high={high}
        text={words.points}
        proven={bought.verdict !== "not-provable"}
      />
      <div className="rg-quiet reports-small">{range}</div>
    </>
  );
}

function Return({ entry: { effect } }: { readonly entry: ReportEntry }) {
  const t = useT();
  const format = useFormat();
  const { value, label } = effect.roi;
  if (value === null) return UNKNOWN;
  const counted = effect.results.incremental === null ? "counted" : "notProvable";
  return (
    <>
      {format.share(value)}
      <div className="rg-quiet reports-small">{t(`effect.costs.${label === "proven" ? "proven" : counted}`)}</div>
    </>
  );
}

function Lessons({ entry: { answer } }: { readonly entry: ReportEntry }) {
  const t = useT();
  const lessons = answer.conclusion?.lessons ?? [];
  return (
    <div className="reports-lessons">
      <span className="rg-quiet">{t("reports.columns.lessons")}</span>
      {lessons.length === 0 ? (
        <span className="rg-quiet">{t("reports.lessonsNone")}</span>
      ) : (
        <ul>
          {lessons.map((lesson, at) => (
            <li key={at}>{lesson}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
