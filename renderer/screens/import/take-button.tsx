import { Button } from "antd";
import type { PlanSummary } from "../../../core/model/importing.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { rowsTaken } from "../../ui/accounting-parts.ts";

/** Whether taking a plan in would say anything new. */
export function hasNews({ accounting, newCustomers, changedCustomers, refusalsLeftOut }: PlanSummary): boolean {
  return rowsTaken(accounting) + newCustomers + changedCustomers + refusalsLeftOut > 0;
}

interface Props {
  readonly plan: PlanSummary;
  readonly onTake: () => void;
}

/** The yes to a plan: how many rows go in, or where none does, of how many people something does. */
export function TakeButton({ plan, onTake }: Props) {
  const t = useT();
  const { number } = useFormat();
  const rows = rowsTaken(plan.accounting);
  const people = plan.newCustomers + plan.changedCustomers;
  return (
    <Button type="primary" size="large" onClick={onTake}>
      {rows > 0
        ? t("data.importing.plan.take", { n: number(rows), count: rows })
        : t("data.importing.plan.takePeople", { n: number(people), count: people })}
    </Button>
  );
}
