import type { WaveResult } from "../evaluate/measure.ts";
import type { CostLine } from "../evaluate/measure-costs.ts";
import type { Day } from "../model/day.ts";
import type { CampaignEffect } from "../model/effect.ts";
import type { Reply } from "../model/response.ts";
import type { CampaignState, Launch } from "../model/state.ts";

/** Everything a report is made of. */
export interface ReportSource {
  readonly launch: Launch;
  readonly conclusion: CampaignState["conclusion"];
  readonly effect: CampaignEffect;
  readonly waves: readonly WaveResult[];
  readonly costs: readonly CostLine[];
  /** Of this campaign, removed ones left out. */
  readonly replies: readonly Reply[];
  /** Of other campaigns that are over: the share of those contacted who replied, counted as in this one. */
  readonly others: readonly { readonly name: string; readonly replied: number }[];
  /** ISO 4217. */
  readonly currency: string;
  readonly paper: "a4" | "letter";
  /** The day it stands on. */
  readonly asOf: Day;
}
