import type { PrintedKeyFigures } from "../model/printed.ts";
import { goalKind, type Pen } from "./pen.ts";

/** The few numbers to remember, each with what it is measured by. */
export function keyFigures({ source, words, say }: Pen): PrintedKeyFigures {
  const { population, funnel, costs, roi } = source.effect;
  const { goals } = source.launch.campaign;
  const goalOf = (goal: "orders" | "amount"): string => {
    const planned = goals[goal];
    return planned === null ? words.key.noGoal : words.key.goal(say[goalKind(goal)](planned));
  };
  return {
    type: "keyFigures",
    name: words.key.title,
    figures: [
      {
        label: words.key.contacted,
        value: population.contacted,
        kind: "count",
        remark: population.held === 0 ? words.key.noneHeld : words.key.held(say.count(population.held)),
      },
      { label: words.key.orders, value: funnel.orders, kind: "count", remark: goalOf("orders") },
      { label: words.key.revenue, value: funnel.revenue, kind: "money", remark: goalOf("amount") },
      { label: words.key.cost, value: costs.total, kind: "money" },
      {
        label: words.key.roi,
        value: roi.interval === null || roi.value === null ? roi.value : { value: roi.value, ...roi.interval },
        kind: "share",
        digits: 0,
        remark: roiRemark({ source, words }),
      },
    ],
  };
}

/** What the return rests on, or what it lacks. */
export function roiRemark({ source, words }: Pick<Pen, "source" | "words">): string {
  const { roi, costs, results } = source.effect;
  if (costs.total === null) return words.roi.noCost;
  if (roi.marginShare === null) return words.roi.noMargin;
  if (roi.label === "proven") return words.roi.proven;
  return results.incremental === null ? words.roi.counted : words.roi.notProvable;
}
