import type { bundle as english } from "../en/bundle.ts";
import type { Translation } from "../translation.ts";

export const bundle = {
  title: "一次导入几张表",
  lead: "客户、订单和订单明细会自动对上。先看清楚会发生什么，再决定要不要写入。",
  tables: "读懂之后的各张表",
  table: "表",
  of: "{{table}}：{{what}}",
  reading: "正在读取每张表的开头…",
  linking: "正在查看各张表怎么对上…",
  together: "各张表怎么对上",
  role: "“{{table}}”是什么",
  roles: {
    customers: "客户",
    orders: "订单，每行一单",
    lines: "订单明细",
    sales: "本身完整的销售",
    out: "不导入",
  },
  ordersOf: "“{{table}}”的订单在哪张表",
  ofOrders: "属于“{{table}}”",
  noOrders: "属于哪些订单？",
  order: {
    met_other: "“{{from}}”的 {{n}} 个订单号，有 {{share}} 在“{{to}}”里。",
    alone_other: "“{{to}}”有 {{n}} 单没有明细，按订单自己的金额计算。",
    twice_other: "“{{to}}”有 {{n}} 行的订单号重复。",
    gives: "每条明细从订单得到日期、客户，以及其他只有订单才有的信息。",
  },
  customer: {
    met_other: "“{{from}}”的 {{n}} 位客户，有 {{share}} 在“{{to}}”里。",
    alone_other: "“{{to}}”另有 {{n}} 位客户不在其中，也会导入。",
    twice_other: "“{{to}}”有 {{n}} 行的客户重复。",
  },
  by: "对应的列",
  unlinked: "没有列能把这些表对上：每张表各自导入。要对上它们，请给两列同样的含义（订单号、客户编号）。",
  check: "核对这些表",
  back: "返回各张表",
  accounting: "每张表的行数和去向",
  sum: "合计",
  nothing: "这些表里没有新内容。里面的内容都已经有了，或者因为上面的原因不导入。",
  sheetsHint: "如果这几张工作表是一套（如客户、订单、明细），请一起导入：按钮在选择工作表的地方。",
  sheets_other: "{{n}} 张工作表一起导入",
} satisfies Translation<typeof english>;
