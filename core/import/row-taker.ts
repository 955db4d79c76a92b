import type { RowReason } from "../model/accounting.ts";
import { RegularsError } from "../model/error.ts";
import { CallTaker } from "./call-taker.ts";
import type { Cells } from "./cells.ts";
import { factCleaner, plain } from "./clean-fact.ts";
import { isLineField } from "../model/field-types.ts";
import type { ConvertedHalf } from "./converted.ts";
import { addFinds, noFinds, note } from "./finds.ts";
import { GrowingInts } from "./growing.ts";
import type { Layout } from "./layout.ts";
import { LineTaker } from "./line-taker.ts";
import { missingTest } from "./missing.ts";
import { isSkipReason, OddRowList } from "./odd-rows.ts";
import { fillerOf, type OrderFiller } from "./order-filler.ts";
import { PermissionTaker } from "./permission-taker.ts";
import { LOST, NOBODY, PersonList } from "./persons.ts";
import type { PlacesOfFile } from "./places-of-address.ts";
import { PlainCells } from "./plain-cell.ts";
import { SaidList } from "./said.ts";
import { isBalance, isBlank, isSum, isSumOf } from "./sum-rows.ts";
import { UNREADABLE } from "./utf8.ts";
import { numberColumns, wordColumns } from "./word-columns.ts";
import type { ConvertRequest } from "./worker-api.ts";

/** Fields of which one must be filled for a row to be about somebody. */
const NAMING: ReadonlySet<string> = new Set([
  "name",
  "given",
  "family",
  "nickname",
  "company",
  "wechat",
  "phone",
  "email",
]);

/** Takes the records of a file one by one and gathers what they bring. */
export class RowTaker {
  row = 0;

  private readonly layout: Layout;
  private readonly anonymous: ConvertRequest["anonymous"];
  private readonly header: readonly string[] | undefined;
  private readonly isMissing: (cell: string) => boolean;
  private readonly persons: PersonList;
  private readonly said = new SaidList();
  private readonly permissions: PermissionTaker;
  private readonly lines: LineTaker;
  private readonly filler: OrderFiller | null;
  private readonly calls: CallTaker | null;
  private readonly blank = new GrowingInts(64);
  private readonly rejected = new OddRowList();
  private readonly skipped = new OddRowList();
  private readonly takenRows = new GrowingInts();
  private readonly takenPersons = new GrowingInts();
  private readonly finds = noFinds();
  /** Where the customer stands by whose cell a sum is told; −1: nowhere. */
  private readonly nameAt: number;
  /** Positions of what is said of a sale. */
  private readonly ofSale: readonly number[];

  constructor(
    layout: Layout,
    request: ConvertRequest,
    header: readonly string[] | undefined,
    places: PlacesOfFile | null,
  ) {
    const { mapping, country } = request;
    this.layout = layout;
    this.anonymous = request.anonymous;
    this.header = header;
    this.ofSale = mapping.columns.flatMap(({ field, index }) => (field !== null && isLineField(field) ? [index] : []));
    this.isMissing = missingTest(mapping.missing);
    const { code, names } = layout.identity;
    this.nameAt = code >= 0 ? code : (names[0] ?? -1);
    const plainCells = new PlainCells(mapping.missing);
    this.persons = new PersonList(layout.identity, country, this.isMissing, plainCells, (code) =>
      note(this.finds.zeroCodes, layout.identity.code, code),
    );
    for (const { at, field, dayOrder } of layout.facts) {
      const onLost = (cell: string): void => note(this.finds.lostDigits, at, cell);
      this.said.addFact(at, field, factCleaner(field, dayOrder, this.isMissing, onLost));
    }
    if (places !== null) this.said.addPlaces(places.fields, places.read);
    const onDecimalZero = (at: number, whole: string): void => note(this.finds.zeroCodes, at, whole);
    const columns = {
      words: wordColumns(layout, plainCells, this.isMissing, onDecimalZero),
      numbers: numberColumns(layout),
    };
    this.permissions = new PermissionTaker(layout.permissions, this.isMissing, this.said);
    this.filler = fillerOf(layout);
    this.calls = layout.calls === null ? null : new CallTaker(layout.calls, this.isMissing);
    this.lines = new LineTaker(layout, columns, this.persons, mapping.source, this.isMissing, (word) =>
      note(this.finds.unreadStatuses, layout.orderStatus, word),
    );
  }

  /** Goes by the next record: what becomes of it is said elsewhere, or it is left out for a reason. */
  pass(reason: RowReason | null): void {
    const row = ++this.row;
    if (reason !== null) this.leave(row, reason, -1);
  }

  /** Takes the next record; `suspect`: its piece of the file has signs that could not be read. */
  take(cells: Cells, suspect: boolean): void {
    const row = ++this.row;
    const { layout } = this;
    if (cells.count !== layout.width && this.isOdd(row, cells)) return;
    if (suspect && this.isUnreadable(row, cells)) return;
    if (layout.hasLines) this.takeLine(row, cells);
    else this.takePerson(row, cells);
  }

  /**
   * Throws `file-cut-short` where the file's last record, without a line end after it, is shorter than all the others: the
   * file stops in its middle.
   */
  refuseIfCut(cells: Cells): void {
    if (
      cells.count < this.layout.width &&
      this.row > 0 &&
      this.finds.uneven === 0 &&
      !isBlank(cells) &&
      !isSum(cells)
    ) {
      throw new RegularsError("file-cut-short", { row: this.row + 1 });
    }
  }

  /** Goes on with a file's second half, which was taken by itself, as if its records came now. Its arrays become this file's. */
  append(half: ConvertedHalf): void {
    const before = this.row;
    const persons = this.persons.append(half.people);
    this.said.append(half.people.said, persons, before);
    this.lines.append(half.lines, persons, before);
    this.calls?.append(half.calls, persons, before);
    for (const row of half.blank) this.blank.push(row + before);
    this.rejected.append(half.rejected, before);
    this.skipped.append(half.skipped, before);
    for (const row of half.taken.row) this.takenRows.push(row + before);
    for (const person of half.taken.person) this.takenPersons.push(persons[person]!);
    addFinds(this.finds, half.finds);
    this.row += half.rows;
  }

  /** People known by nothing but their name. */
  get namesAsCodes(): number {
    return this.persons.namesAsCodes;
  }

  /** How many records were rejected so far. */
  get rejections(): number {
    return this.rejected.count;
  }

  /** How many were left out without fault. */
  get skips(): number {
    return this.skipped.count;
  }

  done(): Omit<ConvertedHalf, "leftOut"> {
    return {
      rows: this.row,
      blank: this.blank.done(),
      rejected: this.rejected.done(),
      skipped: this.skipped.done(),
      hasLines: this.layout.hasLines,
      lines: this.lines.done(),
      people: this.persons.done(this.said.done()),
      taken: { row: this.takenRows.done(), person: this.takenPersons.done() },
      finds: this.finds,
      ...(this.calls === null ? {} : { calls: this.calls.done() }),
    };
  }

  private takeLine(row: number, written: Cells): void {
    const cells = this.filler?.fill(written) ?? written;
    const reason = this.lines.read(cells, this.filler?.isFurther ?? false, this.filler?.isSumSaid ?? false);
    const person = reason === null ? this.buyerIn(row, cells) : null;
    if (person === null) this.filler?.passOver();
    if (reason !== null) return this.leaveLine(row, cells, reason);
    if (person === null) return;
    this.lines.write(row, person, cells);
    if (person >= 0) this.takeSaid(row, person, cells);
  }

  /** Whose line a record is; null: it is left out for that. */
  private buyerIn(row: number, cells: Cells): number | null {
    if (isBalance(cells, this.layout.words.get("order") ?? -1) || isSumOf(cells, this.nameAt)) {
      this.leave(row, "totalRow", -1);
      return null;
    }
    const person = this.persons.find(cells);
    if (person === LOST) this.leave(row, "digitsLost", this.layout.identity.code);
    else if (person === NOBODY && this.anonymous === "leaveOut") this.leave(row, "anonymousLeftOut", -1);
    else return person;
    return null;
  }

  /** A record that is no line may be blank, a sum at the foot, or the names once more. */
  private leaveLine(row: number, cells: Cells, reason: RowReason): void {
    if (isBlank(cells)) return this.blank.push(row);
    if (reason === "noDay" || reason === "badDay") {
      if (this.isHeader(cells)) return this.leave(row, "repeatsHeader", -1);
      if (isSum(cells)) return this.leave(row, "totalRow", -1);
    }
    if (reason === "noDay" && this.isOfPerson(cells)) return this.takePerson(row, cells);
    this.leave(row, reason, this.lines.faultColumn);
  }

  /** Whether a record of sales says nothing of a sale but somebody's name or code and more about them, as a join gives of who never bought. */
  private isOfPerson(cells: Cells): boolean {
    if (!this.ofSale.every((at) => this.isMissing(plain(cells.at(at))))) return false;
    const filled = this.layout.used.filter((at) => !this.isMissing(plain(cells.at(at))));
    const [only] = filled;
    if (only === undefined) return false;
    // A remark at the foot of the sheet stands alone.
    if (filled.length === 1 && !/^[\w.@+-]*\d[\w.@+-]*$/.test(plain(cells.at(only)))) return false;
    return this.persons.find(cells) !== NOBODY || this.isNamed(this.said.valuesOf(cells));
  }

  private takePerson(row: number, written: Cells): void {
    const cells = this.calls?.ofCustomer(written) ?? written;
    let person = this.persons.find(cells);
    if (person === LOST) return this.leave(row, "digitsLost", this.layout.identity.code);
    if (person === NOBODY) {
      if (isBlank(cells)) return this.blank.push(row);
      // A number that was withheld is nobody's.
      if (this.calls !== null) return this.leave(row, "noCustomer", -1);
      const values = this.said.valuesOf(cells);
      if (!this.isNamed(values)) return this.leave(row, isSum(cells) ? "totalRow" : "noName", -1);
      person = this.persons.byValues(values);
    }
    if (this.isHeader(cells)) return this.leave(row, "repeatsHeader", -1);
    const fault = this.calls?.take(row, person, cells) ?? null;
    if (fault !== null) return this.leave(row, fault, this.layout.calls?.day ?? -1);
    this.takenRows.push(row);
    this.takenPersons.push(person);
    this.takeSaid(row, person, cells);
  }

  private takeSaid(row: number, person: number, cells: Cells): void {
    this.said.take(row, person, cells);
    this.permissions.take(row, person, cells);
  }

  private isNamed(values: readonly string[]): boolean {
    return this.said.fields.some((field, i) => NAMING.has(field) && values[i] !== "");
  }

  /** A record of another width: blank, cut or padded; true where it is not taken. Missing last cells that nobody uses do no harm. */
  private isOdd(row: number, cells: Cells): boolean {
    const { width, lastUsed } = this.layout;
    if (isBlank(cells)) {
      this.blank.push(row);
      return true;
    }
    this.finds.uneven++;
    if (cells.count < width) {
      if (cells.count > lastUsed) return false;
      this.leave(row, isSum(cells) ? "totalRow" : "tooFewCells", -1);
      return true;
    }
    if (
      cells
        .all()
        .slice(width)
        .every((cell) => cell.trim() === "")
    )
      return false;
    this.leave(row, "tooManyCells", -1);
    return true;
  }

  private isUnreadable(row: number, cells: Cells): boolean {
    for (const at of this.layout.used) {
      if (!cells.at(at).includes(UNREADABLE)) continue;
      this.leave(row, "notDecodable", at);
      return true;
    }
    return false;
  }

  private isHeader(cells: Cells): boolean {
    const { header } = this;
    return header !== undefined && header.every((name, i) => i < cells.count && name === cells.at(i));
  }

  private leave(row: number, reason: RowReason, column: number): void {
    if (reason === "totalRow") this.finds.sums++;
    (isSkipReason(reason) ? this.skipped : this.rejected).add(row, reason, column);
  }
}
