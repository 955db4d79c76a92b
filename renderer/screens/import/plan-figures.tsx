import type { PlanSummary } from "../../../core/model/importing.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

/** What the file would bring: people, sales, money, the days it spans. */
export function PlanFigures({ plan }: { readonly plan: PlanSummary }) {
  const t = useT();
  const { number, money, day } = useFormat();
  const { firstDay, lastDay } = plan;
  const hasSales = plan.kind !== "customers";
  const span =
    firstDay === null || lastDay === null
      ? UNKNOWN
      : firstDay === lastDay
        ? day(firstDay)
        : `${day(firstDay)} – ${day(lastDay)}`;
  const anonymous = `${number(plan.anonymousLines)} · ${money(plan.anonymousGross)}`;
  const figures: readonly (readonly [string, string])[] = [
    [t("data.importing.plan.customers"), number(plan.newCustomers)],
    [t("data.importing.plan.changed"), number(plan.changedCustomers)],
    ...(hasSales
      ? ([
          [t("data.importing.plan.lines"), number(plan.newLines)],
          [t("data.importing.plan.refunds"), number(plan.newDiscountsAndRefunds)],
          [t("data.importing.plan.gross"), money(plan.gross)],
          [t("data.importing.plan.span"), span],
          ...(plan.anonymousLines > 0 ? ([[t("data.importing.plan.anonymous"), anonymous]] as const) : []),
        ] as const)
      : []),
    ...(plan.newCalls > 0 ? ([[t("data.importing.plan.calls"), number(plan.newCalls)]] as const) : []),
    ...(plan.refusals > 0 ? ([[t("data.importing.plan.refusals"), number(plan.refusals)]] as const) : []),
    ...(plan.refusalsLeftOut > 0
      ? ([[t("data.importing.plan.refusalsLeftOut"), number(plan.refusalsLeftOut)]] as const)
      : []),
  ];
  return (
    <dl className="rg-import-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
