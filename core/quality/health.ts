import type { Day } from "../model/day.ts";
import { CUSTOMER_FIELDS, type FactField } from "../model/fields.ts";
import type { FieldColumn, State } from "../model/state.ts";
import { codedValues, type CodedValues } from "./coded-values.ts";
import { bitOf, INVALID, isCheckable, isLatin, isName, judgeValue, ODDITIES, type Oddity } from "./judge-value.ts";

/** From so many people with one phone or address of mail on it is nobody's own. */
export const SHARED_BY = 5;
/** A value that nobody has said anything of for so many days is old. */
export const STALE_DAYS = 730;

/** Fields whose value is one person's, or a household's. */
const OWN_FIELDS: ReadonlySet<FactField> = new Set<FactField>([
  "phone",
  "phone2",
  "email",
  "email2",
  "wechat",
  "memberNumber",
]);

/** How it stands about one field of the live customers. */
export interface FieldHealth {
  readonly field: FactField;
  readonly filled: number;
  readonly distinct: number;
  /** Of those filled: how many cannot be what the field is for; null where that cannot be said. */
  readonly invalid: number | null;
  readonly stale: number;
  /** Of those filled: how many are odd in any way, and in which. */
  readonly odd: number;
  readonly oddities: readonly { readonly oddity: Oddity; readonly people: number }[];
}

/** Values of one commit that stand: of a file, of a hand edit. */
export interface CommitHealth {
  readonly commit: number;
  readonly values: number;
  readonly invalid: number;
  readonly odd: number;
  readonly stale: number;
}

/** One field judged: what is wrong with each of its different values. */
export interface JudgedField {
  readonly field: FactField;
  readonly column: FieldColumn;
  readonly coded: CodedValues;
  /** By code: `INVALID` and the bits of oddities. */
  readonly bits: Uint16Array;
}

/** What there is to judge by. */
export interface HealthInput {
  readonly state: State;
  readonly today: Day;
}

export interface Health {
  readonly customers: number;
  readonly fields: readonly FieldHealth[];
  /** By commit, latest first. */
  readonly commits: readonly CommitHealth[];
  /** People with any value that is invalid or odd. */
  readonly toRepair: number;
}

/** How good the data of live customers is, by field and by the commit that brought it. Pauses between fields. */
export async function healthOf(input: HealthInput, breathe: () => Promise<void>): Promise<Health> {
  const { customers } = input.state;
  const fields: FieldHealth[] = [];
  const byCommit = new CommitSums(input.state.head);
  const ill = new Uint8Array(customers.count);
  const before = staleBefore(input);
  for (const name of fieldsIn(input.state)) {
    codedValues(customers.fields.get(name)?.values ?? [], customers.live);
    await breathe();
    const judged = judgedField(input, name);
    if (judged === null) continue;
    const stale = byCommit.take(judged, before, ill);
    fields.push(fieldHealth(judged, stale));
    await breathe();
  }
  const toRepair = ill.reduce((sum, one) => sum + one, 0);
  return { customers: customers.liveCount, fields, commits: byCommit.commits(), toRepair };
}

/** Fields somebody has a value of, in the order a screen shows them. */
export function fieldsIn({ customers: { fields } }: State): FactField[] {
  const own = [...fields.keys()].filter((field) => field.startsWith("custom:")).toSorted();
  return [...CUSTOMER_FIELDS, ...own].filter((field) => fields.has(field));
}

const judgements = new WeakMap<CodedValues, { readonly key: string; readonly bits: Uint16Array }>();

/** What is wrong with the values of a field; null where nobody has one. Kept as long as the column is the same. */
export function judgedField({ state, today }: HealthInput, field: FactField): JudgedField | null {
  const column = state.customers.fields.get(field);
  if (column === undefined) return null;
  const coded = codedValues(column.values, state.customers.live);
  if (coded.words.length === 0) return null;
  const key = `${field} ${state.settings.country} ${today}`;
  const known = judgements.get(coded);
  const bits = known?.key === key ? known.bits : judge(field, coded, state.settings.country, today);
  judgements.set(coded, { key, bits });
  return { field, column, coded, bits };
}

function judge(field: FactField, { words, people }: CodedValues, country: string, today: Day): Uint16Array {
  const bits = new Uint16Array(words.length + 1);
  const capitals = bitOf("capitals");
  const looksAtCase = isName(field);
  let latin = 0;
  let inCapitals = 0;
  for (let code = 1; code < bits.length; code++) {
    const text = words[code - 1]!;
    let of = judgeValue(field, text, country, today);
    if (OWN_FIELDS.has(field) && people[code]! >= SHARED_BY) of |= bitOf("shared");
    if (looksAtCase && isLatin(text)) latin += people[code]!;
    if ((of & capitals) !== 0) inCapitals += people[code]!;
    bits[code] = of;
  }
  // Where most are written in capitals that is the way of this workspace.
  if (2 * inCapitals >= latin) for (let code = 1; code < bits.length; code++) bits[code]! &= ~capitals;
  return bits;
}

function fieldHealth({ field, coded, bits }: JudgedField, stale: number): FieldHealth {
  const { people } = coded;
  const byBit = new Uint32Array(ODDITIES.length + 1);
  let filled = 0;
  let distinct = 0;
  let odd = 0;
  for (let code = 1; code < people.length; code++) {
    const n = people[code]!;
    filled += n;
    distinct++;
    const of = bits[code]!;
    if (of === 0) continue;
    if ((of & ~INVALID) !== 0) odd += n;
    for (let bit = 0; bit < byBit.length; bit++) if ((of & (1 << bit)) !== 0) byBit[bit]! += n;
  }
  return {
    field,
    filled,
    distinct,
    invalid: isCheckable(field) ? byBit[0]! : null,
    stale,
    odd,
    oddities: ODDITIES.map((oddity, i) => ({ oddity, people: byBit[i + 1]! })).filter((one) => one.people > 0),
  };
}

/** By commit, 1 where what it said is old by now. */
export function staleBefore({ state, today }: HealthInput): Uint8Array {
  const old = new Uint8Array(state.head + 1);
  for (const { seq, at } of state.commits) {
    const day = state.batches.get(seq)?.day ?? Math.floor(at / 86_400_000);
    if (today - day > STALE_DAYS) old[seq] = 1;
  }
  return old;
}

/** What the values of each commit come to. */
class CommitSums {
  private readonly values: Uint32Array;
  private readonly invalid: Uint32Array;
  private readonly odd: Uint32Array;
  private readonly stale: Uint32Array;

  constructor(head: number) {
    this.values = new Uint32Array(head + 1);
    this.invalid = new Uint32Array(head + 1);
    this.odd = new Uint32Array(head + 1);
    this.stale = new Uint32Array(head + 1);
  }

  /** Adds a field, marks who is ill in it, and gives how many of its values are old. */
  take({ column, coded: { codes }, bits }: JudgedField, isOld: Uint8Array, ill: Uint8Array): number {
    const { commit } = column;
    let stale = 0;
    for (let customer = 0; customer < codes.length; customer++) {
      const code = codes[customer]!;
      if (code === 0) continue;
      const by = commit[customer]!;
      const of = bits[code]!;
      this.values[by]!++;
      if ((of & INVALID) !== 0) this.invalid[by]!++;
      if ((of & ~INVALID) !== 0) this.odd[by]!++;
      if (of !== 0) ill[customer] = 1;
      if (isOld[by] !== 1) continue;
      this.stale[by]!++;
      stale++;
    }
    return stale;
  }

  commits(): CommitHealth[] {
    const out: CommitHealth[] = [];
    for (let commit = this.values.length - 1; commit > 0; commit--) {
      if (this.values[commit] === 0) continue;
      out.push({
        commit,
        values: this.values[commit]!,
        invalid: this.invalid[commit]!,
        odd: this.odd[commit]!,
        stale: this.stale[commit]!,
      });
    }
    return out;
  }
}
