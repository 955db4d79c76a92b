import type { MoneyComparison } from "../../../core/model/effect.ts";
import { useT } from "../../app/words/words.ts";
import { pText, useEffectWords } from "../../ui/effect-words.ts";
import { WhyNote } from "../../ui/why-note.tsx";

const SENTENCES = {
  "proven-more": "effect.verdict.moneyMore",
  "proven-less": "effect.verdict.moneyLess",
  "not-provable": "effect.verdict.moneyOpen",
} as const;

/** The same of money: more or less of it because of the campaign, and within which range. */
export function MoneyVerdict({ spend }: { readonly spend: MoneyComparison }) {
  const t = useT();
  const words = useEffectWords();
  const { verdict, extraMoney, pValue, cuped } = spend;
  const said = verdict === "too-few" || verdict === "differs-not-caused" ? null : SENTENCES[verdict];
  const inputs: (readonly [string, string])[] = [];
  if (pValue !== null) inputs.push(["p", pText(pValue)]);
  if (cuped !== null) inputs.push([t("effect.verdict.adjusted"), words.money(Math.round(cuped.value))]);
  return (
    <div className="verdict-money">
      <h3>
        {t("effect.verdict.money")}
        <WhyNote name={t("effect.verdict.money")} text={t("effect.why.money")} inputs={inputs} />
      </h3>
      {said === null || extraMoney === null ? (
        <p>{t("effect.verdict.moneyFew")}</p>
      ) : (
        <p>
          {t(said, { value: words.money(Math.round(extraMoney.value)) })}{" "}
          {extraMoney.interval === null
            ? t("effect.verdict.moneyNoRange")
            : t("effect.verdict.moneyRange", {
                low: words.money(extraMoney.interval.low),
                high: words.money(extraMoney.interval.high),
              })}
        </p>
      )}
    </div>
  );
}
