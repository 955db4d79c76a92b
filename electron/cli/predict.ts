import type { Regulars } from "../../core/engine/api.ts";
import { formatDay, parseIsoDay } from "../../core/model/day.ts";
import {
  FURTHEST_HORIZON,
  TIME_UNITS,
  type Prediction,
  type PredictionQuestion,
  type TimeUnit,
} from "../../core/model/prediction.ts";
import { UsageError, type Arguments, type OptionShape } from "./arguments.ts";
import { everybody } from "./everybody.ts";
import { readMappings } from "./input.ts";
import { csvText, jsonText, type Done } from "./output.ts";
import { namedFiles, takeAll } from "./take-together.ts";

export const PREDICT_USAGE = `predict --out DIR --orders FILE… [--mapping FILE] [--unit day|week|month] [--calibration-end YYYY-MM-DD] [--horizon N] [--discount RATE]
    how often each customer may be expected and what that is worth: model.json, customers.csv, mapping.json; RATE is what money a year later is worth less`;

export const PREDICT_OPTIONS: Readonly<Record<string, OptionShape>> = {
  out: { several: false, required: true },
  orders: { several: true, required: true },
  mapping: { several: false, required: false },
  unit: { several: false, required: false },
  "calibration-end": { several: false, required: false },
  horizon: { several: false, required: false },
  discount: { several: false, required: false },
};

/** As far ahead as is looked where nobody says: a year. */
const YEAR: Readonly<Record<TimeUnit, number>> = { day: 365, week: 52, month: 12 };
const COLUMNS = ["customer", "x", "tx", "T", "pAlive", "expected", "spend", "value"] as const;

/** Takes the orders in and says what may be expected of whom. Gives what to write and the one line to say. */
export async function predict(engine: Regulars, { free, options }: Arguments): Promise<Done> {
  if (free.length > 0) throw new UsageError(`what is ${free.join(" ")}?`);
  const question = questionOf(options);
  const taken = await takeAll(engine, namedFiles(options), await readMappings(options.get("mapping")?.[0]));
  const prediction = await engine.query("prediction", question);
  const output = new Map([
    ["model.json", jsonText(modelJson(question, prediction))],
    ["customers.csv", csvText(await table(engine, prediction))],
    ["mapping.json", jsonText(Object.fromEntries(taken.map(({ name, mapping }) => [name, mapping])))],
  ]);
  return { output, line: summaryLine(question, prediction), notes: taken.flatMap(({ notes }) => notes) };
}

function questionOf(options: Arguments["options"]): PredictionQuestion {
  const one = (name: string): string | undefined => options.get(name)?.[0];
  const unit = TIME_UNITS.find((known) => known === (one("unit") ?? "week"));
  if (unit === undefined) throw new UsageError(`--unit is one of ${TIME_UNITS.join(", ")}`);
  const end = one("calibration-end");
  const until = end === undefined ? null : parseIsoDay(end);
  if (end !== undefined && until === null) throw new UsageError(`--calibration-end is no day: ${end}`);
  const horizon = numberOf("horizon", one("horizon"), YEAR[unit]);
  const furthest = FURTHEST_HORIZON[unit];
  if (horizon === 0 || horizon > furthest)
    throw new UsageError(`--horizon is a number above 0, ${furthest} ${unit}s at most`);
  return { unit, until, horizon, yearlyDiscount: numberOf("discount", one("discount"), 0) };
}

function numberOf(name: string, text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  if (!/^\d{1,6}(\.\d{1,9})?$/.test(text)) throw new UsageError(`--${name} is a number, 0 or more: ${text}`);
  return Number(text);
}

function modelJson(question: PredictionQuestion, { until, occasions, spend, tooLittle, heldOut }: Prediction): unknown {
  return {
    unit: question.unit,
    calibrationEnd: formatDay(until),
    horizon: question.horizon,
    discount: question.yearlyDiscount,
    bgnbd: occasions,
    gammaGamma: spend,
    ...(tooLittle === null ? {} : { insufficient: tooLittle }),
    holdout: heldOut,
  };
}

async function table(engine: Regulars, { customers }: Prediction) {
  const byId = new Map(customers.map((customer) => [customer.id, customer]));
  const rows: (string | number | null)[][] = [[...COLUMNS]];
  for await (const page of everybody(engine, [])) {
    for (const { id, known } of page) {
      const of = byId.get(id);
      if (of !== undefined) rows.push([known, of.x, of.tx, of.T, of.alive, of.expected, of.spend, of.value]);
    }
  }
  return rows;
}

function summaryLine(
  { unit, horizon }: PredictionQuestion,
  { until, customers, tooLittle, occasions }: Prediction,
): string {
  const who = `${customers.length} customers up to ${formatDay(until)}`;
  if (tooLittle !== null) return `${who}: too few to say, ${tooLittle.has} of ${tooLittle.needs} ${tooLittle.what}`;
  const expected = customers.reduce((sum, customer) => sum + (customer.expected ?? 0), 0);
  const leaving = occasions?.boundary === true ? "; nobody seems to leave for good" : "";
  return `${who}: ${Math.round(expected)} purchases expected in ${horizon} ${unit}s${leaving}`;
}
