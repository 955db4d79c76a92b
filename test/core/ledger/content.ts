import { joinTexts, type Block, type StoredColumn } from "../../../core/model/block.ts";
import type { CommitContent } from "../../../core/model/commit.ts";
import type { BatchDecision, BatchPermission, CommitKind, Decision } from "../../../core/model/decision.ts";
import { CHANNELS, CLASSES, LINE_KINDS, PERMISSIONS, TOUCH_KINDS } from "../../../core/model/fields.ts";
import { MEMBER_REASONS } from "../../../core/model/campaign.ts";
import { CONTACT_EVENTS } from "../../../core/model/response.ts";
import { hashText } from "../../../core/model/keys.ts";
import { amount, cell, choice, day, dayCell, minuteCell, rowsOf, type Row, type Table } from "../../table.ts";

/** What a commit brings, drawn as tables; the source is `till` where a row names none. */
export interface Drawn {
  readonly kind?: CommitKind;
  /** `customer source code row name phone … permission.sms` */
  readonly customers?: Table;
  /** `customer day order product category code quantity price amount kind key row source …` */
  readonly lines?: Table;
  /** `customer day kind channel text …` */
  readonly touches?: Table;
  /** `customer status household stratum class quartile value pre plan evidence`, statuses and classes in words */
  readonly members?: Table;
  /** `launch wave customer event day channel reason text`; the day is 1 March 2024 where a row names none */
  readonly contacts?: Table;
  readonly decisions?: readonly Decision[];
}

/** A commit's content from tables. */
export function content({
  kind = "import",
  customers,
  lines,
  touches,
  members,
  contacts,
  decisions = [],
}: Drawn): CommitContent {
  const blocks = [
    ...blockOf("customer", rowsOf(customers), customerColumns),
    ...blockOf("line", rowsOf(lines), lineColumns),
    ...blockOf("touch", rowsOf(touches), touchColumns),
    ...blockOf("member", rowsOf(members), memberColumns),
    ...blockOf("contact", rowsOf(contacts), contactColumns),
  ];
  return { kind, blocks, decisions };
}

/** What an import records beside its rows. */
export function batch(permission: Partial<BatchPermission> = {}, changes: Partial<BatchDecision> = {}): BatchDecision {
  return {
    type: "batch",
    fileName: "sales.csv",
    source: "till",
    mapping: {
      source: "till",
      encoding: "utf-8",
      delimiter: ",",
      quote: '"',
      headerRow: 0,
      columns: [{ column: "Day", index: 0, field: "day", dayOrder: "ymd" }],
      missing: [],
    },
    accounting: { read: 0, blank: 0, added: 0, updated: 0, unchanged: 0, skipped: {}, rejected: {} },
    permission: { state: "unknown", channels: [], basis: "", ...permission },
    day: day("2024-01-01"),
    ...changes,
  };
}

/** Takes a commit back. */
export function retraction(commit: number, refusals: "kept" | "neverGiven" = "kept", reason = ""): CommitContent {
  return { kind: "retract", blocks: [], decisions: [{ type: "retract", commit, refusals, reason }] };
}

function blockOf(table: Block["table"], rows: readonly Row[], columnsOf: (rows: readonly Row[]) => Columns): Block[] {
  return rows.length === 0 ? [] : [{ table, rows: rows.length, columns: columnsOf(rows) }];
}

type Columns = Record<string, StoredColumn>;

const NOT_FIELDS = new Set(["customer", "row", "source", "code"]);

function customerColumns(rows: readonly Row[]): Columns {
  const columns: Columns = { ...origin(rows), code: text(rows, "code") };
  for (const name of namesIn(rows)) {
    if (name.startsWith("permission.")) {
      columns[name] = ints(rows, (row) => choice(PERMISSIONS, cell(row, name) ?? "unknown"));
    } else if (!NOT_FIELDS.has(name)) columns[name] = text(rows, name);
  }
  return columns;
}

function lineColumns(rows: readonly Row[]): Columns {
  const keyOf = (row: Row): string => cell(row, "key") ?? JSON.stringify(row);
  return {
    ...origin(rows),
    day: ints(rows, dayCell),
    minute: ints(rows, minuteCell),
    order: text(rows, "order"),
    productCode: coded(rows, "code"),
    product: coded(rows, "product"),
    category: coded(rows, "category"),
    channel: coded(rows, "channel"),
    store: coded(rows, "store"),
    staff: coded(rows, "staff"),
    promotion: coded(rows, "promotion"),
    quantity: floats(rows, (row) => amount(row, "quantity")),
    unitPrice: floats(rows, (row) => amount(row, "price")),
    amount: floats(rows, (row) => amount(row, "amount")),
    listPrice: floats(rows, (row) => amount(row, "listPrice")),
    kind: ints(rows, (row) => choice(LINE_KINDS, cell(row, "kind") ?? "sale")),
    keyHi: uints(rows, (row) => hashText(keyOf(row), 1)),
    keyLo: uints(rows, (row) => hashText(keyOf(row), 2)),
  };
}

function touchColumns(rows: readonly Row[]): Columns {
  return {
    ...origin(rows),
    day: ints(rows, dayCell),
    minute: ints(rows, minuteCell),
    kind: ints(rows, (row) => choice(TOUCH_KINDS, cell(row, "kind") ?? "enquiry")),
    direction: ints(rows, (row) => Number(cell(row, "direction") ?? 0)),
    channel: coded(rows, "channel"),
    product: coded(rows, "product"),
    text: text(rows, "text"),
    value: floats(rows, (row) => Number(cell(row, "value") ?? Number.NaN)),
  };
}

function memberColumns(rows: readonly Row[]): Columns {
  const number = (name: string, missing: number) => ints(rows, (row) => Number(cell(row, name) ?? missing));
  const statuses = ["contacted", ...MEMBER_REASONS];
  return {
    row: ints(rows, (row, i) => Number(cell(row, "row") ?? i + 1)),
    customer: number("customer", -1),
    status: ints(rows, (row) => choice(statuses, cell(row, "status") ?? "contacted")),
    household: ints(rows, (row, i) => Number(cell(row, "household") ?? i)),
    stratum: number("stratum", -1),
    class: ints(rows, (row) => choice(CLASSES, cell(row, "class") ?? CLASSES[0])),
    quartile: number("quartile", -1),
    value: floats(rows, (row) => amount(row, "value")),
    pre: floats(rows, (row) => amount(row, "pre")),
    plan: number("plan", 1),
    evidence: number("evidence", 0),
  };
}

function contactColumns(rows: readonly Row[]): Columns {
  return {
    row: ints(rows, (row, i) => Number(cell(row, "row") ?? i + 1)),
    launch: ints(rows, (row) => Number(cell(row, "launch") ?? 0)),
    wave: ints(rows, (row) => Number(cell(row, "wave") ?? 0)),
    customer: ints(rows, (row) => Number(cell(row, "customer") ?? -1)),
    event: ints(rows, (row) => choice(CONTACT_EVENTS, cell(row, "event") ?? "exported")),
    day: ints(rows, (row) => day(cell(row, "day") ?? "2024-03-01")),
    channel: coded(rows, "channel", "post"),
    reason: coded(rows, "reason"),
    text: text(rows, "text"),
  };
}

/** Where rows came from: row numbers count from 1 where the table does not give them. */
function origin(rows: readonly Row[]): Columns {
  return {
    row: ints(rows, (row, i) => Number(cell(row, "row") ?? i + 1)),
    source: coded(rows, "source", "till"),
    customer: ints(rows, (row) => Number(cell(row, "customer") ?? -1)),
  };
}

function namesIn(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}

function ints(rows: readonly Row[], valueOf: (row: Row, i: number) => number): StoredColumn {
  return { type: "int", values: Int32Array.from(rows, valueOf) };
}

function uints(rows: readonly Row[], valueOf: (row: Row) => number): StoredColumn {
  return { type: "int", values: Uint32Array.from(rows, valueOf) };
}

function floats(rows: readonly Row[], valueOf: (row: Row) => number): StoredColumn {
  return { type: "float", values: Float64Array.from(rows, valueOf) };
}

function text(rows: readonly Row[], name: string): StoredColumn {
  return { type: "text", texts: joinTexts(rows.map((row) => cell(row, name) ?? "")) };
}

function coded(rows: readonly Row[], name: string, missing = ""): StoredColumn {
  const words: string[] = [];
  const codes = rows.map((row) => {
    const word = cell(row, name) ?? missing;
    if (word === "") return 0;
    if (!words.includes(word)) words.push(word);
    return words.indexOf(word) + 1;
  });
  return { type: "coded", codes: Uint16Array.from(codes), words: joinTexts(words) };
}

/** Channel bits of a suppression as words. */
export function channelsOf(mask: number): string[] {
  return CHANNELS.filter((_, i) => ((mask >> i) & 1) === 1);
}
