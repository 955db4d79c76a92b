import type { JoinedText } from "../model/block.ts";
import { PERMISSIONS, PERMISSION_UNREAD } from "../model/fields.ts";
import type { Channel, FactField } from "../model/fields.ts";
import { Cells } from "./cells.ts";
import type { Coded, Said } from "./converted.ts";
import type { Cleaner } from "./dictionary.ts";
import { Dictionary } from "./dictionary.ts";
import { GrowingInts } from "./growing.ts";
import { PLACE_FIELDS, type PlaceField, type PlaceReader } from "./places-of-address.ts";

/** From what says least of a permission to what stands whatever else is said. */
const RANKS = [0, PERMISSION_UNREAD, PERMISSIONS.indexOf("granted"), PERMISSIONS.indexOf("refused")];

/** A column of facts: where it stands, and what was last said of each person in it. */
interface FactColumn {
  readonly at: number;
  readonly field: FactField;
  readonly dictionary: Dictionary;
  /** By person: the code last said; 0 nothing yet. */
  readonly last: GrowingInts;
  /** By statement. */
  readonly codes: GrowingInts;
}

/** Columns that the file does not have, and its addresses give. */
interface DerivedColumns {
  readonly columns: readonly (FactColumn & { readonly field: PlaceField })[];
  readonly read: PlaceReader;
  /** Positions among the file's own columns: the address, and the places it has columns of. */
  readonly address: number;
  readonly near: readonly number[];
  /** By the codes of these: the codes of the columns. */
  readonly known: Map<string, readonly number[]>;
}

interface PermissionColumn {
  readonly last: GrowingInts;
  readonly states: GrowingInts;
}

/** What a file's rows say about its people: a statement for each row that says something new. */
export class SaidList {
  private readonly rows = new GrowingInts();
  private readonly persons = new GrowingInts();
  private readonly facts: FactColumn[] = [];
  private derived: DerivedColumns | null = null;
  /** The codes of the row's own columns. */
  private codes: number[] = [];
  private readonly permissions = new Map<Channel, PermissionColumn>();
  private openRow = -1;

  /** Adds a column of the file; `at` is its position in the row. */
  addFact(at: number, field: FactField, cleaner: Cleaner): void {
    this.facts.push(emptyColumn(at, field, cleaner));
  }

  /** Has these fields read out of the file's addresses; called once all its columns are there, the address among them. */
  addPlaces(fields: readonly PlaceField[], read: PlaceReader): void {
    const at = (field: FactField): number => this.facts.findIndex((column) => column.field === field);
    this.derived = {
      columns: fields.map((field) => ({ ...emptyColumn(-1, field, AS_IT_IS), field })),
      read,
      address: at("address"),
      near: PLACE_FIELDS.map(at).filter((column) => column >= 0),
      known: new Map(),
    };
  }

  get fields(): readonly FactField[] {
    return this.facts.map(({ field }) => field);
  }

  /** The row's values of all fact columns, cleaned; "" is missing. */
  valuesOf(cells: Cells): string[] {
    return this.facts.map(({ at, dictionary }) => dictionary.wordOf(dictionary.codeIn(cells, at)));
  }

  /** Writes down what the row says of a person, where it differs from what the file said before. */
  take(row: number, person: number, cells: Cells): void {
    const { facts, codes, derived } = this;
    for (let i = 0; i < facts.length; i++) {
      const column = facts[i]!;
      const code = column.dictionary.codeIn(cells, column.at);
      codes[i] = code;
      this.say(column, row, person, code);
    }
    if (derived !== null && codes[derived.address]! > 0) this.takePlaces(derived, row, person);
  }

  /** Writes down a permission the row gives or refuses, or speaks of in words nobody can read; within a file a refusal stands. */
  takePermission(row: number, person: number, channel: Channel, state: number): void {
    let column = this.permissions.get(channel);
    if (!column) {
      column = { last: new GrowingInts(), states: new GrowingInts() };
      this.permissions.set(channel, column);
    }
    const known = person < column.last.length ? column.last.at(person) : 0;
    if (RANKS.indexOf(state) <= RANKS.indexOf(known)) return;
    column.last.set(person, state);
    column.states.set(this.statement(row, person), state);
  }

  /**
   * Writes down what a file's second half says, as if its rows came now.
   * @param persons by person of the half: the same person of the file
   */
  append(said: Said, persons: Uint32Array, before: number): void {
    const columns = this.columns().flatMap((column) => {
      const further = said.fields.get(column.field);
      return further ? [{ column, codes: further.codes, known: codesOf(further.words, column.dictionary) }] : [];
    });
    for (let s = 0; s < said.count; s++) {
      const row = said.row[s]! + before;
      const person = persons[said.person[s]!]!;
      for (const { column, codes, known } of columns) this.say(column, row, person, known[codes[s]!]!);
      for (const [channel, states] of said.permissions) {
        if (states[s] !== 0) this.takePermission(row, person, channel, states[s]!);
      }
    }
  }

  done(): Said {
    const count = this.rows.length;
    const fields = new Map<FactField, Coded>();
    for (const { field, codes, dictionary } of this.columns()) {
      if (codes.length > 0) fields.set(field, { codes: filled(codes, count), words: dictionary.words.joined() });
    }
    const permissions = new Map<Channel, Uint8Array<ArrayBuffer>>();
    for (const [channel, { states }] of this.permissions)
      permissions.set(channel, Uint8Array.from(filled(states, count)));
    return { count, row: this.rows.done(), person: this.persons.done(), fields, permissions };
  }

  private columns(): readonly FactColumn[] {
    return [...this.facts, ...(this.derived?.columns ?? [])];
  }

  private takePlaces(derived: DerivedColumns, row: number, person: number): void {
    const { address, near, columns, known } = derived;
    const { codes, facts } = this;
    const key = [codes[address]!, ...near.map((column) => codes[column]!)].join(" ");
    let places = known.get(key);
    if (places === undefined) {
      const word = (column: number): string => facts[column]!.dictionary.wordOf(codes[column]!);
      const place = derived.read(word(address), near.map(word));
      places = columns.map(({ field, dictionary }) => codeOf(place[field], dictionary));
      known.set(key, places);
    }
    for (let i = 0; i < columns.length; i++) this.say(columns[i]!, row, person, places[i]!);
  }

  private say(column: FactColumn, row: number, person: number, code: number): void {
    if (code <= 0 || (person < column.last.length && code === column.last.at(person))) return;
    column.last.set(person, code);
    column.codes.set(this.statement(row, person), code);
  }

  /** The statement of this row; the first thing it says opens it. */
  private statement(row: number, person: number): number {
    if (this.openRow !== row) {
      this.openRow = row;
      this.rows.push(row);
      this.persons.push(person);
    }
    return this.rows.length - 1;
  }
}

/** A word that needs no cleaning. */
const AS_IT_IS: Cleaner = { clean: (word) => word, isPlain: () => true };

function emptyColumn(at: number, field: FactField, cleaner: Cleaner): FactColumn {
  return { at, field, dictionary: new Dictionary(cleaner), last: new GrowingInts(), codes: new GrowingInts() };
}

/** The code of a word; 0 for none. */
function codeOf(word: string, dictionary: Dictionary): number {
  const cells = new Cells();
  cells.set([word]);
  return dictionary.codeOfWord(cells, 0);
}

/** By code of a half's words: the code the word has here; 0 stays missing. */
function codesOf(words: JoinedText, dictionary: Dictionary): Uint32Array {
  const codes = new Uint32Array(words.ends.length + 1);
  const cells = new Cells();
  cells.setJoined(words);
  for (let i = 0; i < cells.count; i++) codes[i + 1] = dictionary.codeOfWord(cells, i);
  return codes;
}

function filled(codes: GrowingInts, count: number): Uint32Array<ArrayBuffer> {
  const out = new Uint32Array(count);
  out.set(codes.done());
  return out;
}
