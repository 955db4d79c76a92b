import type { Converted } from "../import/converted.ts";
import { leftOutDecision, unreadRows } from "../import/left-out.ts";
import type { ImportPlan } from "../import/plan.ts";
import { tablesOf } from "../import/plan-parts.ts";
import { rowsWith } from "../model/accounting.ts";
import type { CommitContent } from "../model/commit.ts";
import type { Day } from "../model/day.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { Session } from "./session.ts";

/** What is asked beside a plan to keep the rows it rejects. */
interface Keeping {
  readonly session: Session;
  readonly mapping: ImportMapping;
  readonly today: Day;
  /** The cells of records, ascending, that were read and found right before they were rejected. */
  cellsOf(rows: readonly number[]): Promise<readonly (readonly string[])[]>;
}

/** What taking a plan in appends, with the rows it rejects, so that they can be mended later. */
export async function withLeftOut(
  plan: ImportPlan,
  converted: Converted,
  { session, mapping, today, cellsOf }: Keeping,
): Promise<CommitContent> {
  const { rejected, content, knownKeys } = plan;
  const total = rowsWith(plan.summary.accounting, "rejected");
  if (total === 0) return content;
  const unread = unreadRows(rejected, converted.leftOut);
  const cells = unread.length === 0 ? [] : await cellsOf(unread);
  const leftOut = await leftOutDecision({
    source: mapping.source,
    tables: tablesOf(converted, mapping).map(({ before, mapping: asRead }, at) => ({
      before,
      mapping: asRead,
      known: knownKeys[at] ?? "",
    })),
    isBundle: converted.parts !== undefined,
    rejected,
    total,
    cells: [...converted.leftOut, ...unread.map((row, i) => ({ row, cells: cells[i] ?? [] }))],
    erased: await session.erased(),
    country: session.state.settings.country,
    today,
  });
  return leftOut === null ? content : { ...content, decisions: [...content.decisions, leftOut] };
}

/** Whether taking a plan in would say anything at all. */
export function isWorthTaking({ summary }: ImportPlan, { blocks, decisions }: CommitContent): boolean {
  const { added, updated } = summary.accounting;
  const decides = decisions.some(
    (one) => one.type === "suppressed" || (one.type === "leftOutGone" && one.rows.length > 0),
  );
  return added + updated > 0 || blocks.length > 0 || decides;
}
