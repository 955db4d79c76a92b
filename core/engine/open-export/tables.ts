import type { Sheet, SheetCell, SheetColumn, SheetKind } from "../../format/sheet.ts";
import { NO_DAY } from "../../model/day.ts";
import { CHANNELS, CLASSES, LINE_KINDS, PERMISSIONS, STAGES, TOUCH_KINDS } from "../../model/fields.ts";
import { MEMBER_REASONS, WAVE_CHANNELS } from "../../model/campaign.ts";
import { CONTACT_EVENTS } from "../../model/response.ts";
import type { State } from "../../model/state.ts";
import { withCampaignTouches } from "../../profile/campaign-touches.ts";
import { receiptsOf } from "../../profile/receipts.ts";
import { introducersOf } from "../../profile/referrals-of.ts";
import type { Insight } from "../insight.ts";

/** Money and quantities with all their digits. */
const EXACT = 4;

type Reader = (row: number) => SheetCell;
type Columns = readonly (readonly [header: string, kind: SheetKind, read: Reader])[];

/** Every table of a workspace; headers are names that stay the same in every language. */
export function openTables(insight: Insight): readonly Sheet[] {
  const { state } = insight;
  return [
    customersTable(insight),
    linesTable(insight),
    touchesTable(state),
    permissionsTable(state),
    suppressionsTable(state),
    membersTable(state),
    contactsTable(state),
  ];
}

function customersTable({ state, profiles, analysis, asOf }: Insight): Sheet {
  const { customers, locks } = state;
  const introducer = introducersOf(customers);
  const fields = [...customers.fields].map(([field, column]): Columns[number] => [
    field,
    PHONES.has(field) ? "phone" : "text",
    (id) => column.values[id] ?? null,
  ]);
  const lockOf = (id: number) => locks.get(id);
  const number =
    (column: ArrayLike<number>): Reader =>
    (id) =>
      known(column[id]!);
  const columns: Columns = [
    ["customer", "number", (id) => id],
    [
      "codes",
      "text",
      (id) => (customers.codes[id] ?? []).map(({ source, code }) => `${source}: ${code}`).join("; ") || null,
    ],
    ...fields,
    ["introduced_by", "number", (id) => (introducer[id]! < 0 ? null : introducer[id]!)],
    ["locked_class", "text", (id) => lockOf(id)?.class ?? null],
    ["locked_until", "day", (id) => lockOf(id)?.expires ?? null],
    ["as_of", "day", () => asOf],
    ["orders", "number", number(profiles.orders)],
    ["first_order", "day", (id) => dayOrNull(profiles.firstDay[id]!)],
    ["last_order", "day", (id) => dayOrNull(profiles.lastDay[id]!)],
    ["gross", "money", number(profiles.gross)],
    ["discounts", "money", number(profiles.discounts)],
    ["refunds", "money", number(profiles.refunds)],
    ["net", "money", number(profiles.net)],
    ["value", "number", number(analysis.value)],
    ["intention", "number", number(analysis.intention)],
    ["influence", "number", number(analysis.influence)],
    ["r", "number", (id) => analysis.r[id]! || null],
    ["f", "number", (id) => analysis.f[id]! || null],
    ["m", "number", (id) => analysis.m[id]! || null],
    ["stage", "text", (id) => STAGES[analysis.stage[id]! - 1] ?? null],
    ["class", "text", (id) => CLASSES[analysis.class[id]! - 1] ?? null],
  ];
  return sheet(
    "customers",
    columns,
    rowsWhere(customers.count, (id) => customers.live[id] === 1),
  );
}

function linesTable({ state, asOf, settings }: Insight): Sheet {
  const { lines, customers } = state;
  const { words } = lines;
  const { receipt, counts } = receiptsOf(lines, customers.count, asOf, settings.basis);
  const product =
    (part: "code" | "name" | "category"): Reader =>
    (i) =>
      lines.products[lines.product[i]!]?.[part] || null;
  const word =
    (name: keyof typeof words): Reader =>
    (i) =>
      words[name][lines[name][i]!] ?? null;
  const columns: Columns = [
    ["customer", "number", (i) => codeOrNull(lines.customer[i]!)],
    ["day", "day", (i) => dayOrNull(lines.day[i]!)],
    ["time", "text", (i) => timeOrNull(lines.minute[i]!)],
    ["kind", "text", (i) => LINE_KINDS[lines.kind[i]!] ?? null],
    ["order_number", "text", (i) => lines.orders[lines.order[i]!] ?? null],
    ["receipt", "number", (i) => codeOrNull(receipt[i]!)],
    ["counts", "number", (i) => counts[i]!],
    ["product_code", "text", product("code")],
    ["product", "text", product("name")],
    ["category", "text", product("category")],
    ["quantity", "money", (i) => known(lines.quantity[i]!)],
    ["unit_price", "money", (i) => known(lines.unitPrice[i]!)],
    ["amount", "money", (i) => known(lines.amount[i]!)],
    ["list_price", "money", (i) => known(lines.listPrice[i]!)],
    ["channel", "text", word("channel")],
    ["store", "text", word("store")],
    ["staff", "text", word("staff")],
    ["promotion", "text", word("promotion")],
    ["source", "text", word("source")],
    ["step", "number", (i) => lines.commit[i]!],
    ["row", "number", (i) => lines.row[i]!],
  ];
  return sheet("lines", columns, rowsWhere(lines.count));
}

/** What was sent by campaigns and answered stands among them, as it does in every figure. */
function touchesTable(state: State): Sheet {
  const touches = withCampaignTouches(state);
  const columns: Columns = [
    ["customer", "number", (i) => codeOrNull(touches.customer[i]!)],
    ["day", "day", (i) => dayOrNull(touches.day[i]!)],
    ["time", "text", (i) => timeOrNull(touches.minute[i]!)],
    ["kind", "text", (i) => TOUCH_KINDS[touches.kind[i]!] ?? null],
    ["direction", "text", (i) => (touches.direction[i] === 1 ? "out" : "in")],
    ["channel", "text", (i) => touches.channels[touches.channel[i]!] ?? null],
    ["product", "text", (i) => touches.product[i] ?? null],
    ["text", "text", (i) => touches.text[i] ?? null],
    ["value", "number", (i) => known(touches.value[i]!)],
    ["minute", "number", (i) => touches.minute[i]!],
    ["place", "number", (i) => i],
  ];
  return sheet("touches", columns, rowsWhere(touches.count));
}

function permissionsTable({ customers }: State): Sheet {
  const width = CHANNELS.length;
  const channelOf = (i: number) => CHANNELS[i % width]!;
  const of = (i: number) => customers.permissions[channelOf(i)];
  const id = (i: number): number => Math.floor(i / width);
  const columns: Columns = [
    ["customer", "number", id],
    ["channel", "text", channelOf],
    ["state", "text", (i) => PERMISSIONS[of(i).state[id(i)]!] ?? null],
    ["since", "day", (i) => dayOrNull(of(i).day[id(i)]!)],
    ["step", "number", (i) => of(i).commit[id(i)]! || null],
  ];
  const isSaid = (i: number): boolean => customers.live[id(i)] === 1 && of(i).commit[id(i)] !== 0;
  return sheet("permissions", columns, rowsWhere(customers.count * width, isSaid));
}

/** Refusals of people who are no longer there: who bears one of these must not be contacted. */
function suppressionsTable({ suppressions }: State): Sheet {
  const all = [...suppressions.keys];
  const parts = (i: number) => all[i]![0].split("\u0001");
  const columns: Columns = [
    ["kind", "text", (i) => parts(i)[0] ?? null],
    ["identity", "phone", (i) => parts(i).slice(1).join(": ")],
    ["channels", "text", (i) => CHANNELS.filter((_, c) => all[i]![1] & (1 << c)).join("; ")],
  ];
  return sheet("suppressions", columns, rowsWhere(all.length));
}

function membersTable({ campaigns }: State): Sheet {
  const launches = [...campaigns].flatMap(([id, { launch }]) => (launch === null ? [] : [{ id, launch }]));
  const rows = launches.flatMap(({ id, launch }) =>
    Array.from({ length: launch.members.count }, (_, i) => ({ id, launch, i })),
  );
  const statuses = ["contacted", ...MEMBER_REASONS];
  const of = (row: number) => rows[row]!.launch.members;
  const at = (row: number): number => rows[row]!.i;
  const columns: Columns = [
    ["campaign", "text", (row) => rows[row]!.id],
    ["launch_step", "number", (row) => rows[row]!.launch.commit],
    ["customer", "number", (row) => of(row).customer[at(row)]!],
    ["status", "text", (row) => statuses[of(row).status[at(row)]!] ?? null],
    ["household", "number", (row) => of(row).household[at(row)]!],
    ["stratum", "number", (row) => codeOrNull(of(row).stratum[at(row)]!)],
    ["class", "text", (row) => CLASSES[of(row).class[at(row)]!] ?? null],
    ["value", "money", (row) => known(of(row).value[at(row)]!)],
    ["net_before", "money", (row) => known(of(row).pre[at(row)]!)],
    ["permission_step", "number", (row) => of(row).evidence[at(row)]! || null],
  ];
  return sheet("members", columns, rowsWhere(rows.length));
}

function contactsTable({ contacts }: State): Sheet {
  const columns: Columns = [
    ["launch_step", "number", (i) => contacts.launch[i]!],
    ["wave", "number", (i) => contacts.wave[i]! + 1],
    ["customer", "number", (i) => contacts.customer[i]!],
    ["event", "text", (i) => CONTACT_EVENTS[contacts.event[i]!] ?? null],
    ["day", "day", (i) => dayOrNull(contacts.day[i]!)],
    ["channel", "text", (i) => WAVE_CHANNELS[contacts.channel[i]!] ?? null],
    ["reason", "text", (i) => contacts.reasons[contacts.reason[i]!] ?? null],
    ["text", "phone", (i) => contacts.text[i] ?? null],
    ["step", "number", (i) => contacts.commit[i]!],
  ];
  return sheet("contacts", columns, rowsWhere(contacts.count));
}

const PHONES: ReadonlySet<string> = new Set(["phone", "phone2", "fax"]);

function sheet(name: string, columns: Columns, rows: Iterable<number>): Sheet {
  const shown = columns.map(([header, kind]): SheetColumn => ({
    header,
    kind,
    ...(kind === "money" ? { digits: EXACT } : {}),
  }));
  return { name, columns: shown, rows: cellsOf(columns, rows) };
}

function* cellsOf(columns: Columns, rows: Iterable<number>): Generator<readonly SheetCell[]> {
  for (const row of rows) yield columns.map(([, , read]) => read(row));
}

function* rowsWhere(count: number, isRow: (row: number) => boolean = () => true): Generator<number> {
  for (let row = 0; row < count; row++) if (isRow(row)) yield row;
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function codeOrNull(code: number): number | null {
  return code < 0 ? null : code;
}

function dayOrNull(day: number): number | null {
  return day === NO_DAY ? null : day;
}

function timeOrNull(minute: number): string | null {
  if (minute < 0) return null;
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
