import { textAt } from "../model/block.ts";
import { emailKey, phoneKey } from "../model/contact.ts";
import type { FactField } from "../model/fields.ts";
import { REFERENCE_KINDS, type People, type ReferenceKind } from "./converted.ts";

/** By what a file's people may be recognised beside their codes. */
export interface SaidAddresses {
  /** By person: the keys of the first usable phone and e-mail the file says. */
  readonly phones: readonly (string | null)[];
  readonly emails: readonly (string | null)[];
  /** What the file says of several codes in whatever rows, such as a family's phone: it does not say who one of them is. */
  readonly shared: ReadonlySet<string>;
}

type KeyOf = (text: string) => string | null;

const CODE = REFERENCE_KINDS.indexOf("code");
const NOBODY = -1;
const SEVERAL = -2;

/** Reads them out of everything the file says. */
export async function addressesOf(
  people: People,
  country: string,
  breathe: () => Promise<void>,
): Promise<SaidAddresses> {
  const bearers = new Map<string, number>();
  const phones = read(people, "phone", ["phone", "phone2"], (text) => phoneKey(text, country), bearers);
  await breathe();
  const emails = read(people, "email", ["email", "email2"], emailKey, bearers);
  await breathe();
  const shared = new Set<string>();
  for (const [key, bearer] of bearers) if (bearer === SEVERAL) shared.add(key);
  return { phones, emails, shared };
}

/** The first address of each person, the reference itself where it is one; notes which person with a code bears which. */
function read(
  people: People,
  kind: ReferenceKind,
  fields: readonly FactField[],
  keyOf: KeyOf,
  bearers: Map<string, number>,
): (string | null)[] {
  const { said, count, reference } = people;
  const referenceKind = REFERENCE_KINDS.indexOf(kind);
  const first: (string | null)[] = Array.from({ length: count }, () => null);
  for (let p = 0; p < count; p++) if (people.kind[p] === referenceKind) first[p] = textAt(reference, p);
  for (const field of fields) {
    const column = said.fields.get(field);
    if (!column) continue;
    const { codes, words } = column;
    const keys = Array.from({ length: words.ends.length }, (_, w) => keyOf(textAt(words, w)));
    const bearerOf = new Int32Array(keys.length).fill(NOBODY);
    for (let s = 0; s < said.count; s++) {
      const word = codes[s]! - 1;
      if (word < 0) continue;
      const person = said.person[s]!;
      if (first[person] === null) first[person] = keys[word] ?? null;
      if (people.kind[person] === CODE) bearerOf[word] = joined(bearerOf[word]!, person);
    }
    for (const [word, key] of keys.entries()) {
      const bearer = bearerOf[word]!;
      if (key !== null && bearer !== NOBODY) bearers.set(key, joined(bearers.get(key) ?? NOBODY, bearer));
    }
  }
  return first;
}

/** Whose an address is that one and another bear. */
function joined(one: number, other: number): number {
  if (one === NOBODY || one === other) return other;
  return other === NOBODY ? one : SEVERAL;
}
