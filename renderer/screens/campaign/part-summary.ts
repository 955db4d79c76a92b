import { waveDay, windowEnd } from "../../../core/model/campaign.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { usePlan, type PartId } from "./plan-context.ts";

/** What a part holds, in a line. */
export function usePartSummary(): (part: PartId) => string {
  const t = useT();
  const format = useFormat();
  const { campaign, answer } = usePlan();
  const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join(" · ");
  return (part) => {
    switch (part) {
      case "why":
        return joined(
          t(`campaigns.objectives.${campaign.objective}`),
          campaign.facts.length === 0 ? null : t("campaignPlan.summary.facts", { count: campaign.facts.length }),
        );
      case "whom": {
        const people = answer?.contacted.value ?? null;
        return joined(
          campaign.audience.name,
          people === null ? null : t("campaignPlan.summary.people", { count: people }),
        );
      }
      case "what":
        if (campaign.waves.length === 0) return t("campaignPlan.summary.noWaves");
        return joined(
          t("campaignPlan.summary.waves", { count: campaign.waves.length }),
          [...new Set(campaign.waves.map(({ channel }) => t(`terms.channels.${channel}`)))].join(t("campaignPlan.and")),
        );
      case "when":
        return t("campaignPlan.summary.from", {
          start: format.day(waveDay(campaign, 0)),
          end: format.day(windowEnd(campaign)),
        });
      case "proof": {
        const { orders } = campaign.goals;
        const { share } = campaign.holdout;
        return joined(
          orders === null
            ? t("campaignPlan.summary.noGoal")
            : t("campaignPlan.summary.goal", { orders: format.number(orders), count: orders }),
          share === 0
            ? t("campaignPlan.summary.nobodyHeld")
            : t("campaignPlan.summary.held", { share: format.share(share) }),
        );
      }
      case "money":
        return joined(
          answer === null ? null : t("campaignPlan.summary.cost", { cost: format.moneyShort(answer.cost.total) }),
          campaign.budget.lines.length === 0
            ? t("campaignPlan.standing.noBudget")
            : t("campaignPlan.summary.budget", { budget: format.moneyShort(plannedBudget(campaign.budget.lines)) }),
        );
      default:
        return "";
    }
  };
}

/** The sum of the lines. */
export function plannedBudget(lines: readonly { readonly planned: number }[]): number {
  return lines.reduce((sum, { planned }) => sum + planned, 0);
}
