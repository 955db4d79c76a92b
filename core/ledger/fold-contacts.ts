import type { Block } from "../model/block.ts";
import { WAVE_CHANNELS } from "../model/campaign.ts";
import { NO_DAY } from "../model/day.ts";
import type { Contacts } from "../model/state.ts";
import { codedOf, codeMap } from "./coded.ts";
import { textReader } from "./columns.ts";
import { forked, GrowingColumn, rowsOf, withoutRows } from "./growing-column.ts";
import { WordList } from "./text-interner.ts";
import { wordsLeft } from "./unused-words.ts";

const int32 = (length: number) => new Int32Array(length);
const uint8 = (length: number) => new Uint8Array(length);

/** What became of pieces that were sent, as it adds up: rows appended commit by commit. */
export class ContactFold {
  private numbers = {
    launch: new GrowingColumn(int32, 0),
    wave: new GrowingColumn(uint8, 0),
    customer: new GrowingColumn(int32, -1),
    event: new GrowingColumn(uint8, 0),
    day: new GrowingColumn(int32, NO_DAY),
    commit: new GrowingColumn(int32, 0),
    row: new GrowingColumn(int32, 0),
  };
  private channel = new GrowingColumn(uint8, 0);
  private reason = new GrowingColumn(int32, -1);
  private reasons = new WordList();
  private text: (string | undefined)[] = [];
  private count = 0;
  private capacity = 0;
  private made: Contacts | null = null;

  /** Says how many rows are coming, so that columns are made once. */
  expect(rows: number): void {
    const needed = this.count + rows;
    if (needed > this.capacity) this.capacity = needed + Math.max(1024, needed >>> 3);
    // The texts were handed out as they are, so what comes goes to a copy.
    if (rows > 0) this.text = this.text.slice();
  }

  /** Appends a contact block of a commit no earlier than those before it. */
  append(block: Block): void {
    const { rows, columns } = block;
    this.made = null;
    for (const [name, column] of Object.entries(this.numbers)) {
      column.append(columns[name], rows, this.count, this.capacity);
    }
    const channels: readonly string[] = WAVE_CHANNELS;
    const channel = codedOf(columns["channel"], rows);
    this.appendCodes(
      this.channel,
      channel.codes,
      codeMap(channel.words, (word) => channels.indexOf(word)),
    );
    const reason = codedOf(columns["reason"], rows);
    this.appendCodes(
      this.reason,
      reason.codes,
      codeMap(reason.words, (word) => this.reasons.idOf(word)),
    );
    const textOf = textReader(columns["text"]);
    for (let row = 0; row < rows; row++) this.text.push(textOf(row) || undefined);
    this.count += rows;
  }

  /** The contacts without those of some customers, as if they had never come. */
  without(isGone: Uint8Array): ContactFold {
    const { count, numbers, channel, reason } = this;
    const rows = rowsOf(numbers.customer, count, isGone);
    if (rows.length === 0) return this;
    const rest = new ContactFold();
    rest.numbers = forked(numbers);
    rest.channel = channel.fork();
    rest.reason = reason.fork();
    for (const column of [...Object.values(rest.numbers), rest.channel, rest.reason]) column.remove(rows, count);
    rest.text = withoutRows(this.text, rows);
    rest.count = count - rows.length;
    rest.reasons = wordsLeft(this.reasons, rest.reason.view(rest.count, unknown));
    rest.capacity = this.capacity;
    return rest;
  }

  /** The contacts as they stand; later appends do not change them. The same object while nothing was appended. */
  contacts(): Contacts {
    this.made ??= this.make();
    return this.made;
  }

  private appendCodes(
    to: GrowingColumn<Int32Array> | GrowingColumn<Uint8Array>,
    codes: ArrayLike<number>,
    map: Int32Array,
  ): void {
    const target = to.room(this.count, this.count + codes.length, this.capacity);
    for (let row = 0; row < codes.length; row++) target[this.count + row] = map[codes[row]!]!;
  }

  private make(): Contacts {
    const { numbers, count } = this;
    return {
      count,
      launch: numbers.launch.view(count, unknown),
      wave: numbers.wave.view(count, unknown),
      customer: numbers.customer.view(count, unknown),
      event: numbers.event.view(count, unknown),
      day: numbers.day.view(count, unknown),
      channel: this.channel.view(count, unknown),
      reason: this.reason.view(count, unknown),
      reasons: this.reasons.words.slice(),
      text: this.text,
      commit: numbers.commit.view(count, unknown),
      row: numbers.row.view(count, unknown),
    };
  }
}

function unknown<A extends { fill(value: number): A }>(make: (length: number) => A, missing: number, count: number): A {
  return make(count).fill(missing);
}
