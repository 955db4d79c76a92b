import type { reports as english } from "../en/reports.ts";
import type { Translation } from "../translation.ts";

/** 启动过的所有活动，结果如何。 */
export const reports = {
  title: "报告",
  lead: "每次活动结果如何，学到了什么。",
  none: "还没有启动过活动",
  noneHint:
    "每次活动带来了什么、把握多大、花了多少、学到了什么，都记在这里；下一次就从上一次的经验开始。示例店里有一次已经结束的活动。",
  noCustomers: "报告讲的是活动带来了什么。",
  toCampaigns: "去看活动",
  search: "搜索教训、理由和名称",
  objective: "目的",
  channel: "方式",
  all: "全部",
  noMatch: "没有符合的报告。",
  clear: "全部显示",
  columns: {
    campaign: "活动",
    verdict: "结论",
    people: "联系 · 对照",
    difference: "差别",
    cost: "费用",
    roi: "回报",
    decision: "决定",
    lessons: "教训",
  },
  decisions: { keep: "保留", change: "调整", stop: "停止", none: "未定" },
  differenceRange: "{{low}} 到 {{high}}",
  lessonsNone: "没有记下",
} satisfies Translation<typeof english>;
