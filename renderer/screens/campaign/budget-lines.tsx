import { DeleteOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { BUDGET_KINDS, type Campaign } from "../../../core/model/campaign.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { MoneyInput } from "../../ui/amount-input.tsx";
import { changedItem } from "./list-edits.ts";
import { plannedBudget } from "./part-summary.ts";
import { usePlan } from "./plan-context.ts";

type Line = Campaign["budget"]["lines"][number];

/** What is planned to be spent, line by line. */
export function BudgetLines() {
  const t = useT();
  const format = useFormat();
  const { campaign, change } = usePlan();
  const { budget } = campaign;
  const setLines = (lines: Line[]): void => change({ budget: { ...budget, lines } });
  return (
    <div className="plan-list">
      {budget.lines.map((line, at) => (
        <LineEditor
          key={line.id}
          line={line}
          name={t("campaignPlan.money.line", { n: at + 1 })}
          onChange={(changes) => setLines(changedItem(budget.lines, line.id, changes))}
          onRemove={() => setLines(budget.lines.filter(({ id }) => id !== line.id))}
        />
      ))}
      <p className="rg-quiet">{t("campaignPlan.money.linesHelp")}</p>
      {budget.lines.length > 0 && (
        <p>{t("campaignPlan.money.total", { total: format.money(plannedBudget(budget.lines)) })}</p>
      )}
      <Button
        onClick={() => setLines([...budget.lines, { id: crypto.randomUUID(), kind: "piece", name: "", planned: 0 }])}
      >
        {t("campaignPlan.money.addLine")}
      </Button>
    </div>
  );
}

interface EditorProps {
  readonly line: Line;
  readonly name: string;
  readonly onChange: (changes: Partial<Line>) => void;
  readonly onRemove: () => void;
}

function LineEditor({ line, name, onChange, onRemove }: EditorProps) {
  const t = useT();
  return (
    <div className="plan-line" role="group" aria-label={name}>
      <Select
        aria-label={`${name}: ${t("campaignPlan.money.kind")}`}
        className="plan-kind"
        value={line.kind}
        options={BUDGET_KINDS.map((value) => ({ value, label: t(`campaignPlan.money.kinds.${value}`) }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Input
        aria-label={`${name}: ${t("campaignPlan.money.lineName")}`}
        placeholder={t("campaignPlan.money.lineName")}
        value={line.name}
        maxLength={300}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <MoneyInput
        label={`${name}: ${t("campaignPlan.money.planned")}`}
        value={line.planned}
        onChange={(planned) => onChange({ planned: planned ?? 0 })}
      />
      <Button
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t("campaignPlan.removeItem", { what: name })}
        onClick={onRemove}
      />
    </div>
  );
}
