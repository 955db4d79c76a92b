import type { jobs as english } from "../en/jobs.ts";
import type { Translation } from "../translation.ts";

export const jobs = {
  opening: "正在打开工作区",
  title: "任务",
  none: "没有正在进行的任务。",
  running_other: "{{count, number}} 个任务进行中",
  steps: {
    reading: "正在读文件",
    matching: "正在核对哪些是新的",
    writing: "正在写入",
    folding: "正在汇总",
    computing: "正在计算",
    making: "正在生成",
    saving: "正在保存",
  },
  waiting: "正在开始",
  rows_other: "{{count, number}} 行",
  left: "大约还要 {{time}}",
  seconds: "{{count, number}} 秒",
  minutes: "{{count, number}} 分钟",
  cancel: "停止",
  cancelLabel: "停止：{{title}}",
  stopping: "正在停止…",
  cancelled: "已停止，什么都没有留下。",
  failed: "没有成功",
  undo: "撤销",
  undone: "已撤销。",
  interrupted: "上次关闭窗口时，还有内容正在写入",
  interruptedNext: "它要么已完整保存，要么完全没有保存。请到“数据”看最新的一步；如果没有，请再做一次。",
  restarted: "熟客刚才重启了计算引擎。已保存的内容都在；正在进行的任务已停止。",
} satisfies Translation<typeof english>;
