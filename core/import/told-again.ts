import { textAt, type IntArray } from "../model/block.ts";
import { DISCOUNT, REFUND } from "../model/fields.ts";
import type { ColumnReading, ImportMapping } from "../model/mapping.ts";
import { KeyMap } from "../model/keys.ts";
import { narrowCopy } from "../model/narrow.ts";
import type { Lines, State } from "../model/state.ts";
import type { ConvertedPart, LineChunk } from "./converted.ts";
import { pick, type KnownLines } from "./plan-lines.ts";
import { tableAt } from "./plan-parts.ts";

/** What a file is compared with. */
export interface ToldBefore {
  readonly state: State;
  readonly known: KnownLines;
  readonly source: string;
  readonly tables: readonly Pick<ConvertedPart, "before" | "mapping">[];
  readonly customersOf: (chunk: LineChunk) => Int32Array;
  readonly breathe: () => Promise<void>;
}

/**
 * Lines without what they say of a whole order that is in already, or that an earlier table of their bundle says. A sum, discount or refund that stands on each line of an order is brought by
 * one of them; when the same order comes again by other lines, or in another order, or a line that was rejected is mended, it stays on the
 * line that brought it. An order is the same where number, customer, day, store and sum are, and the time, where both have one.
 */
export async function withoutToldAgain(lines: readonly LineChunk[], before: ToldBefore): Promise<readonly LineChunk[]> {
  const once = before.tables.map(({ mapping }) => onceIn(mapping));
  if (!once.some(({ line, discount, refund }) => line || discount || refund)) return lines;
  const files = lines.map((chunk) => {
    const table = tableAt(before.tables, chunk.row[0]!);
    return { table, sums: new FileSums(chunk, before.customersOf(chunk), once[table]!) };
  });
  const told = await toldIn(before, new Set(files.flatMap(({ sums }) => sums.orders())));
  const earlier = new EarlierLines();
  return before.tables.flatMap((_, table) => {
    const own = files.filter((file) => file.table === table).map(({ sums }) => sums);
    for (const sums of own) sums.ask(told);
    const left = own.map((sums) => sums.without(told, before, earlier));
    const isLast = table === before.tables.length - 1;
    if (!isLast) for (const one of left) new FileSums(one, before.customersOf(one), once[table]!).tell(told, earlier);
    return left;
  });
}

/** What lines of a bundle's earlier tables bring, by their keys. */
class EarlierLines {
  private readonly places = new KeyMap();
  private readonly amounts: number[] = [];

  /** NaN: no earlier table has the line. */
  amountOf({ keyHi, keyLo }: LineChunk, i: number): number {
    return this.amounts[this.places.get(keyHi[i]!, keyLo[i]!)] ?? NaN;
  }

  add({ keyHi, keyLo }: LineChunk, i: number, amount: number): void {
    this.places.set(keyHi[i]!, keyLo[i]!, this.amounts.push(amount) - 1);
  }
}

/** What counts once an order though each of its lines says it: lines' amounts, discounts, refunds. */
interface Once {
  readonly line: boolean;
  readonly discount: boolean;
  readonly refund: boolean;
}

function onceIn({ columns }: ImportMapping): Once {
  const column = (field: ColumnReading["field"]): ColumnReading | undefined =>
    columns.find((one) => one.field === field);
  const line = column("amount")?.ofOrder === true;
  // What no column says in money is worked out of the line's amount.
  const follows = (field: ColumnReading["field"]): boolean => column(field)?.ofOrder ?? (line && !column(field));
  return { line, discount: follows("discountAmount"), refund: follows("refundAmount") };
}

/** Sums of orders that are in, and those of them that the file says: the minutes at which they are known. */
class ToldSums {
  private readonly known = new Map<string, Set<number>>();
  private readonly asked = new Set<string>();

  add(sum: string, minute: number): void {
    const minutes = this.known.get(sum);
    if (minutes === undefined) this.known.set(sum, new Set([minute]));
    else minutes.add(minute);
  }

  /** Whether a sum is in; that the file said it is kept. */
  ask(sum: string, minute: number): boolean {
    const minutes = this.known.get(sum);
    const isIn = minutes !== undefined && (minute < 0 || minutes.has(-1) || minutes.has(minute));
    if (isIn) this.asked.add(sum);
    return isIn;
  }

  wasAsked(sum: string): boolean {
    return this.asked.has(sum);
  }
}

async function toldIn(
  { state: { lines }, source, breathe }: ToldBefore,
  orders: ReadonlySet<string>,
): Promise<ToldSums> {
  const told = new ToldSums();
  const isMeant = lines.orders.map((order) => orders.has(order));
  const sourceCode = lines.words.source.indexOf(source);
  for (let i = 0; i < lines.count; i++) {
    if (i % STRIDE === STRIDE - 1) await breathe();
    if (isMeant[lines.order[i]!] !== true || lines.source[i] !== sourceCode || lines.amount[i] === 0) continue;
    told.add(sumOf(lines, i), lines.minute[i]!);
  }
  return told;
}

const STRIDE = 65_536;

function sumOf({ orders, order, customer, day, words, store, kind, amount }: Lines, i: number): string {
  return joined(orders[order[i]!]!, customer[i]!, day[i]!, words.store[store[i]!] ?? "", kind[i]!, amount[i]!);
}

function joined(...of: readonly (string | number)[]): string {
  return of.join("\u0001");
}

/** The lines of a chunk as far as they speak of whole orders. */
class FileSums {
  private readonly chunk: LineChunk;
  private readonly customers: Int32Array;
  private readonly once: Once;
  private readonly amount: IntArray | Float64Array;

  constructor(chunk: LineChunk, customers: Int32Array, once: Once) {
    this.chunk = chunk;
    this.customers = customers;
    this.once = once;
    // Sums are moved from line to line: a narrow array may not hold them.
    this.amount = Float64Array.from(chunk.numbers.get("amount")!);
  }

  orders(): readonly string[] {
    const words = this.chunk.words.get("order")?.words;
    return words === undefined ? [] : Array.from({ length: words.ends.length }, (_, i) => textAt(words, i));
  }

  ask(told: ToldSums): void {
    const { chunk, amount } = this;
    for (let i = 0; i < chunk.count; i++) if (this.isOnce(i) && amount[i] !== 0) this.isTold(told, i);
  }

  /** Says to later tables what is brought of whole orders. */
  tell(told: ToldSums, earlier: EarlierLines): void {
    const { chunk, amount } = this;
    for (let i = 0; i < chunk.count; i++) {
      if (!this.isOnce(i)) continue;
      earlier.add(chunk, i, amount[i]!);
      if (amount[i] !== 0) told.add(this.sum(i, amount[i]!), chunk.minute[i]!);
    }
  }

  /** The chunk with each sum on the line that brought it, and without discounts and refunds that are in. */
  without(told: ToldSums, { known, state: { lines } }: ToldBefore, earlier: EarlierLines): LineChunk {
    const { chunk } = this;
    const amount = Float64Array.from(this.amount);
    const stay: number[] = [];
    for (let i = 0; i < chunk.count; i++) {
      const at = this.isOnce(i) ? known.at(chunk, i) : -1;
      if (!this.isOnce(i)) stay.push(i);
      else if (this.isFurther(i)) {
        if (at >= 0 || earlier.amountOf(chunk, i) >= 0 || !this.isTold(told, i)) stay.push(i);
      } else {
        stay.push(i);
        const before = earlier.amountOf(chunk, i);
        const was = before >= 0 ? before : at < 0 ? 0 : lines.amount[at]!;
        const isSaid = amount[i] === 0 ? was !== 0 && told.wasAsked(this.sum(i, was)) : this.isTold(told, i);
        if (isSaid) amount[i] = was;
      }
    }
    const same: LineChunk = { ...chunk, numbers: new Map([...chunk.numbers, ["amount" as const, narrowCopy(amount)]]) };
    return stay.length === chunk.count ? same : only(same, Uint32Array.from(stay));
  }

  private isOnce(i: number): boolean {
    const { chunk, once } = this;
    if ((chunk.words.get("order")?.codes[i] ?? 0) === 0) return false;
    if (!this.isFurther(i)) return once.line;
    return (once.discount && chunk.kind[i] === DISCOUNT) || (once.refund && chunk.kind[i] === REFUND);
  }

  /** Whether a fact stands beside its record's line. */
  private isFurther(i: number): boolean {
    return i > 0 && this.chunk.row[i] === this.chunk.row[i - 1];
  }

  private isTold(told: ToldSums, i: number): boolean {
    return told.ask(this.sum(i, this.amount[i]!), this.chunk.minute[i]!);
  }

  private sum(i: number, amount: number): string {
    const { chunk, customers } = this;
    const word = (name: "order" | "store"): string => {
      const column = chunk.words.get(name);
      return column === undefined || column.codes[i] === 0 ? "" : textAt(column.words, column.codes[i]! - 1);
    };
    return joined(word("order"), customers[i]!, chunk.day[i]!, word("store"), chunk.kind[i]!, amount);
  }
}

/** Some of a chunk's facts. */
function only(chunk: LineChunk, facts: Uint32Array): LineChunk {
  const its = <A extends IntArray | Float64Array>(values: A): A => pick(values, facts);
  const { row, person, day, minute, kind, keyHi, keyLo, numbers, words } = chunk;
  return {
    count: facts.length,
    row: its(row),
    person: its(person),
    day: its(day),
    minute: its(minute),
    kind: its(kind),
    keyHi: its(keyHi),
    keyLo: its(keyLo),
    numbers: new Map([...numbers].map(([name, values]) => [name, its(values)])),
    words: new Map([...words].map(([name, coded]) => [name, { ...coded, codes: its(coded.codes) }])),
  };
}
