import type { segments as english } from "../en/segments.ts";
import type { Translation } from "../translation.ts";

export const segments = {
  title: "人群",
  lead: "用一条规则圈出一群客户，每次打开都按最新数据重新数。",
  create: "新建人群",
  none: "还没有人群",
  noneHint: "人群就是一条规则，比如“最近 90 天买过茶，而且 30 天没联系过”。存一次，以后做名单、做比较都能用。",
  ideas: "可以从这些开始",
  idea: {
    quiet: "快要走的好客户",
    never: "问过但没买过的人",
    once: "只买过一次的人",
    birthday: "可以联系的熟客",
  },
  columns: { name: "人群", rule: "圈的是谁", people: "人数" },
  editor: {
    new: "新建人群",
    lead: "写清楚圈哪些人，人数会跟着变。",
    name: "名称",
    nameNeeded: "请起个名字。",
    note: "用来做什么",
    save: "保存人群",
    saved: "人群“{{name}}”已保存。",
    remove: "删除",
    removed: "人群“{{name}}”已删除。",
    makeList: "做成名单",
    back: "全部人群",
    gone: "这个人群已经不在了。",
    unfinished: "还有条件没填完，暂时没有算进去。",
  },
  count: {
    people: "人在这个人群里",
    ofBase: "占 {{base}} 人的 {{share}}",
    money: "他们的消费",
    reachable: "联系得上",
    see: "全部看一看",
  },
  portrait: "他们是什么样的人",
  first: "排在前面的几位",
  editorLabel: "规则",
} satisfies Translation<typeof english>;
