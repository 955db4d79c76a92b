import { FOREIGN_KINDS, type BatchOrigin } from "../../../core/model/batch-origin.ts";
import type { Channel } from "../../../core/model/fields.ts";
import type {
  ColumnPreview,
  DayReading,
  FilePreview,
  ImportChoices,
  NumberReading,
  RememberedLayout,
} from "../../../core/model/importing.ts";
import {
  LINE_IMPORT_FIELDS,
  MOST_STATUSES,
  type ColumnReading,
  type DayOrder,
  type FieldWinner,
  type ImportField,
  type ImportMapping,
  type KnownCustomers,
  type OrderFate,
} from "../../../core/model/mapping.ts";
import { isAsShipped } from "../../../core/model/recipe.ts";
import { bestReadings, onlyBest } from "./readings.ts";
import { isDayField, isFactField, isNumberField } from "../../../core/model/field-types.ts";

/** The answer to the permission question while it is being given; null: not answered yet. */
export interface PermissionAnswer {
  readonly state: "granted" | "unknown" | null;
  readonly channels: readonly Channel[];
  readonly basis: string;
}

/** What a person has said so far of how the file is to be taken in. */
export interface Draft {
  readonly mapping: ImportMapping;
  readonly anonymous: ImportChoices["anonymous"];
  readonly permission: PermissionAnswer;
  /** How the list came to the firm, as far as it is said; null: not said. */
  readonly origin: BatchOrigin | null;
  /** Positions of the columns whose meaning was chosen by hand. */
  readonly chosen: ReadonlySet<number>;
  /** The known layout the file is read by, by id; null: none. */
  readonly recipe: string | null;
}

/** Changes the draft that is in force when it is called. */
export type ChangeDraft = (change: (draft: Draft) => Draft) => void;

/** What is still missing before the file can be checked. */
export type Gap =
  | { readonly kind: "day" | "number"; readonly index: number; readonly column: string }
  | { readonly kind: "twice"; readonly index: number; readonly a: string; readonly b: string }
  | { readonly kind: "source" | "origin" | "permission" | "channel" | "basis" };

/** The guess as a draft: sensitive columns left out, and what can be read in two ways left open. */
export function draftFrom(preview: FilePreview): Draft {
  const mapping = {
    ...preview.mapping,
    columns: preview.mapping.columns.map((c) => opened(c, columnAt(preview, c.index), isRemembered(preview, c))),
  };
  const { remembered } = preview;
  return {
    mapping,
    anonymous: remembered?.anonymous ?? "keep",
    permission: remembered?.samePermission === true ? lastAnswer(remembered) : NOT_ANSWERED,
    origin: remembered?.origin ?? null,
    chosen: new Set(),
    recipe: remembered?.id ?? null,
  };
}

const NOT_ANSWERED: PermissionAnswer = { state: null, channels: [], basis: "" };

/** What was answered about permission for the last file of a layout. */
export function lastAnswer({ permission }: Pick<RememberedLayout, "permission">): PermissionAnswer {
  return permission ?? NOT_ANSWERED;
}

/** The draft for the same file read in another way; what the person said of same-named columns and of the batch stays. */
export function draftAgain(old: Draft, preview: FilePreview): Draft {
  const fresh = draftFrom(preview);
  const kept = old.mapping.columns.filter((c) => old.chosen.has(c.index));
  const isKept = (c: ColumnReading): boolean => kept.some((k) => k.index === c.index && k.column === c.column);
  const columns = fresh.mapping.columns.map((c) => (isKept(c) ? (kept.find((k) => k.index === c.index) ?? c) : c));
  return {
    mapping: {
      ...fresh.mapping,
      source: old.mapping.source,
      columns,
      ...(old.mapping.known === undefined ? {} : { known: old.mapping.known }),
    },
    anonymous: old.anonymous,
    permission: old.permission,
    origin: old.origin,
    recipe: fresh.recipe,
    chosen: new Set(columns.filter(isKept).map((c) => c.index)),
  };
}

/** Gives a column a meaning; its days or numbers are read the only way that fits best, else left to be chosen. */
export function withField(draft: Draft, preview: FilePreview, index: number, field: ImportField | null): Draft {
  const reads = columnAt(preview, index);
  const changed = withColumn(draft, index, (c) => {
    const bare: ColumnReading = { column: c.column, index: c.index, field };
    const dayOrder = isDayField(field) ? (c.dayOrder ?? onlyBest(reads?.dayReadings)?.order) : undefined;
    const decimal = isNumberField(field) ? (c.decimal ?? likelyDecimal(reads)) : undefined;
    return {
      ...bare,
      ...(dayOrder === undefined ? {} : { dayOrder }),
      ...(decimal === undefined ? {} : { decimal }),
      ...(c.wins === undefined || !isFact(field) ? {} : { wins: c.wins }),
      ...(c.noSales === undefined || field !== "lineKind" ? {} : { noSales: c.noSales }),
      ...(c.statuses === undefined || field !== "orderStatus" ? {} : { statuses: c.statuses }),
    };
  });
  return { ...changed, chosen: new Set([...draft.chosen, index]) };
}

/** The only mark that fits best, or the one that another column proves. */
function likelyDecimal(reads: ColumnPreview | undefined): ColumnReading["decimal"] {
  const [first] = reads?.numberReadings ?? [];
  return (reads?.decimalLike === undefined ? onlyBest(reads?.numberReadings) : first)?.decimal;
}

/** Whether an amount is said of the whole order on each of its lines, and counts once. */
export function withOfOrder(draft: Draft, index: number, isOfOrder: boolean): Draft {
  return withColumn(draft, index, (c) => ({ ...c, ofOrder: isOfOrder }));
}

/** Says what a value of an order's status means, null: nothing; the column is that then. */
export function withStatus(draft: Draft, index: number, value: string, means: OrderFate | null): Draft {
  const changed = withColumn(draft, index, ({ statuses: before = [], ...c }) => {
    const others = before.filter((one) => one.value !== value);
    const statuses = means === null ? others : [...others, { value, means }].slice(-MOST_STATUSES);
    return { ...c, field: "orderStatus", ...(statuses.length === 0 ? {} : { statuses }) };
  });
  return { ...changed, chosen: new Set([...draft.chosen, index]) };
}

export function withDayOrder(draft: Draft, index: number, dayOrder: DayOrder): Draft {
  return withColumn(draft, index, (c) => ({ ...c, dayOrder }));
}

/** Whether customers who are there already are updated or left as they are. */
export function withKnown(draft: Draft, known: KnownCustomers): Draft {
  return { ...draft, mapping: { ...draft.mapping, known } };
}

/** Who is right about a column's field where the file and the workspace both know something. */
export function withWinner(draft: Draft, index: number, wins: FieldWinner): Draft {
  return withColumn(draft, index, (c) => ({ ...c, wins }));
}

/** The columns that say something of a customer. */
export function factColumns({ mapping }: Draft): readonly ColumnReading[] {
  return mapping.columns.filter(({ field }) => isFact(field));
}

function isFact(field: ImportField | null): boolean {
  return field !== null && isFactField(field);
}

export function withDecimal(draft: Draft, index: number, decimal: "." | ","): Draft {
  return withColumn(draft, index, (c) => ({ ...c, decimal }));
}

/** What must still be answered, in the order it stands on the screen. */
export function gapsOf(draft: Draft, preview: FilePreview): readonly Gap[] {
  const gaps: Gap[] = [];
  const firstWith = new Map<ImportField, ColumnReading>();
  for (const column of draft.mapping.columns) {
    if (column.field === null) continue;
    const other = firstWith.get(column.field);
    if (other && !/^opt(?:In|Out)/.test(column.field))
      gaps.push({ kind: "twice", index: column.index, a: other.column, b: column.column });
    else firstWith.set(column.field, column);
    const open = openReading(column, columnAt(preview, column.index));
    if (open) gaps.push({ kind: open, index: column.index, column: column.column });
  }
  if (draft.mapping.source.trim() === "") gaps.push({ kind: "source" });
  const { origin } = draft;
  if (origin !== null && FOREIGN_KINDS.has(origin.kind) && origin.legalBasis === undefined)
    gaps.push({ kind: "origin" });
  const { state, channels, basis } = draft.permission;
  if (state === null) gaps.push({ kind: "permission" });
  if (state === "granted" && channels.length === 0) gaps.push({ kind: "channel" });
  if (state === "granted" && basis.trim() === "") gaps.push({ kind: "basis" });
  return gaps;
}

/** Whether a column's days or numbers can be read in several ways that differ, so that a person is asked. */
export function isAsked(column: ColumnReading, reads: ColumnPreview | undefined): boolean {
  if (isDayField(column.field)) return isOpen(reads, reads?.dayReadings);
  return isNumberField(column.field) && isOpen(reads, reads?.numberReadings);
}

/** Whether a column's days or numbers still wait for a person's word. */
export function openReading(column: ColumnReading, reads: ColumnPreview | undefined): "day" | "number" | null {
  if (isDayField(column.field) && column.dayOrder === undefined && isOpen(reads, reads?.dayReadings)) return "day";
  if (isNumberField(column.field) && column.decimal === undefined && isOpen(reads, reads?.numberReadings))
    return "number";
  return null;
}

/** The answers as the engine wants them. Call it without gaps only. */
export function choicesFrom(draft: Draft): ImportChoices {
  const { state, channels, basis } = draft.permission;
  const granted = state === "granted";
  const origin = saidOrigin(draft.origin);
  return {
    ...(origin === null ? {} : { origin }),
    ...(draft.recipe === null ? {} : { recipe: draft.recipe }),
    mapping: { ...draft.mapping, source: draft.mapping.source.trim() },
    anonymous: draft.anonymous,
    permission: granted
      ? { state: "granted", channels: [...channels], basis: basis.trim() }
      : { state: "unknown", channels: [], basis: "" },
  };
}

/** The answer without what was left empty; what is asked only of other people's lists is not said of the firm's own. */
function saidOrigin(origin: BatchOrigin | null): BatchOrigin | null {
  if (origin === null) return null;
  if (!FOREIGN_KINDS.has(origin.kind)) return { kind: origin.kind };
  const { kind, price, day, legalBasis } = origin;
  const [vendor, note] = [origin.vendor?.trim() ?? "", origin.note?.trim() ?? ""];
  return {
    kind,
    ...(vendor === "" ? {} : { vendor }),
    ...(price === undefined ? {} : { price }),
    ...(day === undefined ? {} : { day }),
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(note === "" ? {} : { note }),
  };
}

const LINES: ReadonlySet<string> = new Set(LINE_IMPORT_FIELDS);

/** Whether some column speaks of purchases, so that there can be sales without a customer. */
export function holdsSales({ mapping }: Draft): boolean {
  return mapping.columns.some(({ field }) => field !== null && LINES.has(field));
}

/** The preview of the column at a position of the row. */
export function columnAt(preview: FilePreview, index: number): ColumnPreview | undefined {
  const straight = preview.columns[index];
  return straight?.index === index ? straight : preview.columns.find((c) => c.index === index);
}

function withColumn(draft: Draft, index: number, change: (column: ColumnReading) => ColumnReading): Draft {
  const columns = draft.mapping.columns.map((c) => (c.index === index ? change(c) : c));
  return { ...draft, mapping: { ...draft.mapping, columns } };
}

function opened(column: ColumnReading, reads: ColumnPreview | undefined, remembered: boolean): ColumnReading {
  const { column: name, index, field } = column;
  if (reads?.sensitive === true && !remembered) return { column: name, index, field: null };
  return reads?.ambiguous === true && !remembered ? { column: name, index, field } : column;
}

/** Whether a column's reading was settled with an earlier file of the same columns. */
function isRemembered({ remembered }: FilePreview, { column }: ColumnReading): boolean {
  if (remembered === null || isAsShipped(remembered)) return false;
  const { newColumns, otherwise } = remembered;
  return !newColumns.includes(column) && !otherwise.includes(column);
}

function isOpen(
  reads: ColumnPreview | undefined,
  readings: readonly (DayReading | NumberReading)[] | undefined,
): boolean {
  return reads?.ambiguous === true || bestReadings(readings).length > 1;
}
