import { textAt } from "../model/block.ts";
import { SALE } from "../model/fields.ts";
import type { FileIssue } from "../model/file-issue.ts";
import { KeyMap } from "../model/keys.ts";
import type { Lines } from "../model/state.ts";
import type { LineChunk } from "./converted.ts";
import type { ToldBefore } from "./told-again.ts";

const STRIDE = 65_536;
const EXAMPLES = 3;

/**
 * Orders of a file that are in already with a sale that the file does not say, and of which it says another: edited since, or exported in parts. Both count, so it is told. An order is
 * the same where number, customer and day are; only days that are known are looked at.
 */
export async function ordersOtherwise(chunks: readonly LineChunk[], before: ToldBefore): Promise<readonly FileIssue[]> {
  const { lines } = before.state;
  const sourceCode = lines.words.source.indexOf(before.source);
  const lastDay = sourceCode < 0 ? -Infinity : lastDayOf(lines, sourceCode);
  const news = new Set<string>();
  for (const chunk of chunks) {
    addNews(chunk, lastDay, before, news);
    await before.breathe();
  }
  if (news.size === 0) return [];
  const missed = await knownSales(news, sourceCode, before);
  for (const chunk of chunks) takeSaid(chunk, missed);
  const orders = new Set(missed.orders.values());
  if (orders.size === 0) return [];
  const examples = [...orders].slice(0, EXAMPLES).map((key) => key.split("\u0001")[0]!);
  return [{ code: "ordersOtherwise", count: orders.size, examples }];
}

function lastDayOf({ count, day, source }: Lines, sourceCode: number): number {
  let last = -Infinity;
  for (let i = 0; i < count; i++) if (source[i] === sourceCode && day[i]! > last) last = day[i]!;
  return last;
}

/** Notes the orders of a chunk's new sales up to a day. */
function addNews(chunk: LineChunk, lastDay: number, { known, customersOf }: ToldBefore, news: Set<string>): void {
  const order = chunk.words.get("order");
  if (order === undefined || !chunk.day.some((day) => day <= lastDay)) return;
  const customers = customersOf(chunk);
  for (let i = 0; i < chunk.count; i++) {
    if (chunk.day[i]! > lastDay || chunk.kind[i] !== SALE || order.codes[i] === 0 || known.at(chunk, i) >= 0) continue;
    news.add(keyOf(textAt(order.words, order.codes[i]! - 1), customers[i]!, chunk.day[i]!));
  }
}

/** Known sales of orders, by their keys. */
interface KnownSales {
  readonly keys: KeyMap;
  /** Known line → its order. */
  readonly orders: Map<number, string>;
}

async function knownSales(
  news: ReadonlySet<string>,
  sourceCode: number,
  { state: { lines }, breathe }: ToldBefore,
): Promise<KnownSales> {
  const numbers = new Set([...news].map((key) => key.split("\u0001")[0]));
  const isMeant = lines.orders.map((order) => numbers.has(order));
  const sales: KnownSales = { keys: new KeyMap(), orders: new Map() };
  for (let i = 0; i < lines.count; i++) {
    if (i % STRIDE === STRIDE - 1) await breathe();
    if (isMeant[lines.order[i]!] !== true || lines.source[i] !== sourceCode || lines.kind[i] !== SALE) continue;
    const key = keyOf(lines.orders[lines.order[i]!]!, lines.customer[i]!, lines.day[i]!);
    if (!news.has(key) || lines.amount[i] === 0) continue;
    sales.keys.set(lines.keyHi[i]!, lines.keyLo[i]!, i);
    sales.orders.set(i, key);
  }
  return sales;
}

/** Takes out what the file says itself. */
function takeSaid({ count, keyHi, keyLo }: LineChunk, { keys, orders }: KnownSales): void {
  if (orders.size === 0) return;
  for (let i = 0; i < count; i++) orders.delete(keys.get(keyHi[i]!, keyLo[i]!));
}

function keyOf(order: string, customer: number, day: number): string {
  return `${order}\u0001${customer}\u0001${day}`;
}
