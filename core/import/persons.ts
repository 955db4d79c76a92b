import { emailKey, hasExtension, hasLostDigits, phoneKey } from "../model/contact.ts";
import { mix } from "../model/keys.ts";
import { Cells } from "./cells.ts";
import { plain } from "./clean-fact.ts";
import { REFERENCE_KINDS } from "./converted.ts";
import type { People, ReferenceKind, Said } from "./converted.ts";
import { GrowingInts } from "./growing.ts";
import { ownCode } from "./own-code.ts";
import { isNobodysName, isPassingBy } from "./passing-by.ts";
import type { PlainCells } from "./plain-cell.ts";
import { NOT_FOUND, TextTable } from "./text-table.ts";
import { WordList } from "./word-list.ts";

/** Nobody is named; a code or phone whose digits are gone. */
export const NOBODY = -1;
export const LOST = -2;

const ZERO = 0x30;
const CODE = REFERENCE_KINDS.indexOf("code");

/** Where the columns stand that say who somebody is; −1: the file has none. */
export interface IdentityColumns {
  readonly code: number;
  readonly phones: readonly number[];
  readonly emails: readonly number[];
  readonly names: readonly number[];
  /** Whether a name may stand for a code where the file has no better column: in sales, whose customers have little else. */
  readonly nameIsCode: boolean;
}

/** The distinct people of a file, found by what each row says of them (architecture "Identity"). */
export class PersonList {
  /** The hash of each person's reference: a part of the key of lines without an order number. */
  readonly hi = new GrowingInts();
  readonly lo = new GrowingInts();

  private readonly columns: IdentityColumns;
  private readonly country: string;
  private readonly isMissing: (cell: string) => boolean;
  private readonly plainCells: PlainCells;
  private readonly onDecimalZero: (code: string) => void;
  private readonly kinds = new GrowingInts();
  private readonly references = new WordList();
  private readonly byReference = REFERENCE_KINDS.map(() => new TextTable());
  /** Cells as they stand → person, so that each is looked into once. A code as it is cleaned is cleaned to itself: one table does for both. */
  private readonly byCell = { code: this.byReference[CODE]!, phone: new TextTable(), email: new TextTable() };
  private readonly own = new Cells();
  /** The person of code 0, by which shops number every guest: of sales, who has a phone or an e-mail is known by that. */
  private guest = NOBODY;

  /** `onDecimalZero` is told of codes that were written as `17850.0`. */
  constructor(
    columns: IdentityColumns,
    country: string,
    isMissing: (cell: string) => boolean,
    plainCells: PlainCells,
    onDecimalZero: (code: string) => void,
  ) {
    this.columns = columns;
    this.country = country;
    this.isMissing = isMissing;
    this.plainCells = plainCells;
    this.onDecimalZero = onDecimalZero;
  }

  get count(): number {
    return this.references.length;
  }

  /** How many are known by nothing but their name: all, where the file has no better column. */
  get namesAsCodes(): number {
    return this.isByName ? this.count : 0;
  }

  /** Whose row it is: a person, `NOBODY`, or `LOST`. Names alone count only where the file has no better column. */
  find(cells: Cells): number {
    const { code, nameIsCode } = this.columns;
    const person = code < 0 ? NOBODY : this.byCode(cells, code);
    if (person !== NOBODY && !(nameIsCode && person === this.guest)) return person;
    const reached = this.byContact(cells);
    return reached === NOBODY ? person : reached;
  }

  /** The person a row of values stands for where it names no code, phone or e-mail. */
  byValues(values: readonly string[]): number {
    return this.personOf("values", ownCode(values));
  }

  /** Adds the people of a file's second half who are not known yet; gives by person of the half the person of the file. */
  append({ count, kind, reference }: People): Uint32Array {
    const persons = new Uint32Array(count);
    const cells = new Cells();
    cells.setJoined(reference);
    for (let i = 0; i < count; i++) persons[i] = this.personIn(kind[i]!, cells, i);
    return persons;
  }

  done(said: Said): People {
    return {
      count: this.count,
      kind: Uint8Array.from(this.kinds.done()),
      reference: this.references.joined(),
      said,
    };
  }

  private byCode(cells: Cells, at: number): number {
    const start = cells.from[at]!;
    const end = cells.to[at]!;
    if (start === end) return NOBODY;
    const known = this.byCell.code.find(cells.view, start, end);
    return known === NOT_FOUND ? this.newCode(cells, at) : known;
  }

  /** Of the cell last looked for. */
  private newCode(cells: Cells, at: number): number {
    const start = cells.from[at]!;
    const end = cells.to[at]!;
    if (this.isPassingBy(cells, at)) {
      this.byCell.code.add(NOBODY);
      return NOBODY;
    }
    if (this.plainCells.isPlainCode(cells.bytes, start, end)) {
      this.byCell.code.add(this.count);
      if (end - start === 1 && cells.bytes[start] === ZERO) this.guest = this.count;
      return this.note(CODE, this.references.push(cells.bytes, start, end) - 1);
    }
    const text = plain(cells.at(at));
    let person = NOBODY;
    if (hasLostDigits(text)) person = LOST;
    else if (!this.isMissing(text)) {
      const whole = text.includes(".") ? /^(\d+)\.0+$/.exec(text)?.[1] : undefined;
      if (whole !== undefined) this.onDecimalZero(whole);
      person = this.personOf("code", whole ?? text);
      if ((whole ?? text) === "0") this.guest = person;
    }
    if (this.byCell.code.find(cells.view, start, end) === NOT_FOUND) this.byCell.code.add(person);
    return person;
  }

  /** Of sales: whether a code, or the name beside it where it first stands, is that of whoever comes by. */
  private isPassingBy(cells: Cells, code: number): boolean {
    const { names, nameIsCode } = this.columns;
    return nameIsCode && (isPassingBy(plain(cells.at(code))) || isPassingBy(this.textOf(names, cells)));
  }

  private byContact(cells: Cells): number {
    const { phones, emails, names, nameIsCode } = this.columns;
    let lost = false;
    for (const at of phones) {
      const person = this.lookUp("phone", cells, at);
      if (person >= 0) return person;
      lost ||= person === LOST;
    }
    for (const at of emails) {
      const person = this.lookUp("email", cells, at);
      if (person >= 0) return person;
    }
    if (lost) return LOST;
    if (names.length === 0 || !nameIsCode) return NOBODY;
    const name = this.textOf(names, cells);
    if (name === "") return NOBODY;
    if (this.isByName) return isNobodysName(name) ? NOBODY : this.personOf("code", name);
    // 138****8000 and a name together tell somebody apart; either alone does not.
    const contact = this.textOf([...phones, ...emails], cells);
    return contact === "" ? NOBODY : this.personOf("values", ownCode([name, contact]));
  }

  private lookUp(kind: "phone" | "email", cells: Cells, at: number): number {
    const start = cells.from[at]!;
    const end = cells.to[at]!;
    if (start === end) return NOBODY;
    const table = this.byCell[kind];
    const known = table.find(cells.view, start, end);
    if (known !== NOT_FOUND) return known;
    const text = plain(cells.at(at));
    let person = NOBODY;
    if (!this.isMissing(text)) {
      const key = kind === "email" ? emailKey(text) : hasExtension(text) ? null : phoneKey(text, this.country);
      if (key !== null) person = this.personOf(kind, key);
      else if (kind === "phone" && hasLostDigits(text)) person = LOST;
    }
    table.add(person);
    return person;
  }

  private get isByName(): boolean {
    const { code, phones, emails, names, nameIsCode } = this.columns;
    return nameIsCode && names.length > 0 && code < 0 && phones.length === 0 && emails.length === 0;
  }

  private textOf(columns: readonly number[], cells: Cells): string {
    const texts = columns.map((at) => plain(cells.at(at))).filter((text) => !this.isMissing(text));
    return texts.join(" ");
  }

  private personOf(kind: ReferenceKind, reference: string): number {
    const { own } = this;
    own.set([reference]);
    return this.personIn(REFERENCE_KINDS.indexOf(kind), own, 0);
  }

  /** The person whose reference stands in a cell. */
  private personIn(kind: number, cells: Cells, at: number): number {
    const table = this.byReference[kind]!;
    const known = table.find(cells.view, cells.from[at]!, cells.to[at]!);
    if (known !== NOT_FOUND) return known;
    table.add(this.count);
    return this.note(kind, this.references.push(cells.bytes, cells.from[at]!, cells.to[at]!) - 1);
  }

  /** Notes the person whose reference was just added. */
  private note(kind: number, person: number): number {
    this.kinds.push(kind);
    this.hi.push(mix(this.references.hash(person, 0x51ed270b), kind));
    this.lo.push(mix(this.references.hash(person, 0x27d4eb2f), kind));
    return person;
  }
}
