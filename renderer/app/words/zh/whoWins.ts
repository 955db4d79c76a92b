import type { whoWins as english } from "../en/whoWins.ts";
import type { Translation } from "../translation.ts";

export const whoWins = {
  title: "已有的客户",
  update: "用这个文件更新",
  updateHint: "两边都有值时，在下面选以谁为准。空白单元格不会抹掉任何内容。",
  leave: "保持原样",
  leaveHint: "只加入新客户。文件里拒绝联系的人仍会从名单中去掉。",
  lead: "两边的值不同时：",
  field: "字段",
  who: "以谁为准",
  winners: { file: "以文件为准", known: "以已有为准" },
  all: "所有字段",
  byHand: "手工填写的值始终保留。",
  label: "{{field}}以谁为准",
  changes: "已有的客户会怎样",
  changed: "会改变",
  filled: "原来不知道",
  stands: "文件不同，保留已有",
  sample: "第 {{row}} 行：{{before}} → {{said}}",
  sampleNew: "第 {{row}} 行：{{said}}",
  sampleStands: "第 {{row}} 行：保留 {{before}}，不用 {{said}}",
} satisfies Translation<typeof english>;
