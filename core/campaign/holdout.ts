import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { CELLS, cellOf, mergeStrata } from "./strata.ts";

/** Who could be drawn: one place for each person, in any order. */
export interface Drawable {
  readonly customer: Int32Array;
  /** A number for each household: from 0, without gaps that matter. */
  readonly household: Int32Array;
  /** Index in CLASSES; more: none. */
  readonly class: Uint8Array;
  /** 0 lowest to 3; −1 unknown. */
  readonly quartile: Int8Array;
  /** NaN unknown. */
  readonly value: Float64Array;
}

export interface Holdout {
  /** By place: 1 held out. */
  readonly held: Uint8Array;
  /** By place. */
  readonly stratum: Int32Array;
}

/**
 * Draws who is left alone (methods §10): whole households, within strata of class × value quartile of the household's most valuable
 * member. Each stratum is drawn systematically (Madow & Madow 1944) from its households in order of size, in a seeded order within a size,
 * from a seeded start: every household has the same chance whatever its size, and the people held out are within the largest
 * household of the stratum's share. Where everybody lives alone, that is as many as the stratum gets by largest remainders of `share` of
 * all people, rounded. The same seed and people give the same draw in whatever order they stand.
 * @param share 0 to 0.5; with 0 nobody is drawn and there are no strata (−1)
 */
export function drawHoldout(people: Drawable, share: number, seed: number): Holdout {
  const held = new Uint8Array(people.customer.length);
  const stratum = new Int32Array(people.customer.length).fill(-1);
  if (!(share > 0) || held.length === 0) return { held, stratum };
  const households = householdsOf(people);
  const { ofHousehold, sizes } = stratify(people, households, 2 / share);
  const quotas = largestRemainder(sizes, share);
  const random = xoroshiro128plus(seed);
  const members: number[][] = sizes.map(() => []);
  ofHousehold.forEach((s, h) => members[s]!.push(h));
  members.forEach((list, s) => {
    shuffle(list, random);
    list.sort((a, b) => households.size[a]! - households.size[b]!);
    const allAlone = list.length === sizes[s];
    const step = allAlone
      ? { by: quotas[s]!, of: list.length, start: uniformInt(random, 0, list.length - 1) }
      : { by: share, of: 1, start: uniformFloat64(random) };
    for (const h of everyNth(list, step)) households.isHeld[h] = 1;
  });
  for (let i = 0; i < held.length; i++) {
    const h = households.of[i]!;
    held[i] = households.isHeld[h]!;
    stratum[i] = ofHousehold[h]!;
  }
  return { held, stratum };
}

/** Those at whom the sum of `by` from `start` on passes a multiple of `of`: a share of `by` ÷ `of`, evenly spread. */
function everyNth(list: readonly number[], { by, of, start }: { by: number; of: number; start: number }): number[] {
  return list.filter((_, r) => Math.floor(((r + 1) * by + start) / of) > Math.floor((r * by + start) / of));
}

/** Households in the order of their smallest customer id, which no order of the input changes. */
interface Households {
  /** By place: which household. */
  readonly of: Int32Array;
  /** By household. */
  readonly size: Int32Array;
  /** By household: the place of its member who was known first, and of the most valuable one. */
  readonly first: readonly number[];
  readonly best: Int32Array;
  readonly isHeld: Uint8Array;
}

function householdsOf({ customer, household, value }: Drawable): Households {
  const order = customer.map((_, place) => place);
  if (customer.some((id, place) => place > 0 && id < customer[place - 1]!)) {
    order.sort((a, b) => customer[a]! - customer[b]!);
  }
  const numbers = new Map<number, number>();
  const of = new Int32Array(customer.length);
  const first: number[] = [];
  const size = new Int32Array(customer.length);
  const best = new Int32Array(customer.length);
  for (const place of order) {
    let h = numbers.get(household[place]!);
    if (h === undefined) {
      h = first.push(place) - 1;
      numbers.set(household[place]!, h);
      best[h] = place;
    } else if (value[place]! > value[best[h]!]! || Number.isNaN(value[best[h]!]!)) {
      if (!Number.isNaN(value[place]!)) best[h] = place;
    }
    of[place] = h;
    size[h]!++;
  }
  return { of, size, first, best, isHeld: new Uint8Array(first.length) };
}

function stratify(
  people: Drawable,
  { first, best, size }: Households,
  least: number,
): { readonly ofHousehold: Int32Array; readonly sizes: readonly number[] } {
  const cells = new Int32Array(first.length);
  for (let h = 0; h < cells.length; h++) cells[h] = cellOf(people.class[best[h]!]!, people.quartile[best[h]!]!);
  const inCell = new Int32Array(CELLS);
  cells.forEach((cell, h) => (inCell[cell]! += size[h]!));
  const strata = mergeStrata(inCell, least);
  const sizes: number[] = [];
  for (let cell = 0; cell < CELLS; cell++) {
    const s = strata[cell]!;
    if (s >= 0) sizes[s] = (sizes[s] ?? 0) + inCell[cell]!;
  }
  return { ofHousehold: cells.map((cell) => strata[cell]!), sizes };
}

/** Each size's share, rounded down or up so that they add up to the share of all of them, rounded; of equal remainders the first goes up. */
function largestRemainder(sizes: readonly number[], share: number): readonly number[] {
  const exact = sizes.map((size) => size * share);
  const quotas = exact.map(Math.floor);
  const remainder = (s: number): number => exact[s]! - quotas[s]!;
  const byRemainder = exact.map((_, s) => s).sort((a, b) => remainder(b) - remainder(a) || a - b);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const left = Math.round(all * share) - quotas.reduce((sum, quota) => sum + quota, 0);
  for (const s of byRemainder.slice(0, left)) quotas[s]!++;
  return quotas;
}

/** Fisher and Yates. */
function shuffle(list: number[], random: ReturnType<typeof xoroshiro128plus>): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = uniformInt(random, 0, i);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}
