import { MAX_ROWS, type Block } from "../model/block.ts";
import type { Campaign } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { FrozenFigure, LaunchDecision } from "../model/decision.ts";
import type { Members } from "../model/state.ts";
import type { Audience } from "./decide-audience.ts";

/** The people of a launch as blocks to store; rows are numbered from 1 over all of them, which is the number in a row's code. */
export function memberBlocks(members: Members): readonly Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < members.count; from += MAX_ROWS) {
    blocks.push(memberBlock(members, from, Math.min(members.count, from + MAX_ROWS)));
  }
  return blocks;
}

function memberBlock(members: Members, from: number, to: number): Block {
  return {
    table: "member",
    rows: to - from,
    columns: {
      row: { type: "int", values: Int32Array.from({ length: to - from }, (_, i) => from + i + 1) },
      customer: { type: "int", values: members.customer.slice(from, to) },
      status: { type: "int", values: members.status.slice(from, to) },
      household: { type: "int", values: members.household.slice(from, to) },
      stratum: { type: "int", values: members.stratum.slice(from, to) },
      class: { type: "int", values: members.class.slice(from, to) },
      quartile: { type: "int", values: members.quartile.slice(from, to) },
      value: { type: "float", values: members.value.slice(from, to) },
      pre: { type: "float", values: members.pre.slice(from, to) },
      plan: { type: "int", values: members.plan.slice(from, to) },
      evidence: { type: "int", values: members.evidence.slice(from, to) },
    },
  };
}

export interface LaunchContent {
  readonly day: Day;
  readonly campaign: Campaign;
  readonly figures: readonly FrozenFigure[];
  readonly audience: Audience;
  /** Of those left alone, the share who would buy; null: not known. */
  readonly baseRate: number | null;
}

/** What a launch decides: the plan as it stands, and how many of the segment it is for. Its people go beside it as blocks. */
export function launchDecision({ day, campaign, figures, audience, baseRate }: LaunchContent): LaunchDecision {
  const { segment, contacted, excluded } = audience;
  return { type: "launch", day, campaign, figures, segment, contacted, excluded, baseRate };
}
