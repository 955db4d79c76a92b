import { CLASSES } from "../model/fields.ts";
import { inverseVariance, type VariedEstimate } from "../stats/inverse-variance.ts";

/** People a channel's files named, and those of them who replied. */
export interface Replied {
  readonly people: number;
  readonly replied: number;
}

/** What a channel has come to in own campaigns. */
export interface ChannelHistory {
  readonly all: Replied;
  /** By index in CLASSES, as people stood at launch. */
  readonly classes: readonly Replied[];
  /** Of campaigns on this channel alone that held people out: more buyers a person contacted than a person held out. */
  readonly lifts: readonly VariedEstimate[];
  /** People held out in those. */
  readonly held: number;
}

/** Of those who reply, how many orders would not have come by themselves: an assumption until a holdout has measured it (methods §11). */
export const LIFT_FACTOR = 0.3;
/** A rate of few people is drawn towards the rate of many with the weight of so many people. */
const WEIGHT = 20;

/** (k + 20 p) ÷ (n + 20): a rate of few is drawn towards p (methods §11; the mean of a beta prior of weight 20). */
export function shrunkRate(happened: number, people: number, towards: number): number {
  return (happened + WEIGHT * towards) / (people + WEIGHT);
}

export interface ChannelRates {
  /** Of those contacted, the share who reply; null: nobody knows. */
  readonly response: number | null;
  readonly responseFrom: "typed" | "history" | "expected" | null;
  /** By index in CLASSES; none where the channel's is not known. */
  readonly classes: readonly number[];
  /** Extra orders a reply. */
  readonly factor: number;
  readonly factorFrom: "typed" | "holdout" | "assumed";
  /** People of own campaigns: contacted on the channel, and held out of campaigns on it alone. */
  readonly contacted: number;
  readonly held: number;
}

export interface TypedRates {
  readonly response?: number | null | undefined;
  readonly factor?: number | null | undefined;
}

/**
 * What to expect of a channel. What is typed counts as it is, for all classes. Else the response is that of own campaigns, drawn towards what is expected of
 * this one where that is known, and each class's drawn towards the channel's.
 * @param expected the share of those contacted who are expected to reply, whatever the channel; null: not known
 */
export function channelRates(history: ChannelHistory | null, expected: number | null, typed: TypedRates): ChannelRates {
  const { response, from } = responseOf(history, expected, typed);
  const isTyped = from === "typed";
  const classes = CLASSES.map((_, i) => {
    const { people = 0, replied = 0 } = isTyped ? {} : (history?.classes[i] ?? {});
    return response === null ? 0 : isTyped ? response : shrunkRate(replied, people, response);
  });
  return {
    response,
    responseFrom: from,
    classes: response === null ? [] : classes,
    ...factorOf(history, response, typed.factor ?? null),
    contacted: history?.all.people ?? 0,
    held: history?.held ?? 0,
  };
}

function responseOf(
  history: ChannelHistory | null,
  expected: number | null,
  typed: TypedRates,
): { readonly response: number | null; readonly from: ChannelRates["responseFrom"] } {
  if (typed.response !== null && typed.response !== undefined) return { response: typed.response, from: "typed" };
  const { people, replied } = history?.all ?? { people: 0, replied: 0 };
  if (people === 0) return { response: expected, from: expected === null ? null : "expected" };
  const response = expected === null ? replied / people : shrunkRate(replied, people, expected);
  return { response, from: "history" };
}

/**
 * The lift that holdouts measured, as a part of the response. It is weighed with the assumption by inverse variance, the assumption being as
 * unsure as it is large, so that a few people held out cannot overthrow it; never below 0.
 */
function factorOf(
  history: ChannelHistory | null,
  response: number | null,
  typed: number | null,
): Pick<ChannelRates, "factor" | "factorFrom"> {
  if (typed !== null) return { factor: typed, factorFrom: "typed" };
  if (history === null || history.lifts.length === 0 || response === null || response === 0) {
    return { factor: LIFT_FACTOR, factorFrom: "assumed" };
  }
  const assumed = LIFT_FACTOR * response;
  const weighed: readonly VariedEstimate[] = [...history.lifts, { value: assumed, variance: assumed * assumed }];
  const lift = inverseVariance(weighed)?.value ?? assumed;
  return { factor: Math.max(0, lift) / response, factorFrom: "holdout" };
}

/** The share of pieces that must be replied to for a piece to earn its price; null where no share would do. */
export function breakEvenResponse(piece: number, factor: number, margin: number): number | null {
  return factor > 0 && margin > 0 ? piece / (factor * margin) : null;
}
