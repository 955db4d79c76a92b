import { rareGrams } from "./grams.ts";
import type { ComparedField, People } from "./people.ts";
import { PairSet } from "./pair-set.ts";
import { lettersOf, soundOf } from "./sound.ts";

/** Pairs worth comparing, each once, a < b, and by which key each was found first. */
export interface Candidates {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Index in `keys`. */
  readonly key: Uint8Array;
  readonly keys: readonly BlockKey[];
}

/** What people must share to be compared: the same text under this key. */
export interface BlockKey {
  readonly name: string;
  /** The fields it is made of: what they agree in within a block says nothing there. */
  readonly fields: readonly ComparedField[];
  /** The texts of a record; several where a name has several parts. */
  readonly textsOf: (record: number) => readonly string[];
}

/** In a larger block a record is compared only with its neighbours in the order of names. */
const FULL_BLOCK = 40;
const NEIGHBOURS = 8;
/** So many pairs are compared at most, the sharpest keys first. */
const MOST_PAIRS = 3_000_000;

/** So many records, or blocks, are gone through within some milliseconds. */
const RECORDS_A_STEP = 8_000;

/** Pairs of people who share a key, blocks bounded in size. */
export function* candidateSteps(people: People): Generator<number, Candidates> {
  const keys = keysOf(people);
  const order = nameOrder(people);
  const seen = new PairSet(people.count);
  for (const [index, key] of keys.entries()) {
    const blocks = new Map<string, number[]>();
    for (const [i, record] of order.entries()) {
      if (i % RECORDS_A_STEP === 0) yield index / keys.length;
      for (const text of key.textsOf(record)) {
        const block = blocks.get(text);
        if (block === undefined) blocks.set(text, [record]);
        else block.push(record);
      }
    }
    let begun = 0;
    for (const block of blocks.values()) {
      if (begun++ % RECORDS_A_STEP === 0) yield index / keys.length;
      const reach = block.length <= FULL_BLOCK ? block.length : NEIGHBOURS;
      for (let i = 0; i < block.length; i++) {
        const end = Math.min(block.length, i + reach + 1);
        for (let j = i + 1; j < end; j++) seen.add(block[i]!, block[j]!, index);
      }
      if (seen.size >= MOST_PAIRS) return { ...seen.pairs(), keys };
    }
  }
  return { ...seen.pairs(), keys };
}

/** Records in the order of their names, so that neighbours in a large block are alike. */
function nameOrder({ count, fields }: People): Int32Array {
  const names = fields.filter(({ likeness }) => likeness === "name" || likeness === "company");
  const text = Array.from({ length: count }, (_, record) =>
    names.map(({ values, sounds }) => (sounds ?? values)[record]).join(" "),
  );
  return Int32Array.from({ length: count }, (_, record) => record).sort((x, y) =>
    text[x]! < text[y]! ? -1 : text[x] === text[y] ? x - y : 1,
  );
}

/** Every key the known fields allow, the sharpest first. */
function keysOf({ fields }: People): BlockKey[] {
  const of = (...likenesses: readonly string[]): ComparedField[] =>
    fields.filter(({ likeness }) => likenesses.includes(likeness));
  const [days, names] = [of("day"), of("name", "company")];
  const places = fields.filter(({ field }) => field === "city" || field === "postcode" || field === "district");
  const keys: BlockKey[] = [];
  for (const field of of("phone", "email", "day")) keys.push(whole(field));
  for (const field of fields.filter(({ likeness, counts, filled }) => likeness === "code" && counts.size > filled / 4))
    keys.push(whole(field));
  for (const field of of("email")) keys.push(part(field, "local part", (text) => text.split("@")[0] ?? ""));
  for (const field of of("phone")) keys.push(part(field, "last 8", (text) => (text.length >= 8 ? text.slice(-8) : "")));
  if (names.length > 1)
    keys.push({ name: "all names", fields: names, textsOf: (record) => sortedNames(names, record) });
  if (names.some(({ sounds }) => sounds !== null)) keys.push(sounding(names));
  for (const day of days) keys.push(joined(names, day, "beginning", 2, (text) => text.slice(0, 7)));
  for (const place of places) keys.push(joined(names, place, "beginning", 3, (text) => text.slice(0, 5)));
  for (const day of days) keys.push(joined(names, day, "name", 99, (text) => text.slice(0, 4)));
  for (const field of of("address"))
    keys.push(
      part(field, "beginning", (text) => text.replace(/[^\p{L}\p{N}]/gu, "").slice(0, 9)),
      pieces(field),
    );
  for (const field of of("email")) keys.push(part(field, "beginning", (text) => text.slice(0, 5)));
  for (const field of names) keys.push(whole(field));
  return keys;
}

function whole(field: ComparedField): BlockKey {
  return part(field, "whole", (text) => text);
}

function part(field: ComparedField, name: string, of: (text: string) => string): BlockKey {
  return {
    name: `${field.field} ${name}`,
    fields: [field],
    textsOf: (record) => {
      const text = of(field.values[record] ?? "");
      return text === "" ? NONE : [text];
    },
  };
}

function pieces(field: ComparedField): BlockKey {
  return { name: `${field.field} pieces`, fields: [field], textsOf: rareGrams(field.values) };
}

/** What all names sound like together, in Chinese characters or in letters, whichever comes first. */
function sounding(names: readonly ComparedField[]): BlockKey {
  return {
    name: "sound of all names",
    fields: names,
    textsOf: (record) => {
      const sound = names.map(({ values, sounds }) => sounds?.[record] ?? soundOf(values[record] ?? "")).join("");
      return sound === "" ? NONE : [lettersOf(sound)];
    },
  };
}

/** Any part of a name together with part of another field; given and family names may be exchanged. */
function joined(
  names: readonly ComparedField[],
  other: ComparedField,
  how: string,
  letters: number,
  of: (text: string) => string,
): BlockKey {
  return {
    name: `${how} of a name, ${other.field}`,
    fields: [...names, other],
    textsOf: (record) => {
      const value = of(other.values[record] ?? "");
      if (value === "") return NONE;
      return names.flatMap(({ values }) =>
        (values[record] ?? "")
          .split(" ")
          .flatMap((word) => (word === "" ? NONE : [`${word.slice(0, letters)}|${value}`])),
      );
    },
  };
}

function sortedNames(names: readonly ComparedField[], record: number): readonly string[] {
  const words = names.flatMap(({ values }) => (values[record] ?? "").split(" ")).filter((word) => word !== "");
  return words.length < 2 ? NONE : [words.toSorted().join(" ")];
}

const NONE: readonly string[] = [];
