import type { Regulars } from "../../core/engine/api.ts";
import { parseIsoDay } from "../../core/model/day.ts";
import { settingsSchema, type Settings } from "../../core/model/settings.ts";
import { counted } from "./counted.ts";
import { UsageError, type Arguments, type OptionShape } from "./arguments.ts";
import { customersTable } from "./customers-table.ts";
import { readMappings } from "./input.ts";
import { csvText, jsonText, type Done } from "./output.ts";
import { namedFiles, takeAll } from "./take-together.ts";
import { valueSummary } from "./value-summary.ts";

export const VALUE_USAGE = `value --out DIR --orders FILE… [--lines FILE…] [--customers FILE…] [--mapping FILE] [--as-of YYYY-MM-DD] [--basis net|gross] [--currency CODE]
    who is worth what; with --lines the orders' own rows say when and who: customers.csv, summary.json, mapping.json`;

export const VALUE_OPTIONS: Readonly<Record<string, OptionShape>> = {
  out: { several: false, required: true },
  orders: { several: true, required: true },
  lines: { several: true, required: false },
  customers: { several: true, required: false },
  mapping: { several: false, required: false },
  "as-of": { several: false, required: false },
  basis: { several: false, required: false },
  currency: { several: false, required: false },
};

/** Takes the files in and says who is worth what. Gives what to write and the one line to say. */
export async function value(engine: Regulars, { options }: Arguments): Promise<Done> {
  await engine.saveSettings(settingsOf(options));
  const mappings = await readMappings(options.get("mapping")?.[0]);
  const taken = await takeAll(engine, namedFiles(options), mappings);
  const table = await customersTable(engine);
  const summary = await valueSummary(engine, taken);
  const output = new Map([
    ["customers.csv", csvText(table)],
    ["summary.json", jsonText(summary)],
    ["mapping.json", jsonText(Object.fromEntries(taken.map(({ name, mapping }) => [name, mapping])))],
  ]);
  const { customers, buyers, asOf } = summary;
  return {
    output,
    line: [counted(customers, "customer"), `${counted(buyers ?? 0, "buyer")} as of ${asOf}`].join(", "),
    notes: taken.flatMap(({ notes }) => notes),
  };
}

function settingsOf(options: Arguments["options"]): Partial<Settings> {
  const one = (name: string): string | undefined => options.get(name)?.[0];
  const asOf = one("as-of");
  const changes = {
    ...(asOf === undefined ? {} : { asOf: asOfDay(asOf) }),
    ...(one("basis") === undefined ? {} : { basis: one("basis") }),
    ...(one("currency") === undefined ? {} : { currency: one("currency") }),
  };
  const parsed = settingsSchema.partial().safeParse(changes);
  if (!parsed.success)
    throw new UsageError(`--${String(parsed.error.issues[0]?.path[0])} cannot be ${Object.values(changes).join(", ")}`);
  return changes as Partial<Settings>;
}

function asOfDay(text: string): number {
  const day = parseIsoDay(text);
  if (day === null) throw new UsageError(`--as-of is no day: ${text}`);
  return day;
}
