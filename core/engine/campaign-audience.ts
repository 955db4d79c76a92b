import { campaignWindow, windowBefore, windowOfYearBefore, type Window } from "../campaign/campaign-window.ts";
import { decideAudience, type Audience, type AudienceInput } from "../campaign/decide-audience.ts";
import { netBetween } from "../campaign/spend-between.ts";
import { newWave } from "../campaign/templates.ts";
import type { WaveParts } from "../campaign/wave-parts.ts";
import { baseRate, type BaseRate } from "../evaluate/base-rate.ts";
import type { Campaign } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { CHANNELS } from "../model/fields.ts";
import type { RuleGroup } from "../model/rule.ts";
import { daySpan } from "./as-of.ts";
import { measureBase, pastOf } from "./evaluation.ts";
import { computeInsight, type Insight } from "./insight.ts";
import { messageParts } from "./wave-text.ts";

/** A plan's people as they would be drawn now, and what their messages take. */
export interface DecidedCampaign {
  readonly audience: Audience;
  readonly parts: readonly WaveParts[];
  /** The share of those contacted who are expected to order; null: nobody knows. */
  readonly orderRate: number | null;
}

const decidedBefore = new WeakMap<Insight, { campaign: Campaign; decided: DecidedCampaign }>();

/**
 * Decides a plan's people on what is known (methods §10). The same plan asked again of the same state is not decided again.
 * Errors: `rule-invalid`, `field-unknown`.
 */
export function decideCampaign(insight: Insight, campaign: Campaign): DecidedCampaign {
  const before = decidedBefore.get(insight);
  if (before?.campaign === campaign) return before.decided;
  const { state } = insight;
  const segment = insight.members(campaign.audience.rule);
  const parts = messageParts(insight, campaign, segment.members(), state.head + 1);
  const orderRate = campaign.expected.order ?? pastOrderRate(insight, campaign);
  const means = { parts: parts.map(({ mean }) => mean), orderRate };
  const audience = decideAudience({ ...audienceInput(insight, campaign), ...means, segment });
  const decided = { audience, parts, orderRate };
  decidedBefore.set(insight, { campaign, decided });
  return decided;
}

/** What deciding a campaign's people takes, but for its segment and what they cost. */
function audienceInput(insight: Insight, campaign: Campaign): Omit<AudienceInput, "segment" | "parts" | "orderRate"> {
  return {
    state: insight.state,
    campaign,
    suppressed: membersOf(insight, campaign.audience.suppressed),
    credit: membersOf(insight, campaign.audience.credit),
    value: insight.profiles.money,
    classes: classIndexes(insight),
    pre: spentBefore(insight, campaign),
    asOf: insight.today,
  };
}

/**
 * Decides a plan's people as if it had one wave on each channel, whatever that cost: bit i of a member's plan says whether CHANNELS[i] may reach
 * them. Errors: `rule-invalid`, `field-unknown`.
 */
export function decideByChannel(insight: Insight, campaign: Campaign): Audience {
  const waves = CHANNELS.map((channel) => newWave(channel, EVERY_DAY, channel, channel));
  const open: Campaign = { ...campaign, waves, budget: { ...campaign.budget, binding: false } };
  const segment = insight.members(campaign.audience.rule);
  return decideAudience({ ...audienceInput(insight, open), segment, parts: [], orderRate: null });
}

const EVERY_DAY = { theme: "other", daysAfter: 0, who: "all" } as const;

function membersOf(insight: Insight, rule: RuleGroup | null): ReturnType<Insight["members"]> | null {
  return rule === null ? null : insight.members(rule);
}

/** Index in CLASSES by customer id; 255 for who has none. */
export function classIndexes({ fields, state }: Insight): Uint8Array {
  const column = fields.column("class");
  if (column?.type !== "choice") return new Uint8Array(state.customers.count).fill(255);
  return column.codes.map((code) => code - 1);
}

/** What each customer spent in as many days before today as the campaign counts. */
function spentBefore({ state, asOf }: Insight, campaign: Campaign): Float64Array {
  const { from, to } = windowBefore(campaignWindow(campaign), asOf);
  return netBetween(state, from, to);
}

/** What the latest campaign of the same objective came to, else the latest of all. */
function pastOrderRate(insight: Insight, { objective }: Campaign): number | null {
  const past = pastOf(insight).filter(({ order }) => order !== null);
  return (past.findLast((campaign) => campaign.objective === objective) ?? past.at(-1))?.order ?? null;
}

const YEAR = 365;

/**
 * Of the people the audience's rule would have held for then, the share who bought in a like window of own history: the same days
 * of an earlier year where the records begin a year before those, else the days that have just passed. Null where the records begin later.
 */
export function ownBaseRate(insight: Insight, campaign: Campaign): BaseRate | null {
  const past = likeWindow(insight, campaign);
  if (past === null) return null;
  return baseRate(measureBase(insight), past.insight.members(campaign.audience.rule).members(), past.window);
}

/** A like window of own history, and what would have been computed on the day before it; null where the records begin later. */
export function likeWindow(
  insight: Insight,
  campaign: Campaign,
): { readonly window: Window; readonly insight: Insight } | null {
  const { state, asOf } = insight;
  const first = daySpan(state.lines)?.first;
  if (first === undefined) return null;
  const planned = campaignWindow(campaign);
  const earlier = windowOfYearBefore(planned, asOf);
  const window = earlier !== null && earlier.from - YEAR >= first ? earlier : windowBefore(planned, asOf);
  return window.from <= first ? null : { window, insight: insightOf(insight, window.from - 1) };
}

const earlierInsight = new WeakMap<Insight, Insight>();

/** What would have been computed on an earlier day; the last one asked for is kept. */
function insightOf(insight: Insight, day: Day): Insight {
  const kept = earlierInsight.get(insight);
  if (kept?.asOf === day) return kept;
  const earlier = computeInsight(insight.state, day, insight.settings);
  earlierInsight.set(insight, earlier);
  return earlier;
}
