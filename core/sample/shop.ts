import type { CommitContent } from "../model/commit.ts";
import type { Day } from "../model/day.ts";
import type { BatchDecision, SegmentDecision } from "../model/decision.ts";
import { SALE } from "../model/fields.ts";
import { categoryName, customerBlocks, lineBlocks, touchBlocks, type Naming } from "./blocks.ts";
import { makeContacts } from "./contacts.ts";
import { Dice } from "./dice.ts";
import { makeFacts } from "./facts.ts";
import { GOODS } from "./goods.ts";
import { makePeople, type Person } from "./people.ts";
import { makeSales, type Line } from "./sales.ts";
import { TERMS } from "./words.ts";

export interface SampleOptions {
  /** How many people know the shop; about 2,000 make a good look around. */
  readonly customers: number;
  readonly seed: number;
  /** The last day of the shop's three years. */
  readonly today: Day;
  /** Of the books and the people; mixed: books in English, goods in both, people of both. */
  readonly language: "en" | "zh" | "mixed";
  /** The id of the first person: the state's count of customers. Absent: 0. */
  readonly firstCustomer?: number;
}

const THREE_YEARS = 1096;

/** Of a hundred people, how many are Chinese. */
const CHINESE_SHARE = { en: 0, mixed: 0.7, zh: 1 } as const;

/** The shop as it is made: whoever goes on with its story needs its people and its books. */
export interface MadeShop {
  readonly content: CommitContent;
  readonly people: readonly Person[];
  readonly naming: Naming;
  /** Rows written, over all tables, and the number of the last order. */
  readonly rows: number;
  readonly orders: number;
}

/**
 * A tea and coffee shop that never was, as a commit of its own kind: three years up to `today` with regulars, people who came once
 * and people who left, firms, gifts in their season, discounts, refunds with and without receipt, sales to nobody known, records that are
 * the same person twice, households, introductions, contacts and their replies, permissions and refusals by channel.
 * The spending is as uneven as it comes out of different rhythms and baskets. The same options give the same bytes.
 */
export function sampleShop(options: SampleOptions): CommitContent {
  return makeShop(options).content;
}

/** The same, with what it was made of. */
export function makeShop(options: SampleOptions): MadeShop {
  const { customers, seed, today, language } = options;
  const terms = TERMS[booksOf(language)];
  const first = options.firstCustomer ?? 0;
  const dice = new Dice(seed);
  const from = today - THREE_YEARS + 1;
  const people = makePeople(dice, customers, from, today, CHINESE_SHARE[language]);
  const lines = makeSales(dice, people, from, today);
  const facts = makeFacts(dice, people, levelsOf(people, lines), terms);
  const contacts = makeContacts(dice, people, facts, today, terms);
  const naming = namingOf(language);
  const rows = facts.length + lines.length + contacts.length;
  const content: CommitContent = {
    kind: "sample",
    blocks: [
      ...customerBlocks(facts, { row: 1, customer: first }),
      ...lineBlocks(lines, sourceOf(people, naming), naming, { row: 1 + facts.length, customer: first }),
      ...touchBlocks(contacts, naming, { row: 1 + facts.length + lines.length, customer: first }),
    ],
    decisions: [batchOf(options, naming, rows), ...segmentsOf(naming)],
  };
  const orders = lines.reduce((last, { order }) => Math.max(last, order), 0);
  return { content, people, naming, rows, orders };
}

/** Content that holds a shop, with lines that were sold since it was made; its accounting counts them. */
export function withMoreLines(
  content: CommitContent,
  { people, naming, rows }: MadeShop,
  lines: readonly Line[],
  firstCustomer: number,
): CommitContent {
  if (lines.length === 0) return content;
  const more = lineBlocks(lines, sourceOf(people, naming), naming, { row: 1 + rows, customer: firstCustomer });
  return {
    ...content,
    blocks: [...content.blocks, ...more],
    decisions: content.decisions.map((decision) => {
      if (decision.type !== "batch") return decision;
      const read = rows + lines.length;
      return { ...decision, accounting: { ...decision.accounting, read, added: read } };
    }),
  };
}

/** The language the books are kept in. */
export function booksOf(language: SampleOptions["language"]): "en" | "zh" {
  return language === "zh" ? "zh" : "en";
}

function sourceOf(people: readonly Person[], { terms }: Naming): (line: Line) => string {
  return ({ person }) => (people[person]?.web === true ? terms.webshop : terms.till);
}

function namingOf(language: SampleOptions["language"]): Naming {
  const books = booksOf(language);
  return {
    terms: TERMS[books],
    good: (at) => (language === "mixed" ? `${GOODS[at]!.en} ${GOODS[at]!.zh}` : GOODS[at]![books]),
    category: (at) => categoryName(at, books),
  };
}

/** Gold for the best 6 of a hundred by sales, silver for the next 18, bronze for the rest. */
function levelsOf(people: readonly Person[], lines: readonly Line[]): Uint8Array {
  const spent = new Float64Array(people.length);
  for (const { person, kind, amount } of lines) if (person !== -1 && kind === SALE) spent[person]! += amount;
  const ascending = spent.slice().sort();
  const gold = ascending[Math.floor(people.length * 0.94)] ?? 0;
  const silver = ascending[Math.floor(people.length * 0.76)] ?? 0;
  return Uint8Array.from(spent, (money) => (money >= gold ? 0 : money >= silver ? 1 : 2));
}

function batchOf(options: SampleOptions, { terms }: Naming, rows: number): BatchDecision {
  return {
    type: "batch",
    fileName: terms.shop,
    source: terms.till,
    mapping: {
      source: terms.till,
      encoding: "utf-8",
      delimiter: ",",
      quote: '"',
      headerRow: 0,
      columns: [],
      missing: [],
    },
    accounting: { read: rows, blank: 0, added: rows, updated: 0, unchanged: 0, skipped: {}, rejected: {} },
    permission: { state: "granted", channels: ["post"], basis: terms.basis },
    day: options.today,
  };
}

/** Two segments to begin with. */
function segmentsOf({ terms, category }: Naming): readonly SegmentDecision[] {
  const [quiet, gifts] = terms.segments;
  const gift = category(7);
  return [
    {
      type: "segment",
      id: "sample-quiet",
      name: quiet!.name,
      note: quiet!.note,
      removed: false,
      rule: {
        combinator: "and",
        rules: [
          { field: "value", operator: ">=", value: 80 },
          { field: "overdue", operator: "=", value: "yes" },
        ],
      },
    },
    {
      type: "segment",
      id: "sample-gifts",
      name: gifts!.name,
      note: gifts!.note,
      removed: false,
      rule: {
        combinator: "and",
        rules: [
          { field: "bought", operator: "contains", value: gift, withinDays: 730 },
          { field: "bought", operator: "doesNotContain", value: gift, withinDays: 300 },
        ],
      },
    },
  ];
}
