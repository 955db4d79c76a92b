import { Progress } from "antd";
import { Link } from "react-router";
import type { CampaignRow } from "../../../core/engine/campaign-answers.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";

/** How far the campaigns that are running have come: orders against the goal, and when the verdict comes. */
export function RunningCampaigns() {
  const t = useT();
  const { answer } = useView("campaigns", {});
  const asOf = useWorkspace()?.asOf ?? null;
  // While they are on their way, or where none runs, home says nothing of them.
  const running = (answer ?? []).filter((row) => isRunning(row, asOf));
  if (running.length === 0) return null;
  return (
    <Section title={t("home.running.title")}>
      <ul className="rg-home-running">
        {running.map((row) => (
          <Running key={row.id} row={row} />
        ))}
      </ul>
    </Section>
  );
}

/** Launched, not closed, and its verdict is not there yet. */
function isRunning({ standing, verdictFrom }: CampaignRow, asOf: number | null): boolean {
  return standing === "launched" && asOf !== null && (verdictFrom === null || asOf < verdictFrom);
}

function Running({ row }: { readonly row: CampaignRow }) {
  const t = useT();
  const format = useFormat();
  const { id, name, orders, ordersGoal, verdictFrom } = row;
  const known = orders !== null && ordersGoal !== null && ordersGoal > 0;
  const text = known
    ? t("home.running.ofGoal", {
        orders: format.number(orders),
        goal: format.number(ordersGoal),
        count: ordersGoal,
        share: format.share(orders / ordersGoal),
      })
    : t("home.running.orders", { count: orders ?? 0 });
  return (
    <li>
      <Link to={`/campaigns/${encodeURIComponent(id)}/effect`}>{name}</Link>
      <span>{text}</span>
      {known && (
        <Progress
          percent={Math.min(100, Math.round((orders / ordersGoal) * 100))}
          showInfo={false}
          size="small"
          aria-label={`${name}: ${text}`}
        />
      )}
      {verdictFrom !== null && (
        <span className="rg-quiet">{t("home.running.verdict", { day: format.day(verdictFrom) })}</span>
      )}
    </li>
  );
}
