import { RegularsError } from "../model/error.ts";
import { CHANNELS } from "../model/fields.ts";
import type { Channel, FactField } from "../model/fields.ts";
import {
  RATE_FIELDS,
  type ColumnReading,
  type DayOrder,
  type ImportField,
  type ImportMapping,
} from "../model/mapping.ts";
import type { RateField } from "./discount-rates.ts";
import { LINE_WORDS } from "./converted.ts";
import type { LineWord } from "./converted.ts";
import { isFactField, isPermissionField, kindOf } from "../model/field-types.ts";
import type { DecimalMark } from "./numbers.ts";
import type { IdentityColumns } from "./persons.ts";

/** A column of numbers: its position (−1: none) and decimal mark. */
export interface NumberColumn {
  readonly at: number;
  readonly mark: DecimalMark;
  /** Whether it is said of the whole order, so that what the order's further lines say of it does not count. */
  readonly isOnce: boolean;
  /** Whether it then stands on each of the order's lines. */
  readonly isOnEach: boolean;
}

/** Where a hotline's log says what of a call; −1: it does not. */
export interface CallColumns {
  readonly day: number;
  readonly order: DayOrder;
  readonly direction: number;
  readonly phone: number;
  readonly to: number;
  readonly seconds: number;
  readonly words: readonly number[];
}

/** A mapping turned into positions, decided once for a file. */
export interface Layout {
  readonly hasLines: boolean;
  /** Cells of a whole record. */
  readonly width: number;
  /** The last position that is taken in; a record that ends before it is too short. */
  readonly lastUsed: number;
  readonly used: readonly number[];
  readonly identity: IdentityColumns;
  readonly facts: readonly {
    readonly at: number;
    readonly field: FactField;
    readonly dayOrder: DayOrder | undefined;
  }[];
  readonly permissions: readonly {
    readonly at: number;
    readonly channels: readonly Channel[];
    readonly optIn: boolean;
  }[];
  readonly day: { readonly at: number; readonly order: DayOrder };
  readonly time: number;
  readonly lineNumber: number;
  readonly lineKind: number;
  /** Values of it whose rows are no sale of their own. */
  readonly noSales: readonly string[];
  readonly moneyFlow: number;
  readonly orderStatus: number;
  /** What a person has said of values of it. */
  readonly statuses: NonNullable<ColumnReading["statuses"]>;
  /** Positions of what is said of an order on its first line alone; null: every line says all of itself, none of it counts once. */
  readonly ofOrder: readonly number[] | null;
  readonly quantity: NumberColumn;
  readonly unitPrice: NumberColumn;
  readonly amount: NumberColumn;
  readonly listPrice: NumberColumn;
  readonly discountAmount: NumberColumn;
  /** The discount as a share of the price; null: none is said so. */
  readonly discountRate: (NumberColumn & { readonly field: RateField }) | null;
  readonly refundAmount: NumberColumn;
  readonly words: ReadonlyMap<LineWord, number>;
  /** Null: the file is no hotline's log. */
  readonly calls: CallColumns | null;
}

/**
 * Checks a mapping and turns it into positions. Throws `mapping-field-twice`, `mapping-no-day`, `mapping-no-amount`,
 * `mapping-no-customer`. `isWhole` false: a table that another one completes may leave out the day or the amount.
 */
export function layoutOf(mapping: ImportMapping, isWhole = true): Layout {
  const byField = fieldsOf(mapping);
  const at = (field: ImportField): number => byField.get(field)?.index ?? -1;
  const number = (field: ImportField, isOnce = false): NumberColumn => {
    const reading = byField.get(field);
    const isOnEach = reading?.ofOrder === true;
    return { at: at(field), mark: reading?.decimal ?? ".", isOnce: isOnce || isOnEach, isOnEach };
  };
  const isFirstLine = mapping.orders === "firstLine";
  const kind = kindOf(mapping);
  const hasLines = kind === "lines" || kind === "both";
  const used = mapping.columns.filter(({ field }) => field !== null).map(({ index }) => index);
  const layout: Layout = {
    hasLines,
    width: mapping.columns.reduce((width, { index }) => Math.max(width, index + 1), 0),
    lastUsed: Math.max(-1, ...used),
    used,
    identity: {
      code: at("customerCode"),
      phones: [at("phone"), at("phone2")].filter((index) => index >= 0),
      emails: [at("email"), at("email2")].filter((index) => index >= 0),
      names: at("name") >= 0 ? [at("name")] : [at("given"), at("family")].filter((index) => index >= 0),
      nameIsCode: hasLines,
    },
    facts: [...byField].flatMap(([field, { index, dayOrder }]) =>
      isFactField(field) ? [{ at: index, field, dayOrder }] : [],
    ),
    permissions: permissionColumns(mapping),
    day: { at: at("day"), order: byField.get("day")?.dayOrder ?? "ymd" },
    time: at("time"),
    lineNumber: at("lineNumber"),
    lineKind: at("lineKind"),
    noSales: byField.get("lineKind")?.noSales ?? [],
    moneyFlow: at("moneyFlow"),
    orderStatus: at("orderStatus"),
    statuses: byField.get("orderStatus")?.statuses ?? [],
    ofOrder: !readsOrders(mapping) || at("order") < 0 ? null : isFirstLine ? ofOrder(byField) : [],
    quantity: number("quantity"),
    unitPrice: number("unitPrice"),
    amount: number("amount"),
    listPrice: number("listPrice"),
    discountAmount: number("discountAmount", isFirstLine),
    discountRate: rateOf(byField, number),
    refundAmount: number("refundAmount", isFirstLine),
    calls: hasLines ? null : callsOf(byField),
    words: new Map(LINE_WORDS.flatMap((word) => (at(word) >= 0 ? [[word, at(word)] as const] : []))),
  };
  if (isWhole) check(layout, kind);
  return layout;
}

/** Whether lines are read with what the lines above them say of their order, so that a file cannot be begun in its middle. */
export function readsOrders({ orders, columns }: ImportMapping): boolean {
  return orders !== undefined || columns.some(({ field, ofOrder }) => field !== null && ofOrder === true);
}

type Columns = ReadonlyMap<ImportField, ImportMapping["columns"][number]>;

function fieldsOf(mapping: ImportMapping): Columns {
  const byField = new Map<ImportField, ImportMapping["columns"][number]>();
  for (const reading of mapping.columns) {
    if (reading.field === null) continue;
    if (byField.has(reading.field)) {
      if (isPermissionField(reading.field)) continue;
      throw new RegularsError("mapping-field-twice", { field: reading.field, column: reading.column });
    }
    byField.set(reading.field, reading);
  }
  return byField;
}

/** What a line of an order says for itself; everything else is said of the order. */
const OF_LINE: ReadonlySet<ImportField> = new Set<ImportField>([
  "order",
  "lineNumber",
  "lineKind",
  "moneyFlow",
  "productCode",
  "product",
  "category",
  "quantity",
  "unitPrice",
  "amount",
  "listPrice",
  "discountAmount",
  ...RATE_FIELDS,
  "refundAmount",
]);

function rateOf(byField: Columns, number: (field: ImportField) => NumberColumn): Layout["discountRate"] {
  const field = RATE_FIELDS.find((one) => byField.has(one));
  return field === undefined ? null : { ...number(field), field };
}

function ofOrder(byField: Columns): number[] {
  return [...byField].flatMap(([field, { index }]) => (OF_LINE.has(field) ? [] : [index]));
}

function callsOf(byField: Columns): CallColumns | null {
  const at = (field: ImportField): number => byField.get(field)?.index ?? -1;
  const day = byField.get("callDay");
  if (day === undefined) return null;
  return {
    day: day.index,
    order: day.dayOrder ?? "ymd",
    direction: at("callDirection"),
    phone: at("phone"),
    to: at("callTo"),
    seconds: at("callSeconds"),
    words: [at("callStaff"), at("callNote")].filter((index) => index >= 0),
  };
}

/** The columns of a file that say who may be contacted. */
export function permissionColumns({ columns }: ImportMapping): Layout["permissions"] {
  return columns.flatMap(({ field, index }) => {
    if (field === null) return [];
    const [kind, channel] = field.split(".");
    if (kind !== "optIn" && kind !== "optOut") return [];
    return [
      {
        at: index,
        channels: CHANNELS.filter((each) => channel === undefined || each === channel),
        optIn: kind === "optIn",
      },
    ];
  });
}

function check(layout: Layout, kind: ReturnType<typeof kindOf>): void {
  const { identity } = layout;
  if (layout.hasLines) {
    if (layout.day.at < 0) throw new RegularsError("mapping-no-day");
    const counted = layout.unitPrice.at >= 0 && layout.quantity.at >= 0;
    if (layout.amount.at < 0 && !counted) throw new RegularsError("mapping-no-amount");
    return;
  }
  const contact = identity.code >= 0 || identity.phones.length + identity.emails.length + identity.names.length > 0;
  const named = layout.facts.some(({ field }) => ["company", "nickname", "wechat"].includes(field));
  if (kind === "unknown" || (!contact && !named)) throw new RegularsError("mapping-no-customer");
}
