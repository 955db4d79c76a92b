import { NO_DAY } from "../core/model/day.ts";
import { CHANNELS, CLASSES, CUSTOMER_FIELDS, LINE_KINDS, PERMISSIONS, TOUCH_KINDS } from "../core/model/fields.ts";
import type { Channel, CustomerClass, FactField } from "../core/model/fields.ts";
import { DEFAULT_SETTINGS } from "../core/model/settings.ts";
import type { Settings } from "../core/model/settings.ts";
import type {
  ClassLock,
  Contacts,
  Customers,
  FieldColumn,
  Lines,
  PermissionColumn,
  SourceCode,
  State,
  Touches,
} from "../core/model/state.ts";
import { amount, cell, choice, day, dayCell, minuteCell, rowsOf, Words } from "./table.ts";
import type { Row, Table } from "./table.ts";

/** Nothing was ever sent. */
export const NO_CONTACTS: Contacts = {
  count: 0,
  launch: new Int32Array(),
  wave: new Uint8Array(),
  customer: new Int32Array(),
  event: new Uint8Array(),
  day: new Int32Array(),
  channel: new Uint8Array(),
  reason: new Int32Array(),
  reasons: [],
  text: [],
  commit: new Int32Array(),
  row: new Int32Array(),
};

/** What a small workspace holds, drawn as tables; campaigns are added by `withCampaign` of test/campaign.ts. Customers are called by a code; one named anywhere exists. */
export interface StateTables {
  /** customer order day minute source product category quantity unitPrice amount listPrice kind channel store staff promotion. */
  readonly lines?: Table;
  /** customer, any field of a customer, `permission.<channel>`; `referrer` is another customer's code. */
  readonly customers?: Table;
  /** customer day minute kind direction (in, out) channel product text value. */
  readonly touches?: Table;
  /** customer class reason expires. */
  readonly locks?: Table;
  readonly settings?: Partial<Settings>;
}

/**
 * A State from small tables, as the fold of a ledger would give it. Customer ids follow the order in which codes first
 * appear, customers before lines before touches. An absent `kind` is a sale; an absent amount of a line is unknown.
 */
export function stateOf(tables: StateTables): State {
  const customers = rowsOf(tables.customers);
  const lines = rowsOf(tables.lines);
  const touches = rowsOf(tables.touches);
  const locks = rowsOf(tables.locks);
  const ids = new Map<string, number>();
  for (const row of [...customers, ...lines, ...touches, ...locks]) {
    for (const code of [cell(row, "customer"), cell(row, "referrer")]) {
      if (code !== undefined && !ids.has(code)) ids.set(code, ids.size);
    }
  }
  return {
    head: 1,
    commits: [],
    batches: new Map(),
    decisions: new Map(),
    customers: customersOf(customers, ids),
    merges: null,
    cleanings: [],
    lines: linesOf(lines, ids),
    touches: touchesOf(touches, ids),
    suppressions: { keys: new Map() },
    settings: { ...DEFAULT_SETTINGS, ...tables.settings },
    segments: [],
    recipes: new Map(),
    exports: [],
    locks: locksOf(locks, ids),
    holds: new Map(),
    apart: [],
    origins: new Map(),
    checks: [],
    campaigns: new Map(),
    contacts: NO_CONTACTS,
    replies: [],
    followUps: [],
  };
}

/** The id of the customer of this code. */
export function customerOf(state: State, code: string): number {
  const id = state.customers.codes.findIndex((codes) => codes.some((known) => known.code === code));
  if (id < 0) throw new Error(`no customer ${code} in this state`);
  return id;
}

/** `code → value` of a column by customer id, as a test compares it; NaN and NO_DAY read as null. */
export function byCode(state: State, column: ArrayLike<number>): Record<string, number | null> {
  const out: Record<string, number | null> = {};
  state.customers.codes.forEach((codes, id) => {
    const value = column[id];
    const code = codes[0]?.code;
    if (code !== undefined) out[code] = value === undefined || Number.isNaN(value) || value === NO_DAY ? null : value;
  });
  return out;
}

function linesOf(rows: readonly Row[], ids: ReadonlyMap<string, number>): Lines {
  const orders = new Words();
  const products = new Words();
  const categories: string[] = [];
  const words = {
    channel: new Words(),
    store: new Words(),
    staff: new Words(),
    promotion: new Words(),
    source: new Words(),
  };
  const codesOf = (name: keyof typeof words): Int32Array =>
    Int32Array.from(rows, (row) => words[name].code(cell(row, name) ?? (name === "source" ? "till" : undefined)));
  const source = codesOf("source");
  const orderWord = (row: Row, i: number): string | undefined => {
    const number = cell(row, "order");
    return number === undefined
      ? undefined
      : source[i] === 0
        ? number
        : `${words.source.words[source[i] ?? 0]}/${number}`;
  };
  const product = Int32Array.from(rows, (row) => {
    const code = products.code(cell(row, "product"));
    if (code >= 0) categories[code] ??= cell(row, "category") ?? "";
    return code;
  });
  return {
    count: rows.length,
    customer: Int32Array.from(rows, (row) => ids.get(cell(row, "customer") ?? "") ?? -1),
    day: Int32Array.from(rows, dayCell),
    minute: Int16Array.from(rows, minuteCell),
    order: Int32Array.from(rows, (row, i) => orders.code(orderWord(row, i))),
    product,
    quantity: Float64Array.from(rows, (row) => amount(row, "quantity")),
    unitPrice: Float64Array.from(rows, (row) => amount(row, "unitPrice")),
    amount: Float64Array.from(rows, (row) => amount(row, "amount")),
    listPrice: Float64Array.from(rows, (row) => amount(row, "listPrice")),
    kind: Uint8Array.from(rows, (row) => choice(LINE_KINDS, cell(row, "kind") ?? "sale")),
    channel: codesOf("channel"),
    store: codesOf("store"),
    staff: codesOf("staff"),
    promotion: codesOf("promotion"),
    source,
    commit: new Int32Array(rows.length).fill(1),
    row: Int32Array.from(rows, (_, i) => i + 1),
    keyHi: new Uint32Array(rows.length),
    keyLo: Uint32Array.from(rows, (_, i) => i + 1),
    orders: orders.words,
    products: products.words.map((code, i) => ({ code, name: code, category: categories[i] ?? "" })),
    words: {
      channel: words.channel.words,
      store: words.store.words,
      staff: words.staff.words,
      promotion: words.promotion.words,
      source: words.source.words,
    },
  };
}

function customersOf(rows: readonly Row[], ids: ReadonlyMap<string, number>): Customers {
  const count = ids.size;
  const idOf = (row: Row): number => ids.get(cell(row, "customer") ?? "") ?? -1;
  const fields = new Map<FactField, FieldColumn>();
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  for (const field of names) {
    if (!isFactField(field)) continue;
    const values: (string | undefined)[] = Array.from({ length: count }, () => undefined);
    const commit = new Int32Array(count);
    const sourceRow = new Int32Array(count);
    rows.forEach((row, i) => {
      const id = idOf(row);
      const value = cell(row, field);
      if (id < 0 || value === undefined) return;
      values[id] = value;
      commit[id] = 1;
      sourceRow[id] = i + 1;
    });
    fields.set(field, { values, commit, row: sourceRow });
  }
  const referrer = new Int32Array(count).fill(-1);
  for (const row of rows) {
    const id = idOf(row);
    if (id >= 0) referrer[id] = ids.get(cell(row, "referrer") ?? "") ?? -1;
  }
  const codes: SourceCode[][] = [...ids.keys()].map((code) => [{ source: "till", code }]);
  return {
    count,
    live: new Uint8Array(count).fill(1),
    liveCount: count,
    fields,
    codes,
    permissions: permissionsOf(rows, count, idOf),
    referrer,
    firstCommit: new Int32Array(count).fill(1),
  };
}

function isFactField(name: string): name is FactField {
  return name.startsWith("custom:") || CUSTOMER_FIELDS.some((field) => field === name);
}

function permissionsOf(
  rows: readonly Row[],
  count: number,
  idOf: (row: Row) => number,
): Readonly<Record<Channel, PermissionColumn>> {
  const column = (channel: Channel): PermissionColumn => {
    const state = new Uint8Array(count);
    for (const row of rows) {
      const id = idOf(row);
      if (id >= 0) state[id] = choice(PERMISSIONS, cell(row, `permission.${channel}`) ?? "unknown");
    }
    return { state, commit: Int32Array.from(state, (s) => (s ? 1 : 0)), day: new Int32Array(count).fill(NO_DAY) };
  };
  const [phone, sms, email, wechat, fax, post] = CHANNELS;
  return {
    [phone]: column(phone),
    [sms]: column(sms),
    [email]: column(email),
    [wechat]: column(wechat),
    [fax]: column(fax),
    [post]: column(post),
  };
}

function touchesOf(rows: readonly Row[], ids: ReadonlyMap<string, number>): Touches {
  const channels = new Words();
  return {
    count: rows.length,
    customer: Int32Array.from(rows, (row) => ids.get(cell(row, "customer") ?? "") ?? -1),
    day: Int32Array.from(rows, dayCell),
    minute: Int16Array.from(rows, minuteCell),
    kind: Uint8Array.from(rows, (row) => choice(TOUCH_KINDS, cell(row, "kind") ?? "")),
    direction: Uint8Array.from(rows, (row) => choice(["in", "out"], cell(row, "direction") ?? "in")),
    channel: Int32Array.from(rows, (row) => channels.code(cell(row, "channel"))),
    channels: channels.words,
    product: rows.map((row) => cell(row, "product")),
    text: rows.map((row) => cell(row, "text")),
    value: Float64Array.from(rows, (row) => Number(cell(row, "value") ?? Number.NaN)),
    commit: new Int32Array(rows.length).fill(1),
    row: Int32Array.from(rows, (_, i) => i + 1),
  };
}

function locksOf(rows: readonly Row[], ids: ReadonlyMap<string, number>): ReadonlyMap<number, ClassLock> {
  const locks = new Map<number, ClassLock>();
  for (const row of rows) {
    const id = ids.get(cell(row, "customer") ?? "");
    const name = cell(row, "class");
    if (id === undefined || name === undefined) throw new Error("a lock names a customer and a class");
    const expires = cell(row, "expires");
    locks.set(id, {
      class: classOf(name),
      reason: cell(row, "reason") ?? "by hand",
      expires: expires === undefined ? null : day(expires),
      commit: 1,
    });
  }
  return locks;
}

function classOf(name: string): CustomerClass {
  const found = CLASSES.find((known) => known === name);
  if (!found) throw new Error(`not a class: ${name}`);
  return found;
}
