import { factCleaner } from "../import/clean-fact.ts";
import { missingTest } from "../import/missing.ts";
import { phoneKey } from "../model/contact.ts";
import { CUSTOMER_FIELDS, type FactField } from "../model/fields.ts";
import type { ColumnReading, ImportMapping } from "../model/mapping.ts";
import { DEFAULT_SETTINGS } from "../model/settings.ts";
import { outcomeOf, type Outcome } from "../quality/decide.ts";
import { findDuplicates, type Duplicate } from "../quality/duplicates.ts";

/** Two rows that may be one person, and what to do about it. */
export interface Double extends Duplicate {
  readonly outcome: Outcome;
}

export interface Doubles {
  /** Likeliest first; rows from 0. */
  readonly pairs: readonly Double[];
  readonly clusters: readonly (readonly number[])[];
  /** False where the file is too small, or says something implausible, and what is usual stood for what it teaches. */
  readonly isLearnt: boolean;
}

/** Which rows of a file of people are the same person, told apart from `threshold` on. */
export function doublesAmong(rows: readonly (readonly string[])[], mapping: ImportMapping, threshold: number): Doubles {
  const { pairs, clusters, model } = findDuplicates(rows.length, columnsOf(rows, mapping), threshold);
  return {
    pairs: pairs.map((pair) => Object.assign(pair, { outcome: outcomeOf(pair, threshold) })),
    clusters,
    isLearnt: model.isLearnt,
  };
}

/** Each field's values by row, as an import would keep them. */
function columnsOf(rows: readonly (readonly string[])[], mapping: ImportMapping): Map<FactField, readonly string[]> {
  const columns = new Map<FactField, readonly string[]>();
  const isMissing = missingTest(mapping.missing);
  for (const column of mapping.columns) {
    const field = factField(column);
    if (field === null) continue;
    const { clean } = factCleaner(field, column.dayOrder, isMissing, () => {});
    const value = (cell: string): string => {
      const text = clean(cell) ?? "";
      return field === "phone" || field === "phone2" ? (phoneKey(text, DEFAULT_SETTINGS.country) ?? text) : text;
    };
    columns.set(
      field,
      rows.map((row) => value(row[column.index] ?? "")),
    );
  }
  return columns;
}

function factField({ field }: ColumnReading): FactField | null {
  if (field === null) return null;
  const known = CUSTOMER_FIELDS.find((one) => one === field);
  return known ?? (field.startsWith("custom:") ? (field as FactField) : null);
}
