import type { RowAbout, RowsAbout } from "../ledger/rows-about.ts";
import type { TableName } from "../model/block.ts";
import { CONTACTED, MEMBER_REASONS } from "../model/campaign.ts";
import { CLASSES, LINE_KINDS, PERMISSIONS, TOUCH_KINDS } from "../model/fields.ts";
import { formatPlain } from "../model/money.ts";
import { NO_DAY } from "../model/day.ts";
import { recordsOf } from "../model/merged.ts";
import { CONTACT_EVENTS } from "../model/response.ts";
import type { State } from "../model/state.ts";
import { saidOf } from "./access-decisions.ts";
import type { AccessWords } from "./access-words.ts";
import { outsideCopies } from "./erasing.ts";
import type { Insight } from "./insight.ts";
import { leftOutAbout } from "./left-out-about.ts";
import { originOf } from "./origin.ts";
import { permissionEvents } from "./permission-events.ts";
import { customerView } from "./views/customer.ts";

export type Cell = string | null;

/** One part of a copy of somebody's data: a table. */
export interface AccessPart {
  readonly id: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Everything that is stored of a person and what is worked out of it, part by part; parts in which nothing stands are empty. */
export function accessParts(insight: Insight, customer: number, about: RowsAbout, words: AccessWords): AccessPart[] {
  return [
    ...standing(insight, customer, words),
    permissions(insight.state, customer, about, words),
    ...TABLES.map((table) => tablePart(table, about[table], insight.state, words)),
    decisions(insight.state, customer, words),
    leftOutPart(insight.state, customer, words),
    lists(insight, customer, words),
  ];
}

/** How a column of numbers reads; a column without an entry stands as it is. */
type Reader = (value: number, words: AccessWords) => Cell;

const oneOf =
  (names: readonly string[]): Reader =>
  (value, words) =>
    names[value] === undefined ? null : words(names[value]);
const day: Reader = (value, words) => (value === NO_DAY ? null : words.day(value));
const money: Reader = (value) => formatPlain(value);

/** Every table says here how its coded numbers read; a table without an entry does not compile. */
const READERS: Readonly<Record<TableName, Readonly<Record<string, Reader>>>> = {
  line: {
    day,
    kind: oneOf(LINE_KINDS),
    amount: money,
    unitPrice: money,
    listPrice: money,
    quantity: money,
    minute: (value) => (value < 0 ? null : clock(value)),
  },
  customer: {},
  touch: {
    day,
    kind: oneOf(TOUCH_KINDS),
    direction: (value, words) => words(value === 0 ? "fromCustomer" : "toCustomer"),
    minute: (value) => (value < 0 ? null : clock(value)),
  },
  member: {
    status: (value, words) => words(value === CONTACTED ? "contacted" : (MEMBER_REASONS[value - 1] ?? "contacted")),
    class: oneOf(CLASSES),
    value: money,
    pre: money,
  },
  contact: { day, event: oneOf(CONTACT_EVENTS) },
};

const TABLES = Object.keys(READERS) as TableName[];

function tablePart(table: TableName, rows: readonly RowAbout[], state: State, words: AccessWords): AccessPart {
  const names = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))].toSorted();
  const read = (name: string, value: string | number | null | undefined): Cell => {
    if (value === null || value === undefined) return null;
    if (typeof value === "string") return value;
    if (name.startsWith("permission.")) return value === 0 ? null : words(PERMISSIONS[value] ?? "unknown");
    return (READERS[table][name] ?? ((number: number) => String(number)))(value, words);
  };
  return {
    id: table,
    columns: ["file", "row", "counts", ...names],
    rows: rows.map(({ commit, row, values }) => [
      sourceOf(state, commit, words),
      row === 0 ? null : String(row),
      words(isInForce(state, commit) ? "yes" : "takenBack"),
      ...names.map((name) => read(name, values[name])),
    ]),
  };
}

function standing(insight: Insight, customer: number, words: AccessWords): AccessPart[] {
  const answer = customerView(insight, customer);
  const { state } = insight;
  return [
    {
      id: "facts",
      columns: ["field", "value", "file", "row"],
      rows: [
        ...answer.fields.map(({ field, value, origin }) => [
          words(field),
          value,
          sourceOf(state, origin.commit, words),
          origin.row === 0 ? null : String(origin.row),
        ]),
        ...answer.codes.map(({ source, code }) => [words("code"), code, source, null]),
      ],
    },
    {
      id: "standing",
      columns: ["what", "value"],
      rows: [
        [words("class"), words(answer.class)],
        [words("stage"), words(answer.stage)],
        [words("attention"), words(answer.attention)],
        ...answer.classWhy.inputs.map(({ name, value }): Cell[] => [
          words(name),
          value === null ? null : String(value),
        ]),
      ],
    },
    {
      id: "figures",
      columns: ["what", "value", "unit"],
      rows: answer.figures.map(({ definition, value, unit }): Cell[] => [
        words(definition),
        value === null
          ? null
          : unit === "money"
            ? formatPlain(value)
            : unit === "day"
              ? words.day(value)
              : String(value),
        unit === "day" ? null : words(unit),
      ]),
    },
  ];
}

function permissions(state: State, customer: number, about: RowsAbout, words: AccessWords): AccessPart {
  return {
    id: "permissions",
    columns: ["channel", "state", "day", "file", "row", "evidence", "counts"],
    rows: permissionEvents(state, customer, about).map((event) => [
      words(event.channel),
      words(event.state),
      event.day === null ? null : words.day(event.day),
      event.fileName ?? words(event.from),
      event.row === null ? null : String(event.row),
      event.evidence === "" ? null : event.evidence,
      words(event.counts ? "yes" : "takenBack"),
    ]),
  };
}

function decisions(state: State, customer: number, words: AccessWords): AccessPart {
  const records = new Set(recordsOf(state, customer));
  const rows: Cell[][] = [];
  for (const [commit, list] of state.decisions) {
    for (const decision of list) {
      const said = saidOf(decision, records, words);
      if (said === null) continue;
      const text = said
        .filter(([, value]) => value !== null && value !== "" && value !== false)
        .map(([name, value]) => `${words(name)}: ${value === true ? words("yes") : String(value)}`);
      rows.push([
        words(decision.type),
        words.day(Math.floor((state.commits[commit - 1]?.at ?? 0) / 86_400_000)),
        text.join("\n"),
        words(isInForce(state, commit) ? "yes" : "takenBack"),
      ]);
    }
  }
  return { id: "decisions", columns: ["what", "day", "value", "counts"], rows };
}

/** Rows of files that were rejected, and name the person. */
function leftOutPart(state: State, customer: number, words: AccessWords): AccessPart {
  return {
    id: "leftOut",
    columns: ["file", "row", "value", "counts"],
    rows: leftOutAbout(state, customer).map(({ commit, row, text }) => [
      sourceOf(state, commit, words),
      String(row),
      text,
      words(isInForce(state, commit) ? "yes" : "takenBack"),
    ]),
  };
}

function lists(insight: Insight, customer: number, words: AccessWords): AccessPart {
  return {
    id: "lists",
    columns: ["day", "segment", "channel", "format", "sure"],
    rows: outsideCopies(insight, [customer]).map((copy) => [
      words.day(copy.day),
      copy.segment,
      words(copy.channel),
      words(copy.format),
      words(copy.isSure ? "yes" : "maybe"),
    ]),
  };
}

/** The file, campaign or list a commit was, else what kind of step. */
function sourceOf(state: State, commit: number, words: AccessWords): string {
  const { fileName } = originOf(state, commit, 0);
  if (fileName !== null) return fileName;
  for (const decision of state.decisions.get(commit) ?? []) {
    if (decision.type === "launch") return decision.campaign.name;
    if (decision.type === "export") return decision.segment;
  }
  return words(state.commits[commit - 1]?.kind ?? "edit");
}

function isInForce(state: State, commit: number): boolean {
  return (state.commits[commit - 1]?.retractedBy ?? null) === null;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
