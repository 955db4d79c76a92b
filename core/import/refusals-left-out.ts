import { textAt } from "../model/block.ts";
import { identityKey } from "../model/contact.ts";
import type { Day } from "../model/day.ts";
import type { KeptIdentity, SuppressedDecision } from "../model/erase-decision.ts";
import type { ErasedIdentities, IdentityKind } from "../model/erased.ts";
import { CHANNELS, PERMISSIONS } from "../model/fields.ts";
import { identitiesIn } from "../model/left-out.ts";
import type { ImportMapping } from "../model/mapping.ts";
import { REFERENCE_KINDS, type Converted, type People } from "./converted.ts";
import { permissionColumns } from "./layout.ts";
import { columnsOf } from "./left-out.ts";
import { tableAt, tablesOf } from "./plan-parts.ts";
import type { RowVerdict } from "./row-verdicts.ts";
import { readPermission } from "./yes-no.ts";

const REFUSED = PERMISSIONS.indexOf("refused");

/** Fields by which somebody is recognised. */
const CONTACTS = [
  ["phone", "phone"],
  ["phone2", "phone"],
  ["email", "email"],
  ["email2", "email"],
] as const;

/** People looked up between two breaths. */
const STRIDE = 256;

/** Rows whose cells may stand under other columns than their own. */
const ASKEW: ReadonlySet<string> = new Set(["tooFewCells", "tooManyCells"]);

/** Makes of an identity's key and channels as bits what is kept of it: a keyed hash. */
export interface IdentityKeeper {
  keep(key: string, channels: number): Promise<KeptIdentity>;
}

export interface LeftOutRefusalsInput {
  readonly converted: Converted;
  readonly mapping: ImportMapping;
  /** By person of the file: the customer; negative: nobody, their rows are left out. */
  readonly customer: Int32Array;
  /** Rejected rows, as many as are kept. */
  readonly rejected: readonly RowVerdict[];
  readonly erased: ErasedIdentities;
  readonly country: string;
  readonly today: Day;
  /** What makes of an identity's key what is kept of it. */
  hashes(): Promise<IdentityKeeper>;
  breathe(): Promise<void>;
}

/** Of whom rows were left out that refuse a channel, and what is kept so that it holds; null: of nobody, or it is kept already. */
export interface LeftOutRefusals {
  /** Without those who come in by other rows and refuse it there. */
  readonly people: number;
  readonly decision: SuppressedDecision | null;
}

/** Whom one row or person says no for: their identities, and the channels as bits. */
interface Refusing {
  readonly identities: readonly (readonly [IdentityKind, string])[];
  readonly channels: number;
}

/**
 * A row that is left out brings no customer, and yet what it refuses is refused: of the code, phones and e-mails that stand in it keyed hashes are
 * kept with the channels, and whoever bears one of them is not written to there. Of people who are not taken in again because they were erased, of
 * those in whom two matches disagree, and of rows that cannot be read whole. What is kept already is not kept again, so that the same file a second
 * time says nothing new.
 */
export async function leftOutRefusals(input: LeftOutRefusalsInput): Promise<LeftOutRefusals> {
  const { erased, country, today } = input;
  const refusing = [...ofPeople(input, (customer) => customer < 0), ...ofRows(input)];
  if (refusing.length === 0) return { people: 0, decision: null };
  const kept = new Map<string, number>();
  const counted = countedAnyway(input);
  let people = 0;
  for (const [i, { identities, channels }] of refusing.entries()) {
    if (i % STRIDE === STRIDE - 1) await input.breathe();
    let isNew = false;
    let isCounted = false;
    for (const [kind, text] of identities) {
      const key = identityKey(kind, text, country);
      if (key === null) continue;
      if ((channels & ~(counted.get(key) ?? 0)) === 0) isCounted = true;
      const known = ((await erased.find(kind, text, country))?.channels ?? 0) | (kept.get(key) ?? 0);
      if ((channels & ~known) === 0) continue;
      kept.set(key, (kept.get(key) ?? 0) | channels);
      isNew = true;
    }
    if (isNew && !isCounted) people++;
  }
  if (kept.size === 0) return { people, decision: null };
  const hashes = await input.hashes();
  const suppressed: KeptIdentity[] = [];
  for (const [key, channels] of kept) suppressed.push(await hashes.keep(key, channels));
  // In no order that says which belong to one person.
  suppressed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  return { people, decision: { type: "suppressed", day: today, suppressed } };
}

/** By identity what people refuse who come in by other rows: they are counted there. */
function countedAnyway(input: LeftOutRefusalsInput): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { identities, channels } of ofPeople(input, (customer) => customer >= 0)) {
    for (const [kind, text] of identities) {
      const key = identityKey(kind, text, input.country);
      if (key !== null) counted.set(key, (counted.get(key) ?? 0) | channels);
    }
  }
  return counted;
}

/** People of the file whose customer (negative: they come in by none of its rows) is asked for. */
function ofPeople(
  { converted, mapping, customer }: LeftOutRefusalsInput,
  isAsked: (customer: number) => boolean,
): Refusing[] {
  const { people } = converted;
  const { said } = people;
  const channels = new Map<number, number>();
  for (const [c, channel] of CHANNELS.entries()) {
    const states = said.permissions.get(channel);
    if (states === undefined) continue;
    for (let s = 0; s < said.count; s++) {
      const person = said.person[s]!;
      if (states[s] !== REFUSED || !isAsked(customer[person]!)) continue;
      channels.set(person, (channels.get(person) ?? 0) | (1 << c));
    }
  }
  if (channels.size === 0) return [];
  const identities = new Map(
    [...channels.keys()].map((person) => [person, referenceOf(people, person, mapping.source)]),
  );
  for (const [field, kind] of CONTACTS) {
    const column = said.fields.get(field);
    if (column === undefined) continue;
    for (let s = 0; s < said.count; s++) {
      const code = column.codes[s]!;
      if (code > 0) identities.get(said.person[s]!)?.push([kind, textAt(column.words, code - 1)]);
    }
  }
  return [...channels].map(([person, refused]) => ({ identities: identities.get(person) ?? [], channels: refused }));
}

/** By what the file tells a person apart from its others. */
function referenceOf(people: People, person: number, source: string): (readonly [IdentityKind, string])[] {
  const kind = REFERENCE_KINDS[people.kind[person]!]!;
  const reference = textAt(people.reference, person);
  return kind === "phone" || kind === "email" ? [[kind, reference]] : [["code", `${source}\u0001${reference}`]];
}

/** Rejected rows that speak of nobody whom the file knows. */
function ofRows({ converted, mapping, rejected }: LeftOutRefusalsInput): Refusing[] {
  const askew = new Set(rejected.flatMap(({ row, reason }) => (reason !== null && ASKEW.has(reason) ? [row] : [])));
  const tables = tablesOf(converted, mapping).map(({ before, mapping: asRead }) => ({
    before,
    asked: permissionColumns(asRead),
    columns: columnsOf(asRead),
  }));
  return converted.leftOut.flatMap(({ row, cells }) => {
    const table = tables[tableAt(tables, row)];
    if (table === undefined || askew.has(row)) return [];
    let channels = 0;
    for (const { at, channels: of, optIn } of table.asked) {
      if (readPermission(cells[at] ?? "", optIn) !== "refused") continue;
      for (const channel of of) channels |= 1 << CHANNELS.indexOf(channel);
    }
    if (channels === 0) return [];
    return [{ identities: identitiesIn({ source: mapping.source, columns: table.columns }, cells), channels }];
  });
}
