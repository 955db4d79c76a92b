import type { PrintedBlock, PrintedDocument } from "../../../core/model/printed.ts";
import { day, money } from "../../table.ts";

/** A short report with every kind of block. `text` stands in every place that holds a text. */
export function sampleDocument(text?: string): PrintedDocument {
  const say = (words: string): string => text ?? words;
  const blocks: PrintedBlock[] = [
    { type: "heading", level: 1, text: say("结果") },
    { type: "paragraph", text: say("唤回活动花了 ¥1,840，\n带来 96 位顾客的回复。") },
    {
      type: "keyFigures",
      name: say("要点"),
      figures: [
        { label: say("联系"), value: 1200, kind: "count" },
        {
          label: say("回复率"),
          value: { value: 0.08, low: 0.066, high: 0.097 },
          kind: "share",
          remark: say("目标 6 %"),
        },
        { label: say("增量利润"), value: null, kind: "money", remark: say("人数太少") },
      ],
    },
    {
      type: "table",
      name: say("漏斗"),
      columns: [
        { header: say("步骤"), kind: "text" },
        { header: say("人数"), kind: "count" },
        { header: say("金额"), kind: "money" },
        { header: say("比例"), kind: "share" },
        { header: say("差异"), kind: "points" },
        { header: say("日期"), kind: "day" },
      ],
      rows: [
        [say("发出"), 1200, money("1840.5"), 1, null, day("2026-11-01")],
        [say("购买"), 60, money("-12.25"), 0.05, { value: 0.021, low: 0.004, high: 0.038 }, day("2026-11-21")],
        [say("合计"), 1260, money("1828.25"), null, say("人数太少"), null],
      ],
      total: true,
      remark: say("按首次发送日计算。"),
    },
    {
      type: "intervals",
      name: say("各组效果"),
      kind: "points",
      reference: 0,
      rows: [
        { label: say("老客"), value: { value: 0.031, low: 0.011, high: 0.052 }, proven: true },
        { label: say("新客"), value: { value: -0.004, low: -0.02, high: 0.012 } },
        { label: say("其他"), value: null, remark: say("太少") },
      ],
      remark: say("95 % 区间"),
    },
    {
      type: "bars",
      name: say("步骤"),
      kind: "count",
      rows: [
        { label: say("计划"), value: 1300 },
        { label: say("发出"), value: 1200 },
        { label: say("回复"), value: 96, remark: "8 %" },
        { label: say("未知"), value: null },
      ],
    },
    { type: "note", tone: "warning", text: say("不能证明。") },
    { type: "pageBreak" },
    { type: "heading", level: 2, text: say("教训") },
    { type: "list", ordered: true, items: [say("周二更好"), say("短信太长")] },
    { type: "list", ordered: false, items: [say("继续")] },
    { type: "heading", level: 3, text: say("决定") },
    { type: "note", tone: "good", text: say("保留。") },
  ];
  return {
    language: "zh",
    title: say("冬季唤回：评估报告"),
    subtitle: say("第一至第二波"),
    day: day("2026-11-21"),
    currency: "CNY",
    paper: "a4",
    words: {
      unknown: "未知",
      figure: say("指标"),
      value: say("数值"),
      low: say("下限"),
      high: say("上限"),
      remark: say("说明"),
      points: say("个百分点"),
    },
    blocks,
  };
}
