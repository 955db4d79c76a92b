import { Checkbox, Form } from "antd";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { MoneyInput, ShareInput } from "../../ui/amount-input.tsx";
import { Field } from "../../ui/field.tsx";
import "./table.css";
import { BudgetLines } from "./budget-lines.tsx";
import { usePlan, withWave } from "./plan-context.ts";
import { Risks } from "./risks.tsx";
import { SpendBest } from "./spend-best.tsx";

/** What may be spent, what the waves cost, what has to stay. */
export function MoneyPart() {
  const t = useT();
  const { campaign, change, readOnly, launched } = usePlan();
  const { budget } = campaign;
  const set = (changes: Partial<typeof budget>): void => change({ budget: { ...budget, ...changes } });
  return (
    <Form layout="vertical" component="div" disabled={readOnly}>
      <h3>{t("campaignPlan.money.lines")}</h3>
      <div id="plan-budget">
        <BudgetLines />
      </div>
      <div className="plan-columns" id="plan-shares">
        <Field label={t("campaignPlan.money.reserve")} help={t("campaignPlan.money.reserveHelp")}>
          <ShareInput value={budget.reserve} onChange={(reserve) => set({ reserve: reserve ?? 0 })} />
        </Field>
        <Field label={t("campaignPlan.money.margin")} help={t("campaignPlan.money.marginHelp")}>
          <ShareInput value={campaign.marginShare} onChange={(marginShare) => change({ marginShare })} />
        </Field>
      </div>
      <Form.Item extra={t("campaignPlan.money.bindingHelp")}>
        <Checkbox checked={budget.binding} onChange={({ target }) => set({ binding: target.checked })}>
          {t("campaignPlan.money.binding")}
        </Checkbox>
      </Form.Item>
      {campaign.waves.length > 0 && <WaveCosts />}
      {!launched && <SpendBest />}
      <h3>{t("campaignPlan.money.risks")}</h3>
      <p className="rg-quiet">{t("campaignPlan.money.risksHelp")}</p>
      <Risks />
    </Form>
  );
}

/** Each wave's costs beside what they come to. */
function WaveCosts() {
  const t = useT();
  const format = useFormat();
  const { campaign, change, answer } = usePlan();
  return (
    <div className="plan-scroll" role="region" aria-label={t("campaignPlan.money.waveCosts")} tabIndex={0}>
      <table className="plan-table">
        <caption>{t("campaignPlan.money.waveCosts")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("campaigns.month.wave")}</th>
            <th scope="col">{t("campaignPlan.money.fixed")}</th>
            <th scope="col">{t("campaignPlan.money.piece")}</th>
            <th scope="col" className="rg-number">
              {t("campaignPlan.money.people")}
            </th>
            <th scope="col" className="rg-number">
              {t("campaignPlan.money.cost")}
            </th>
          </tr>
        </thead>
        <tbody>
          {campaign.waves.map(({ id, name, channel, cost }, at) => {
            const planned = answer?.waves.find((wave) => wave.id === id);
            const piece = channel === "sms" ? t("campaignPlan.money.pieceSms") : t("campaignPlan.money.piece");
            return (
              <tr key={id}>
                <th scope="row">
                  {at + 1}. {name} <span className="rg-quiet">{t(`terms.channels.${channel}`)}</span>
                </th>
                <td>
                  <MoneyInput
                    label={`${name}: ${t("campaignPlan.money.fixed")}`}
                    value={cost.fixed}
                    onChange={(fixed) => change(withWave(campaign, id, { cost: { ...cost, fixed: fixed ?? 0 } }))}
                  />
                </td>
                <td>
                  <MoneyInput
                    label={`${name}: ${piece}`}
                    value={cost.piece}
                    onChange={(one) => change(withWave(campaign, id, { cost: { ...cost, piece: one ?? 0 } }))}
                  />
                </td>
                <td className="rg-number">{planned === undefined ? "–" : format.number(planned.people)}</td>
                <td className="rg-number">{planned === undefined ? "–" : format.money(planned.cost)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
