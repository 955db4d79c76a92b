import { LEVELS, levelOf, MISSING } from "./compare.ts";
import type { ComparedField, People } from "./people.ts";
import { CLOSE_NAME, soundLevel, soundOf } from "./sound.ts";

/** Compares two people field by field; levels of agreement go to `into` from `at`, in the order of the fields. */
export type ComparePair = (a: number, b: number, into: Uint8Array, at: number) => void;

/** How pairs of these people are compared. Given and family name may stand in each other's place: the better way counts. */
export function pairComparer({ fields }: People): ComparePair {
  const given = fields.findIndex(({ field }) => field === "given");
  const family = fields.findIndex(({ field }) => field === "family");
  const turn = given >= 0 && family >= 0;
  return (a, b, into, at) => {
    for (let f = 0; f < fields.length; f++) into[at + f] = levelBetween(fields[f]!, a, fields[f]!, b);
    if (!turn || known(into[at + given]!) + known(into[at + family]!) >= 2 * (LEVELS.name - 1)) return;
    const one = levelBetween(fields[given]!, a, fields[family]!, b);
    const other = levelBetween(fields[family]!, a, fields[given]!, b);
    if (known(one) + known(other) <= known(into[at + given]!) + known(into[at + family]!)) return;
    into[at + given] = one;
    into[at + family] = other;
  };
}

/** The level of two values; of names at least that of their sounds, whichever script each is written in. */
function levelBetween(one: ComparedField, a: number, other: ComparedField, b: number): number {
  const level = levelOf(one.values[a]!, other.values[b]!, one.likeness);
  if (one.sounds === null && other.sounds === null) return level;
  if (level === MISSING || level >= CLOSE_NAME) return level;
  const sounds = soundLevel(one.values[a]!, soundAt(one, a), other.values[b]!, soundAt(other, b));
  return sounds > level ? sounds : level;
}

function soundAt({ values, sounds }: ComparedField, record: number): string {
  return sounds === null ? soundOf(values[record]!) : sounds[record]!;
}

/** So many pairs are compared within some milliseconds. */
export const PAIRS_A_STEP = 10_000;

/** All pairs compared: a row of levels for each. */
export function* comparisonSteps(people: People, a: Int32Array, b: Int32Array): Generator<number, Uint8Array> {
  const compare = pairComparer(people);
  const width = people.fields.length;
  const levels = new Uint8Array(a.length * width);
  for (let i = 0; i < a.length; i++) {
    if (i % PAIRS_A_STEP === 0) yield i / a.length;
    compare(a[i]!, b[i]!, levels, i * width);
  }
  return levels;
}

/** How many levels a field has. */
export function levelsOf({ likeness }: ComparedField): number {
  return LEVELS[likeness];
}

function known(level: number): number {
  return level === MISSING ? 0 : level;
}
