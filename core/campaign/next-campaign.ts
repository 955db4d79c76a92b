import { waveDay, type Campaign } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { CampaignState } from "../model/state.ts";
import type { PastRates } from "../model/effect.ts";
import { narrowed } from "./templates.ts";

export interface NextCampaign {
  readonly id: string;
  readonly name: string;
  readonly start: Day;
  readonly seed: number;
  readonly asOf: Day;
  /** Everybody its rule holds for, or only who has, or has not, bought since the past campaign's first wave. */
  readonly people: "all" | "buyers" | "nonBuyers";
}

/**
 * Plans the next campaign from one that is over (requirements I-09): audience rule, texts, waves and their costs, what was spent in place
 * of what was planned, the rates that came of it as what is expected, and its lessons as checks to be looked at before launch. Goals
 * stay as they were, to be set anew; what had a day of its own (until when to reply, until when an incentive holds) is asked again.
 * @param rates what the past campaign came to; null: not known yet
 */
export function nextCampaign(past: CampaignState, rates: PastRates | null, options: NextCampaign): Campaign {
  const { campaign, conclusion } = past;
  const { id, name, start, seed, asOf, people } = options;
  const { audience, budget, incentive, expected, holdout } = campaign;
  const since = campaign.waves.length === 0 ? campaign.start : waveDay(campaign, 0);
  const rule = people === "all" ? audience.rule : narrowed(audience.rule, people, since, asOf);
  const lessons = (conclusion?.lessons ?? []).filter((lesson) => lesson.trim() !== "");
  return {
    ...campaign,
    id,
    name,
    start,
    causes: conclusion !== null && conclusion.causes.length > 0 ? [...conclusion.causes] : [...campaign.causes],
    audience: { ...audience, rule },
    budget: {
      ...budget,
      lines: budget.lines.map(({ id: line, kind, name: called, planned }) => {
        return { id: line, kind, name: called, planned: conclusion?.spent[line] ?? planned };
      }),
    },
    incentive: incentive === null ? null : { ...incentive, validUntil: null },
    replyBy: null,
    marketTotal: conclusion?.marketTotal ?? campaign.marketTotal,
    holdout: { ...holdout, seed, baseRate: rates?.heldOrder ?? holdout.baseRate },
    expected: {
      reach: rates?.reach ?? expected.reach,
      response: rates?.response ?? expected.response,
      order: rates?.order ?? expected.order,
    },
    waves: campaign.waves.map((wave, i) => ({ ...wave, id: `${id}-${i + 1}` })),
    basedOn: campaign.id,
    checks: lessons.map((text) => ({ text, done: false })),
  };
}
