import { createContext, useContext } from "react";
import type { PlanAnswer, PlanRemark } from "../../../core/engine/campaign-answers.ts";
import type { FrozenFigure } from "../../../core/model/decision.ts";
import type { Campaign, Wave } from "../../../core/model/campaign.ts";

export type PartId = PlanRemark["part"];

/** What every part of the plan knows. */
export interface Plan {
  readonly campaign: Campaign;
  readonly change: (changes: Partial<Campaign>) => void;
  /** Null until the engine has answered, and for a launched campaign. */
  readonly answer: PlanAnswer | null;
  /** The answer is to the plan as it stood before the last change; the next is on its way. */
  readonly isAnswerOld: boolean;
  /** Launched, or another window writes. */
  readonly readOnly: boolean;
  readonly launched: boolean;
  /** The situation's figures as they were at launch; none before. */
  readonly frozen: readonly FrozenFigure[];
  /** Changes when the draft was replaced from elsewhere. */
  readonly epoch: number;
  /** The wave that is open, by id. */
  readonly openWave: string | null;
  readonly setOpenWave: (id: string | null) => void;
}

export const PlanContext = createContext<Plan | null>(null);

export function usePlan(): Plan {
  const plan = useContext(PlanContext);
  if (plan === null) throw new Error("no plan above this component");
  return plan;
}

/** The plan with one wave changed. */
export function withWave(campaign: Campaign, id: string, changes: Partial<Wave>): Partial<Campaign> {
  return { waves: campaign.waves.map((wave) => (wave.id === id ? { ...wave, ...changes } : wave)) };
}
