import { RegularsError } from "../model/error.ts";
import { tableName, type BatchTable, type BundleTable, type TableSummary } from "../model/bundle.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { Converted, ConvertedPart } from "./converted.ts";
import type { RowVerdicts } from "./row-verdicts.ts";

/** The tables of what was converted, one behind the other; of a single file itself. */
export function tablesOf(
  { parts }: Pick<Converted, "parts">,
  mapping: ImportMapping,
): readonly Pick<ConvertedPart, "before" | "mapping">[] {
  return parts ?? [{ before: 0, mapping }];
}

/** In which of the tables a record stands. */
export function tableAt(tables: readonly Pick<ConvertedPart, "before">[], row: number): number {
  return tables.findLastIndex(({ before }) => row > before);
}

/** Records of a plan: from one to another, and how verdicts name their columns. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly columns: ReadonlyMap<number, string>;
}

/** The records of one table of a bundle. Error: `plan-unknown` where there is none such. */
export function stretchOf(converted: Converted, table: number): Stretch {
  const part = converted.parts?.find((one) => one.table === table);
  if (part === undefined) throw new RegularsError("plan-unknown");
  return { ...rowsOf(part), columns: new Map(part.mapping.columns.map(({ index, column }) => [index, column])) };
}

/** What becomes of each table of a bundle, in the order they were given. */
export function tableSummaries(
  { parts = [] }: Converted,
  tables: readonly BundleTable[],
  verdicts: RowVerdicts,
): TableSummary[] {
  return tables.flatMap((table, at) => {
    const part = parts.find((one) => one.table === at);
    if (part === undefined) return [];
    const { first, last } = rowsOf(part);
    const { fileName, role, mapping } = table;
    const accounting = verdicts.accounting(first, last);
    return [{ fileName, sheet: mapping.sheet ?? null, role, accounting, issues: part.issues }];
  });
}

/** The same as the ledger keeps it, in the order of the records. */
export function batchTables(
  { parts = [] }: Converted,
  tables: readonly BundleTable[],
  verdicts: RowVerdicts,
): BatchTable[] {
  return parts.map((part) => {
    const { first, last } = rowsOf(part);
    const { fileName, role, orders, mapping } = tables[part.table]!;
    const at = parts.findIndex(({ table }) => table === orders);
    return { fileName, role, orders: at < 0 ? null : at, mapping, accounting: verdicts.accounting(first, last) };
  });
}

/** What a bundle is called: its tables' names. */
export function bundleName(tables: readonly BundleTable[]): string {
  return tables.map(tableName).join(" + ");
}

function rowsOf({ before, rows }: ConvertedPart): { readonly first: number; readonly last: number } {
  return { first: before + 1, last: before + rows };
}
