import type { awareness as english } from "../en/awareness.ts";
import type { Translation } from "../translation.ts";

/** 认知度电话抽样调查。 */
export const awareness = {
  title: "认知度",
  lead: "活动前后问同样的一小批人：知不知道我们，知不知道我们是做什么的。",
  back: "反馈",
  notLaunched: "请先启动活动",
  notLaunchedHint: "要问的人从联系的人和对照组里抽，这两拨人在启动时才定下来。",
  draw: {
    title: "问哪些人",
    text: "从可以打电话的人里随机抽一小批，各组按比例。不是谁挑的，所以能代表大家。",
    size: "抽多少人",
    why: "至少 30 人：再少的话，一个人的回答就能让结果差出 3 个百分点以上，什么也说明不了。",
    draw: "抽 {{count, number}} 人",
    drawn: "已抽出 {{count, number}} 人。",
  },
  phase: { label: "什么时候", before: "活动前", after: "活动后" },
  progress: "已问 {{asked}} 人，共 {{size}} 人",
  blind: "打电话的人看不到谁是联系的、谁是对照组，免得无意中引导回答。",
  ask: {
    aware: "“说到……，您知道哪些店？”再问：“您听说过我们吗？”",
    understands: "“您知道我们是做什么的、有什么好处吗？”",
  },
  aware: { none: "不知道", aided: "提示后知道", unaided: "自己说出来" },
  understands: { yes: "了解", no: "不了解" },
  columns: { who: "客户", phone: "电话", aware: "知不知道我们", understands: "了不了解做什么" },
  mayNot: "不能打：已没有同意",
  noNumber: "没有号码",
  onlyOpen: "只看还没问的",
  allAsked: "都问完了。",
  result: {
    title: "前后对比",
    knows: "知道我们",
    unaided: "自己说出来",
    understands: "了解做什么",
    answers: "回答人数",
    of: "{{n}} / {{answers}} · {{share}}",
    few: "不到 30 个回答，比例说明不了什么。",
    effect: "活动带来了多少变化、误差多大，见“效果”页。",
    toEffect: "去看效果",
  },
} satisfies Translation<typeof english>;
