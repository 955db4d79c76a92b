import { channelMix, type Mix, type MixInput } from "../../campaign/channel-mix.ts";
import { breakEvenResponse, channelRates } from "../../campaign/channel-rates.ts";
import type { Campaign } from "../../model/campaign.ts";
import { CHANNELS, CLASSES } from "../../model/fields.ts";
import type { Insight } from "../insight.ts";
import type { MixAnswer, MixChannelRow, MixClassRow, MixMissing, MixResult, MixTyped } from "../mix-answers.ts";
import {
  budgetOfMix,
  capOf,
  DECAY,
  marginOf,
  ordersOfClasses,
  priceOf,
  ratesOfChannels,
  reachOfClasses,
  wavesOfMix,
} from "../mix-facts.ts";
import type { Views } from "../views.ts";

/** What is known, place by place as in CHANNELS and CLASSES. */
interface Known {
  readonly campaign: Campaign;
  readonly typed: MixTyped;
  readonly reach: ReturnType<typeof reachOfClasses>;
  readonly rates: ReturnType<typeof ratesOfChannels>;
  readonly classes: readonly MixClassRow[];
  /** By class; null: not known. */
  readonly margins: readonly (number | null)[];
  readonly channels: readonly MixChannelRow[];
}

/** How a plan's budget would be divided best (methods §11): what that is taken from, what is missing, and what it comes to. */
export function mixView(insight: Insight, { campaign, typed }: Views["mix"]["params"]): MixAnswer {
  const known = knownOf(insight, campaign, typed);
  const waves = wavesOfMix(campaign);
  const cap = Math.min(waves, Math.max(1, typed.cap ?? capOf(campaign)));
  const budget = typed.budget ?? budgetOfMix(campaign);
  const decay = DECAY.slice(0, waves);
  const missing = missingOf(known, budget);
  const taken = takenChannels(known);
  const mix = missing.length > 0 ? null : channelMix(inputOf(known, taken, { decay, cap, budget: budget ?? 0 }));
  return {
    channels: known.channels,
    classes: known.classes,
    decay,
    cap,
    budget,
    missing,
    result: mix === null ? null : resultOf(mix, known, taken, decay),
  };
}

function knownOf(insight: Insight, campaign: Campaign, typed: MixTyped): Known {
  const reach = reachOfClasses(insight, campaign);
  const rates = ratesOfChannels(insight, campaign, typed);
  const orders = ordersOfClasses(insight);
  const margins = orders.map(({ averageOrder }) => marginOf(campaign, averageOrder));
  const classes = CLASSES.map((name, of): MixClassRow => {
    const people = (reach[of] ?? []).reduce((sum, group) => sum + group.people, 0);
    return { class: name, people, averageOrder: null, orderFrom: null, ...orders[of] };
  });
  const channels = CHANNELS.map((channel, at): MixChannelRow => {
    const price = priceOf(insight, campaign, channel, typed);
    const people = reach.map((groups) =>
      groups.reduce((sum, group) => sum + (((group.channels >>> at) & 1) === 1 ? group.people : 0), 0),
    );
    const all = people.reduce((sum, n) => sum + n, 0);
    const margin = all === 0 ? 0 : people.reduce((sum, n, of) => sum + n * (margins[of] ?? 0), 0) / all;
    const { response, responseFrom, factor, factorFrom, contacted, held } = rates[at] ?? UNKNOWN;
    return {
      channel,
      people: all,
      ...price,
      response,
      responseFrom,
      contacted,
      factor,
      factorFrom,
      held,
      breakEven: price.piece === null ? null : breakEvenResponse(price.piece, factor, margin),
    };
  });
  return { campaign, typed, reach, rates, classes, margins, channels };
}

const UNKNOWN = channelRates(null, null, {});

function missingOf({ campaign, classes, channels, margins }: Known, budget: number | null): readonly MixMissing[] {
  const reached = channels.filter(({ people }) => people > 0);
  const priced = reached.filter(({ piece }) => piece !== null);
  const missing: readonly (readonly [MixMissing, boolean])[] = [
    ["people", !classes.some(({ people }) => people > 0)],
    ["margin", campaign.marginShare === null],
    ["orders", campaign.marginShare !== null && margins.every((margin) => margin === null)],
    ["budget", budget === null],
    ["budgetSpent", budget !== null && budget <= 0],
    ["prices", reached.length > 0 && priced.length === 0],
    ["responses", priced.length > 0 && priced.every(({ response }) => response === null)],
  ];
  return missing.flatMap(([what, isMissing]) => (isMissing ? [what] : []));
}

/** Places in CHANNELS of those with people, a price and a response. */
function takenChannels({ channels }: Known): readonly number[] {
  return [...channels.keys()].filter((at) => {
    const row = channels[at];
    return row !== undefined && row.people > 0 && row.piece !== null && row.response !== null;
  });
}

function inputOf(
  { reach, rates, typed, margins, channels }: Known,
  taken: readonly number[],
  means: Pick<MixInput, "decay" | "cap" | "budget">,
): MixInput {
  return {
    ...means,
    channels: taken.map((at) => ({
      piece: channels[at]?.piece ?? 0,
      fixed: channels[at]?.fixed ?? 0,
      capacity: channels[at]?.capacity ?? null,
    })),
    classes: CLASSES.map((name, of) => {
      const groups = (reach[of] ?? []).map(({ channels: set, people }) => ({
        channels: taken.reduce((sum, at, place) => sum | (((set >>> at) & 1) << place), 0),
        people,
      }));
      const within = groups.reduce((sum, group) => sum + (group.channels === 0 ? 0 : group.people), 0);
      return {
        margin: Math.max(0, margins[of] ?? 0),
        lift: taken.map((at) => (rates[at]?.classes[of] ?? 0) * (rates[at]?.factor ?? 0)),
        least: Math.round((typed.least[name] ?? 0) * within),
        groups,
      };
    }),
  };
}

function resultOf(mix: Mix, { rates, channels }: Known, taken: readonly number[], decay: readonly number[]): MixResult {
  const nameOf = (place: number): (typeof CHANNELS)[number] => CHANNELS[taken[place] ?? 0] ?? CHANNELS[0];
  const classOf = (of: number): (typeof CLASSES)[number] => CLASSES[of] ?? CLASSES[0];
  const priceAt = (place: number): number => channels[taken[place] ?? 0]?.piece ?? 0;
  const cells = mix.cells.map(({ class: of, channel, wave, people, lift, gain }) => ({
    class: classOf(of),
    channel: nameOf(channel),
    wave,
    people,
    responses: people * (rates[taken[channel] ?? 0]?.classes[of] ?? 0) * (decay[wave] ?? 0),
    orders: people * lift,
    margin: Math.round(people * gain),
    cost: Math.round(people * priceAt(channel)),
  }));
  const { cutOff } = mix;
  return {
    cells,
    pieces: mix.pieces,
    responses: cells.reduce((sum, { responses }) => sum + responses, 0),
    orders: mix.orders,
    margin: Math.round(mix.margin),
    cost: Math.round(mix.cost),
    mayMiss: mix.exact ? null : Math.round(mix.bound),
    limits: mix.limits.map((limit) => {
      return limit.kind === "capacity" ? { kind: limit.kind, channel: nameOf(limit.channel) } : limit;
    }),
    worthOf100: Math.round(mix.worthOf100),
    cutOff:
      cutOff === null
        ? null
        : {
            class: classOf(cutOff.class),
            channel: nameOf(cutOff.channel),
            wave: cutOff.wave,
            margin: Math.round(cutOff.gain),
            price: priceAt(cutOff.channel),
          },
  };
}
