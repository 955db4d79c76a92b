import { LEVELS, levelOf, MISSING } from "./compare.ts";
import type { ComparedField, People } from "./people.ts";

/** Compares two people field by field; levels of agreement go to `into` from `at`, in the order of the fields. */
export type ComparePair = (a: number, b: number, into: Uint8Array, at: number) => void;

/** How pairs of these people are compared. Given and family name may stand in each other's place: the better way counts. */
export function pairComparer({ fields }: People): ComparePair {
  const given = fields.findIndex(({ field }) => field === "given");
  const family = fields.findIndex(({ field }) => field === "family");
  const turn = given >= 0 && family >= 0;
  return (a, b, into, at) => {
    for (const [f, { values, likeness }] of fields.entries()) into[at + f] = levelOf(values[a]!, values[b]!, likeness);
    if (!turn || known(into[at + given]!) + known(into[at + family]!) >= 2 * (LEVELS.name - 1)) return;
    const one = levelOf(fields[given]!.values[a]!, fields[family]!.values[b]!, "name");
    const other = levelOf(fields[family]!.values[a]!, fields[given]!.values[b]!, "name");
    if (known(one) + known(other) <= known(into[at + given]!) + known(into[at + family]!)) return;
    into[at + given] = one;
    into[at + family] = other;
  };
}

/** All pairs compared: a row of levels for each. */
export function comparePairs(people: People, a: Int32Array, b: Int32Array): Uint8Array {
  const compare = pairComparer(people);
  const width = people.fields.length;
  const levels = new Uint8Array(a.length * width);
  for (let i = 0; i < a.length; i++) compare(a[i]!, b[i]!, levels, i * width);
  return levels;
}

/** How many levels a field has. */
export function levelsOf({ likeness }: ComparedField): number {
  return LEVELS[likeness];
}

function known(level: number): number {
  return level === MISSING ? 0 : level;
}
