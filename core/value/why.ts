import { NO_DAY } from "../model/day.ts";
import type { FigureInput } from "../model/figure.ts";
import { STAGES } from "../model/fields.ts";
import type { Stage } from "../model/fields.ts";
import type { Analysis, Reason } from "./analysis.ts";
import { RECOMMENDS } from "./axes.ts";
import { CLASS_RULES } from "./class-rules.ts";

/** The rule that put a customer in a class, and what it looked at (methods §5). For a live customer. */
export function whyClass(analysis: Analysis, customer: number): Reason {
  const { settings, profiles, pareto, intention, influence } = analysis;
  const rule = CLASS_RULES[analysis.classRule[customer]! - 1] ?? "rest";
  const influenceInputs: FigureInput[] = [
    { name: "influence", value: influence[customer]!, unit: "score" },
    { name: "influenceCut", value: settings.influenceCut, unit: "score" },
  ];
  const valueInputs: FigureInput[] = [
    { name: "money", value: profiles.money[customer]!, unit: "money" },
    { name: "cutMoney", value: pareto.cut?.value ?? null, unit: "money" },
  ];
  const intentionInputs: FigureInput[] = [
    { name: "intention", value: intention[customer]!, unit: "score" },
    { name: "intentCut", value: settings.intentCut, unit: "score" },
  ];
  const orders: FigureInput = { name: "orders", value: profiles.orders[customer]!, unit: "orders" };
  switch (rule) {
    case "lock":
      return { rule, inputs: lockInputs(analysis, customer) };
    case "influence":
      return { rule, inputs: influenceInputs };
    case "valueCut":
    case "buyer":
      return { rule, inputs: [orders, ...valueInputs, ...rhythmInputs(analysis, customer)] };
    case "intention":
    case "restLapsed":
    case "rest":
      return { rule, inputs: [orders, ...rhythmInputs(analysis, customer), ...intentionInputs, ...influenceInputs] };
  }
}

/** Why a customer stands at a stage, and what was looked at (methods §5). The rule is the stage. For a live customer. */
export function whyStage(analysis: Analysis, customer: number): Reason {
  const { profiles, settings } = analysis;
  const stage: Stage = STAGES[analysis.stage[customer]! - 1] ?? "potential";
  const inputs: FigureInput[] = [{ name: "orders", value: profiles.orders[customer]!, unit: "orders" }];
  if (stage !== "potential") inputs.push({ name: "loyalOrders", value: settings.loyalOrders, unit: "orders" });
  if (stage === "loyal" || stage === "advocate") {
    const recommendation = profiles.recommendation[customer]!;
    inputs.push(
      { name: "referred", value: profiles.referred[customer]!, unit: "people" },
      { name: "recommendation", value: Number.isNaN(recommendation) ? null : recommendation, unit: "score" },
      { name: "threshold", value: RECOMMENDS, unit: "score" },
    );
  }
  return { rule: stage, inputs };
}

function lockInputs({ locks }: Analysis, customer: number): FigureInput[] {
  const lock = locks.get(customer);
  if (!lock) return [];
  return [
    { name: "reason", value: lock.reason, unit: "text" },
    { name: "expires", value: lock.expires, unit: "day" },
  ];
}

/** How long away, against the own rhythm; left out where there is none. */
function rhythmInputs({ profiles, ownGap, dueDay, measures, rhythm }: Analysis, customer: number): FigureInput[] {
  if (dueDay[customer] === NO_DAY) return [];
  return [
    { name: "ownGap", value: ownGap[customer]!, unit: "days" },
    { name: "recency", value: orNull(profiles.recency[customer]!), unit: "days" },
    { name: "ratio", value: orNull(measures.rhythm.away[customer]!), unit: "score" },
    { name: "threshold", value: rhythm.lapsed.ratio, unit: "score" },
  ];
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
