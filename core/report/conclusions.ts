import type { WaveChannel } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { GoalKind, RateComparison } from "../model/effect.ts";
import type { Insufficient } from "../model/figure.ts";
import type { Money } from "../model/money.ts";
import type { ReportSource } from "./source.ts";

/** What each conclusion cites; people and money with their 95 % range, rounded only when they are said. */
export interface ConclusionFacts {
  tooEarly: { readonly verdictFrom: Day };
  salesMissing: { readonly to: Day };
  nobodyContacted: Record<string, never>;
  noHoldout: { readonly orders: number };
  provenMore: Range & { readonly pValue: number };
  provenLess: Range & { readonly pValue: number };
  notProvable: Omit<Range, "value">;
  tooFew: Insufficient;
  spendProvenMore: { readonly value: Money; readonly range: Omit<Range, "value"> | null; readonly pValue: number };
  spendProvenLess: { readonly value: Money; readonly range: Omit<Range, "value"> | null; readonly pValue: number };
  spendNotProvable: { readonly value: Money; readonly range: Omit<Range, "value"> | null; readonly pValue: number };
  goalReached: { readonly goal: GoalKind; readonly planned: number; readonly actual: number };
  goalMissed: { readonly goal: GoalKind; readonly planned: number; readonly actual: number };
  goalUnknown: { readonly goal: GoalKind; readonly planned: number };
  notReached: { readonly reason: string; readonly people: number; readonly missed: number; readonly exported: number };
  replyBest: { readonly rate: number; readonly best: number; readonly campaign: string };
  replyBelow: { readonly rate: number; readonly best: number; readonly campaign: string };
  replyFirst: { readonly rate: number };
  orderPaid: { readonly cost: number; readonly margin: number };
  orderUnpaid: { readonly cost: number; readonly margin: number };
  breakEven: { readonly needed: number; readonly bought: number };
  cheapestChannel: {
    readonly channel: WaveChannel;
    readonly cost: number;
    readonly dearest: WaveChannel;
    readonly most: number;
  };
  sliceProven: { readonly by: string; readonly value: string | null; readonly difference: number };
  noSliceProven: { readonly parts: number };
  pooled: Range & { readonly campaigns: number; readonly proven: boolean };
  awarenessEffect: Range;
  awarenessChange: Range;
}

interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type ConclusionCode = keyof ConclusionFacts;

/** What follows from the figures, by a rule, with the figures it rests on. */
export type Conclusion = {
  readonly [C in ConclusionCode]: { readonly code: C; readonly facts: ConclusionFacts[C] };
}[ConclusionCode];

/** The conclusions that say whether it worked; the first is the verdict. */
export function verdict({ effect, launch }: ReportSource): readonly Conclusion[] {
  const { population, results } = effect;
  const { incremental, boughtAfterwards } = results;
  if (launch.contacted === 0) return [{ code: "nobodyContacted", facts: {} }];
  if (population.awaitsSales) return [{ code: "salesMissing", facts: { to: population.to } }];
  if (!population.settled) return [{ code: "tooEarly", facts: { verdictFrom: population.verdictFrom } }];
  if (incremental === null) return [{ code: "noHoldout", facts: { orders: boughtAfterwards?.orders ?? 0 } }];
  return [boughtVerdict(incremental.bought), ...spendVerdict(incremental.spend)];
}

function boughtVerdict({ verdict, extraPeople, pValue, insufficient }: RateComparison): Conclusion {
  if (insufficient) return { code: "tooFew", facts: insufficient };
  const interval = extraPeople?.interval;
  if (!extraPeople || !interval || pValue === null)
    return { code: "tooFew", facts: { what: "customers", needs: 1, has: 0 } };
  if (verdict === "proven-more")
    return { code: "provenMore", facts: { value: extraPeople.value, ...interval, pValue } };
  if (verdict === "proven-less")
    return { code: "provenLess", facts: { value: extraPeople.value, ...interval, pValue } };
  return { code: "notProvable", facts: interval };
}

const SPEND = {
  "proven-more": "spendProvenMore",
  "proven-less": "spendProvenLess",
  "not-provable": "spendNotProvable",
} as const;

function spendVerdict({
  verdict,
  extraMoney,
  pValue,
}: NonNullable<ReportSource["effect"]["results"]["incremental"]>["spend"]): readonly Conclusion[] {
  if (extraMoney === null || pValue === null || verdict === "too-few" || verdict === "differs-not-caused") return [];
  return [{ code: SPEND[verdict], facts: { value: extraMoney.value, range: extraMoney.interval, pValue } }];
}

/** What else follows, each by a rule of its own, in the order it is told. */
export function causes(source: ReportSource): readonly Conclusion[] {
  return RULES.flatMap((rule) => rule(source));
}

type Rule = (source: ReportSource) => readonly Conclusion[];

/** A goal that is not reached yet may still be, until there is a verdict. */
const goals: Rule = ({ effect }) =>
  effect.goals.flatMap(({ goal, planned, actual, reached }): readonly Conclusion[] => {
    if (reached === true && actual !== null) return [{ code: "goalReached", facts: { goal, planned, actual } }];
    if (!effect.population.settled) return [];
    if (actual === null) return [{ code: "goalUnknown", facts: { goal, planned } }];
    return [{ code: "goalMissed", facts: { goal, planned, actual } }];
  });

/** Only the most frequent reason, and only where it can be set against what left. */
const failures: Rule = ({ effect: { funnel } }) => {
  const [main] = funnel.failed;
  if (main === undefined || !funnel.exported) return [];
  const missed = funnel.failed.reduce((sum, { people }) => sum + people, 0);
  return [{ code: "notReached", facts: { ...main, missed, exported: funnel.exported } }];
};

const replies: Rule = ({ effect: { funnel, population }, others }) => {
  if (funnel.repliedPeople === null || population.contacted === 0) return [];
  const rate = funnel.repliedPeople / population.contacted;
  const [best] = others.toSorted((a, b) => b.replied - a.replied);
  if (best === undefined) return [{ code: "replyFirst", facts: { rate } }];
  const facts = { rate, best: best.replied, campaign: best.name };
  return [{ code: rate > best.replied ? "replyBest" : "replyBelow", facts }];
};

/** What an order cost against what it brought, and how many had to buy for it. */
const money: Rule = ({ effect: { costs, roi, results, population } }) => {
  const after = results.boughtAfterwards;
  if (after === null || after.orders === 0 || roi.marginShare === null || costs.perOrder === null) return [];
  const margin = (after.revenue / after.orders) * roi.marginShare;
  const facts = { cost: costs.perOrder, margin };
  const order: Conclusion = { code: facts.cost <= margin ? "orderPaid" : "orderUnpaid", facts };
  if (roi.breakEvenRate === null || population.contacted === 0) return [order];
  return [
    order,
    { code: "breakEven", facts: { needed: roi.breakEvenRate, bought: after.people / population.contacted } },
  ];
};

/** Only where two channels have both a price and orders. */
const channels: Rule = ({ launch, waves }) => {
  const sums = new Map<WaveChannel, { cost: number; orders: number }>();
  launch.campaign.waves.forEach(({ channel }, index) => {
    const sum = sums.get(channel) ?? { cost: 0, orders: 0 };
    sums.set(channel, sum);
    sum.cost += waves[index]?.cost ?? 0;
    sum.orders += waves[index]?.orders ?? 0;
  });
  const priced = [...sums]
    .filter(([, { cost, orders }]) => cost > 0 && orders > 0)
    .map(([channel, { cost, orders }]) => ({ channel, cost: cost / orders }))
    .toSorted((a, b) => a.cost - b.cost);
  const [first] = priced;
  const last = priced.at(-1);
  if (first === undefined || last === undefined || first.cost === last.cost) return [];
  return [
    {
      code: "cheapestChannel",
      facts: { channel: first.channel, cost: first.cost, dearest: last.channel, most: last.cost },
    },
  ];
};

const slices: Rule = ({ effect }) => {
  if (effect.slices.length === 0) return [];
  const proven = effect.slices
    .flatMap(({ by, value, rates }) => rates.map((rate) => ({ by, value, ...rate })))
    .filter(({ verdict, difference }) => verdict === "proven-more" && difference !== null)
    .toSorted((a, b) => (b.difference ?? 0) - (a.difference ?? 0));
  const [best] = proven;
  if (best === undefined) return [{ code: "noSliceProven", facts: { parts: effect.slices.length } }];
  return [{ code: "sliceProven", facts: { by: best.by, value: best.value, difference: best.difference ?? 0 } }];
};

const pooled: Rule = ({ effect }) => {
  if (effect.pooled === null) return [];
  const { campaigns, difference, interval, verdict } = effect.pooled;
  const proven = verdict === "proven-more" || verdict === "proven-less";
  return [{ code: "pooled", facts: { campaigns, value: difference, ...interval, proven } }];
};

const awareness: Rule = ({ effect }) => {
  const change = effect.awareness?.change;
  if (!effect.awareness || !change?.interval) return [];
  const code = effect.awareness.drawn ? "awarenessEffect" : "awarenessChange";
  return [{ code, facts: { value: change.value, ...change.interval } }];
};

const RULES: readonly Rule[] = [goals, failures, replies, money, channels, slices, pooled, awareness];
