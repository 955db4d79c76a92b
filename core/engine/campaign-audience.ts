import {
  baseRate,
  campaignWindow,
  windowBefore,
  windowOfYearBefore,
  type BaseRate,
  type Window,
} from "../campaign/base-rate.ts";
import { decideAudience, type Audience } from "../campaign/decide-audience.ts";
import { netBetween } from "../campaign/spend-between.ts";
import { pastRates } from "../campaign/past-rates.ts";
import { partsOfWaves, type WaveParts } from "../campaign/wave-parts.ts";
import type { Campaign } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { RuleGroup } from "../model/rule.ts";
import { daySpan } from "./as-of.ts";
import { computeInsight, type Insight } from "./insight.ts";
import { knownFields, textSource } from "./wave-text.ts";

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
  const { state, today } = insight;
  const segment = insight.members(campaign.audience.rule);
  const parts = partsOfWaves(
    campaign.waves,
    segment.members(),
    textSource(insight, campaign, { language: "zh", words: {} }, () => "CCD-0001-C"),
    knownFields(insight),
    state.settings.country,
  );
  const orderRate = campaign.expected.order ?? pastOrderRate(insight, campaign);
  const audience = decideAudience({
    state,
    campaign,
    segment,
    suppressed: membersOf(insight, campaign.audience.suppressed),
    credit: membersOf(insight, campaign.audience.credit),
    value: insight.profiles.money,
    classes: classIndexes(insight),
    pre: spentBefore(insight, campaign),
    asOf: today,
    parts: parts.map(({ mean }) => mean),
    orderRate,
  });
  const decided = { audience, parts, orderRate };
  decidedBefore.set(insight, { campaign, decided });
  return decided;
}

function membersOf(insight: Insight, rule: RuleGroup | null): ReturnType<Insight["members"]> | null {
  return rule === null ? null : insight.members(rule);
}

/** Index in CLASSES by customer id; 255 for who has none. */
function classIndexes({ fields, state }: Insight): Uint8Array {
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
function pastOrderRate({ state, asOf }: Insight, { objective }: Campaign): number | null {
  const past = pastRates(state, asOf).filter(({ order }) => order !== null);
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
  return baseRate(insight.state, past.insight.members(campaign.audience.rule).members(), past.window);
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
