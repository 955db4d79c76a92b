import type { ImportPlan, PlannedRow } from "../import/plan.ts";
import type { RowReason, Verdict } from "../model/accounting.ts";
import type { PlanRows } from "../model/importing.ts";
import type { BundleRetry } from "./left-out-bundle.ts";
import type { RowAgain } from "./left-out-lines.ts";

/**
 * The rows of a bundle that were tried again and have a verdict, numbered as in the bundle. An order none of whose lines goes in is among
 * those that are rejected, for the reason for which its first line is: what is wrong with the order is told in its own row too.
 */
export function retriedRows(
  plan: ImportPlan,
  { asked, files }: BundleRetry,
  verdict: Verdict,
  reason: RowReason | null,
): PlanRows {
  const found = files.map((_, table) => plan.rowsWith(verdict, reason, table));
  const rejected = found.flatMap(({ rows }) => rows);
  const orders = verdict === "rejected" ? ordersOf(rejected, asked) : [];
  const rows = [...rejected, ...orders].map(({ row, reason: why, column }) => {
    const { row: number, cells, now } = asked[row - 1]!;
    return { row: number, verdict, reason: why, column, cells, mended: now, changes: plan.changesOf(row) };
  });
  return { total: found.reduce((sum, one) => sum + one.total, orders.length), rows };
}

function ordersOf(rejected: readonly PlannedRow[], asked: readonly RowAgain[]): PlannedRow[] {
  const first = new Map<RowAgain, PlannedRow>();
  for (const line of rejected) {
    const order = asked[line.row - 1]?.order ?? null;
    if (order !== null && !first.has(order)) first.set(order, line);
  }
  return [...first].map(([order, { reason, column }]) => ({ row: asked.indexOf(order) + 1, reason, column }));
}
