import type { movement as english } from "../en/movement.ts";
import type { Translation } from "../translation.ts";

/** Words of who moved between classes: on home, on the value screen, on a customer's page. */
export const movement = {
  since: "{{day}} 以来：",
  up: "类别上升 {{n}} 人",
  down: "类别下降 {{n}} 人",
  more: "看看谁升谁降",
  title: "谁升谁降",
  hint: "两天各按当天为止的购买和当天的分界归类，设置都用现在的。点数字可看是哪些人。",
  period: "对比",
  periods: { m1: "一个月前", m3: "三个月前", m12: "一年前" },
  scheme: "按",
  schemes: { class: "类别", stage: "阶段" },
  lost: "其中流失",
  from: "横行：{{day}}",
  to: "竖列：{{day}}",
  all: "合计",
  nowAll: "现在合计",
  rows: { new: "期间新增", unknown: "当时不在册" },
  unknownHint: "由后来的文件带来，本人没有任何日期。",
  one: {
    title: "类别变化",
    span: "{{from}} – {{to}}",
    change: "{{from}} → {{to}}",
    both: "{{one}}，{{other}}",
    unchanged: "{{day}} 以来没有变化。",
    short: "再往前记录太短，说不清。",
  },
} satisfies Translation<typeof english>;
