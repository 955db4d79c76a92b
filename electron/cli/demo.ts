import type { Regulars } from "../../core/engine/api.ts";
import type { Ports } from "../../core/engine/ports.ts";
import { dayFromCivil, parseIsoDay } from "../../core/model/day.ts";
import { UsageError, type Arguments, type OptionShape } from "./arguments.ts";
import { seededChance } from "./demo/chance.ts";
import { clockAt, demoPorts } from "./demo/clock.ts";
import { runLoop } from "./demo/loop.ts";
import { demoSummary } from "./demo/summary.ts";
import { jsonText, type Output } from "./output.ts";

export const DEMO_USAGE = `demo --out DIR [--customers N] [--seed N] [--today YYYY-MM-DD]
    the whole loop on the sample shop: customers.csv, audience.csv, lists/, simulated/, report.html, report.docx, report.xlsx, summary.json`;

export const DEMO_OPTIONS: Readonly<Record<string, OptionShape>> = {
  out: { several: false, required: true },
  customers: { several: false, required: false },
  seed: { several: false, required: false },
  today: { several: false, required: false },
};

const CUSTOMERS = { least: 500, usual: 2_000, most: 20_000 };
const USUAL_SEED = 1;
const MOST_SEED = 0x7fff_ffff;
/** A day of no season, so that the same seed gives the same files on every day. */
const USUAL_DAY = dayFromCivil({ year: 2026, month: 6, day: 1 });

/** Runs the loop on days of its own. Gives what to write and the one line to say. */
export async function demo(
  start: (ports: Ports) => Promise<Regulars>,
  { free, options }: Arguments,
): Promise<{ output: Output; line: string }> {
  if (free.length > 0) throw new UsageError(`what is ${free.join(" ")}?`);
  const customers = wholeNumber(options, "customers", CUSTOMERS.usual, CUSTOMERS.least, CUSTOMERS.most);
  const seed = wholeNumber(options, "seed", USUAL_SEED, 0, MOST_SEED);
  const clock = clockAt(firstDay(options));
  const began = clock.today();
  const engine = await start(demoPorts(clock, seed));
  const files = new Map<string, string | Uint8Array>();
  const end = await runLoop({ engine, clock, chance: seededChance(seed), customers, seed, files });
  const summary = await demoSummary(engine, { customers, seed, began, ended: clock.today(), files }, end);
  files.set("summary.json", jsonText(summary));
  const { launch, effect } = summary;
  const line = `${summary.customers} customers, ${launch.contacted} contacted, ${launch.excluded.holdout} left alone, ${effect.orders ?? 0} orders, ${effect.verdict}`;
  return { output: files, line };
}

function wholeNumber(options: Arguments["options"], name: string, usual: number, least: number, most: number): number {
  const text = options.get(name)?.[0];
  if (text === undefined) return usual;
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw new UsageError(`--${name} is a whole number from ${least} to ${most}, not ${text}`);
  }
  return number;
}

function firstDay(options: Arguments["options"]): number {
  const text = options.get("today")?.[0];
  if (text === undefined) return USUAL_DAY;
  const day = parseIsoDay(text);
  if (day === null) throw new UsageError(`--today is no day: ${text}`);
  return day;
}
