import type { SituationFigure } from "../../model/campaign.ts";
import type { Figure } from "../../model/figure.ts";
import { where } from "../../model/rule.ts";
import type { SituationAnswer } from "../campaign-answers.ts";
import { figure, tooFew } from "../figures.ts";
import type { Insight } from "../insight.ts";
import { homeView } from "./home.ts";
import { valueView } from "./value.ts";

/** The figures that facts of a campaign's situation can be linked to, as they are now. */
export function situationView(insight: Insight): SituationAnswer {
  const home = homeView(insight);
  const value = valueView(insight, null);
  const now: Readonly<Record<SituationFigure, Figure>> = {
    customers: home.customers,
    buyers: value.buyers,
    revenue12Months: home.revenue12Months,
    cameBack: home.cameBack,
    reachable: home.reachable,
    due: home.due,
    overdue: value.overdue,
    lapsed: value.lapsed,
    paretoTop: value.pareto.top,
    averageOrder: averageOrder(insight),
  };
  return Object.entries(now).map(([name, figureNow]) => ({ figure: name as SituationFigure, now: figureNow }));
}

/** All customers' money ÷ all their orders. */
export function averageOrder({ profiles }: Insight): Figure {
  let orders = 0;
  for (const n of profiles.orders) orders += n;
  if (orders === 0) return tooFew("money", "averageOrder", { what: "orders", needs: 1, has: 0 });
  const money = profiles.shop.customersMoney;
  return figure(Math.round(money / orders), "money", "averageOrder", where("buyer", "=", "yes"), [
    { name: "money", value: money, unit: "money" },
    { name: "orders", value: orders, unit: "orders" },
  ]);
}
