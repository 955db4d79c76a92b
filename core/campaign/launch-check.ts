import { waveDay, windowEnd, WITH_SUBJECT, type Campaign, type Wave } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { Clash } from "./clashes.ts";
import type { PlannedCost } from "./cost.ts";
import type { Audience } from "./decide-audience.ts";
import { feasibility, type RateGoal } from "./feasibility.ts";
import { parseText } from "./parse-text.ts";
import { fieldsOf, type KnownField } from "./template.ts";

/** What keeps a campaign from being launched. */
export const LAUNCH_PROBLEMS = [
  "noName",
  "noWave",
  "waveWithoutText",
  "textFaulty",
  "subjectMissing",
  "waveWithoutReplyPath",
  "noReplyDeadline",
  "deadlineBeforeStart",
  "ownChannelUnnamed",
  "startInPast",
  "nobodyToContact",
  "bindingWithoutBudget",
] as const;

/** What one should know before a launch. */
export const LAUNCH_WARNINGS = [
  "noGoal",
  "goalBeyondBest",
  "checksOpen",
  "waveToNobody",
  "fewerThanTwoReplyChannels",
  "deadlineNotInText",
  "noRefusalText",
  "tooManySteps",
  "prizeTooSlow",
  "incentiveEndsEarly",
  "clash",
  "noHoldout",
  "holdoutCannotProve",
  "budgetExceeded",
] as const;

/** Where in the plan it belongs. */
export type PlanPart = "why" | "whom" | "what" | "when" | "proof" | "money";

export interface Remark<Code> {
  readonly code: Code;
  readonly part: PlanPart;
  /** The wave's id; null: the campaign. */
  readonly wave: string | null;
  /** What fills its sentence: shares as fractions, money, days and counts as numbers. */
  readonly facts: Readonly<Record<string, number | string>>;
}
export type LaunchProblem = Remark<(typeof LAUNCH_PROBLEMS)[number]>;
export type LaunchWarning = Remark<(typeof LAUNCH_WARNINGS)[number]>;

export interface LaunchCheckInput {
  readonly campaign: Campaign;
  readonly today: Day;
  readonly known: KnownField;
  readonly audience: Pick<Audience, "contacted" | "waves">;
  readonly cost: PlannedCost;
  readonly best: Readonly<Record<RateGoal, number | null>>;
  /** The smallest difference of shares that could be proven; null: nothing could, or it cannot be said. */
  readonly smallestLift: number | null;
  /** Those the campaign has part in. */
  readonly clashes: readonly Clash[];
}

export interface LaunchCheck {
  readonly missing: readonly LaunchProblem[];
  readonly warnings: readonly LaunchWarning[];
}

/** Looks a plan over before launch: what has to be mended first, and what one should know (requirements A-11, G-04, G-05, G-19, G-23, G-26). */
export function checkLaunch(input: LaunchCheckInput): LaunchCheck {
  const { campaign } = input;
  return {
    missing: [...planProblems(input), ...campaign.waves.flatMap((wave) => waveProblems(wave, input))],
    warnings: [
      ...goalWarnings(input),
      ...campaign.waves.flatMap((wave, i) => waveWarnings(wave, i, input)),
      ...offerWarnings(campaign),
      ...clashWarnings(input),
      ...proofWarnings(input),
      ...moneyWarnings(input),
    ],
  };
}

type Facts = Remark<string>["facts"];

function remark<Code extends string>(
  code: Code,
  part: PlanPart,
  facts: Facts = {},
  wave: string | null = null,
): Remark<Code> {
  return { code, part, wave, facts };
}

function planProblems({ campaign, today, audience }: LaunchCheckInput): readonly LaunchProblem[] {
  const { name, waves, replyBy, budget } = campaign;
  const out: LaunchProblem[] = [];
  const first = waves.length === 0 ? campaign.start : waveDay(campaign, 0);
  if (name.trim() === "") out.push(remark("noName", "why"));
  if (waves.length === 0) out.push(remark("noWave", "what"));
  if (audience.contacted === 0) out.push(remark("nobodyToContact", "whom"));
  if (first < today) out.push(remark("startInPast", "when", { day: first }));
  if (replyBy === null && waves.some(isWritten)) out.push(remark("noReplyDeadline", "when"));
  if (replyBy !== null && replyBy < first) out.push(remark("deadlineBeforeStart", "when", { day: replyBy }));
  if (budget.binding && budget.lines.length === 0) out.push(remark("bindingWithoutBudget", "money"));
  return out;
}

/** Whether people answer a wave later and elsewhere; in a call they answer at once, and an own channel has no piece. */
function isWritten({ channel }: Wave): boolean {
  return channel !== "own" && channel !== "phone";
}

function waveProblems(wave: Wave, { campaign, known }: LaunchCheckInput): readonly LaunchProblem[] {
  const at = (code: LaunchProblem["code"], facts: Facts = {}): LaunchProblem => remark(code, "what", facts, wave.id);
  const out: LaunchProblem[] = [];
  if (wave.channel === "own" && wave.ownChannel.trim() === "") out.push(at("ownChannelUnnamed"));
  if (wave.channel !== "own" && wave.text.trim() === "") out.push(at("waveWithoutText"));
  if (wave.channel === "email" && wave.subject.trim() === "") out.push(at("subjectMissing"));
  for (const text of WITH_SUBJECT.has(wave.channel) ? [wave.subject, wave.text] : [wave.text]) {
    const [fault] = parseText(text, known).faults;
    if (fault !== undefined) out.push(at("textFaulty", { code: fault.code, at: fault.at, what: fault.what }));
  }
  if (isWritten(wave) && wave.text.trim() !== "" && !holdsReplyPath(wave, campaign, known)) {
    out.push(at("waveWithoutReplyPath"));
  }
  return out;
}

/** A piece says where to reply: by the field, or in the very words of the campaign. */
function holdsReplyPath(wave: Wave, campaign: Campaign, known: KnownField): boolean {
  const replyTo = campaign.replyTo.trim();
  if (replyTo === "") return false;
  const { template } = parseText(wave.text, known);
  return fieldsOf(template).includes("replyTo") || `${wave.text}\n${wave.signature}`.includes(replyTo);
}

function goalWarnings({ campaign, audience, best }: LaunchCheckInput): readonly LaunchWarning[] {
  const { goals, checks } = campaign;
  const out: LaunchWarning[] = [];
  if (Object.values(goals).every((goal) => goal === null)) out.push(remark("noGoal", "why"));
  if (goals.contacts !== null && goals.contacts > audience.contacted && audience.contacted > 0) {
    const needs = goals.contacts / audience.contacted;
    out.push(remark("goalBeyondBest", "why", { goal: "contacts", needs }));
  }
  for (const goal of feasibility(goals, audience.contacted, best)) {
    if (!goal.isBeyond) continue;
    const known = goal.best === null ? {} : { best: goal.best };
    out.push(remark("goalBeyondBest", "why", { goal: goal.goal, needs: goal.needs, ...known }));
  }
  const open = checks.filter(({ done }) => !done).length;
  if (open > 0) out.push(remark("checksOpen", "why", { count: open }));
  return out;
}

/** Messages that can be refused by answering them, so each has to say how. */
const REFUSABLE: ReadonlySet<Wave["channel"]> = new Set<Wave["channel"]>(["sms", "email", "wechat", "fax"]);

function waveWarnings(
  wave: Wave,
  index: number,
  { audience, campaign, known }: LaunchCheckInput,
): readonly LaunchWarning[] {
  const at = (code: LaunchWarning["code"], part: PlanPart): LaunchWarning => remark(code, part, {}, wave.id);
  const out: LaunchWarning[] = [];
  if ((audience.waves[index] ?? 0) === 0 && audience.contacted > 0) out.push(at("waveToNobody", "whom"));
  const saysUntil = fieldsOf(parseText(wave.text, known).template).includes("replyBy");
  if (isWritten(wave) && campaign.replyBy !== null && !saysUntil) out.push(at("deadlineNotInText", "what"));
  if (REFUSABLE.has(wave.channel) && wave.refusalText.trim() === "") out.push(at("noRefusalText", "what"));
  return out;
}

const LEAST_REPLY_CHANNELS = 2;
const MOST_STEPS = 2;
const MOST_DAYS_TO_PRIZE = 7;

function offerWarnings(campaign: Campaign): readonly LaunchWarning[] {
  const { incentive, objective, replyChannels, waves } = campaign;
  const out: LaunchWarning[] = [];
  if (new Set(replyChannels).size < LEAST_REPLY_CHANNELS) {
    out.push(remark("fewerThanTwoReplyChannels", "what", { count: replyChannels.length }));
  }
  if (incentive === null) return out;
  const { steps, daysToPrize, validUntil } = incentive;
  // Whoever does not know the firm yet takes no trouble for it (requirements G-23).
  const isNewToUs = objective === "acquire";
  if (isNewToUs && steps !== null && steps > MOST_STEPS) out.push(remark("tooManySteps", "what", { steps }));
  if (isNewToUs && daysToPrize !== null && daysToPrize > MOST_DAYS_TO_PRIZE) {
    out.push(remark("prizeTooSlow", "what", { days: daysToPrize }));
  }
  if (validUntil !== null && waves.length > 0 && validUntil < windowEnd(campaign)) {
    out.push(remark("incentiveEndsEarly", "when", { day: validUntil }));
  }
  return out;
}

function clashWarnings({ campaign, clashes }: LaunchCheckInput): readonly LaunchWarning[] {
  return clashes.map(({ a, b, people }) => {
    const [own, other] = b.campaign === campaign.id ? [b, a] : [a, b];
    const facts = { people, campaign: other.campaign, wave: other.wave, day: other.day };
    return remark("clash", "when", facts, own.wave);
  });
}

function proofWarnings({ campaign, smallestLift }: LaunchCheckInput): readonly LaunchWarning[] {
  const { share, hopedLift } = campaign.holdout;
  if (share === 0) return [remark("noHoldout", "proof")];
  const isTooSmall = smallestLift === null || (hopedLift !== null && smallestLift > hopedLift);
  if (!isTooSmall) return [];
  const hoped = hopedLift === null ? {} : { hoped: hopedLift };
  return [remark("holdoutCannotProve", "proof", smallestLift === null ? hoped : { ...hoped, smallest: smallestLift })];
}

function moneyWarnings({ cost }: LaunchCheckInput): readonly LaunchWarning[] {
  return cost.left !== null && cost.left < 0 ? [remark("budgetExceeded", "money", { over: -cost.left })] : [];
}
