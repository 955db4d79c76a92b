import type { Regulars } from "../../../core/engine/api.ts";
import type { WaveStanding } from "../../../core/engine/campaign-answers.ts";
import type { Campaign, MemberReason } from "../../../core/model/campaign.ts";
import { formatDay, type Day } from "../../../core/model/day.ts";
import type { CampaignEffect, Interval, MoneyComparison, RateComparison } from "../../../core/model/effect.ts";
import { PARTS } from "../../../core/model/money.ts";
import type { ReturnSummary } from "../../../core/model/returning.ts";
import type { LoopEnd } from "./loop.ts";

/** How the loop was run. */
export interface Run {
  readonly customers: number;
  readonly seed: number;
  readonly began: Day;
  readonly ended: Day;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** `summary.json`: the counts of every step; money in units of the currency, shares as fractions, null where it cannot be said. */
export interface DemoSummary {
  readonly [part: string]: unknown;
  readonly customers: number;
  readonly launch: {
    readonly day: string;
    readonly segment: number;
    readonly contacted: number;
    readonly excluded: Readonly<Record<MemberReason, number>>;
    readonly baseRate: number | null;
  };
  readonly effect: { readonly orders: number | null; readonly verdict: string };
}

export async function demoSummary(engine: Regulars, run: Run, end: LoopEnd): Promise<DemoSummary> {
  const { campaign: id } = end;
  const { campaign, launch, waves, conclusion } = await engine.query("campaign", { id });
  if (launch === null) throw new Error("the demo's campaign is not launched");
  const replies = await engine.query("replies", { campaign: id, unmatched: false, offset: 0, limit: 1 });
  const followUps = await engine.query("followUps", { campaign: id, state: "open", offset: 0, limit: 1 });
  const effect = await engine.query("effect", { campaign: id });
  const next = await engine.query("campaign", { id: end.next });
  const workspace = await engine.query("workspace", {});
  return {
    run: { customers: run.customers, seed: run.seed, from: formatDay(run.began), to: formatDay(run.ended) },
    currency: workspace.settings.currency,
    customers: workspace.customers,
    campaign: { name: campaign.name, audience: campaign.audience.name, holdout: campaign.holdout },
    launch: {
      day: formatDay(launch.day),
      segment: launch.segment,
      contacted: launch.contacted,
      excluded: launch.excluded,
      baseRate: launch.baseRate,
    },
    waves: waves.map((wave) => waveJson(campaign, wave)),
    lists: end.lists,
    returned: end.returns.map(returnJson),
    replies: { total: replies.total, unmatched: replies.unmatched },
    followUps: { ...followUps.counts, waiting: followUps.waiting },
    sales: end.sales.map(({ file, taken }) => ({ file: taken.name, orders: file.orders, rows: taken.accounting })),
    effect: effectJson(effect),
    conclusion: { decision: conclusion?.decision ?? null, lessons: conclusion?.lessons.length ?? 0 },
    next: nextJson(next.campaign),
    files: [...run.files.keys(), "summary.json"].sort(),
  };
}

function waveJson(
  { waves }: Campaign,
  { id, day, planned, exported, delivered, failed, replied }: WaveStanding,
): object {
  const wave = waves.find((one) => one.id === id);
  return {
    name: wave?.name,
    channel: wave?.channel,
    day: formatDay(day),
    planned,
    exported,
    delivered,
    failed,
    replied,
  };
}

function returnJson({ fileName, read, events, alreadyKnown, unused, unusable, refusals }: ReturnSummary): object {
  return { file: fileName, read, events, alreadyKnown, unused, unusable, refusals };
}

function effectJson({
  population,
  funnel,
  results,
  costs,
  roi,
  goals,
  awareness,
}: CampaignEffect): DemoSummary["effect"] {
  const { byCode, boughtAfterwards, incremental } = results;
  const counted = (one: typeof byCode): object | null =>
    one && { people: one.people, orders: one.orders, revenue: units(one.revenue) };
  const more = {
    contacted: population.contacted,
    held: population.held,
    from: formatDay(population.from),
    to: formatDay(population.to),
    settled: population.settled,
    funnel: { ...funnel, revenue: units(funnel.revenue) },
    byCode: counted(byCode),
    boughtAfterwards: counted(boughtAfterwards),
    bought: incremental && rateJson(incremental.bought),
    spend: incremental && moneyJson(incremental.spend),
    costs: {
      total: units(costs.total),
      perContact: units(costs.perContact),
      perReply: units(costs.perReply),
      perOrder: units(costs.perOrder),
    },
    roi: { value: roi.value, interval: pair(roi.interval), label: roi.label, breakEvenRate: roi.breakEvenRate },
    goals: goals.map(({ goal, planned, actual, reached }) => {
      const isMoney = goal === "amount";
      return { goal, planned: isMoney ? units(planned) : planned, actual: isMoney ? units(actual) : actual, reached };
    }),
    awareness: awareness && {
      before: awareness.before && { value: awareness.before.value, interval: pair(awareness.before.interval) },
      after: awareness.after && { value: awareness.after.value, interval: pair(awareness.after.interval) },
      change: awareness.change && { value: awareness.change.value, interval: pair(awareness.change.interval) },
    },
  };
  return { orders: funnel.orders, verdict: incremental?.bought.verdict ?? "too-few", ...more };
}

function rateJson({ contacted, held, difference, interval, pValue, extraPeople, verdict }: RateComparison): object {
  return {
    contacted: { n: contacted.people, k: contacted.happened, rate: contacted.rate },
    held: { n: held.people, k: held.happened, rate: held.rate },
    difference,
    interval: pair(interval),
    pValue,
    extraPeople: extraPeople && { value: extraPeople.value, interval: pair(extraPeople.interval) },
    verdict,
  };
}

function moneyJson({ contacted, held, difference, interval, pValue, verdict, insufficient }: MoneyComparison): object {
  return {
    contacted: { n: contacted.people, buyers: contacted.buyers, mean: units(contacted.mean) },
    held: { n: held.people, buyers: held.buyers, mean: units(held.mean) },
    difference: units(difference),
    interval: interval && [interval.low / PARTS, interval.high / PARTS],
    pValue,
    verdict,
    insufficient,
  };
}

function nextJson({ name, basedOn, checks, expected, holdout, waves }: Campaign): object {
  const isBased = basedOn !== null;
  return { name, isBased, checks: checks.length, expected, baseRate: holdout.baseRate, waves: waves.length };
}

function units(value: number | null): number | null {
  return value === null ? null : value / PARTS;
}

function pair(interval: Interval | null): readonly [number, number] | null {
  return interval && [interval.low, interval.high];
}
