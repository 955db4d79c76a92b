import { joinTexts, textAt } from "../model/block.ts";
import type { RowReason } from "../model/accounting.ts";
import { Cells } from "./cells.ts";
import { plain } from "./clean-fact.ts";
import type { Calls } from "./converted.ts";
import { DAY_OUT_OF_RANGE, DAY_READ, DayReader } from "./days.ts";
import { GrowingInts } from "./growing.ts";
import type { CallColumns } from "./layout.ts";

const OUTGOING = /呼出|外呼|去电|拨出|主叫|outbound|outgoing|\bout\b|dialled|dialed/i;

/** Takes the calls of a hotline's log: when, which way, how long, with whom, what about. */
export class CallTaker {
  private readonly columns: CallColumns;
  private readonly isMissing: (cell: string) => boolean;
  private readonly days: DayReader;
  private readonly own = new Cells();
  private readonly rows = new GrowingInts();
  private readonly persons = new GrowingInts();
  private readonly dayOf = new GrowingInts();
  private readonly minuteOf = new GrowingInts();
  private readonly out = new GrowingInts();
  private readonly texts: string[] = [];

  constructor(columns: CallColumns, isMissing: (cell: string) => boolean) {
    this.columns = columns;
    this.isMissing = isMissing;
    this.days = new DayReader(columns.order);
  }

  /** The record with the customer's number as its phone: of a call we made, the number that was called. */
  ofCustomer(cells: Cells): Cells {
    const { to, phone } = this.columns;
    if (to < 0 || phone < 0 || !this.isOutgoing(cells) || this.word(cells, to) === "") return cells;
    const texts = [...cells.all()];
    texts[phone] = cells.at(to);
    this.own.set(texts);
    return this.own;
  }

  /** Takes a record's call; a reason: it cannot be taken. */
  take(row: number, person: number, cells: Cells): RowReason | null {
    const { day, seconds, words } = this.columns;
    const cell = plain(cells.at(day));
    if (this.isMissing(cell)) return "noDay";
    const answer = this.days.read(cell);
    if (answer !== DAY_READ) return answer === DAY_OUT_OF_RANGE ? "dayOutOfRange" : "badDay";
    this.rows.push(row);
    this.persons.push(person);
    this.dayOf.push(this.days.day);
    this.minuteOf.push(this.days.minute);
    this.out.push(this.isOutgoing(cells) ? 1 : 0);
    const said = [seconds < 0 ? "" : duration(this.word(cells, seconds)), ...words.map((at) => this.word(cells, at))];
    this.texts.push(said.filter((text) => text !== "").join(" · "));
    return null;
  }

  /** Goes on with the calls of a file's second half. */
  append(calls: Calls | undefined, persons: Uint32Array, before: number): void {
    if (calls === undefined) return;
    for (let i = 0; i < calls.row.length; i++) {
      this.rows.push(calls.row[i]! + before);
      this.persons.push(persons[calls.person[i]!]!);
      this.dayOf.push(calls.day[i]!);
      this.minuteOf.push(calls.minute[i]!);
      this.out.push(calls.out[i]!);
      this.texts.push(textAt(calls.text, i));
    }
  }

  done(): Calls {
    return {
      row: this.rows.done(),
      person: this.persons.done(),
      day: Int32Array.from(this.dayOf.done()),
      minute: Int16Array.from(this.minuteOf.done()),
      out: Uint8Array.from(this.out.done()),
      text: joinTexts(this.texts),
    };
  }

  private isOutgoing(cells: Cells): boolean {
    const { direction } = this.columns;
    return direction >= 0 && OUTGOING.test(cells.at(direction));
  }

  private word(cells: Cells, at: number): string {
    const text = plain(cells.at(at));
    return this.isMissing(text) ? "" : text;
  }
}

/** `185` seconds and `00:03:05` as `3:05`; anything else as it stands. */
function duration(cell: string): string {
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(cell);
  const plainSeconds = /^(\d+)(?:\.0+)?\s*(?:s|秒)?$/i.exec(cell);
  const seconds = clock
    ? Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
    : plainSeconds
      ? Number(plainSeconds[1])
      : null;
  if (seconds === null) return cell;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
