import type { FactField } from "../model/fields.ts";
import type { ImportMapping } from "../model/mapping.ts";
import { CallTaker } from "./call-taker.ts";
import type { Calls, Converted, ConvertedPart, LineChunk, OddRows, People } from "./converted.ts";
import { PersonList } from "./persons.ts";
import { PlainCells } from "./plain-cell.ts";
import { SaidList } from "./said.ts";

/** A table that was converted by itself. */
export interface ConvertedTable {
  /** Which of the given tables it is. */
  readonly table: number;
  readonly converted: Converted;
  /** How its verdicts name columns. */
  readonly mapping: ImportMapping;
  /** Of lines with orders: by record the record of its order, and which table that is. */
  readonly orders: { readonly table: number; readonly of: Uint32Array } | null;
}

const NO_CALLS = { day: -1, order: "ymd", direction: -1, phone: -1, to: -1, seconds: -1, words: [] } as const;
const NO_COLUMNS = { code: -1, phones: [], emails: [], names: [], nameIsCode: false };

/**
 * Puts the typed rows of several tables one behind the other as if they were one file: records are numbered on, who is named in several is
 * one person, and what is said of somebody comes in that order. The arrays of the tables become the whole's.
 */
export function appendTables(tables: readonly ConvertedTable[]): Converted {
  const people = new JoinedPeople(tables.map(({ converted }) => converted.people));
  const parts: ConvertedPart[] = [];
  const lines: LineChunk[] = [];
  const persons: Uint32Array[] = [];
  let before = 0;
  for (const { table, converted, mapping } of tables) {
    const { rows, issues } = converted;
    const own = people.append(converted.people, before);
    persons.push(own);
    for (const chunk of converted.lines) lines.push(moved(chunk, own, before));
    for (let i = 0; i < converted.taken.person.length; i++) {
      converted.taken.person[i] = own[converted.taken.person[i]!]!;
    }
    parts.push({ table, before, rows, mapping, issues });
    before += rows;
  }
  const all = tables.map(({ converted }) => converted);
  const rowsOf = (pick: (one: Converted) => Uint32Array): Uint32Array<ArrayBuffer> =>
    joined(all.map((one, i) => pick(one).map((row) => row + parts[i]!.before)));
  return {
    rows: before,
    blank: rowsOf(({ blank }) => blank),
    rejected: oddRows(
      all.map(({ rejected }) => rejected),
      parts,
    ),
    skipped: oddRows(
      all.map(({ skipped }) => skipped),
      parts,
    ),
    hasLines: all.some(({ hasLines }) => hasLines),
    lines,
    people: people.done(),
    taken: { row: rowsOf(({ taken }) => taken.row), person: joined(all.map(({ taken }) => taken.person)) },
    ...callsOf(all, parts, persons),
    leftOut: all.flatMap(({ leftOut }, i) => leftOut.map(({ row, cells }) => ({ row: row + parts[i]!.before, cells }))),
    mended: all.flatMap(({ mended }, i) =>
      mended.map(({ row, columns }) => ({ row: row + parts[i]!.before, columns })),
    ),
    issues: all.flatMap(({ issues }) => issues),
    parts,
    orderOf: ordersOf(tables, parts, before),
  };
}

/** The calls of all tables that are hotlines' logs. */
function callsOf(
  all: readonly Converted[],
  parts: readonly ConvertedPart[],
  persons: readonly Uint32Array[],
): { readonly calls?: Calls } {
  if (all.every(({ calls }) => calls === undefined)) return {};
  const taker = new CallTaker(NO_CALLS, () => false);
  for (const [i, { calls }] of all.entries()) taker.append(calls, persons[i]!, parts[i]!.before);
  return { calls: taker.done() };
}

/** The people of several tables as one list. */
class JoinedPeople {
  private readonly persons: PersonList;
  private readonly said = new SaidList();

  constructor(all: readonly People[]) {
    this.persons = new PersonList(
      NO_COLUMNS,
      "",
      () => false,
      new PlainCells([]),
      () => {},
    );
    const fields = new Set<FactField>(all.flatMap(({ said }) => [...said.fields.keys()]));
    // What is said comes as words already; nothing is cleaned here.
    const cleaner = { clean: (cell: string) => cell, isPlain: () => true };
    for (const field of fields) this.said.addFact(-1, field, cleaner);
  }

  append(people: People, before: number): Uint32Array {
    const persons = this.persons.append(people);
    this.said.append(people.said, persons, before);
    return persons;
  }

  done(): People {
    return this.persons.done(this.said.done());
  }
}

function moved(chunk: LineChunk, persons: Uint32Array, before: number): LineChunk {
  const { count, row, person } = chunk;
  for (let i = 0; i < count; i++) {
    row[i]! += before;
    if (person[i]! >= 0) person[i] = persons[person[i]!]!;
  }
  return chunk;
}

function oddRows(all: readonly OddRows[], parts: readonly ConvertedPart[]): OddRows {
  return {
    row: joined(all.map(({ row }, i) => row.map((one) => one + parts[i]!.before))),
    reason: Uint8Array.from(all.flatMap(({ reason }) => [...reason])),
    column: Int32Array.from(all.flatMap(({ column }) => [...column])),
  };
}

function ordersOf(
  tables: readonly ConvertedTable[],
  parts: readonly ConvertedPart[],
  rows: number,
): Uint32Array<ArrayBuffer> {
  const orderOf = new Uint32Array(rows + 1);
  for (const [at, { orders }] of tables.entries()) {
    const beforeOrders = parts.find(({ table }) => table === orders?.table)?.before ?? 0;
    if (orders === null) continue;
    const start = parts[at]!.before;
    for (let row = 1; row < orders.of.length; row++) {
      if (orders.of[row] !== 0) orderOf[start + row] = orders.of[row]! + beforeOrders;
    }
  }
  return orderOf;
}

function joined(arrays: readonly Uint32Array[]): Uint32Array<ArrayBuffer> {
  const out = new Uint32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    out.set(array, at);
    at += array.length;
  }
  return out;
}
