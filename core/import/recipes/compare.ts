import type { FilePreview, RenamedColumn } from "../../model/importing.ts";
import { isReasonColumn } from "../../model/left-out.ts";
import type { ColumnReading, ImportField, ImportMapping } from "../../model/mapping.ts";
import { canBe, isReadOtherwise, readAs } from "./column-reading.ts";
import { meanAlike, nameLikeness } from "./likeness.ts";

/** A file beside a layout of an earlier one: how it is read like that, and what has changed, by name. */
export interface Compared {
  readonly mapping: ImportMapping;
  /** Of all columns of both, the share that is in both. */
  readonly share: number;
  readonly newColumns: readonly string[];
  /** Columns that were taken in and are no longer there. */
  readonly missingColumns: readonly string[];
  /** Columns that seem to have got another name. */
  readonly renamed: readonly RenamedColumn[];
  /** Columns whose days or numbers are written in another way than before. */
  readonly otherwise: readonly string[];
}

/** A new name this much like a missing one is taken for it, whatever it says; less, where name or values say the same. */
const SAME_NAME = 0.7;
const LIKE_NAME = 0.3;

/** Compares a file with a layout, by the names of columns, wherever they stand. Null: the layout needs what the file has not. */
export function compareLayout(layout: ImportMapping, preview: FilePreview): Compared | null {
  const { mapping, columns: looks } = preview;
  const before = new Map(layout.columns.map((reading) => [keyOf(reading), reading]));
  const here = new Set(mapping.columns.map(keyOf));
  const fresh = mapping.columns.filter((guess) => !before.has(keyOf(guess)) && !isReasonColumn(guess.column));
  const gone = layout.columns.filter((reading) => !here.has(keyOf(reading)));
  const renames = renamedOf(gone, fresh, preview);
  const lost = gone.filter(({ field, column }) => field !== null && !renames.some(({ from }) => from === column));
  if (lost.some(({ field }) => isNeeded(field))) return null;
  const otherwise: string[] = [];
  const columns = mapping.columns.map((guess): ColumnReading => {
    const renamed = renames.find(({ to }) => to === guess.column);
    const old = before.get(keyOf(guess)) ?? layout.columns.find(({ column }) => column === renamed?.from);
    if (old === undefined) return guess;
    const moved = { ...old, column: guess.column, index: guess.index };
    if (!isReadOtherwise(moved, looks[guess.index])) return moved;
    otherwise.push(guess.column);
    return { ...moved, ...readAs(guess, old.field, looks[guess.index]) };
  });
  const shared = mapping.columns.length - fresh.length;
  return {
    mapping: { ...mapping, ...keptOf(layout), columns: withoutTwice(columns, fresh) },
    share: (shared + renames.length) / Math.max(1, layout.columns.length, mapping.columns.length),
    newColumns: namesOf(fresh).filter((name) => !renames.some(({ to }) => to === name)),
    missingColumns: namesOf(lost),
    renamed: renames,
    otherwise,
  };
}

/** Whether a file without this column is another kind of file. */
function isNeeded(field: ImportField | null): boolean {
  return field === "day" || field === "amount" || field === "order" || field === "customerCode";
}

/** What of a layout holds for every file of it. How a file is written is seen in the file. */
function keptOf({ source, missing, known, orders }: ImportMapping): Partial<ImportMapping> {
  return {
    source,
    missing,
    ...(known === undefined ? {} : { known }),
    ...(orders === undefined ? {} : { orders }),
  };
}

/** A new column is guessed without knowing the layout: what another column is already, it is not. */
function withoutTwice(columns: readonly ColumnReading[], fresh: readonly ColumnReading[]): ColumnReading[] {
  const guesses = new Set(fresh.map(({ index }) => index));
  const taken = new Set(columns.flatMap(({ index, field }) => (guesses.has(index) ? [] : [field])));
  return columns.map((column) =>
    guesses.has(column.index) && column.field !== null && taken.has(column.field)
      ? { column: column.column, index: column.index, field: null }
      : column,
  );
}

/** Missing columns and the new ones they seem to have become, the likeliest first; each once. */
function renamedOf(
  gone: readonly ColumnReading[],
  fresh: readonly ColumnReading[],
  { columns: looks }: FilePreview,
): RenamedColumn[] {
  const pairs = gone.flatMap(({ column: from, field }) =>
    field === null
      ? []
      : fresh.flatMap((guess) => {
          const looksOf = looks[guess.index];
          const likeness = nameLikeness(from, guess.column);
          const says = guess.field === field || meanAlike(from, guess.column);
          const isLike = likeness >= SAME_NAME || (says && (likeness >= LIKE_NAME || looksOf?.because === "both"));
          return guess.column !== "" && isLike && canBe(field, looksOf)
            ? [{ from, to: guess.column, score: likeness + (says ? 0.5 : 0) }]
            : [];
        }),
  );
  const found: RenamedColumn[] = [];
  for (const { from, to } of pairs.sort((a, b) => b.score - a.score)) {
    if (!found.some((pair) => pair.from === from || pair.to === to)) found.push({ from, to });
  }
  return found;
}

/** Names are compared without blanks around them, as wide or narrow they are written. */
function keyOf({ column }: Pick<ColumnReading, "column">): string {
  return column.trim().normalize("NFKC");
}

function namesOf(columns: readonly ColumnReading[]): string[] {
  return columns.map(({ column }) => column).filter((name) => name !== "");
}
