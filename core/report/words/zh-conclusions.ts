import type { Say } from "../say.ts";
import type { ConclusionWords } from "./en-conclusions.ts";

/** “少 12 人到多 40 人之间”、“多 6 人到 58 人之间”、“少 3 人到 9 人之间”. */
function between(low: number, high: number, say: (value: number) => string): string {
  if (low >= 0) return `多 ${say(low)}到 ${say(high)}之间`;
  if (high <= 0) return `少 ${say(-high)}到 ${say(-low)}之间`;
  return `少 ${say(-low)}到多 ${say(high)}之间`;
}

function people(say: Say): (value: number) => string {
  return (value) => `${say.count(value)} 人`;
}

function moneyBetween(range: { readonly low: number; readonly high: number } | null, say: Say): string {
  return range === null
    ? "购买的人太少，给不出范围"
    : `范围在${between(range.low, range.high, (value) => `${say.money(value)} `)}`;
}

export const chineseConclusions: ConclusionWords = {
  tooEarly: ({ verdictFrom }, say) => `现在下结论还太早：${say.day(verdictFrom)} 之前还可能有退货。这里只是计数。`,
  salesMissing: ({ to }, say) => `还不能下结论：统计期到 ${say.day(to)} 为止，之后还没有导入过销售。这里只是计数。`,
  nobodyContacted: () => "没有联系任何人，所以无从说起。",
  noHoldout: ({ orders }, say) =>
    `说不清有没有效果：没有留对照组，无从比较。之后有 ${say.count(orders)} 单，其中多少本来就会来，不得而知。`,
  provenMore: ({ value, low, high, pValue }, say) =>
    `有效果：因为这次活动，大约多了 ${say.count(value)} 位购买者，${between(low, high, people(say))}（${say.p(pValue)}）。`,
  provenLess: ({ value, low, high, pValue }, say) =>
    `起了反作用：因为这次活动，大约少了 ${say.count(-value)} 位购买者，${between(low, high, people(say))}（${say.p(pValue)}）。`,
  notProvable: ({ low, high }, say) => `凭这些名单证明不了有效果：购买人数在${between(low, high, people(say))}。`,
  tooFew: ({ what, needs, has }, say) =>
    what === "outcomes"
      ? `购买的人太少，说不清有没有效果：总共需要 ${say.count(needs)} 位购买者，现有 ${say.count(has)} 位。`
      : `人数太少，说不清有没有效果：每组至少需要 ${say.count(needs)} 人，现有 ${say.count(has)} 人。`,
  spendProvenMore: ({ value, range, pValue }, say) =>
    `净销售额大约多了 ${say.money(value)}，${moneyBetween(range, say)}（${say.p(pValue)}）。`,
  spendProvenLess: ({ value, range, pValue }, say) =>
    `净销售额大约少了 ${say.money(-value)}，${moneyBetween(range, say)}（${say.p(pValue)}）。`,
  spendNotProvable: ({ range, pValue }, say) =>
    `是否多带来了销售额，证明不了；${moneyBetween(range, say)}（${say.p(pValue)}）。`,
  goalReached: ({ goal, planned, actual }, _, name) =>
    `${name.goal(goal)}：目标达到，计划 ${name.goalValue(goal, planned)}，实际 ${name.goalValue(goal, actual)}。`,
  goalMissed: ({ goal, planned, actual }, say, name) => {
    const share = planned === 0 ? "" : `，完成 ${say.share(actual / planned)}`;
    return `${name.goal(goal)}：目标没达到，计划 ${name.goalValue(goal, planned)}，实际 ${name.goalValue(goal, actual)}${share}。`;
  },
  goalUnknown: ({ goal, planned }, _, name) => `${name.goal(goal)}：计划 ${name.goalValue(goal, planned)}，实际不详。`,
  notReached: ({ reason, people: main, missed, exported }, say, name) =>
    `有 ${say.count(missed)} 人没有送到，占发出人数的 ${say.share(missed / exported)}；最多的原因是“${name.failure(reason)}”（占其中 ${say.share(main / missed)}）。`,
  replyBest: ({ rate, best, campaign }, say) =>
    `回复率 ${say.share(rate)}，是历次最高；此前最高的是“${campaign}”，${say.share(best)}。`,
  replyBelow: ({ rate, best, campaign }, say) =>
    `回复率 ${say.share(rate)}；历次最高是 ${say.share(best)}（“${campaign}”）。`,
  replyFirst: ({ rate }, say) => `回复率 ${say.share(rate)}；还没有以往的活动可比。`,
  orderPaid: ({ cost, margin }, say) =>
    `每一单花费 ${say.money(cost)}，带来毛利 ${say.money(margin)}（不论这一单是不是活动带来的）。`,
  orderUnpaid: ({ cost, margin }, say) => `每一单花费 ${say.money(cost)}，超过它带来的毛利 ${say.money(margin)}。`,
  breakEven: ({ needed, bought }, say) =>
    needed > 1
      ? "即使联系的人全都下单，费用也收不回来。"
      : `联系的人里要有 ${say.share(needed)} 下单，费用才收得回来；实际下单的有 ${say.share(bought)}。`,
  cheapestChannel: ({ channel, cost, dearest, most }, say, name) =>
    `成交一单最省的是${name.channel(channel)}：${say.money(cost)}；最贵的是${name.channel(dearest)}：${say.money(most)}。用哪种方式联系谁并不是抽签定的。`,
  sliceProven: ({ by, value, difference }, say, name) =>
    `各部分中“${name.slice(by, value)}”的效果最大，已证明：购买比例 ${say.points(difference)}。`,
  noSliceProven: ({ parts }, say) => `把人群分成 ${say.count(parts)} 个部分来看，没有哪一部分能单独证明有效果。`,
  pooled: ({ campaigns, value, low, high, proven }, say) =>
    `连同同类活动共 ${say.count(campaigns)} 次合起来看：${say.points(value)}，范围 ${say.points(low)} 至 ${say.points(high)}；${proven ? "已证明" : "证明不了"}。`,
  awarenessEffect: ({ value, low, high }, say) =>
    `与对照组相比，知名度变化 ${say.points(value)}（${say.points(low)} 至 ${say.points(high)}）。`,
  awarenessChange: ({ value, low, high }, say) =>
    `知名度变化 ${say.points(value)}（${say.points(low)} 至 ${say.points(high)}）。是不是活动带来的不得而知：对照组没有问过。`,
};
