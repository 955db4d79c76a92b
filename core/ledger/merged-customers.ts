import type { FactField } from "../model/fields.ts";
import { isCopyOf } from "../model/reach.ts";
import type { FieldColumn, SourceCode } from "../model/state.ts";
import type { CustomerFold } from "./fold-customers.ts";
import { joined, MergeMemory, type Join, type MergedPeople } from "./merges.ts";

export type KnownCustomers = ReturnType<CustomerFold["snapshot"]>;

/** A field's column, with the source of each value as the fold numbers it. */
export interface SourcedColumn {
  readonly column: FieldColumn;
  readonly sources: Int32Array;
}

/** What one record, or several as one, say of a field; commit 0: nothing. */
interface Said {
  readonly value: string | undefined;
  /** As it was stated, before it was cleaned. */
  readonly stated: string | undefined;
  readonly commit: number;
  readonly row: number;
  readonly source: number;
  readonly byHand: boolean;
}

/**
 * Customers as people: a person's records as one. What was worked out is kept as long as it holds, so that a decision about somebody
 * else costs nothing.
 */
export class CustomerMerge {
  private readonly fields = new MergeMemory<FieldColumn, SourcedColumn>();
  private readonly codes = new MergeMemory<KnownCustomers["codes"], KnownCustomers["codes"]>();
  private readonly presence = new MergeMemory<
    KnownCustomers["live"],
    Pick<KnownCustomers, "live" | "firstCommit" | "liveCount">
  >();

  /** Everything about people but permissions. */
  merge(known: KnownCustomers, fold: CustomerFold, merged: MergedPeople): KnownCustomers {
    const fields = new Map<FactField, FieldColumn>();
    for (const [name, column] of known.fields) fields.set(name, this.field(name, column, fold, merged).column);
    return {
      count: known.count,
      ...this.presence.of(known.live, merged, () => presenceOf(known, merged)),
      fields,
      codes: this.codes.of(known.codes, merged, () => codesOf(known.codes, merged)),
    };
  }

  /** One field of people. */
  field(name: FactField, column: FieldColumn, fold: CustomerFold, merged: MergedPeople): SourcedColumn {
    return this.fields.of(column, merged, () => {
      const sources = fold.sourcesOf(name);
      const byHand = fold.setByHand(name);
      return fieldOf(name, { column, sources }, (record) => byHand.has(record), merged);
    });
  }
}

function presenceOf({ live, firstCommit, liveCount }: KnownCustomers, { people }: MergedPeople) {
  const out = { live: live.slice(), firstCommit: firstCommit.slice(), liveCount };
  for (const { id, records } of people.values()) {
    const there = records.filter((record) => live[record] === 1);
    if (there.length === 0) continue;
    for (const record of there) {
      out.live[record] = 0;
      out.firstCommit[record] = 0;
    }
    out.live[id] = 1;
    out.firstCommit[id] = Math.min(...there.map((record) => firstCommit[record]!));
    out.liveCount -= there.length - 1;
  }
  return out;
}

function codesOf(codes: KnownCustomers["codes"], { people }: MergedPeople): KnownCustomers["codes"] {
  const out = codes.slice();
  for (const { id, records } of people.values()) {
    const all: SourceCode[] = [];
    for (const record of records) {
      for (const one of codes[record]!) {
        if (!all.some(({ source, code }) => source === one.source && code === one.code)) all.push(one);
      }
      out[record] = [];
    }
    out[id] = all;
  }
  return out;
}

function fieldOf(
  name: FactField,
  { column, sources }: SourcedColumn,
  byHand: (record: number) => boolean,
  { people }: MergedPeople,
): SourcedColumn {
  const concerned = [...people.values()].filter(({ records }) => records.some((record) => column.commit[record] !== 0));
  if (concerned.length === 0) return { column, sources };
  const values = column.values.slice();
  isCopyOf(values, column.values);
  const stated = column.stated?.slice();
  const commit = column.commit.slice();
  const row = column.row.slice();
  const source = sources.slice();
  const own = (record: number): Said => ({
    value: column.values[record],
    stated: column.stated?.[record],
    commit: column.commit[record]!,
    row: column.row[record]!,
    source: sources[record]!,
    byHand: byHand(record),
  });
  const set = (record: number, said: Said): void => {
    values[record] = said.value;
    if (stated !== undefined) stated[record] = said.stated;
    commit[record] = said.commit;
    row[record] = said.row;
    source[record] = said.source;
  };
  for (const person of concerned) {
    const said = joined(person, own, (keep, gone, how) => later(name, keep, gone, how));
    for (const record of person.records) set(record, NOTHING);
    set(person.id, said);
  }
  return { column: { values, commit, row, ...(stated === undefined ? {} : { stated }) }, sources: source };
}

const NOTHING: Said = { value: undefined, stated: undefined, commit: 0, row: 0, source: -1, byHand: false };

/**
 * What two sides say as one: what only one knew at the merge, of what both knew the side that was chosen; what the other said later
 * holds by the order of commits, hand above import. A value taken away by hand after the merge is taken away.
 */
function later(name: FactField, keep: Said, gone: Said, { commit, fields }: Join): Said {
  const [chosen, other] = fields.get(name) === "gone" ? [gone, keep] : [keep, gone];
  const says = (said: Said): boolean => said.value !== undefined || said.commit > commit;
  if (!says(chosen)) return says(other) || chosen.commit === 0 ? other : chosen;
  return other.commit > commit && outranks(other, chosen) ? other : chosen;
}

function outranks(a: Said, b: Said): boolean {
  if (a.byHand !== b.byHand) return a.byHand;
  return a.commit === b.commit ? a.row > b.row : a.commit > b.commit;
}
