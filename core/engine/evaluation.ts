import { campaignEffect } from "../evaluate/campaign-effect.ts";
import { pastRates } from "../evaluate/past-rates.ts";
import { measuring, ordersAfter, type MeasureBase, type Measurement } from "../evaluate/measure.ts";
import { runWithPauses } from "../evaluate/steps.ts";
import { CONTACTED } from "../model/campaign.ts";
import type { CampaignEffect, PastRates } from "../model/effect.ts";
import { RegularsError } from "../model/error.ts";
import { NO_DAY, type Day } from "../model/day.ts";
import { AGAIN } from "../model/merged.ts";
import type { Launch, State } from "../model/state.ts";
import { daySpan } from "./as-of.ts";
import { requireLaunched } from "./campaign-decisions.ts";
import type { Insight } from "./insight.ts";
import { messageParts } from "./wave-text.ts";

export interface Evaluation {
  readonly measurement: Measurement;
  readonly effect: CampaignEffect;
}

/** Each insight's evaluations, made once for the screen, the report and its files. */
const made = new WeakMap<Insight, Map<string, Promise<Evaluation>>>();

/**
 * What a launched campaign did, as of the insight's day; made once, in steps with pauses between them.
 * Errors: `campaign-unknown`, `campaign-not-launched`.
 */
export function evaluate(insight: Insight, id: string, pause: () => Promise<void>): Promise<Evaluation> {
  const known = made.get(insight) ?? new Map<string, Promise<Evaluation>>();
  made.set(insight, known);
  const evaluation = known.get(id) ?? evaluateNow(insight, id, pause);
  known.set(id, evaluation);
  // What failed is tried again when it is asked for again.
  evaluation.catch(() => known.delete(id));
  return evaluation;
}

const counted = new WeakMap<Insight, Map<string, Promise<number>>>();

/** Orders of people a launch's waves went out to, up to the insight's day; as its evaluation counts them. */
export function ordersSoFar(insight: Insight, launch: Launch, pause: () => Promise<void>): Promise<number> {
  const known = counted.get(insight) ?? new Map<string, Promise<number>>();
  counted.set(insight, known);
  const { id } = launch.campaign;
  const orders =
    known.get(id) ?? runWithPauses(ordersAfter(measureBase(insight), launch), pause).then((after) => after.orders);
  known.set(id, orders);
  orders.catch(() => known.delete(id));
  return orders;
}

const past = new WeakMap<Insight, readonly PastRates[]>();

/** What own campaigns whose window is over came to, oldest first; worked out once. */
export function pastOf(insight: Insight): readonly PastRates[] {
  const known = past.get(insight) ?? pastRates(measureBase(insight));
  past.set(insight, known);
  return known;
}

/** The last day of a sale, or the day on which a file brought some: it was there to tell of the days before. */
function salesUntil({ lines, batches, commits }: State): Day {
  let last = daySpan(lines)?.last ?? NO_DAY;
  for (const [seq, { day }] of batches) if ((commits[seq - 1]?.lines ?? 0) > 0) last = Math.max(last, day);
  return last;
}

/** What measuring looks at. A day to come that somebody chose to look from settles nothing: there is no verdict before its day. */
export function measureBase(insight: Insight): MeasureBase {
  const { state, settings, asOf, today, profiles } = insight;
  return {
    state,
    index: profiles.index,
    asOf: Math.min(asOf, today),
    salesUntil: salesUntil(state),
    answersUntil: settings.asOf ?? Math.max(asOf, today),
  };
}

async function evaluateNow(insight: Insight, id: string, pause: () => Promise<void>): Promise<Evaluation> {
  const measured = requireLaunched(insight.state, id);
  await pause();
  const { campaign, commit, members } = measured.launch;
  const people = members.customer.filter(
    (_, row) => members.status[row] === CONTACTED && members.twice?.[row] !== AGAIN,
  );
  const parts = messageParts(insight, campaign, people, commit).map(({ mean }) => mean);
  const measurement = await runWithPauses(measuring(measureBase(insight), measured, parts), pause);
  if (measurement === null) throw new RegularsError("campaign-not-launched");
  return { measurement, effect: await runWithPauses(campaignEffect(measurement.facts), pause) };
}
