import type { inputs as en } from "../en/inputs.ts";
import type { Translation } from "../translation.ts";

/** What a figure is computed from: the names of its inputs. */
export const inputs: Translation<typeof en> = {
  asOf: "统计日",
  base: "全部客户",
  baseGap: "全体客户的平常间隔",
  buyers: "购买客户",
  byLimits: "只因分界变动",
  clipped: "按零计的负值",
  customers: "客户数",
  cutMoney: "分界金额",
  expires: "有效至",
  influence: "影响力分",
  influenceCut: "影响力分界",
  intention: "意向分",
  intentCut: "意向分界",
  loyalOrders: "忠诚所需订单数",
  money: "金额",
  orders: "订单数",
  ownGap: "本人节奏",
  people: "人数",
  ratio: "离开时间是本人节奏的倍数",
  reason: "原因",
  recency: "距上次下单天数",
  recommendation: "推荐打分",
  referred: "介绍来的客户",
  shareOfBuyers: "占购买客户",
  shareOfMoney: "占金额",
  threshold: "门槛",
  total: "合计",
};
