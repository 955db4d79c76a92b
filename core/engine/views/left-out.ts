import type { Insight } from "../insight.ts";
import { standingLeftOut } from "../left-out.ts";
import type { Views } from "../views.ts";

const MAX_PAGE = 200;

/** The rejected rows of a file that are still to be mended. Errors: `commit-unknown`, `commit-already-retracted`. */
export function leftOutView(
  { state }: Insight,
  { commit, offset, limit }: Views["leftOut"]["params"],
): Views["leftOut"]["answer"] {
  const { batch, kept, rows } = standingLeftOut(state, commit);
  const page = rows.slice(offset, offset + Math.min(limit, MAX_PAGE));
  return {
    commit,
    fileName: batch.fileName,
    source: batch.source,
    columns: kept.columns,
    kept: kept.rows.length,
    more: kept.more,
    total: rows.length,
    rows: page.map(([row, reason, column, cells]) => ({ row, reason, column, cells })),
  };
}
