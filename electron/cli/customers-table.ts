import type { Regulars } from "../../core/engine/api.ts";
import type { Cell, FieldInfo, Why } from "../../core/engine/views.ts";
import { formatDay } from "../../core/model/day.ts";
import { formatPlain } from "../../core/model/money.ts";
import { everybody } from "./everybody.ts";

/** Column of the written table → field of the engine. */
const COLUMNS = {
  customer: "code",
  first: "firstDay",
  last: "lastDay",
  orders: "orders",
  occasions: "occasions",
  gross: "gross",
  discounts: "discounts",
  refunds: "refunds",
  net: "net",
  recency: "recency",
  r: "r",
  f: "f",
  m: "m",
  value: "value",
  intention: "intention",
  influence: "influence",
  stage: "stage",
  class: "class",
} as const;

type Row = readonly (string | number | null)[];

/**
 * One row a customer, by code, header first; `customer` is the code, else the phone, the e-mail or the name they are known by. `why` names the rule
 * that decided the class and what it looked at.
 */
export async function customersTable(engine: Regulars): Promise<Row[]> {
  const fields = new Map((await engine.query("fields", {})).map((field) => [field.id, field]));
  const columns = Object.values(COLUMNS).slice(1);
  const rows: Row[] = [[...Object.keys(COLUMNS), "why"]];
  for await (const page of everybody(engine, columns)) {
    const reasons = await engine.query("why", { ids: page.map(({ id }) => id) });
    for (const [at, { known, cells }] of page.entries()) {
      const written = cells.map((cell, column) => cellText(cell, fields.get(columns[column] ?? "")));
      rows.push([known, ...written, whyText(reasons[at])]);
    }
  }
  return rows;
}

function cellText(cell: Cell, field: FieldInfo | undefined): string | number | null {
  if (typeof cell !== "number") return cell;
  if (field?.type === "money") return formatPlain(cell);
  return field?.type === "day" ? formatDay(cell) : cell;
}

function whyText(why: Why | undefined): string {
  if (why === undefined) return "";
  return [why.rule, ...why.inputs.map(({ name, value, unit }) => `${name}=${inputText(value, unit)}`)].join("; ");
}

function inputText(value: string | number | null, unit: string): string {
  if (value === null) return "unknown";
  if (typeof value === "string") return value;
  if (unit === "money") return formatPlain(value);
  return unit === "day" ? formatDay(value) : String(value);
}
