import { Button, Progress, Table } from "antd";
import { Link } from "react-router";
import type { CampaignRow } from "../../../core/engine/campaign-answers.ts";
import { useRegulars, useWorkspace } from "../../app/engine.tsx";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useTell } from "../../app/tell.tsx";
import { useT } from "../../app/words/words.ts";
import { StandingTag } from "../../ui/campaign-tabs.tsx";

const pathOf = (id: string): string => `/campaigns/${encodeURIComponent(id)}`;

/** The campaigns with what is due, how many are contacted, and how far the goal is reached. */
export function CampaignTable({ rows }: { readonly rows: readonly CampaignRow[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Table<CampaignRow>
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ x: 860 }}
      dataSource={rows.map((row) => (row.name.trim() === "" ? { ...row, name: t("campaigns.unnamed") } : row))}
      columns={[
        { title: t("campaigns.columns.name"), width: "24%", render: (_, row) => <Name row={row} /> },
        {
          title: t("campaigns.columns.standing"),
          render: (_, { standing }) => <StandingTag standing={standing} />,
        },
        {
          title: t("campaigns.columns.days"),
          render: (_, { start, end }) => `${format.day(start)} – ${format.day(end)}`,
        },
        { title: t("campaigns.columns.next"), render: (_, row) => <NextWave row={row} /> },
        {
          title: t("campaigns.columns.people"),
          align: "right",
          render: (_, { contacted, held }) =>
            contacted === null
              ? UNKNOWN
              : `${format.number(contacted)} · ${held === null ? UNKNOWN : format.number(held)}`,
        },
        { title: t("campaigns.columns.orders"), width: 150, render: (_, row) => <Orders row={row} /> },
        {
          title: t("campaigns.columns.verdict"),
          render: (_, { verdictFrom }) => (verdictFrom === null ? UNKNOWN : format.day(verdictFrom)),
        },
        {
          title: t("campaigns.columns.actions"),
          width: 90,
          render: (_, row) => !row.filesLeft && <Remove row={row} />,
        },
      ]}
    />
  );
}

function Name({ row }: { readonly row: CampaignRow }) {
  const t = useT();
  return (
    <>
      <Link to={pathOf(row.id)}>{row.name}</Link>
      <div className="rg-quiet">{t(`campaigns.objectives.${row.objective}`)}</div>
    </>
  );
}

function NextWave({ row }: { readonly row: CampaignRow }) {
  const t = useT();
  const format = useFormat();
  if (row.nextWave === null) return row.standing === "draft" ? UNKNOWN : t("campaigns.allSent");
  const { name, day, due } = row.nextWave;
  const text = `${name} · ${format.day(day)}`;
  if (row.standing === "draft") return text;
  return (
    <>
      <Link to={`${pathOf(row.id)}/lists`}>{text}</Link>
      {due && <strong className="campaign-due"> {t("campaigns.due")}</strong>}
    </>
  );
}

function Orders({ row: { orders, ordersGoal, name } }: { readonly row: CampaignRow }) {
  const t = useT();
  const format = useFormat();
  if (orders === null) {
    return ordersGoal === null ? UNKNOWN : t("campaigns.goalOnly", { goal: format.number(ordersGoal) });
  }
  if (ordersGoal === null || ordersGoal === 0) return format.number(orders);
  const text = t("campaigns.ofGoal", { orders: format.number(orders), goal: format.number(ordersGoal) });
  return (
    <>
      <span className="campaign-orders">{text}</span>
      <Progress
        percent={Math.min(100, Math.round((orders / ordersGoal) * 100))}
        showInfo={false}
        size="small"
        aria-label={`${name}: ${t("campaigns.columns.orders")}, ${text}`}
      />
    </>
  );
}

function Remove({ row: { id, name } }: { readonly row: CampaignRow }) {
  const t = useT();
  const tell = useTell();
  const regulars = useRegulars();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const remove = async (): Promise<void> => {
    const commit = await regulars.removeCampaign(id);
    tell.done(t("campaigns.removed", { name }), commit);
  };
  return (
    <Button
      size="small"
      disabled={!canWrite}
      aria-label={t("campaigns.removeOf", { name })}
      onClick={() => void remove()}
    >
      {t("campaigns.remove")}
    </Button>
  );
}
