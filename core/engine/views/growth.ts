import { civilFromDay, dayFromCivil, NO_DAY, type Day } from "../../model/day.ts";
import type { State } from "../../model/state.ts";
import { firstKnown, isDatedBy } from "../../profile/first-known.ts";
import type { Insight } from "../insight.ts";
import type { GrowthAnswer } from "../sources-answers.ts";

/** So many ways to come are told apart; the others count together. */
const MOST_PATHS = 6;

/**
 * When customers were first seen, by the way they came (requirements B-24, B-26): member since, first purchase or first contact, whichever is earliest,
 * else the day of the file that first named them; by how they were acquired, else by that file's source.
 */
export function growthView(insight: Insight): GrowthAnswer {
  const { state } = insight;
  const first = firstSeen(insight);
  const counts = new Map<string, Map<Day, number>>();
  let undated = 0;
  for (let id = 0; id < state.customers.count; id++) {
    if (state.customers.live[id] !== 1) continue;
    const month = first[id] === NO_DAY ? null : monthOf(first[id]!);
    if (month === null) {
      undated++;
      continue;
    }
    const path = pathOf(state, id);
    const months = counts.get(path) ?? new Map<Day, number>();
    counts.set(path, months.set(month, (months.get(month) ?? 0) + 1));
  }
  const sizes = [...counts].map(([path, months]) => [path, [...months.values()].reduce((a, b) => a + b, 0)] as const);
  const ordered = sizes.toSorted(([p, a], [q, b]) => b - a || (p < q ? -1 : 1)).map(([path]) => path);
  const shown = ordered.slice(0, ordered.length > MOST_PATHS ? MOST_PATHS - 1 : MOST_PATHS);
  const others = ordered.slice(shown.length);
  const groups = [...shown.map((path) => [path]), ...(others.length > 0 ? [others] : [])];
  let total = 0;
  const months = everyMonth(counts).map((month) => {
    const byPath = groups.map((paths) => paths.reduce((sum, path) => sum + (counts.get(path)?.get(month) ?? 0), 0));
    total += byPath.reduce((a, b) => a + b, 0);
    return { month, byPath, total };
  });
  return { paths: [...shown, ...(others.length > 0 ? [null] : [])], months, undated };
}

function firstSeen({ state, asOf }: Insight): Int32Array {
  const first = firstKnown(state);
  return first.dated.map((day, id) => (isDatedBy(first, id, asOf) ? day : first.named[id]!));
}

function pathOf(state: State, id: number): string {
  const { fields, firstCommit } = state.customers;
  return fields.get("acquiredBy")?.values[id] ?? state.batches.get(firstCommit[id]!)?.source ?? "";
}

function monthOf(day: Day): Day {
  const { year, month } = civilFromDay(day);
  return dayFromCivil({ year, month, day: 1 });
}

/** Every month from the first to the last, also those in which nobody came. */
function everyMonth(counts: ReadonlyMap<string, ReadonlyMap<Day, number>>): Day[] {
  const known = [...counts.values()].flatMap((months) => Array.from(months.keys()));
  if (known.length === 0) return [];
  let last = known[0]!;
  let at = known[0]!;
  for (const month of known) {
    at = Math.min(at, month);
    last = Math.max(last, month);
  }
  const out: Day[] = [];
  while (at <= last) {
    out.push(at);
    const { year, month } = civilFromDay(at);
    at = dayFromCivil(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 });
  }
  return out;
}
