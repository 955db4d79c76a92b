import type { Block } from "../model/block.ts";
import { NO_DAY } from "../model/day.ts";
import type { Touches } from "../model/state.ts";
import { codedOf, codeMap } from "./coded.ts";
import { textReader } from "./columns.ts";
import { forked, GrowingColumn, rowsOf, withoutRows } from "./growing-column.ts";
import { WordList } from "./text-interner.ts";
import { wordsLeft } from "./unused-words.ts";

const int32 = (length: number) => new Int32Array(length);

/** Touchpoints as they add up: rows appended commit by commit. */
export class TouchFold {
  private numbers = {
    customer: new GrowingColumn(int32, -1),
    day: new GrowingColumn(int32, NO_DAY),
    minute: new GrowingColumn((length) => new Int16Array(length), -1),
    kind: new GrowingColumn((length) => new Uint8Array(length), 0),
    direction: new GrowingColumn((length) => new Uint8Array(length), 0),
    value: new GrowingColumn((length) => new Float64Array(length), NaN),
    commit: new GrowingColumn(int32, 0),
    row: new GrowingColumn(int32, 0),
  };
  private channel = new GrowingColumn(int32, -1);
  private channels = new WordList();
  private product: (string | undefined)[] = [];
  private text: (string | undefined)[] = [];
  private count = 0;
  private capacity = 0;
  private made: Touches | null = null;

  /** Says how many rows are coming, so that columns are made once. */
  expect(rows: number): void {
    const needed = this.count + rows;
    if (needed > this.capacity) this.capacity = needed + Math.max(4096, needed >>> 3);
    // The texts were handed out as they are, so what comes goes to copies.
    if (rows === 0) return;
    this.product = this.product.slice();
    this.text = this.text.slice();
  }

  /** Appends a touch block of a commit no earlier than those before it. */
  append(block: Block): void {
    const { rows, columns } = block;
    this.made = null;
    for (const [name, column] of Object.entries(this.numbers)) {
      column.append(columns[name], rows, this.count, this.capacity);
    }
    const { codes, words } = codedOf(columns["channel"], rows);
    const map = codeMap(words, (word) => this.channels.idOf(word));
    const target = this.channel.room(this.count, this.count + rows, this.capacity);
    for (let row = 0; row < rows; row++) target[this.count + row] = map[codes[row]!]!;
    pushTexts(this.product, textReader(columns["product"]), rows);
    pushTexts(this.text, textReader(columns["text"]), rows);
    this.count += rows;
  }

  /** The touchpoints without those of some customers, as if they had never come. */
  without(isGone: Uint8Array): TouchFold {
    const { count, numbers, channel } = this;
    const rows = rowsOf(numbers.customer, count, isGone);
    if (rows.length === 0) return this;
    const rest = new TouchFold();
    rest.numbers = forked(numbers);
    rest.channel = channel.fork();
    for (const column of [...Object.values(rest.numbers), rest.channel]) column.remove(rows, count);
    rest.product = withoutRows(this.product, rows);
    rest.text = withoutRows(this.text, rows);
    rest.count = count - rows.length;
    rest.channels = wordsLeft(this.channels, rest.channel.view(rest.count, unknown));
    rest.capacity = this.capacity;
    return rest;
  }

  /** The touchpoints as they stand; later appends do not change them. The same object while nothing was appended. */
  touches(): Touches {
    this.made ??= this.make();
    return this.made;
  }

  private make(): Touches {
    const { numbers, count } = this;
    return {
      count,
      customer: numbers.customer.view(count, unknown),
      day: numbers.day.view(count, unknown),
      minute: numbers.minute.view(count, unknown),
      kind: numbers.kind.view(count, unknown),
      direction: numbers.direction.view(count, unknown),
      channel: this.channel.view(count, unknown),
      channels: this.channels.words.slice(),
      product: this.product,
      text: this.text,
      value: numbers.value.view(count, unknown),
      commit: numbers.commit.view(count, unknown),
      row: numbers.row.view(count, unknown),
    };
  }
}

function unknown<A extends { fill(value: number): A }>(make: (length: number) => A, missing: number, count: number): A {
  return make(count).fill(missing);
}

function pushTexts(target: (string | undefined)[], textOf: (row: number) => string, rows: number): void {
  for (let row = 0; row < rows; row++) target.push(textOf(row) || undefined);
}
