import { Button, Form, Input, Radio } from "antd";
import type { CampaignAnswer } from "../../../core/engine/campaign-answers.ts";
import { useWorkspace } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { MoneyInput } from "../../ui/amount-input.tsx";
import { Field } from "../../ui/field.tsx";
import { withSpent, type ConclusionDraft } from "./conclusion-draft.ts";
import { useConclusion } from "./use-conclusion.ts";

const DECISIONS = ["keep", "change", "stop", "none"] as const;

/** What is decided, why, what was learnt and what was really spent. */
export function ConclusionForm({ answer }: { readonly answer: CampaignAnswer }) {
  const t = useT();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const { draft, isChanged, isClosed, isSaving, change, save, reopen } = useConclusion(answer);
  return (
    <section className="report-panel" aria-labelledby="conclude">
      <h2 id="conclude" tabIndex={-1}>
        {t("report.conclude.title")}
      </h2>
      <p className="rg-quiet">{t(isClosed ? "report.conclude.closedHint" : "report.conclude.hint")}</p>
      <Form layout="vertical" component="div" disabled={!canWrite}>
        <Decision draft={draft} change={change} />
        {(["reason", "causes", "lessons"] as const).map((name) => (
          <Field key={name} label={t(`report.conclude.${name}`)} help={t(`report.conclude.${name}Help`)}>
            <Input.TextArea
              value={draft[name]}
              autoSize={{ minRows: name === "reason" ? 2 : 3, maxRows: 12 }}
              maxLength={20_000}
              onChange={({ target }) => change({ [name]: target.value })}
            />
          </Field>
        ))}
        <Spent answer={answer} draft={draft} change={change} />
        <Field label={t("report.conclude.marketTotal")} help={t("report.conclude.marketTotalHelp")}>
          <MoneyInput value={draft.marketTotal} onChange={(marketTotal) => change({ marketTotal })} />
        </Field>
        <div className="report-actions">
          <Button
            type="primary"
            disabled={!canWrite || !isChanged}
            loading={isSaving}
            onClick={() => void save(isClosed)}
          >
            {t("report.conclude.save")}
          </Button>
          <Button disabled={!canWrite || isSaving} onClick={() => void (isClosed ? reopen() : save(true))}>
            {t(isClosed ? "report.conclude.reopen" : "report.conclude.saveAndClose")}
          </Button>
          {isChanged && <span className="rg-quiet">{t("report.conclude.unsaved")}</span>}
        </div>
      </Form>
    </section>
  );
}

interface PartProps {
  readonly draft: ConclusionDraft;
  readonly change: (changes: Partial<ConclusionDraft>) => void;
}

function Decision({ draft, change }: PartProps) {
  const t = useT();
  return (
    <fieldset className="report-choice">
      <legend>{t("report.conclude.decision")}</legend>
      <Radio.Group
        value={draft.decision ?? "none"}
        options={DECISIONS.map((value) => ({ value, label: t(`report.conclude.decisions.${value}`) }))}
        onChange={({ target }) => {
          const chosen = DECISIONS.find((one) => one === target.value) ?? "none";
          change({ decision: chosen === "none" ? null : chosen });
        }}
      />
    </fieldset>
  );
}

function Spent({ answer: { campaign }, draft, change }: PartProps & { readonly answer: CampaignAnswer }) {
  const t = useT();
  const format = useFormat();
  const { lines } = campaign.budget;
  return (
    <fieldset className="report-choice">
      <legend>{t("report.conclude.spent")}</legend>
      <p className="rg-quiet">{t(lines.length === 0 ? "report.conclude.noLines" : "report.conclude.spentHelp")}</p>
      {lines.map(({ id, name, kind, planned }) => {
        const called = name.trim() === "" ? t(`campaignPlan.money.kinds.${kind}`) : name;
        return (
          <div key={id} className="report-spent">
            <span>
              {called}{" "}
              <span className="rg-quiet">{t("report.conclude.planned", { money: format.money(planned) })}</span>
            </span>
            <MoneyInput
              value={draft.spent[id] ?? null}
              label={t("report.conclude.spentOn", { name: called })}
              onChange={(money) => change(withSpent(draft, id, money))}
            />
          </div>
        );
      })}
    </fieldset>
  );
}
