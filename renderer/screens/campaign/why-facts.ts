import type { WhyNotAnswer } from "../../../core/engine/campaign-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

/** What stands behind the reason somebody is left out, in words: who is contacted instead, or what they are worth. */
export function useWhyFacts(): (facts: WhyNotAnswer["facts"]) => readonly string[] {
  const t = useT();
  const format = useFormat();
  return ({ name, value }) => [
    ...(typeof name === "string" && name !== "" ? [t("campaignPlan.whom.instead", { name })] : []),
    ...(typeof value === "number" ? [t("campaignPlan.whom.worth", { value: format.moneyShort(value) })] : []),
  ];
}
