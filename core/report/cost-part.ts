import type { CostLine } from "../evaluate/measure-costs.ts";
import type { PrintedBlock } from "../model/printed.ts";
import { roiRemark } from "./key-figures.ts";
import type { Pen } from "./pen.ts";

/** What it cost by plan and as it came, what each contact, reply and order cost, and whether it came back. */
export function costPart(pen: Pen): readonly PrintedBlock[] {
  const { source, words } = pen;
  const { costs: lines } = source;
  const { costs, roi } = source.effect;
  if (costs.total === null) {
    return [
      { type: "heading", level: 2, text: words.costs.title },
      { type: "paragraph", text: words.costs.none },
    ];
  }
  const planned = lines.every((line) => line.planned !== null)
    ? lines.reduce((sum, line) => sum + (line.planned ?? 0), 0)
    : null;
  return [
    {
      type: "table",
      name: words.costs.title,
      columns: [
        { header: words.costs.what, kind: "text" },
        { header: words.costs.planned, kind: "money" },
        { header: words.costs.actual, kind: "money" },
        { header: words.costs.source, kind: "text" },
      ],
      rows: [
        ...lines.map((line) => [nameOf(line, pen), line.planned, line.actual, sourceOf(line, pen)]),
        [words.costs.total, planned, costs.total, ""],
      ],
      total: true,
    },
    {
      type: "keyFigures",
      name: words.costs.each,
      figures: [
        { label: words.costs.perContact, value: costs.perContact, kind: "money" },
        { label: words.costs.perReply, value: costs.perReply, kind: "money" },
        { label: words.costs.perOrder, value: costs.perOrder, kind: "money" },
        {
          label: words.key.roi,
          value: roi.interval === null || roi.value === null ? roi.value : { value: roi.value, ...roi.interval },
          kind: "share",
          digits: 0,
          remark: roiRemark(pen),
        },
        { label: words.roi.breakEven, value: roi.breakEvenRate, kind: "share", remark: words.roi.breakEvenRemark },
      ],
    },
  ];
}

function nameOf({ what, name }: CostLine, { words }: Pen): string {
  const called = name ?? "";
  if (what === "waveFixed") return words.costs.waveFixed(called);
  if (what === "pieces") return words.costs.pieces(called);
  return what === "incentive" ? words.costs.incentive(called) : called;
}

function sourceOf({ what, isSpent }: CostLine, { words }: Pen): string {
  if (isSpent) return words.costs.spent;
  if (what === "pieces") return words.costs.worked;
  return what === "incentive" ? words.costs.taken : words.costs.asPlanned;
}
