import { joinTexts, MAX_PAGE, textAt, type Block, type StoredColumn } from "../model/block.ts";
import type { Coded, People } from "./converted.ts";
import type { Again } from "./plan-again.ts";
import type { Resolved } from "./plan-people.ts";
import { AGAIN, NEWS, type News } from "./plan-statements.ts";

/** One row of a customer page: a statement, or the first naming of somebody whose code is written down. */
interface PageRow {
  readonly row: number;
  readonly person: number;
  /** −1: the row only names the customer. */
  readonly statement: number;
  readonly withCode: boolean;
}

/** What of a file's people is written down. */
export interface Written {
  readonly people: People;
  readonly resolved: Resolved;
  readonly news: News;
  readonly again: Again;
  /** By person: 1 where the commit adds or changes something, so that it must name them. */
  readonly touched: Uint8Array;
}

/**
 * The customer pages of a commit.
 * @param firstRow by person: the first record that names them
 */
export async function customerPages(
  written: Written,
  firstRow: Uint32Array,
  source: string,
  breathe: () => Promise<void>,
): Promise<Block[]> {
  const rows = rowsOf(written, firstRow);
  const blocks: Block[] = [];
  for (let from = 0; from < rows.length; from += MAX_PAGE) {
    blocks.push(pageOf(rows.slice(from, from + MAX_PAGE), written, source));
    await breathe();
  }
  return blocks;
}

function rowsOf({ people, resolved, news, again, touched }: Written, firstRow: Uint32Array): PageRow[] {
  const { said } = people;
  const rows: PageRow[] = [];
  const named = new Uint8Array(people.count);
  const hasCode = (person: number): boolean =>
    touched[person] === 1 && (resolved.code[person] !== "" || resolved.knownBy[person] !== "");
  for (let s = 0; s < said.count; s++) {
    const person = said.person[s]!;
    if (news.any[s] !== 1 && again.any[s] !== 1) continue;
    rows.push({ row: said.row[s]!, person, statement: s, withCode: named[person] === 0 && hasCode(person) });
    named[person] = 1;
  }
  for (let person = 0; person < people.count; person++) {
    if (named[person] === 1 || touched[person] !== 1 || resolved.customer[person]! < 0) continue;
    rows.push({ row: firstRow[person]!, person, statement: -1, withCode: hasCode(person) });
  }
  return rows.sort((a, b) => a.row - b.row);
}

function pageOf(rows: readonly PageRow[], { people, resolved, news, again }: Written, source: string): Block {
  const codeOf = (person: number): string => resolved.code[person] || resolved.knownBy[person] || "";
  const columns: Record<string, StoredColumn> = {
    row: { type: "int", values: Uint32Array.from(rows, ({ row }) => row) },
    customer: { type: "int", values: Int32Array.from(rows, ({ person }) => resolved.customer[person]!) },
    source: { type: "coded", codes: new Uint8Array(rows.length).fill(1), words: joinTexts([source]) },
    code: {
      type: "text",
      texts: joinTexts(rows.map(({ person, withCode }) => (withCode ? codeOf(person) : ""))),
    },
  };
  for (const [field, kept] of news.fields) {
    const column = textColumn(rows, people.said.fields.get(field)!, kept, again.asKnown.get(field));
    if (column) columns[field] = column;
  }
  for (const [channel, kept] of news.permissions) {
    const states = people.said.permissions.get(channel)!;
    const values = Uint8Array.from(rows, ({ statement: s }) => (s >= 0 && kept[s] !== 0 ? states[s]! : 0));
    if (values.some((state) => state !== 0)) columns[`permission.${channel}`] = { type: "int", values };
  }
  return { table: "customer", rows: rows.length, columns };
}

/** A field of a page: codes where texts repeat, else the texts one after the other; null where no row has any. */
function textColumn(
  rows: readonly PageRow[],
  { codes, words }: Coded,
  kept: Uint8Array,
  asKnown: ReadonlyMap<number, string> | undefined,
): StoredColumn | null {
  const own = new Map<number | string, number>();
  const coded = Uint16Array.from(rows, ({ statement: s }) => {
    const said = s >= 0 && (kept[s] === NEWS || kept[s] === AGAIN) ? codes[s]! : 0;
    if (said === 0) return 0;
    const text = asKnown?.get(s) ?? said;
    const known = own.get(text) ?? own.size + 1;
    own.set(text, known);
    return known;
  });
  if (own.size === 0) return null;
  const texts = Array.from(own.keys(), (text) => (typeof text === "string" ? text : textAt(words, text - 1)));
  if (own.size * 2 <= rows.length) return { type: "coded", codes: coded, words: joinTexts(texts) };
  return { type: "text", texts: joinTexts(Array.from(coded, (code) => (code === 0 ? "" : texts[code - 1]!))) };
}
