import { CONTACTED, HELD_OUT, WAVE_CHANNELS, type Campaign } from "../model/campaign.ts";
import { CLASSES } from "../model/fields.ts";
import { COUNTS } from "../model/merged.ts";
import type { FieldColumn, Launch, Members } from "../model/state.ts";
import type { MoneyOutcome, People, RateOutcome, SliceField } from "./people.ts";
import type { WindowPurchases } from "./window-purchases.ts";

/** A field with more values than that is no field to look at people in parts by. */
const MOST_VALUES = 8;

/** Everybody drawn, with what is asked about them. */
export type Population = People & { readonly money: MoneyOutcome; readonly rates: readonly RateOutcome[] };

/**
 * Those contacted and those held out, as rows of a launch's members, in their order. Somebody who was drawn as two records and merged since
 * counts once, and in neither arm where they were drawn into both.
 */
export function drawnRows({ status, twice }: Members): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < status.length; row++) {
    if ((twice?.[row] ?? COUNTS) !== COUNTS) continue;
    if (status[row] === CONTACTED || status[row] === HELD_OUT) rows.push(row);
  }
  return Int32Array.from(rows);
}

/**
 * Everyone drawn to contact against everyone held out, whatever was delivered (intention to treat, methods §12): who bought in the window
 * and what they spent, net; their net of the days before the launch stands beside it. Null where nobody was drawn.
 * @param city the field to look at cities by; undefined: it is not known of anybody
 */
export function measurePopulation(
  launch: Launch,
  purchases: WindowPurchases,
  city: FieldColumn | undefined,
): Population | null {
  const people = drawnPeople(launch, purchases);
  return people && { ...people, slices: slicesOf(launch, drawnRows(launch.members), city) };
}

/** The same without parts. */
export function drawnPeople({ members }: Launch, { bought, spent }: WindowPurchases): Population | null {
  const rows = drawnRows(members);
  if (rows.length === 0) return null;
  const arm = Uint8Array.from(rows, (row) => (members.status[row] === CONTACTED ? 1 : 0));
  const stratum = Int32Array.from(rows, (row) => members.stratum[row]!);
  return {
    arm,
    stratum: stratum.every((code) => code === -1) ? null : stratum,
    drawn: true,
    rates: [{ outcome: "bought", happened: Uint8Array.from(rows, (row) => bought[members.customer[row]!] ?? 0) }],
    money: {
      outcome: "spend",
      spent: Float64Array.from(rows, (row) => spent[members.customer[row]!] ?? 0),
      before: Float64Array.from(rows, (row) => members.pre[row]!),
    },
    slices: [],
  };
}

/**
 * The fields people are looked at in parts by: each was fixed before the draw, and has at least two values and at most eight. Plans stand
 * for themselves only where all begin with one channel: the more parts there are, the less can be proven of each.
 */
function slicesOf(
  { members, campaign }: Launch,
  rows: Int32Array,
  city: FieldColumn | undefined,
): readonly SliceField[] {
  const channelOf = byPlan(members, (plan) => firstChannel(campaign, plan));
  const planOf = byPlan(members, (plan) => planText(campaign, plan));
  const fields = [
    sliceBy("class", rows, (row) => CLASSES[members.class[row]!] ?? null, CLASSES),
    sliceBy(
      "quartile",
      rows,
      (row) => (members.quartile[row]! < 0 ? null : String(members.quartile[row]! + 1)),
      QUARTILES,
    ),
    sliceBy("channel", rows, channelOf, WAVE_CHANNELS) ?? sliceBy("plan", rows, planOf, null),
    sliceBy("city", rows, (row) => city?.values[members.customer[row]!] ?? null, null),
  ];
  return fields.flatMap((field) => field ?? []);
}

const QUARTILES = ["1", "2", "3", "4"];

/** The channel of the first wave that is meant for somebody. */
function firstChannel({ waves }: Campaign, plan: number): string | null {
  return waves.find((_, index) => ((plan >>> index) & 1) === 1)?.channel ?? null;
}

/** The waves that are meant for somebody, by number: "1+2". */
function planText({ waves }: Campaign, plan: number): string | null {
  const numbers = waves.flatMap((_, index) => (((plan >>> index) & 1) === 1 ? [index + 1] : []));
  return numbers.length === 0 ? null : numbers.join("+");
}

/** There are few plans and many people. */
function byPlan({ plan }: Members, textOf: (plan: number) => string | null): (row: number) => string | null {
  const texts = new Map<number, string | null>();
  return (row) => {
    const bits = plan[row]!;
    const known = texts.get(bits);
    if (known !== undefined) return known;
    const text = textOf(bits);
    texts.set(bits, text);
    return text;
  };
}

/** @param order what values there are, in order; null: those that are found, by their text */
function sliceBy(
  by: string,
  rows: Int32Array,
  valueOf: (row: number) => string | null,
  order: readonly string[] | null,
): SliceField | null {
  const found = new Set<string | null>();
  const of: (string | null)[] = [];
  for (const row of rows) {
    const value = valueOf(row);
    of.push(value);
    found.add(value);
    if (found.size > MOST_VALUES + 1) return null;
  }
  const known = [...found].filter((value) => value !== null);
  if (known.length < 2 || known.length > MOST_VALUES) return null;
  const sorted =
    order === null ? known.toSorted((a, b) => (a < b ? -1 : 1)) : order.filter((value) => found.has(value));
  const values = found.has(null) ? [...sorted, null] : sorted;
  const codes = new Map(values.map((value, code) => [value, code]));
  return { by, values, codes: Int32Array.from(of, (value) => codes.get(value) ?? -1) };
}
