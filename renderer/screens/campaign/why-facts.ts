import { CHANNELS } from "../../../core/model/fields.ts";
import type { WhyNotAnswer } from "../../../core/engine/campaign-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

/** What stands behind the reason somebody is left out, in words; facts without words stay unsaid. */
export function useWhyFacts(): (facts: WhyNotAnswer["facts"]) => readonly string[] {
  const t = useT();
  const format = useFormat();
  return (facts) => {
    const said: string[] = [];
    const { day, days, channel } = facts;
    if (typeof day === "number") said.push(t("campaignPlan.whom.facts.day", { value: format.day(day) }));
    if (typeof days === "number") said.push(t("campaignPlan.whom.facts.days", { value: format.number(days) }));
    const known = CHANNELS.find((one) => one === channel);
    if (known !== undefined) {
      said.push(t("campaignPlan.whom.facts.channel", { value: t(`terms.channels.${known}`) }));
    }
    return said;
  };
}
