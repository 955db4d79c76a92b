import { budgetForPeople } from "../campaign/budget.ts";
import { channelRates, type ChannelRates } from "../campaign/channel-rates.ts";
import type { ReachGroup } from "../campaign/reach-sets.ts";
import { channelHistory } from "../evaluate/channel-history.ts";
import { CONTACTED, waveDay, type Campaign } from "../model/campaign.ts";
import { CHANNELS, CLASSES, type Channel } from "../model/fields.ts";
import type { Money } from "../model/money.ts";
import { classIndexes, decideByChannel, decideCampaign } from "./campaign-audience.ts";
import { measureBase } from "./evaluation.ts";
import type { Insight } from "./insight.ts";
import type { MixTyped } from "./mix-answers.ts";
import { averageOrder } from "./views/situation.ts";

/** Waves that a budget is divided over, and what is left of the first one's lift in each (methods §11). */
export const DECAY = [1, 0.6, 0.4] as const;

/** A class's average order rests on so many orders at least. */
const LEAST_ORDERS = 30;

const reachBefore = new WeakMap<
  Insight,
  { readonly key: string; readonly reach: readonly (readonly ReachGroup[])[] }
>();

/** By class: how many people each set of channels (bits of CHANNELS) may reach, those held out and left out for any reason not counted. */
export function reachOfClasses(insight: Insight, campaign: Campaign): readonly (readonly ReachGroup[])[] {
  const key = JSON.stringify([campaign.id, campaign.audience, campaign.holdout.share, campaign.holdout.seed]);
  const before = reachBefore.get(insight);
  if (before?.key === key) return before.reach;
  const { members } = decideByChannel(insight, campaign);
  const people = CLASSES.map(() => new Float64Array(1 << CHANNELS.length));
  for (let row = 0; row < members.count; row++) {
    const counts = people[members.class[row]!];
    if (members.status[row] === CONTACTED && counts !== undefined) counts[members.plan[row]!]!++;
  }
  const reach = people.map((counts) =>
    [...counts.keys()].flatMap((channels) => {
      const n = counts[channels] ?? 0;
      return channels === 0 || n === 0 ? [] : [{ channels, people: n }];
    }),
  );
  reachBefore.set(insight, { key, reach });
  return reach;
}

export interface ChannelPrice {
  readonly piece: Money | null;
  readonly pieceFrom: "typed" | "wave" | null;
  readonly fixed: Money;
  readonly capacity: number | null;
}

/** What a channel costs: as typed, else as the first of the plan's waves on it for which a price was given; a text message as many parts as its text takes. */
export function priceOf(insight: Insight, campaign: Campaign, channel: Channel, typed: MixTyped): ChannelPrice {
  const own = typed.channels[channel] ?? {};
  const { parts } = decideCampaign(insight, campaign);
  const waves = campaign.waves.map((wave, at) => ({ ...wave, parts: parts[at]?.mean ?? 1 }));
  const onIt = waves.filter((wave) => wave.channel === channel);
  const priced = onIt.find(({ cost }) => cost.piece > 0 || cost.fixed > 0);
  const piece = own.piece ?? (priced === undefined ? null : Math.round(priced.cost.piece * priced.parts));
  const capacities = onIt.flatMap(({ capacity }) => (capacity === null ? [] : [capacity]));
  return {
    piece,
    pieceFrom: piece === null ? null : own.piece === null || own.piece === undefined ? "wave" : "typed",
    fixed: own.fixed ?? priced?.cost.fixed ?? 0,
    capacity: own.capacity ?? (capacities.length === 0 ? null : Math.min(...capacities)),
  };
}

const histories = new WeakMap<Insight, ReturnType<typeof channelHistory>>();

function historyOf(insight: Insight): ReturnType<typeof channelHistory> {
  const history = histories.get(insight) ?? channelHistory(measureBase(insight));
  histories.set(insight, history);
  return history;
}

/** By channel: what to expect of it. */
export function ratesOfChannels(insight: Insight, campaign: Campaign, typed: MixTyped): readonly ChannelRates[] {
  const history = historyOf(insight);
  return CHANNELS.map((channel) => {
    return channelRates(history.get(channel) ?? null, campaign.expected.response, typed.channels[channel] ?? {});
  });
}

/** By class: the average order, of all where the class has ordered less than 30 times; null where nobody has ordered. */
export function ordersOfClasses(
  insight: Insight,
): readonly { readonly averageOrder: Money | null; readonly orderFrom: "class" | "shop" | null }[] {
  const classes = classIndexes(insight);
  const money = CLASSES.map(() => 0);
  const orders = CLASSES.map(() => 0);
  const { profiles } = insight;
  for (let id = 0; id < classes.length; id++) {
    const of = classes[id]!;
    if (of >= CLASSES.length || !(profiles.orders[id]! > 0)) continue;
    money[of]! += profiles.money[id]!;
    orders[of]! += profiles.orders[id]!;
  }
  const shop = averageOrder(insight).value;
  return CLASSES.map((_, of) => {
    const n = orders[of] ?? 0;
    if (n >= LEAST_ORDERS) return { averageOrder: Math.round((money[of] ?? 0) / n), orderFrom: "class" };
    return { averageOrder: shop, orderFrom: shop === null ? null : "shop" };
  });
}

/** What one more order leaves: its margin, and what it costs by itself taken off. Null where the share of margin or the order is not known. */
export function marginOf({ marginShare, incentive }: Campaign, order: Money | null): number | null {
  return marginShare === null || order === null ? null : marginShare * order - (incentive?.cost ?? 0);
}

/** What may be spent on pieces and on what waves cost besides. */
export function budgetOfMix(campaign: Campaign): Money | null {
  const money = budgetForPeople({ ...campaign, waves: [] });
  return money === null ? null : Math.floor(money);
}

export function wavesOfMix({ waves }: Campaign): number {
  return Math.min(DECAY.length, Math.max(1, waves.length));
}

/** How many of the waves one person can be in without being contacted more often than the campaign's own cap allows in its days. */
export function capOf(campaign: Campaign): number {
  const waves = wavesOfMix(campaign);
  const cap = campaign.audience.contactCap;
  if (cap === null || campaign.waves.length === 0) return waves;
  const taken: number[] = [];
  for (let wave = 0; wave < waves; wave++) {
    const day = waveDay(campaign, wave);
    if (taken.filter((before) => before >= day - cap.days).length < cap.times) taken.push(day);
  }
  return taken.length;
}
