import { Button } from "antd";
import type { PlanAnswer } from "../../../core/engine/campaign-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { usePlan } from "./plan-context.ts";

/** The smallest difference that could be proven, and the split that would prove what is hoped for. */
export function StandingProof({ answer: { proof } }: { readonly answer: PlanAnswer }) {
  const t = useT();
  const format = useFormat();
  const { campaign, change, readOnly } = usePlan();
  const { holdout } = campaign;
  const lift =
    proof.smallestLift === null
      ? holdout.share === 0
        ? t("campaignPlan.standing.nobodyHeld")
        : t("campaignPlan.standing.cannotSay")
      : t("campaignPlan.standing.points", { lift: format.number(proof.smallestLift * 100) });
  const { suggested } = proof;
  return (
    <section>
      <h2>{t("campaignPlan.standing.lift")}</h2>
      <p className="plan-large">{lift}</p>
      {proof.insufficient !== null && (
        <p className="rg-quiet">
          {proof.baseRate === null
            ? t("campaignPlan.standing.needsBaseRate")
            : t(`terms.insufficient.${proof.insufficient.what}`, {
                needs: proof.insufficient.needs,
                has: proof.insufficient.has,
              })}
        </p>
      )}
      {suggested !== null && suggested !== holdout.share && (
        <p>
          {t("campaignPlan.standing.suggested", { share: format.share(suggested) })}{" "}
          {!readOnly && (
            <Button size="small" onClick={() => change({ holdout: { ...holdout, share: suggested } })}>
              {t("campaignPlan.standing.take")}
            </Button>
          )}
        </p>
      )}
      {suggested === null && holdout.hopedLift !== null && proof.baseRate !== null && (
        <p className="plan-beyond">{t("campaignPlan.standing.notProvable")}</p>
      )}
    </section>
  );
}
