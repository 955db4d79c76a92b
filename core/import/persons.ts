import { joinTexts, textAt } from "../model/block.ts";
import { emailKey, hasExtension, hasLostDigits, phoneKey } from "../model/contact.ts";
import { hashText, mix } from "../model/keys.ts";
import type { Cells } from "./cells.ts";
import { plain } from "./clean-fact.ts";
import { REFERENCE_KINDS } from "./converted.ts";
import type { People, ReferenceKind, Said } from "./converted.ts";
import { GrowingInts } from "./growing.ts";
import { LastCell } from "./last-cell.ts";
import { ownCode } from "./own-code.ts";
import { ownText } from "./own-text.ts";
import { NOT_FOUND, TextTable } from "./text-table.ts";

/** Nobody is named; a code or phone whose digits are gone. */
export const NOBODY = -1;
export const LOST = -2;

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
  private readonly onDecimalZero: (code: string) => void;
  private readonly kinds = new GrowingInts();
  private readonly references: string[] = [];
  private readonly byReference = REFERENCE_KINDS.map(() => new TextTable());
  /** Cells as they stand → person, so that each is looked into once. */
  private readonly byCell = { code: new TextTable(), phone: new TextTable(), email: new TextTable() };
  private readonly last = new LastCell();

  /** `onDecimalZero` is told of codes that were written as `17850.0`. */
  constructor(
    columns: IdentityColumns,
    country: string,
    isMissing: (cell: string) => boolean,
    onDecimalZero: (code: string) => void,
  ) {
    this.columns = columns;
    this.country = country;
    this.isMissing = isMissing;
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
    const { code } = this.columns;
    if (code >= 0) {
      const person = this.byCode(cells, code);
      if (person !== NOBODY) return person;
    }
    return this.byContact(cells);
  }

  /** The person a row of values stands for where it names no code, phone or e-mail. */
  byValues(values: readonly string[]): number {
    return this.personOf("values", ownCode(values));
  }

  /** Adds the people of a file's second half who are not known yet; gives by person of the half the person of the file. */
  append({ count, kind, reference }: People): Uint32Array {
    const persons = new Uint32Array(count);
    for (let i = 0; i < count; i++) persons[i] = this.personOf(REFERENCE_KINDS[kind[i]!]!, textAt(reference, i));
    return persons;
  }

  done(said: Said): People {
    return {
      count: this.count,
      kind: Uint8Array.from(this.kinds.done()),
      reference: joinTexts(this.references),
      said,
    };
  }

  private byCode({ text, from, to }: Cells, at: number): number {
    const { last } = this;
    const start = from[at]!;
    const end = to[at]!;
    if (start === end) return NOBODY;
    if (last.is(text, start, end)) return last.number;
    let person = this.byCell.code.findIn(text, start, end);
    if (person === NOT_FOUND) {
      person = this.newCode(text.slice(start, end));
      this.byCell.code.add(person);
    }
    return last.note(text, start, end, person);
  }

  private newCode(cell: string): number {
    const text = plain(cell);
    let person = NOBODY;
    if (hasLostDigits(text)) person = LOST;
    else if (!this.isMissing(text)) {
      const whole = text.includes(".") ? /^(\d+)\.0+$/.exec(text)?.[1] : undefined;
      if (whole !== undefined) this.onDecimalZero(whole);
      person = this.personOf("code", whole ?? text);
    }
    return person;
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
    if (this.isByName) return this.personOf("code", name);
    // 138****8000 and a name together tell somebody apart; either alone does not.
    const contact = this.textOf([...phones, ...emails], cells);
    return contact === "" ? NOBODY : this.personOf("values", ownCode([name, contact]));
  }

  private lookUp(kind: "phone" | "email", cells: Cells, at: number): number {
    const start = cells.from[at]!;
    const end = cells.to[at]!;
    if (start === end) return NOBODY;
    const table = this.byCell[kind];
    const known = table.findIn(cells.text, start, end);
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
    const number = REFERENCE_KINDS.indexOf(kind);
    const table = this.byReference[number]!;
    const known = table.find(reference);
    if (known !== NOT_FOUND) return known;
    const person = this.references.length;
    const own = ownText(reference);
    this.references.push(own);
    table.add(person);
    this.kinds.push(number);
    this.hi.push(mix(hashText(own, 0x51ed270b), number));
    this.lo.push(mix(hashText(own, 0x27d4eb2f), number));
    return person;
  }
}
