import type { Figure, FigureInput } from "../../model/figure.ts";
import { both, where, type RuleGroup } from "../../model/rule.ts";
import type { Settings } from "../../model/settings.ts";
import { PARTS } from "../../model/money.ts";
import type { TopBuyers } from "../../value/pareto.ts";
import { classMoves } from "../../value/moves.ts";
import { figure, tooFew } from "../figures.ts";
import { previewInsight, type Insight } from "../insight.ts";
import type { Migration, RfmCell, ValueAnswer } from "../value-answer.ts";
import { schemesOf } from "./count.ts";

/** Who is worth what, under the settings in force or under changed ones as a preview. */
export function valueView(insight: Insight, preview: Partial<Settings> | null): ValueAnswer {
  const shown = preview ? previewInsight(insight, preview) : insight;
  const { analysis, profiles } = shown;
  const buyers = analysis.pareto.buyers;
  return {
    buyers: figure(buyers, "people", "buyers", isBuyer),
    // Who only gave something back is no buyer, but their money is in the sum.
    money: figure(profiles.shop.customersMoney, "money", shown.settings.basis, where(shown.settings.basis, "!=", 0)),
    pareto: paretoOf(shown),
    rfm: rfmOf(shown),
    ...schemesOf(shown),
    lapsed: flagFigure(shown, "lapsed"),
    overdue: flagFigure(shown, "overdue"),
    settings: shown.settings,
    migrations: preview ? migrationsOf(insight, shown) : [],
  };
}

const isBuyer: RuleGroup = where("buyer", "=", "yes");

function paretoOf(insight: Insight): ValueAnswer["pareto"] {
  const { pareto } = insight.analysis;
  const few = pareto.insufficient;
  const topFigure = (
    top: TopBuyers | null,
    definition: "paretoTop" | "paretoBuyersFor",
    value: (top: TopBuyers) => number,
  ): Figure => {
    if (!top) return tooFew("share", definition, few ?? { what: "buyers", needs: 1, has: pareto.buyers });
    const inputs: FigureInput[] = [
      { name: "people", value: top.buyers, unit: "people" },
      { name: "shareOfBuyers", value: top.shareOfBuyers, unit: "share" },
      { name: "money", value: top.money, unit: "money" },
      { name: "shareOfMoney", value: top.shareOfMoney, unit: "share" },
      { name: "buyers", value: pareto.buyers, unit: "people" },
      { name: "total", value: pareto.total, unit: "money" },
      { name: "clipped", value: pareto.clipped, unit: "people" },
    ];
    return figure(value(top), "share", definition, where("paretoShare", "<=", top.shareWithTies), inputs);
  };
  const { cut } = pareto;
  return {
    curve: pareto.curve,
    top: topFigure(pareto.top, "paretoTop", (top) => top.shareOfMoney),
    buyersFor80: topFigure(pareto.buyersFor80, "paretoBuyersFor", (top) => top.shareOfBuyers),
    gini: few
      ? tooFew("count", "gini", few)
      : figure(pareto.gini, "count", "gini", null, [{ name: "buyers", value: pareto.buyers, unit: "people" }]),
    cut: cut
      ? figure(cut.value, "money", "cutMoney", where("paretoShare", "<=", cut.shareOfBuyers), [
          { name: "people", value: cut.buyers, unit: "people" },
          { name: "shareOfBuyers", value: cut.shareOfBuyers, unit: "share" },
          { name: "shareOfMoney", value: cut.shareOfMoney, unit: "share" },
        ])
      : tooFew("money", "cutMoney", few ?? { what: "buyers", needs: 1, has: 0 }),
    nearCut: cut
      ? figure(cut.near, "people", "nearCut", nearCut(insight.settings.basis, cut.value))
      : tooFew("people", "nearCut", few ?? { what: "buyers", needs: 1, has: 0 }),
    clipped: pareto.clipped,
  };
}

/** Buyers within ±5 % of the money at the cut; at a cut of 0 also those below it, who count as 0. */
function nearCut(basis: Settings["basis"], cut: number): RuleGroup {
  const units = (money: number): number => money / PARTS;
  if (cut === 0) return both(isBuyer, where(basis, "<=", 0));
  const low = Math.ceil(cut * 0.95);
  const high = Math.floor(cut * 1.05);
  return both(isBuyer, where(basis, "between", [units(low), units(high)]));
}

function rfmOf(insight: Insight): ValueAnswer["rfm"] {
  const { analysis, profiles, settings } = insight;
  const { rfm } = analysis;
  const cuts = { recency: rfm.recency.cuts, frequency: rfm.frequency.cuts, monetary: rfm.monetary.cuts };
  const base = { groups: rfm.groups, frequencyBands: rfm.frequency.by === "bands", cuts };
  if (rfm.insufficient) return { ...base, cells: [], insufficient: rfm.insufficient };
  const people = new Map<number, { people: number; money: number }>();
  for (let id = 0; id < analysis.count; id++) {
    if (analysis.isBuyer[id] !== 1) continue;
    const key = analysis.r[id]! * 100 + analysis.f[id]!;
    const cell = people.get(key) ?? { people: 0, money: 0 };
    cell.people++;
    cell.money += profiles.money[id]!;
    people.set(key, cell);
  }
  const cells: RfmCell[] = [...people]
    .sort(([a], [b]) => a - b)
    .map(([key, cell]) => {
      const r = Math.floor(key / 100);
      const f = key % 100;
      const rule = both(both(scored("r", r), scored("f", f)), isBuyer);
      return {
        r,
        f,
        people: figure(cell.people, "people", "rfmScore", rule),
        money: figure(cell.money, "money", settings.basis, rule),
      };
    });
  return { ...base, cells };
}

/** A score of 0 is "not scored" and stands as unknown in the field. */
function scored(field: "r" | "f", score: number): RuleGroup {
  return score === 0 ? where(field, "unknown") : where(field, "=", score);
}

function flagFigure(insight: Insight, flag: "lapsed" | "overdue"): Figure {
  const limit = insight.analysis.rhythm[flag];
  if (limit.insufficient) return tooFew("people", flag, limit.insufficient);
  let n = 0;
  for (const set of insight.analysis[flag]) n += set;
  return figure(n, "people", flag, where(flag, "=", "yes"), [
    { name: "ratio", value: limit.ratio, unit: "score" },
    { name: "baseGap", value: insight.analysis.rhythm.baseGap, unit: "days" },
  ]);
}

function migrationsOf(before: Insight, after: Insight): Migration[] {
  return classMoves(before.analysis, after.analysis);
}
