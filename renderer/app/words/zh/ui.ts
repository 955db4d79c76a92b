import type { ui as english } from "../en/ui.ts";
import type { Translation } from "../translation.ts";

export const ui = {
  loading: "请稍候…",
  why: "为什么：{{name}}",
  seePeople: "看看“{{name}}”背后是哪些客户",
  seeThem: "看这些客户",
  interval: "有 95% 的把握在 {{low}} 和 {{high}} 之间。",
  cancel: "取消",
  save: "保存",
  close: "关闭",
  nobody: {
    nothing: "先打开一份客户或销售表格吧。",
    sales:
      "已导入的销售没有写明是谁买的：算作店里的销售，但不属于任何客户。请导入一份写明顾客的表格，有编号、电话、邮箱或姓名都可以。",
    comingIn: "正在准备数据",
    comingInText: "一准备好就会显示在这里。进度请看角落里的提示。",
  },
  tested: {
    by: {
      recency: "参照过去隔了同样久没来的客户后来怎样。",
      recencyFrequency: "参照过去隔了同样久没来、来得同样勤的客户后来怎样。",
      model: "依据每位客户来得多勤，以及还会不会再来。",
    },
    on: "用最近 {{days}}检验：预计买 {{expected, number}} 次，实际 {{actual, number}} 次。",
  },
  reason: "原因",
  reasonNeeded: "请写明原因，会和这次决定一起保存。",
  grid: {
    columns: "显示哪些列",
    columnsReset: "恢复原样",
    copy: "复制",
    copied_other: "已复制 {{count, number}} 行。",
    copyFailed: "没能写入剪贴板。",
    total: "合计",
    rows_other: "{{count, number}} 行",
    none: "没有内容。",
    sortAscending: "升序",
    sortDescending: "降序",
    width: "“{{column}}”的列宽",
    help: "方向键移动，回车打开，按住 Shift 加方向键选中多行，Ctrl C 复制。",
  },
  chart: {
    asTable: "看表格",
    asChart: "看图",
    save: "保存图片",
    png: "存为 PNG",
    svg: "存为 SVG",
    saved: "图片已保存。",
  },
  bounds: {
    between: "请填 {{min}} 到 {{max}} 的数。",
    whole: "请填 {{min}} 到 {{max}} 的整数。",
    least: "请填不小于 {{min}} 的数。",
    leastWhole: "请填不小于 {{min}} 的整数。",
    stays: "现在仍是 {{value}}。",
  },
  part: "{{name}}：{{value}}",
} satisfies Translation<typeof english>;
