import type { BatchDecision } from "../model/decision.ts";
import type { FilePreview } from "../model/importing.ts";
import type { ColumnReading, ImportField, ImportMapping } from "../model/mapping.ts";
import type { State } from "../model/state.ts";

/** A file shares this much of an earlier file's columns to be taken for the next one from the same till. */
const ALIKE = 0.6;

/**
 * Puts the mapping of the latest like file in place of the guess: next month's file from the same till comes in as the
 * last one did. Columns that are new keep the guess. How the file is written (encoding, delimiter) stays as it was read.
 * A file like none before comes from the source all others came from, so that it joins them by its codes.
 */
export function rememberMapping(preview: FilePreview, state: State): FilePreview {
  const names = preview.mapping.columns.map(({ column }) => column);
  const earlier = latestLike(names, state);
  if (!earlier)
    return { ...preview, mapping: { ...preview.mapping, source: onlySource(state) ?? preview.mapping.source } };
  const old = new Map(earlier.mapping.columns.map((reading) => [reading.column, reading]));
  const columns = preview.mapping.columns.map((guess) => remembered(guess, old.get(guess.column)));
  const mapping: ImportMapping = {
    ...preview.mapping,
    source: earlier.source,
    columns,
    missing: earlier.mapping.missing,
  };
  return {
    ...preview,
    mapping,
    remembered: {
      fileName: earlier.fileName,
      newColumns: names.filter((name) => !old.has(name)),
      missingColumns: [...old.values()]
        .filter((c) => c.field !== null && !names.includes(c.column))
        .map((c) => c.column),
    },
  };
}

/** The source of all that was taken in, where there is but one. */
function onlySource({ batches }: State): string | null {
  const sources = new Set([...batches.values()].map(({ source }) => source));
  const [source] = sources;
  return source !== undefined && sources.size === 1 ? source : null;
}

function remembered(guess: ColumnReading, old: ColumnReading | undefined): ColumnReading {
  return old ? { ...old, index: guess.index } : guess;
}

/** Whether a file without this column is another kind of file. */
function isNeeded(field: ImportField | null): boolean {
  return field === "day" || field === "amount" || field === "order" || field === "customerCode";
}

function latestLike(names: readonly string[], state: State): BatchDecision | null {
  const here = new Set(names);
  const batches = [...state.batches].sort(([a], [b]) => b - a);
  for (const [, batch] of batches) {
    const old = batch.mapping.columns.map(({ column }) => column);
    const shared = old.filter((name) => here.has(name)).length;
    const whole = batch.mapping.columns.every(({ column, field }) => !isNeeded(field) || here.has(column));
    if (whole && old.length > 0 && shared / Math.max(old.length, names.length) >= ALIKE) return batch;
  }
  return null;
}
