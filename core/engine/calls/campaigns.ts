import { nextCampaign } from "../../campaign/next-campaign.ts";
import { newCampaign, proposal } from "../../campaign/templates.ts";
import type { Campaign } from "../../model/campaign.ts";
import { CHANNELS, type Channel } from "../../model/fields.ts";
import { both, where, type RuleGroup } from "../../model/rule.ts";
import type { CampaignBeginning, Regulars } from "../api.ts";
import {
  campaignRemoval,
  conclusionDecision,
  draftDecision,
  newCampaignDecision,
  requireCampaign,
} from "../campaign-decisions.ts";
import { pastOf } from "../evaluation.ts";
import type { Insight } from "../insight.ts";
import { launchContent } from "../launch-content.ts";
import type { Ports } from "../ports.ts";
import { tryDesign } from "../try-design.ts";
import { makeWaveFile } from "../wave-file.ts";
import { commitCurrent } from "../commit-current.ts";
import type { Workbench } from "../workbench.ts";
import { campaignCalendar } from "../write-calendar.ts";

type CampaignCalls = Pick<
  Regulars,
  | "newCampaign"
  | "saveCampaign"
  | "removeCampaign"
  | "launchCampaign"
  | "replayDesign"
  | "concludeCampaign"
  | "writeWave"
  | "writeCalendar"
>;

/** Campaigns: planned, launched, their files, their end. */
export function campaignCalls(bench: Workbench): CampaignCalls {
  const { ports } = bench;
  return {
    newCampaign: async (beginning) => {
      const insight = bench.insight();
      const id = ports.newId();
      const campaign = begin(insight, beginning, { id, start: ports.today() + FIRST_WAVE_IN, seed: seedOf(ports) });
      await bench.decide("campaign", (state) => newCampaignDecision(state, campaign));
      return id;
    },
    saveCampaign: async (campaign) => bench.decide("campaign", (state) => draftDecision(state, campaign)),
    removeCampaign: async (id) => bench.decide("campaign", (state) => campaignRemoval(state, id)),
    launchCampaign: (id, job) =>
      bench.jobs.run(job, async (run) => {
        run.step("computing", 0.6);
        const made = await commitCurrent(
          bench,
          async (insight) => ({ content: launchContent(insight, id), result: null }),
          run,
          0.4,
        );
        return made.info;
      }),
    replayDesign: (campaign, job) =>
      bench.jobs.run(job, async (run) => {
        run.step("computing", 1);
        const pause = async (): Promise<void> => {
          await ports.breathe();
          run.check();
        };
        return tryDesign(bench.insight(), campaign, pause);
      }),
    concludeCampaign: async (id, conclusion) =>
      bench.decide("conclusion", (state) => conclusionDecision(state, id, conclusion, ports.today())),
    writeWave: (request, job) =>
      bench.jobs.run(job, async (run) => {
        run.step("making", 0.7);
        const pause = async (): Promise<void> => {
          await ports.breathe();
          run.check();
        };
        const made = await commitCurrent(
          bench,
          (insight) => makeWaveFile(insight, request, ports.today(), pause),
          run,
          0.3,
        );
        return made.result;
      }),
    writeCalendar: async (campaign, language) => campaignCalendar(bench.insight(), campaign, language),
  };
}

/** Days until the first wave that a new plan proposes: time to write and print. */
const FIRST_WAVE_IN = 7;

interface Fresh {
  readonly id: string;
  readonly start: number;
  readonly seed: number;
}

function begin(insight: Insight, beginning: CampaignBeginning, { id, start, seed }: Fresh): Campaign {
  const { objective, name, from, audienceName, waveNames } = beginning;
  if (from === null) {
    const channel = bestChannel(insight, proposal(objective).rule);
    const waveName = (theme: string): string => (Object.hasOwn(waveNames, theme) ? waveNames[theme as "brand"] : theme);
    return newCampaign(objective, { id, name, start, seed, channel, audienceName, waveName });
  }
  const past = requireCampaign(insight.state, from.campaign);
  const rates = pastOf(insight).find(({ campaign }) => campaign === from.campaign) ?? null;
  return nextCampaign(past, rates, { id, name, start, seed, asOf: insight.asOf, people: from.people });
}

/** The channel that reaches most of the proposed people; of equals the first of CHANNELS. */
function bestChannel(insight: Insight, rule: RuleGroup): Channel {
  const reached = CHANNELS.map((channel) => insight.members(both(rule, where(`reach.${channel}`, "=", "ok"))).count());
  return CHANNELS[reached.indexOf(Math.max(...reached))] ?? "phone";
}

/** 31 bits of chance for the draw of the holdout. */
function seedOf(ports: Ports): number {
  return new DataView(ports.randomBytes(4).buffer).getUint32(0) >>> 1;
}
