import type { Bitset } from "../model/bitset.ts";
import type { Definition, Figure, FigureInput, Insufficient, Unit } from "../model/figure.ts";
import type { Money } from "../model/money.ts";
import type { RuleGroup } from "../model/rule.ts";

/** A figure from a value; NaN is unknown. */
export function figure(
  value: number | null,
  unit: Unit,
  definition: Definition,
  behind: RuleGroup | null = null,
  inputs: readonly FigureInput[] = [],
): Figure {
  return { value: value === null || Number.isNaN(value) ? null : value, unit, definition, inputs, behind };
}

/** A figure that cannot be said: too few. */
export function tooFew(unit: Unit, definition: Definition, insufficient: Insufficient): Figure {
  return { value: null, unit, definition, inputs: [], behind: null, insufficient };
}

/** How many are in a set and what their money comes to. */
export function sumOver(members: Bitset, money: Float64Array): { readonly people: number; readonly money: Money } {
  let people = 0;
  let total = 0;
  const { words } = members;
  for (let w = 0; w < words.length; w++) {
    for (let bits = words[w]!; bits !== 0; bits &= bits - 1) {
      const customer = w * 32 + (31 - Math.clz32(bits & -bits));
      people++;
      total += money[customer]!;
    }
  }
  return { people, money: total };
}

/** People and money for each code 1…n of a choice column. */
export function sumByCode(
  codes: Uint8Array,
  n: number,
  money: Float64Array,
): { readonly people: Int32Array; readonly money: Float64Array } {
  const people = new Int32Array(n + 1);
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    people[code]!++;
    sums[code]! += money[i]!;
  }
  return { people, money: sums };
}
