import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { CONTACTED, HELD_OUT } from "../model/campaign.ts";
import { RegularsError } from "../model/error.ts";
import { COUNTS } from "../model/merged.ts";
import { reachOf } from "../model/reach.ts";
import type { Launch, State } from "../model/state.ts";

/** Answers below which nothing is said of awareness (methods §10). */
export const LEAST_SAMPLE = 30;
/** A stratum of one has no variance. */
const LEAST_OF_STRATUM = 2;

/**
 * Draws whom to ask on the phone, before and after a campaign (methods §10): of those contacted and those held out who are there and may be
 * called, by arm and stratum of the holdout, in proportion (largest remainders first), two of a stratum at least where the size allows.
 * The same seed and people give the same sample. Customers ascending. Error: `sample-too-small` below 30.
 */
export function drawSample(state: State, { members }: Launch, size: number, seed: number): readonly number[] {
  const cells = new Map<string, number[]>();
  let all = 0;
  for (let row = 0; row < members.count; row++) {
    const status = members.status[row]!;
    const customer = members.customer[row]!;
    if ((members.twice?.[row] ?? COUNTS) !== COUNTS) continue;
    if ((status !== CONTACTED && status !== HELD_OUT) || state.customers.live[customer] !== 1) continue;
    if (reachOf(state, customer, "phone") !== "ok") continue;
    const key = `${status} ${String(members.stratum[row]! + 1).padStart(6, "0")}`;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, [customer]);
    else cell.push(customer);
    all++;
  }
  const wanted = Math.min(size, all);
  if (!(wanted >= LEAST_SAMPLE)) throw new RegularsError("sample-too-small", { needed: LEAST_SAMPLE, has: wanted });
  const strata = [...cells.keys()].sort().map((key) => (cells.get(key) ?? []).sort((a, b) => a - b));
  const quotas = quotasOf(
    strata.map(({ length }) => length),
    wanted,
  );
  const random = xoroshiro128plus(seed);
  const drawn = strata.flatMap((people, s) => pick(people, quotas[s] ?? 0, random));
  return drawn.sort((a, b) => a - b);
}

/** How many of each stratum: in proportion, adding up to `wanted`, none more than it has. */
function quotasOf(sizes: readonly number[], wanted: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const floors = sizes.map((size) => Math.min(size, LEAST_OF_STRATUM));
  const least = floors.reduce((sum, floor) => sum + floor, 0);
  const base = least <= wanted ? floors : sizes.map(() => 0);
  const spread = wanted - base.reduce((sum, floor) => sum + floor, 0);
  // What a stratum is owed beyond its least; those that have more than their share already are owed nothing.
  const owed = sizes.map((size, s) => Math.max(0, (size * wanted) / all - base[s]!));
  const allOwed = owed.reduce((sum, one) => sum + one, 0);
  const exact = owed.map((one) => (allOwed === 0 ? 0 : (one * spread) / allOwed));
  const quotas = exact.map((one, s) => base[s]! + Math.floor(one));
  const remainder = (s: number): number => exact[s]! - Math.floor(exact[s]!);
  const byRemainder = sizes.map((_, s) => s).sort((a, b) => remainder(b) - remainder(a) || a - b);
  let left = wanted - quotas.reduce((sum, quota) => sum + quota, 0);
  for (const s of byRemainder) {
    if (left === 0) break;
    if (quotas[s]! >= sizes[s]!) continue;
    quotas[s]!++;
    left--;
  }
  return quotas;
}

/** The first steps of Fisher and Yates. */
function pick(people: readonly number[], count: number, random: ReturnType<typeof xoroshiro128plus>): number[] {
  const list = [...people];
  for (let i = 0; i < count; i++) {
    const j = uniformInt(random, i, list.length - 1);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list.slice(0, count);
}
