import type { Converted } from "../import/converted.ts";
import { joinMappings } from "../import/join-mapping.ts";
import { joinTexts } from "../import/joined-texts.ts";
import { tableAt } from "../import/plan-parts.ts";
import type { BundleTable } from "../model/bundle.ts";

/** Gives the cells of a table's rows, ascending, as they stand in its file. */
export type ReadTableRows = (table: number, rows: readonly number[]) => Promise<readonly (readonly string[])[]>;

/** The cells of a bundle's records as they were read: of a line its order's before its own. */
export async function cellsOfBundle(
  records: readonly number[],
  { parts = [], orderOf }: Converted,
  tables: readonly BundleTable[],
  read: ReadTableRows,
): Promise<string[][]> {
  const orderAt = (record: number): number => orderOf?.[record] ?? 0;
  const asked = new Map<number, number[]>();
  const wanted = new Set([...records, ...records.map(orderAt)].filter((record) => record > 0));
  for (const record of [...wanted].sort((a, b) => a - b)) {
    const at = tableAt(parts, record);
    asked.set(at, [...(asked.get(at) ?? []), record]);
  }
  const cells = new Map<number, readonly string[]>();
  for (const [at, all] of asked) {
    const { table, before } = parts[at]!;
    const found = await read(
      table,
      all.map((record) => record - before),
    );
    all.forEach((record, i) => cells.set(record, found[i] ?? []));
  }
  return records.map((record) => {
    const { mapping, role, orders } = tables[parts[tableAt(parts, record)]!.table]!;
    const own = cells.get(record) ?? [];
    const ofOrders = role === "lines" && orders !== null ? tables[orders] : undefined;
    if (ofOrders === undefined) return [...own];
    const order = orderAt(record);
    const join = joinMappings(mapping, ofOrders.mapping);
    return joinTexts(join, own, cells.get(order) ?? null, order > 0 && orderOf?.indexOf(order) === record);
  });
}
