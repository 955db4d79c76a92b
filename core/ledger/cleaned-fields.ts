import type { Cleaning } from "../model/cleaning.ts";
import { cleanersOf } from "../model/clean-values.ts";
import type { FactField } from "../model/fields.ts";
import { isCopyOf } from "../model/reach.ts";
import type { FieldColumn } from "../model/state.ts";

/** Fields as they were cleaned, kept as long as column and cleanings are the same, so that a decision about something else costs nothing. */
export class FieldCleaning {
  private readonly known = new WeakMap<
    FieldColumn,
    { readonly by: readonly Cleaning[]; readonly column: FieldColumn }
  >();

  /** The fields with what was cleaned in them. */
  clean(fields: Map<FactField, FieldColumn>, cleanings: readonly Cleaning[]): Map<FactField, FieldColumn> {
    const concerned = new Set<string>(cleanings.map(({ field }) => field));
    if (concerned.size === 0) return fields;
    return new Map(
      [...fields].map(([name, column]) => [name, concerned.has(name) ? this.column(name, column, cleanings) : column]),
    );
  }

  private column(name: FactField, column: FieldColumn, cleanings: readonly Cleaning[]): FieldColumn {
    const by = cleanings.filter(({ field }) => field === name);
    const known = this.known.get(column);
    if (known !== undefined && known.by.length === by.length && known.by.every((one, i) => one === by[i])) {
      return known.column;
    }
    const cleaned = cleanedColumn(name, column, by);
    this.known.set(column, { by, column: cleaned });
    return cleaned;
  }
}

function cleanedColumn(name: FactField, column: FieldColumn, by: readonly Cleaning[]): FieldColumn {
  const cleanerOf = cleanersOf(by, name);
  if (cleanerOf === null) return column;
  const { values: stated, commit, row } = column;
  let values: (string | undefined)[] | null = null;
  for (let customer = 0; customer < stated.length; customer++) {
    const text = stated[customer];
    if (text === undefined) continue;
    const clean = cleanerOf(commit[customer]!, row[customer] === 0)?.(text);
    if (clean === undefined || clean === text) continue;
    values ??= stated.slice();
    values[customer] = clean ?? undefined;
  }
  if (values === null) return column;
  isCopyOf(values, stated);
  return { values, commit, row, stated };
}
