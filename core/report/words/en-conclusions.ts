import type { ConclusionCode, ConclusionFacts } from "../conclusions.ts";
import type { Say } from "../say.ts";

/** A sentence for every conclusion, with its numbers in it. `name` finds the report's own words for choices. */
export type ConclusionWords = {
  readonly [C in ConclusionCode]: (facts: ConclusionFacts[C], say: Say, name: Names) => string;
};

/** Words for choices that stand in a sentence. */
export interface Names {
  goal(goal: ConclusionFacts["goalReached"]["goal"]): string;
  goalValue(goal: ConclusionFacts["goalReached"]["goal"], value: number): string;
  failure(reason: string): string;
  channel(channel: ConclusionFacts["cheapestChannel"]["channel"]): string;
  slice(by: string, value: string | null): string;
}

/** "1 person", "1,234 people". */
export function nOf(count: number, one: string, many: string): string {
  const whole = Math.round(count);
  return `${whole.toLocaleString("en-GB")} ${whole === 1 ? one : many}`;
}

/** "between 12 fewer and 40 more", "between 6 and 58 more", "between 3 and 9 fewer". */
function between(low: number, high: number, say: (value: number) => string): string {
  if (low >= 0) return `between ${say(low)} and ${say(high)} more`;
  if (high <= 0) return `between ${say(-high)} and ${say(-low)} fewer`;
  return `between ${say(-low)} fewer and ${say(high)} more`;
}

function moneyBetween(range: { readonly low: number; readonly high: number } | null, say: Say): string {
  if (range === null) return "too few bought for a range";
  return `the range is ${between(range.low, range.high, say.money).replace("fewer", "less")}`;
}

export const conclusions: ConclusionWords = {
  tooEarly: ({ verdictFrom }, say) =>
    `It is too early for a verdict: until ${say.day(verdictFrom)} goods may still come back. What stands here are counts.`,
  salesMissing: ({ to }, say) =>
    `There is no verdict yet: the sales up to ${say.day(to)}, when the window closed, are not taken in. What stands here are counts.`,
  nobodyContacted: () => "Nobody was contacted, so there is nothing to say.",
  noHoldout: ({ orders }) =>
    `Whether it worked cannot be said: nobody was left alone to compare with. ${nOf(orders, "order", "orders")} came afterwards; how many would have come anyway is not known.`,
  provenMore: ({ value, low, high, pValue }, say) =>
    `It worked: about ${nOf(value, "more buyer", "more buyers")} because of this campaign, ${between(low, high, say.count)} (${say.p(pValue)}).`,
  provenLess: ({ value, low, high, pValue }, say) =>
    `It did harm: about ${nOf(-value, "buyer fewer", "buyers fewer")} because of this campaign, ${between(low, high, say.count)} (${say.p(pValue)}).`,
  notProvable: ({ low, high }, say) =>
    `The lists cannot prove that it worked: ${between(low, high, say.count)} buyers.`,
  tooFew: ({ what, needs, has }) =>
    what === "outcomes"
      ? `Too few bought to say whether it worked: it takes ${needs} buyers in all, there are ${has}.`
      : `Too few to say whether it worked: each group needs ${nOf(needs, "person", "people")}, there are ${has}.`,
  spendProvenMore: ({ value, range, pValue }, say) =>
    `It brought about ${say.money(value)} more in net sales; ${moneyBetween(range, say)} (${say.p(pValue)}).`,
  spendProvenLess: ({ value, range, pValue }, say) =>
    `It cost about ${say.money(-value)} in net sales; ${moneyBetween(range, say)} (${say.p(pValue)}).`,
  spendNotProvable: ({ range, pValue }, say) =>
    `More money from it is not provable either way; ${moneyBetween(range, say)} (${say.p(pValue)}).`,
  goalReached: ({ goal, planned, actual }, _, name) =>
    `${name.goal(goal)}: goal reached, ${name.goalValue(goal, actual)} against ${name.goalValue(goal, planned)} planned.`,
  goalMissed: ({ goal, planned, actual }, say, name) => {
    const share = planned === 0 ? "" : `, ${say.share(actual / planned)} of it`;
    return `${name.goal(goal)}: goal missed, ${name.goalValue(goal, actual)} against ${name.goalValue(goal, planned)} planned${share}.`;
  },
  goalUnknown: ({ goal, planned }, _, name) =>
    `${name.goal(goal)}: ${name.goalValue(goal, planned)} were planned; what came is not known.`,
  notReached: ({ reason, people, missed, exported }, say, name) =>
    `${nOf(missed, "person was", "people were")} not reached, ${say.share(missed / exported)} of those written to; most often: ${name.failure(reason).toLowerCase()} (${say.share(people / missed)} of them).`,
  replyBest: ({ rate, best, campaign }, say) =>
    `${say.share(rate)} replied, the best so far: “${campaign}” had ${say.share(best)}.`,
  replyBelow: ({ rate, best, campaign }, say) =>
    `${say.share(rate)} replied; the best so far was ${say.share(best)} (“${campaign}”).`,
  replyFirst: ({ rate }, say) => `${say.share(rate)} replied; there is no earlier campaign to compare with.`,
  orderPaid: ({ cost, margin }, say) =>
    `An order cost ${say.money(cost)} and brought ${say.money(margin)} of margin, whether or not it came because of the campaign.`,
  orderUnpaid: ({ cost, margin }, say) =>
    `An order cost ${say.money(cost)}, more than the ${say.money(margin)} of margin it brought.`,
  breakEven: ({ needed, bought }, say) =>
    needed > 1
      ? "Even if everybody contacted had ordered, the cost would not have come back."
      : `${say.share(needed)} of those contacted had to order for the cost to come back; ${say.share(bought)} ordered.`,
  cheapestChannel: ({ channel, cost, dearest, most }, say, name) =>
    `An order was cheapest by ${name.channel(channel).toLowerCase()}: ${say.money(cost)}; dearest by ${name.channel(dearest).toLowerCase()}: ${say.money(most)}. Nobody drew who got which.`,
  sliceProven: ({ by, value, difference }, say, name) =>
    `Proven for “${name.slice(by, value)}”, the most of all parts: ${say.points(difference)}.`,
  noSliceProven: ({ parts }) =>
    `In none of ${nOf(parts, "part", "parts")} of the audience can it be proven that it worked better there.`,
  pooled: ({ campaigns, value, low, high, proven }, say) =>
    `Together with campaigns like it, ${campaigns} in all: ${say.points(value)}, ${say.points(low)} to ${say.points(high)}; ${proven ? "proven" : "not provable"}.`,
  awarenessEffect: ({ value, low, high }, say) =>
    `Awareness changed by ${say.points(value)} against those left alone (${say.points(low)} to ${say.points(high)}).`,
  awarenessChange: ({ value, low, high }, say) =>
    `Awareness changed by ${say.points(value)} (${say.points(low)} to ${say.points(high)}). Whether the campaign did that is not known: those left alone were not asked.`,
};
