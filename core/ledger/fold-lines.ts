import type { Block, JoinedText } from "../model/block.ts";
import type { CommitSeq } from "../model/decision.ts";
import type { Lines } from "../model/state.ts";
import { codedOf, codeMap } from "./coded.ts";
import { intsOf, type NumberArray } from "./columns.ts";
import { ProductList } from "./fold-products.ts";
import { forked, rowsOf, type GrowingColumn } from "./growing-column.ts";
import { codeColumns, numberColumns, WORD_COLUMNS } from "./line-columns.ts";
import { replacedRows } from "./line-keys.ts";
import { TextInterner, WordList } from "./text-interner.ts";
import { Unknowns } from "./unknowns.ts";
import { unusedWords, wordsLeft } from "./unused-words.ts";

/** No number of an order, nor the sign that there is none. */
const UNKNOWN = -2;

/** Words that go with the lines that use them. Orders are known by the number of their source, and no source is anybody's name. */
const PRUNED = ["product", ...WORD_COLUMNS.filter((name) => name !== "source")] as const;

const NO_WORDS: ReadonlySet<number> = new Set();

/** Order lines as they add up: rows are appended commit by commit, and a later row with the same key takes the place of an earlier. */
export class LineFold {
  private numbers = numberColumns();
  private codes = codeColumns();
  private products = new ProductList();
  private orders = new TextInterner();
  private words = {
    channel: new WordList(),
    store: new WordList(),
    staff: new WordList(),
    promotion: new WordList(),
    source: new WordList(),
  };
  private count = 0;
  private capacity = 0;
  /** Where the rows of each commit, or of each run that was joined, begin since the last `settle`. */
  private starts: number[] = [];
  /** Rows since then whose key may stand in the same run again. */
  private repeats: number[] = [];
  private lastCommit: CommitSeq = 0;
  /** Keys of lines that somebody else's line replaced: each as its two halves. */
  private contested: number[] = [];
  private made: Lines | null = null;
  private unknowns = new Unknowns();

  /** The lines as they stand, to go on from later whatever is appended here meanwhile. To be called after `settle`. */
  fork(): LineFold {
    const fork = new LineFold();
    fork.numbers = forked(this.numbers);
    fork.codes = forked(this.codes);
    // Dictionaries only grow; words that no line uses do no harm.
    fork.products = this.products;
    fork.orders = this.orders;
    fork.words = this.words;
    fork.count = this.count;
    fork.capacity = this.capacity;
    fork.contested = this.contested.slice();
    fork.unknowns = this.unknowns;
    return fork;
  }

  /** Says how many rows are coming, so that columns are made once; a little more is kept for later commits. */
  expect(rows: number): void {
    const needed = this.count + rows;
    if (needed > this.capacity) this.capacity = needed + Math.max(65_536, needed >>> 1);
  }

  /** Appends a line block; blocks of the same commit, or of the same joined run, which is called by its first commit, follow each other. */
  append(block: Block, commit: CommitSeq): void {
    const { rows, columns } = block;
    this.made = null;
    if (commit !== this.lastCommit) this.starts.push(this.count);
    this.lastCommit = commit;
    for (const [name, column] of Object.entries(this.numbers)) {
      column.append(columns[name], rows, this.count, this.capacity);
    }
    for (const name of WORD_COLUMNS) this.appendWords(name, block);
    // What a block does not tell is unknown, also behind blocks that do.
    if (ProductList.mentionedIn(block)) this.products.write(block, this.room(this.codes.product, rows), this.count);
    else this.codes.product.append(undefined, rows, this.count, this.capacity);
    if (columns["order"] !== undefined) this.appendOrders(block);
    else this.codes.order.append(undefined, rows, this.count, this.capacity);
    this.noteRepeats(block);
    this.count += rows;
  }

  /** Takes out the rows that a later one with the same key replaces. To be called once after appending. */
  async settle(breathe: () => Promise<void>): Promise<void> {
    const { starts, repeats, count } = this;
    this.starts = [];
    this.repeats = [];
    this.lastCommit = 0;
    if (starts.length === 0 || (starts.length === 1 && starts[0] === 0 && repeats.length === 0)) return;
    const keys = { hi: this.view(this.numbers.keyHi), lo: this.view(this.numbers.keyLo) };
    const commit = this.view(this.numbers.commit);
    const customer = this.view(this.numbers.customer);
    const { rows, byOthers } = await replacedRows(keys, { commit, customer, starts, repeats, count }, breathe);
    for (const row of byOthers) this.contested.push(keys.hi[row]!, keys.lo[row]!);
    if (rows.length === 0) return;
    for (const column of this.columns()) column.remove(rows, this.count);
    this.count -= rows.length;
  }

  /**
   * The lines without those of some customers, as if they had never come, and without words that no line uses. Null where only folding afresh
   * can tell: one of them took the place of somebody else's line, which comes back; or none goes, but words are there of lines that were taken
   * back. To be called after `settle`, and instead of it from then on.
   */
  async without(isGone: Uint8Array, breathe: () => Promise<void>): Promise<LineFold | null> {
    const fork = this.fork();
    const rows = rowsOf(this.numbers.customer, this.count, isGone);
    if (rows.length === 0) {
      fork.made = this.made;
      return this.hasUnusedWords() ? null : fork;
    }
    if (this.isContested(rows)) return null;
    fork.count -= rows.length;
    for (const column of fork.columns()) {
      column.remove(rows, this.count);
      await breathe();
    }
    for (const name of PRUNED) {
      if ((name === "product" ? this.products : this.words[name]).size === 0) continue;
      const codes = fork.view(fork.codes[name]);
      if (name === "product") fork.products = wordsLeft(this.products, codes);
      else fork.words = { ...fork.words, [name]: wordsLeft(this.words[name], codes) };
    }
    fork.orders.forget(unusedWords(this.orders.size, fork.view(fork.codes.order)));
    return fork;
  }

  /** Whether these lines and those stand in the same columns. */
  sharesWith(other: LineFold): boolean {
    return this.numbers.amount.sharesWith(other.numbers.amount);
  }

  /** How many there are. */
  get rows(): number {
    return this.count;
  }

  /** The lines as they stand; later appends do not change them. The same object while nothing was appended. */
  lines(): Lines {
    this.made ??= this.make();
    return this.made;
  }

  private columns(): (GrowingColumn<NumberArray> | GrowingColumn<Int32Array>)[] {
    return [...Object.values(this.numbers), ...Object.values(this.codes)];
  }

  private hasUnusedWords(): boolean {
    const lists = { product: this.products, ...this.words };
    const unusedIn = (name: keyof typeof this.codes, { size }: { readonly size: number }): ReadonlySet<number> =>
      size === 0 ? NO_WORDS : unusedWords(size, this.view(this.codes[name]));
    if (PRUNED.some((name) => unusedIn(name, lists[name]).size > 0)) return true;
    // Orders that went leave a gap.
    return [...unusedIn("order", this.orders)].some((order) => this.orders.words[order] !== "");
  }

  private isContested(rows: Int32Array): boolean {
    if (this.contested.length === 0) return false;
    const { keyHi, keyLo } = this.numbers;
    const keys = new Set(Array.from(rows, (row) => `${keyHi.at(row)} ${keyLo.at(row)}`));
    return this.contested.some((hi, i) => i % 2 === 0 && keys.has(`${hi} ${this.contested[i + 1]}`));
  }

  private make(): Lines {
    const view = <A extends NumberArray>(column: GrowingColumn<A>): A => this.view(column);
    const { numbers, codes, words } = this;
    return {
      count: this.count,
      customer: view(numbers.customer),
      day: view(numbers.day),
      minute: view(numbers.minute),
      order: view(codes.order),
      product: view(codes.product),
      quantity: view(numbers.quantity),
      unitPrice: view(numbers.unitPrice),
      amount: view(numbers.amount),
      listPrice: view(numbers.listPrice),
      kind: view(numbers.kind),
      channel: view(codes.channel),
      store: view(codes.store),
      staff: view(codes.staff),
      promotion: view(codes.promotion),
      source: view(codes.source),
      commit: view(numbers.commit),
      row: view(numbers.row),
      keyHi: view(numbers.keyHi),
      keyLo: view(numbers.keyLo),
      orders: this.orders.words.slice(),
      products: this.products.products.slice(),
      words: {
        channel: words.channel.words.slice(),
        store: words.store.words.slice(),
        staff: words.staff.words.slice(),
        promotion: words.promotion.words.slice(),
        source: words.source.words.slice(),
      },
    };
  }

  private appendWords(name: (typeof WORD_COLUMNS)[number], block: Block): void {
    const column = block.columns[name];
    if (column === undefined) return this.codes[name].append(undefined, block.rows, this.count, this.capacity);
    const { codes, words } = codedOf(column, block.rows);
    const map = codeMap(words, (word) => this.words[name].idOf(word));
    const target = this.room(this.codes[name], block.rows);
    for (let row = 0, at = this.count; row < block.rows; row++, at++) target[at] = map[codes[row]!]!;
  }

  private appendOrders(block: Block): void {
    const { rows, columns } = block;
    const order = columns["order"];
    const target = this.room(this.codes.order, rows);
    const source = this.codes.source;
    if (order?.type === "text") {
      this.appendOrderTexts(order.texts, target);
      return;
    }
    const { codes, words } = codedOf(order, rows);
    // By owner and code: the number of the order. Most blocks have one owner.
    const byOwner = new Map<number, Int32Array>();
    let known: Int32Array = new Int32Array(0);
    let owner: number | null = null;
    for (let row = 0; row < rows; row++) {
      const itsOwner = source.at(this.count + row);
      if (itsOwner !== owner) {
        known = byOwner.get(itsOwner) ?? new Int32Array(words.length + 1).fill(UNKNOWN);
        byOwner.set(itsOwner, known);
      }
      owner = itsOwner;
      const code = codes[row]!;
      if (known[code] === UNKNOWN) {
        const word = words[code - 1] ?? "";
        known[code] = word === "" ? -1 : this.orders.idOf(word, 0, word.length, owner);
      }
      target[this.count + row] = known[code]!;
    }
  }

  private appendOrderTexts({ text, ends }: JoinedText, target: Int32Array): void {
    const source = this.codes.source;
    let before = 0;
    let start = 0;
    for (let row = 0, at = this.count; row < ends.length; row++, at++) {
      const end = ends[row]!;
      // The lines of an order mostly follow each other: then it is the number of the row before.
      const repeats = row > 0 && source.at(at) === source.at(at - 1) && isRepeat(text, before, start, end);
      target[at] = repeats ? target[at - 1]! : end === start ? -1 : this.orders.idOf(text, start, end, source.at(at));
      before = start;
      start = end;
    }
  }

  private noteRepeats({ columns, rows }: Block): void {
    const again = columns["again"];
    if (again === undefined || (again.type === "same" && again.value === 0)) return;
    const marks = intsOf(again, rows, 0);
    for (let row = 0; row < rows; row++) if (marks[row] === 1) this.repeats.push(this.count + row);
  }

  private room(column: GrowingColumn<Int32Array>, rows: number): Int32Array {
    return column.room(this.count, this.count + rows, this.capacity);
  }

  private view<A extends NumberArray>(column: GrowingColumn<A>): A {
    return column.view(this.count, (make, missing, count) => this.unknowns.of(make, missing, count));
  }
}

/** Whether the text from `start` to `end` is the same as the one from `before` to `start`. */
function isRepeat(text: string, before: number, start: number, end: number): boolean {
  if (end - start !== start - before) return false;
  for (let i = end - 1, j = start - 1; j >= before; i--, j--)
    if (text.charCodeAt(i) !== text.charCodeAt(j)) return false;
  return true;
}
