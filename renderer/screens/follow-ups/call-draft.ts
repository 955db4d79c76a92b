import type { FollowUpInput } from "../../../core/engine/api.ts";
import type { Day } from "../../../core/model/day.ts";
import { OUTCOMES, type FollowUpEntry, type FollowUpState, type Outcome } from "../../../core/model/response.ts";

/** One attempt as it is being noted. */
export interface CallDraft {
  readonly outcome: Outcome | null;
  readonly note: string;
  readonly state: FollowUpState;
  readonly nextStep: string;
  readonly due: Day | null;
  /** Whether the person has typed a step or chosen a day: then a proposal no longer replaces them. */
  readonly ownStep: boolean;
  readonly ownDay: boolean;
}

export const BLANK_CALL: CallDraft = {
  outcome: null,
  note: "",
  state: "open",
  nextStep: "",
  due: null,
  ownStep: false,
  ownDay: false,
};

/** What usually comes after an outcome, and in how many days. Each step has words under `followUps.steps`. */
export const PROPOSALS = {
  reached: { step: "keepPromise", days: 3 },
  callBack: { step: "callBack", days: 1 },
  noAnswer: { step: "callAgain", days: 1 },
  wrongNumber: { step: "findNumber", days: 3 },
  messageLeft: { step: "callAgain", days: 2 },
  visited: { step: "askAfter", days: 7 },
} as const satisfies Record<Outcome, { step: string; days: number }>;

export type ProposedStep = (typeof PROPOSALS)[Outcome]["step"];

/** The draft with an outcome and what usually comes next, where the person has not said otherwise. */
export function withOutcome(
  draft: CallDraft,
  outcome: Outcome,
  today: Day,
  wordsOf: (step: ProposedStep) => string,
): CallDraft {
  const { step, days } = PROPOSALS[outcome];
  return {
    ...draft,
    outcome,
    nextStep: draft.ownStep ? draft.nextStep : wordsOf(step),
    due: draft.ownDay ? draft.due : today + days,
  };
}

/** Somebody who may not be called can be written to by a channel that is permitted, or come by; no call is noted then. */
export function outcomesFor(mayCall: boolean): readonly Outcome[] {
  return mayCall ? OUTCOMES : ["messageLeft", "visited"];
}

export interface CallFaults {
  readonly outcome: boolean;
  readonly nextStep: boolean;
  readonly due: boolean;
}

/** What is missing: an outcome where there was a call; for whatever stays open the next step and its day. */
export function faultsOf({ outcome, state, nextStep, due }: CallDraft, mayCall: boolean): CallFaults {
  const isOpen = state === "open";
  return {
    outcome: mayCall && outcome === null,
    nextStep: isOpen && nextStep.trim() === "",
    due: isOpen && due === null,
  };
}

/** The entry that is kept, under what the follow-up was begun for. What is closed has no next step. */
export function entryOf(draft: CallDraft, beginning: FollowUpEntry, today: Day): FollowUpInput {
  const isOpen = draft.state === "open";
  return {
    customer: beginning.customer,
    campaign: beginning.campaign,
    reply: beginning.reply,
    reason: beginning.reason,
    day: today,
    outcome: draft.outcome,
    note: draft.note.trim(),
    state: draft.state,
    nextStep: isOpen ? draft.nextStep.trim() : "",
    due: isOpen ? draft.due : null,
  };
}

/** Who comes next: the first of the queue nobody has spoken to or skipped in this round. */
export function nextOf<Row extends { readonly followUp: { readonly id: string } }>(
  rows: readonly Row[],
  handled: ReadonlySet<string>,
): Row | null {
  return rows.find(({ followUp }) => !handled.has(followUp.id)) ?? null;
}
