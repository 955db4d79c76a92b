import type { MixAnswer, MixTyped } from "../../../core/engine/mix-answers.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { CountInput, MoneyInput, ShareInput } from "../../ui/amount-input.tsx";
import { Field } from "../../ui/field.tsx";

interface Props {
  readonly answer: MixAnswer;
  readonly typed: MixTyped;
  readonly onChange: (changes: Partial<MixTyped>) => void;
}

/** What an order of each class comes to, how many of it there must be, what may be spent, and how often a person may be contacted. */
export function SpendClasses({ answer, typed, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const reached = answer.classes.filter(({ people }) => people > 0);
  if (reached.length === 0) return null;
  return (
    <>
      <div className="plan-scroll" role="region" aria-label={t("campaignPlan.mix.classes")} tabIndex={0}>
        <table className="plan-table spend-table">
          <caption>{t("campaignPlan.mix.classes")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("campaignPlan.mix.class")}</th>
              <th scope="col" className="rg-number">
                {t("campaignPlan.mix.people")}
              </th>
              <th scope="col" className="rg-number">
                {t("campaignPlan.mix.averageOrder")}
              </th>
              <th scope="col">{t("campaignPlan.mix.least")}</th>
            </tr>
          </thead>
          <tbody>
            {reached.map(({ class: of, people, averageOrder, orderFrom }) => (
              <tr key={of}>
                <th scope="row">{t(`terms.classes.${of}`)}</th>
                <td className="rg-number">{format.number(people)}</td>
                <td className="rg-number">
                  {averageOrder === null ? UNKNOWN : format.money(averageOrder)}
                  {orderFrom !== null && (
                    <div className="rg-quiet spend-source">{t(`campaignPlan.mix.orderFrom.${orderFrom}`)}</div>
                  )}
                </td>
                <td>
                  <ShareInput
                    label={`${t(`terms.classes.${of}`)}: ${t("campaignPlan.mix.least")}`}
                    value={typed.least[of] ?? null}
                    placeholder="0"
                    onChange={(least) => onChange({ least: { ...typed.least, [of]: least } })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="plan-columns">
        <Field label={t("campaignPlan.mix.budget")} help={t("campaignPlan.mix.budgetHelp")}>
          <MoneyInput
            value={typed.budget}
            {...(answer.budget === null ? {} : { placeholder: format.quantity(Math.max(0, answer.budget)) })}
            onChange={(budget) => onChange({ budget })}
          />
        </Field>
        <Field label={t("campaignPlan.mix.cap")} help={answer.decay.length > 1 ? t("campaignPlan.mix.decay") : null}>
          <CountInput
            value={typed.cap}
            min={1}
            max={answer.decay.length}
            placeholder={format.number(answer.cap)}
            onChange={(cap) => onChange({ cap })}
          />
        </Field>
      </div>
    </>
  );
}
