import { useMemo } from "react";
import type { CustomerAnswer } from "../../../core/engine/views.ts";
import { useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useTokens } from "../../app/theme/theme.tsx";
import { useT } from "../../app/words/words.ts";
import { Chart } from "../../charts/chart.tsx";
import { monthBars } from "../../charts/month-bars.ts";

const HEIGHT = 140;

/** What this person brought, month by month, under its finding. */
export function Months({ months }: { readonly months: CustomerAnswer["months"] }) {
  const t = useT();
  const format = useFormat();
  const tokens = useTokens();
  const basis = useWorkspace()?.settings.basis ?? "net";
  const spec = useMemo(
    () =>
      monthBars(
        months,
        {
          month: t("customers.one.month"),
          money: t(`terms.figures.${basis}`),
          monthOf: format.month,
          moneyOf: format.moneyShort,
        },
        tokens,
      ),
    [months, basis, t, format, tokens],
  );
  const total = months.reduce((sum, [, money]) => sum + money, 0);
  const best = months.reduce((most, [, money]) => Math.max(most, money), 0);
  return (
    <section aria-label={t("customers.one.months")}>
      <h2>{t("customers.one.months")}</h2>
      {months.length === 0 ? (
        <p className="rg-quiet">{t("customers.one.monthsNone")}</p>
      ) : (
        <Chart
          title={t("customers.one.monthsFinding", {
            total: format.moneyShort(total),
            count: months.length,
            best: format.moneyShort(best),
          })}
          name="months"
          spec={spec}
          height={HEIGHT}
        />
      )}
    </section>
  );
}
