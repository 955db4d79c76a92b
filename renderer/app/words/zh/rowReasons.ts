import type { rowReasons as english } from "../en/rowReasons.ts";
import type { Translation } from "../translation.ts";

export const rowReasons = {
  noDay: "没有日期",
  badDay: "日期读不出来，或者根本没有这一天",
  dayOutOfRange: "日期早得或晚得不合理",
  noAmount: "没有金额",
  badNumber: "数字读不出来",
  numberTooLarge: "数字大得不合理",
  digitsLost: "编号的数字已被表格软件截掉（如 1.38E+10）",
  noCustomer: "看不出是哪位客户",
  noName: "客户没有姓名、编号，也没有联系方式",
  tooFewCells: "格子比列数少",
  tooManyCells: "格子比列数多",
  notDecodable: "有的文字按这种编码读不出来",
  cutShort: "文件在这一行中间断掉了",
  totalRow: "这是其他行的合计",
  identitiesDisagree: "编号指向一位客户，手机或邮箱却指向另一位",
  anonymousLeftOut: "没有客户的散客销售，按您的选择略过",
  repeatsHeader: "又是一行表头",
  erasedOnRequest: "应本人要求已删除，不再存入",
  removedByRule: "已按保存期限规则移除，之后没有新购买",
  olderThanKept: "早于规则保留实名购买记录的期限",
  orderUnknown: "哪个文件里都找不到它的订单，自己也没有日期",
  orderWithoutLines: "订单没有明细，也没有金额",
  orderTwice: "订单号在前面已经出现过",
  linesLeftOut: "它的明细一条也没有导入",
} satisfies Translation<typeof english>;
