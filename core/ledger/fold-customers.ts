import type { Block, JoinedText, StoredColumn } from "../model/block.ts";
import type { CommitSeq, FieldDecision } from "../model/decision.ts";
import type { FactField } from "../model/fields.ts";
import type { FieldColumn, SourceCode } from "../model/state.ts";
import { codedOf, codeMap } from "./coded.ts";
import { intsOf, textReader } from "./columns.ts";
import { FieldFold, longer, type PageRows } from "./fold-fields.ts";
import { WordList } from "./text-interner.ts";

const NO_CODES: readonly SourceCode[] = [];
const NOT_FIELDS: ReadonlySet<string> = new Set(["commit", "row", "customer", "source", "code"]);

/** The fields of a customer page: every column that is neither where a row came from nor a permission. */
export function fieldsOf(page: Block): FactField[] {
  return Object.keys(page.columns).filter(
    (name) => !NOT_FIELDS.has(name) && !name.startsWith("permission."),
  ) as FactField[];
}

/** Customers as they add up: who is there, since when, by which codes, and what is known of them. */
export class CustomerFold {
  sources = new WordList();
  private fields = new Map<FactField, FieldFold>();
  private count = 0;
  private live = new Uint8Array(0);
  private first = new Int32Array(0);
  private codes: (readonly SourceCode[])[] = [];
  private seen = false;

  /** Everybody as they stand, to go on from whatever is taken in here meanwhile. */
  fork(): CustomerFold {
    const fork = new CustomerFold();
    fork.sources = this.sources;
    fork.fields = new Map([...this.fields].map(([name, field]) => [name, field.fork()]));
    fork.count = this.count;
    fork.live = this.live;
    fork.first = this.first;
    fork.codes = this.codes;
    fork.seen = this.seen = true;
    return fork;
  }

  /** Makes room for every id below `count`. */
  expect(count: number): void {
    if (count <= this.count) return;
    this.copy(count);
    this.count = count;
  }

  /** Notes that a live commit names these customers. */
  name(customers: Int32Array, commit: CommitSeq): void {
    for (let i = 0; i < customers.length; i++) {
      const customer = customers[i]!;
      if (this.live[customer] === 1) continue;
      this.own();
      this.live[customer] = 1;
      this.first[customer] = commit;
    }
  }

  /** Who a page's rows are about and where they came from. */
  rowsOf(page: Block, commit: CommitSeq): PageRows {
    const { rows, columns } = page;
    const { codes, words } = codedOf(columns["source"], rows);
    const map = codeMap(words, (word) => this.sources.idOf(word));
    const source = new Int32Array(rows);
    for (let i = 0; i < rows; i++) source[i] = map[codes[i]!]!;
    const customer = intsOf(columns["customer"], rows, -1);
    return { commit, rows, customer, row: intsOf(columns["row"], rows, 0), source };
  }

  /** Takes in the fields and codes of a live customer page. */
  take(page: Block, rows: PageRows): void {
    for (const name of fieldsOf(page)) {
      const column = page.columns[name]!;
      if (!saysNothing(column)) this.field(name).take(column, rows, this.count);
    }
    const column = page.columns["code"];
    if (column === undefined) return;
    const codeOf = textReader(column);
    for (let i = 0; i < rows.rows; i++) {
      if (column.type === "text" && this.hasOnly(rows, column.texts, i)) continue;
      const code = codeOf(i);
      if (code !== "") this.addCode(rows.customer[i]!, this.sources.words[rows.source[i]!] ?? "", code);
    }
  }

  /** Whether a row's code is the one its customer has already, as it mostly is where the same people come in again and again. */
  private hasOnly({ customer, source }: PageRows, { text, ends }: JoinedText, row: number): boolean {
    const known = this.codes[customer[row]!]!;
    const [one] = known;
    if (one === undefined || known.length > 1 || one.source !== this.sources.words[source[row]!]) return false;
    const start = row === 0 ? 0 : ends[row - 1]!;
    return ends[row]! - start === one.code.length && text.startsWith(one.code, start);
  }

  decide(decision: FieldDecision, commit: CommitSeq): void {
    this.field(decision.field).decide(decision.customer, decision.value, commit, this.count);
  }

  /** Forgets some customers, as if nobody had ever named them. */
  forget(customers: readonly number[]): void {
    for (const [name, field] of this.fields) if (!field.forget(customers, this.count)) this.fields.delete(name);
    this.own();
    for (const customer of customers) {
      this.live[customer] = 0;
      this.first[customer] = 0;
      this.codes[customer] = NO_CODES;
    }
  }

  /** 1 where a live commit names a customer; later commits do not change it. */
  present(): Uint8Array {
    this.seen = true;
    return this.live;
  }

  /** Everything about the customers but permissions; later commits do not change it. */
  snapshot() {
    this.seen = true;
    const fields = new Map<FactField, FieldColumn>();
    for (const [name, fold] of this.fields) fields.set(name, fold.column(this.count));
    let liveCount = 0;
    for (let i = 0; i < this.live.length; i++) liveCount += this.live[i]!;
    return { count: this.count, live: this.live, liveCount, fields, codes: this.codes, firstCommit: this.first };
  }

  /** Which source the value of a field came from, by customer; empty where nobody has one. */
  sourcesOf(field: FactField): Int32Array {
    return this.fields.get(field)?.sources() ?? new Int32Array(0);
  }

  /** Whose value of a field a hand set or took away. */
  setByHand(field: FactField): ReadonlySet<number> {
    return this.fields.get(field)?.hands() ?? new Set();
  }

  private field(name: FactField): FieldFold {
    const known = this.fields.get(name);
    if (known !== undefined) return known;
    const made = new FieldFold();
    this.fields.set(name, made);
    return made;
  }

  private addCode(customer: number, source: string, code: string): void {
    const known = this.codes[customer]!;
    for (const one of known) if (one.code === code && one.source === source) return;
    this.own();
    this.codes[customer] = known.length === 0 ? [{ source, code }] : [...known, { source, code }];
  }

  private own(): void {
    if (this.seen) this.copy(this.count);
  }

  private copy(count: number): void {
    const live = new Uint8Array(count);
    live.set(this.live);
    this.live = live;
    this.first = longer(this.first, count, 0);
    const codes = this.codes.slice();
    for (let i = codes.length; i < count; i++) codes.push(NO_CODES);
    this.codes = codes;
    this.seen = false;
  }
}

/** Whether a column holds no text at all: it may only have been another file's, joined with this one. */
function saysNothing(column: StoredColumn): boolean {
  if (column.type === "text") return column.texts.text === "";
  return column.type === "coded" && column.codes.every((code: number) => code === 0);
}
