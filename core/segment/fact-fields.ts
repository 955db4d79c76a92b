import type { Column } from "../model/column.ts";
import { NO_DAY, parseIsoDay } from "../model/day.ts";
import { CUSTOMER_FIELDS, DAY_FIELDS, type CustomerField, type FactField } from "../model/fields.ts";
import { personName } from "../model/names.ts";
import type { SourceCode, State } from "../model/state.ts";
import { isOwnCode } from "../import/own-code.ts";
import { field, type Field, type FieldDescription } from "./field.ts";

/** Facts that are a choice where they take few values. */
const CHOICE_FACTS: ReadonlySet<FactField> = new Set<CustomerField>([
  "title",
  "kind",
  "grade",
  "sex",
  "education",
  "incomeBand",
  "acquiredBy",
  "preferredChannel",
  "language",
  "memberLevel",
]);

const CONTACT_FACTS: ReadonlySet<FactField> = new Set<CustomerField>([
  "phone",
  "phone2",
  "email",
  "email2",
  "wechat",
  "fax",
  "country",
  "province",
  "city",
  "district",
  "address",
  "postcode",
  "preferredChannel",
  "language",
]);

/** More different values than this are no choice. */
const MOST_CHOICES = 40;

/**
 * The facts of a customer as fields: days as days, facts that take few values as choices, the rest as text. A field of the
 * workspace's own is a number or a day where every known value is one, so that it can be compared as such.
 */
export function factFields(state: State): readonly Field[] {
  const { fields, count } = state.customers;
  const own = [...fields.keys()].filter((id) => id.startsWith("custom:")).sort();
  const facts = [...CUSTOMER_FIELDS, ...own].map((id) => {
    if (id === "name") return nameField(state);
    const values = fields.get(id)?.values;
    if (values === undefined) return absentField(id, count);
    const { column, choices } = read(id, values);
    return field({ id, type: column.type, group: groupOf(id), choices }, () => column);
  });
  return [codeField(state), sourceField(state), ...facts];
}

/** Names, put together of given and family name where a source keeps them apart; as they came where none does. */
function nameField(state: State): Field {
  const { fields, count } = state.customers;
  const whole = fields.get("name")?.values;
  const apart = fields.has("given") || fields.has("family");
  const values =
    whole !== undefined && !apart ? whole : Array.from({ length: count }, (_, customer) => personName(state, customer));
  return field({ id: "name", type: "text", group: "who", choices: [] }, () => ({ type: "text", values }));
}

function groupOf(id: FactField): FieldDescription["group"] {
  if (id.startsWith("custom:")) return "own";
  return CONTACT_FACTS.has(id) ? "contact" : "who";
}

/** The codes all sources know a customer by, as one text. */
function codeField({ customers: { codes } }: State): Field {
  return field({ id: "code", type: "text", group: "who", choices: [] }, () => {
    let values = codeTexts.get(codes);
    if (values === undefined) {
      values = codes.map(codeText);
      codeTexts.set(codes, values);
    }
    return { type: "text", values };
  });
}

/** The source whose file first named a customer. */
function sourceField({ batches, customers: { firstCommit, count } }: State): Field {
  const choices = [...new Set([...batches.values()].map(({ source }) => source))];
  return field(
    { id: "firstSource", type: "text", group: "who", choices: choices.length > MOST_CHOICES ? [] : choices },
    () => ({
      type: "text",
      values: Array.from({ length: count }, (_, customer) => batches.get(firstCommit[customer]!)?.source),
    }),
  );
}

const codeTexts = new WeakMap<State["customers"]["codes"], Values>();

function codeText(codes: readonly SourceCode[]): string | undefined {
  const [first] = codes;
  // Mostly there is one.
  if (first === undefined || (codes.length === 1 && isOwnCode(first.code))) return undefined;
  if (codes.length === 1) return first.code;
  const own = codes.filter(({ code }) => !isOwnCode(code));
  return own.length === 0 ? undefined : own.map(({ code }) => code).join(" ");
}

type Values = readonly (string | undefined)[];

interface Reading {
  readonly column: Column;
  readonly choices: readonly string[];
}

const readings = new WeakMap<Values, Reading>();

/** Read once for as long as the values live: a changed setting does not read the facts again. */
function read(id: FactField, values: Values): Reading {
  const known = readings.get(values);
  if (known !== undefined) return known;
  const reading = readAs(id, values);
  readings.set(values, reading);
  return reading;
}

/** A fact nobody has yet. */
function absentField(id: FactField, count: number): Field {
  const type = DAY_FIELDS.has(id) ? "day" : CHOICE_FACTS.has(id) ? "choice" : "text";
  return field({ id, type, group: groupOf(id), choices: [] }, () => {
    if (type === "day") return { type, values: new Int32Array(count).fill(NO_DAY) };
    if (type === "choice") return { type, codes: new Uint8Array(count), choices: [] };
    return { type, values: Array.from({ length: count }, () => undefined) };
  });
}

function readAs(id: FactField, values: Values): Reading {
  if (DAY_FIELDS.has(id)) return { column: dayColumn(values), choices: [] };
  const own = id.startsWith("custom:") ? (numberColumn(values) ?? wholeDayColumn(values)) : null;
  if (own !== null) return { column: own, choices: [] };
  const choices = fewValues(values);
  const isChoice = CHOICE_FACTS.has(id) && choices !== null;
  return {
    column: isChoice ? choiceColumn(values, choices) : { type: "text", values },
    choices: choices ?? [],
  };
}

/** The different values, most frequent first; null where there are too many to choose from. */
function fewValues(values: Values): readonly string[] | null {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value === undefined) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.size > MOST_CHOICES) return null;
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value);
}

function choiceColumn(values: Values, choices: readonly string[]): Column {
  const codes = new Map<string | undefined, number>(choices.map((choice, c) => [choice, c + 1]));
  return { type: "choice", codes: Uint8Array.from(values, (value) => codes.get(value) ?? 0), choices };
}

/** Days as written by the importer. A birthday without its year is no day, and unknown here. */
function dayColumn(values: Values): Column {
  return {
    type: "day",
    values: Int32Array.from(values, (value) => (value === undefined ? NO_DAY : (parseIsoDay(value) ?? NO_DAY))),
  };
}

function wholeDayColumn(values: Values): Column | null {
  const isDays = allKnown(values, (value) => parseIsoDay(value) !== null);
  return isDays ? dayColumn(values) : null;
}

function numberColumn(values: Values): Column | null {
  if (!allKnown(values, (value) => /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/.test(value))) return null;
  return {
    type: "number",
    values: Float64Array.from(values, (value) => (value === undefined ? Number.NaN : Number(value))),
  };
}

/** Whether there are values and all of them are of this form. */
function allKnown(values: Values, fits: (value: string) => boolean): boolean {
  let any = false;
  for (const value of values) {
    if (value === undefined) continue;
    if (!fits(value)) return false;
    any = true;
  }
  return any;
}
