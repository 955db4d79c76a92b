import type { Regulars } from "../../core/engine/api.ts";
import type { Cell, FieldInfo, Why } from "../../core/engine/views.ts";
import { formatDay } from "../../core/model/day.ts";
import { formatPlain } from "../../core/model/money.ts";

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

/** By what else somebody is known whose file has no codes, the surest first; nobody is left without a name in the table. */
const KNOWN_BY = ["phone", "email", "name"] as const;

type Row = readonly (string | number | null)[];
const PAGE = 200;

/**
 * One row a customer, by code, header first; `customer` is the code, else the phone, the e-mail or the name they are known by. `why` names the rule
 * that decided the class and what it looked at.
 */
export async function customersTable(engine: Regulars): Promise<Row[]> {
  const fields = new Map((await engine.query("fields", {})).map((field) => [field.id, field]));
  const columns = [...Object.values(COLUMNS), ...KNOWN_BY];
  const everybody = {
    rule: { combinator: "and", rules: [] },
    search: "",
    sort: { field: "code", descending: false },
  } as const;
  const rows: Row[] = [[...Object.keys(COLUMNS), "why"]];
  for (let offset = 0; ; offset += PAGE) {
    const page = await engine.query("customers", { ...everybody, columns, offset, limit: PAGE });
    const reasons = await engine.query("why", { ids: page.rows.map(({ id }) => id) });
    for (const [at, { cells }] of page.rows.entries()) {
      const written = cells.map((cell, column) => cellText(cell, fields.get(columns[column] ?? "")));
      const [code, ...values] = written.slice(0, -KNOWN_BY.length);
      const known = [code, ...written.slice(-KNOWN_BY.length)].find((cell) => cell !== null && cell !== "") ?? "";
      rows.push([known, ...values, whyText(reasons[at])]);
    }
    if (offset + PAGE >= page.total) return rows;
  }
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
