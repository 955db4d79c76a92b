import type { WhyNotAnswer } from "../../../core/engine/campaign-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useT, useWordFor } from "../../app/words/words.ts";

/** What stands behind the reason somebody is left out, in words: the channels looked at, contacts so far, who is contacted instead, what they are worth. */
export function useWhyFacts(): (facts: WhyNotAnswer["facts"]) => readonly string[] {
  const t = useT();
  const format = useFormat();
  const wordFor = useWordFor();
  const named = (channels: string): string =>
    channels
      .split(",")
      .map((channel) => wordFor("terms.channels", channel))
      .join(" · ");
  return ({ channels, times, days, name, value }) => [
    ...(typeof channels === "string" && channels !== ""
      ? [t("campaignPlan.whom.looked", { channels: named(channels) })]
      : []),
    ...(typeof times === "number" && typeof days === "number"
      ? [t("campaignPlan.whom.often", { count: times, days })]
      : []),
    ...(typeof name === "string" && name !== "" ? [t("campaignPlan.whom.instead", { name })] : []),
    ...(typeof value === "number" ? [t("campaignPlan.whom.worth", { value: format.moneyShort(value) })] : []),
  ];
}
