import type { Regulars } from "../../core/engine/api.ts";
import type { GroupFigures, ValueAnswer } from "../../core/engine/value-answer.ts";
import type { Accounting } from "../../core/model/accounting.ts";
import { formatDay } from "../../core/model/day.ts";
import type { Figure } from "../../core/model/figure.ts";
import { formatPlain } from "../../core/model/money.ts";
import type { TakenFile } from "./take-in.ts";

/** `summary.json`: money as plain decimals, shares as fractions, null where there are too few to say. */
export interface ValueSummary {
  readonly asOf: string;
  readonly basis: "net" | "gross";
  readonly currency: string;
  readonly files: Readonly<Record<string, Accounting>>;
  readonly anonymous: { readonly lines: number; readonly gross: string };
  readonly customers: number;
  readonly buyers: number | null;
  readonly customersGross: string;
  readonly shopGross: string;
  readonly discounts: string;
  readonly refunds: string;
  readonly net: string;
  readonly pareto: {
    readonly topShare: Readonly<Record<string, number | null>>;
    readonly buyersFor80: number | null;
    readonly gini: number | null;
  };
  readonly classes: Readonly<Record<string, number | null>>;
  readonly stages: Readonly<Record<string, number | null>>;
}

export async function valueSummary(engine: Regulars, taken: readonly TakenFile[]): Promise<ValueSummary> {
  const workspace = await engine.query("workspace", {});
  const value = await engine.query("value", { preview: null });
  const shop = await engine.query("shop", {});
  return {
    asOf: formatDay(workspace.asOf),
    basis: workspace.settings.basis,
    currency: workspace.settings.currency,
    files: Object.fromEntries(taken.map(({ name, accounting }) => [name, accounting])),
    anonymous: { lines: shop.anonymousLines, gross: formatPlain(shop.anonymousGross) },
    customers: workspace.customers,
    buyers: value.buyers.value,
    customersGross: formatPlain(shop.customersGross),
    shopGross: formatPlain(shop.shopGross),
    discounts: formatPlain(shop.discounts),
    refunds: formatPlain(shop.refunds),
    net: formatPlain(shop.net),
    pareto: paretoOf(value),
    classes: peopleByName(value.classes),
    stages: peopleByName(value.stages),
  };
}

function paretoOf({ pareto }: ValueAnswer): ValueSummary["pareto"] {
  return {
    topShare: { "0.2": pareto.top.value },
    buyersFor80: inputOf(pareto.buyersFor80, "people"),
    gini: pareto.gini.value,
  };
}

function inputOf(figure: Figure, name: string): number | null {
  const value = figure.inputs.find((input) => input.name === name)?.value;
  return typeof value === "number" ? value : null;
}

function peopleByName(groups: readonly GroupFigures<string>[]): Record<string, number | null> {
  return Object.fromEntries(groups.map(({ name, people }) => [name, people.value]));
}
