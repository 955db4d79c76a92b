import type { home as english } from "../en/home.ts";
import type { Translation } from "../translation.ts";

export const home = {
  title: "首页",
  lead: "今天该做什么，客户现状如何。",
  open: "打开文件",
  empty: {
    title: "这里还没有内容",
    text: "导入客户或销售表格之后，这里每天会告诉您值得做的事：快要流失的是谁、谁该来了、数据里缺什么。",
  },
  today_other: "今天有 {{count, number}} 件事值得做",
  nothing: "今天没有急事。客户都按自己的节奏在买，数据也没有缺口。",
  followUps_other: "今天有 {{n}} 位客户要跟进。",
  followUpsLate_other: "今天有 {{n}} 位客户要跟进，其中 {{late}} 位已逾期。",
  startCalling: "开始外呼",
  waiting_other: "有 {{n}} 条回复还没人跟进。",
  takeUp: "去跟进",
  wave: "“{{campaign}}”的“{{wave}}”该发了（{{day}}），名单还没做。",
  openWave: "去做名单",
  quiet_other: "您最好的客户里有 {{n}} 位渐渐不来了，他们一年带来 {{money}}。",
  due_other: "有 {{n}} 位客户差不多该来买了。",
  repair: {
    noPermission_other: "有 {{n}} 位客户还没问过是否愿意被联系。",
    noAddress_other: "有 {{n}} 位客户同意被联系，却没有留下电话或地址。",
    noName_other: "有 {{n}} 位客户没有姓名。",
  },
  toRepair_other: "{{n}} 位客户有不可能或可疑的值。",
  clean: "去修正",
  running: {
    title: "正在进行的活动",
    ofGoal: "{{orders}} / {{goal}} 张订单，{{share}}",
    orders_other: "目前 {{count, number}} 张订单",
    verdict: "{{day}} 见分晓",
  },
  see: "看看是谁",
  stands: "现状",
  figures: {
    customers: "客户数",
    revenue: "近 12 个月销售额",
    cameBack: "回头客比例",
    due: "该来了",
    reachable: "可联系比例",
  },
  pareto: "前 {{buyers}} 的买家带来 {{money}} 的销售额",
  paretoFew: "销售额在买家中的分布",
  more: "看看谁最有价值",
  chart: { buyers: "买家占比（从高到低）", money: "销售额占比", cut: "前 {{share}}" },
} satisfies Translation<typeof english>;
