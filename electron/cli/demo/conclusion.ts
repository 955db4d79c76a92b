import type { Conclusion } from "../../../core/model/campaign.ts";
import type { CampaignEffect, EffectVerdict } from "../../../core/model/effect.ts";
import { PARTS } from "../../../core/model/money.ts";

const SAID: Readonly<Record<EffectVerdict, string>> = {
  "proven-more": "provably more bought",
  "proven-less": "provably fewer bought",
  "not-provable": "it cannot be proven that more or fewer bought",
  "differs-not-caused": "more or fewer bought, without a cause,",
  "too-few": "too few bought to say whether more did",
};

/** What a careful person concludes from an effect: kept where it is proven to bring more, stopped where less, else tried again otherwise. */
export function conclusionOf({ results, population }: CampaignEffect): Conclusion {
  const verdict = results.incremental?.bought.verdict ?? "too-few";
  const decision = verdict === "proven-more" ? "keep" : verdict === "proven-less" ? "stop" : "change";
  return {
    decision,
    reason: `Of ${population.contacted} people contacted ${SAID[verdict]} than of ${population.held} left alone.`,
    causes: ["Nobody spoke to them after their last purchase"],
    lessons: ["Check the numbers before the next message", "Call only those who have not answered"],
    spent: { labour: 380 * PARTS },
    marketTotal: null,
    closed: true,
  };
}
