import { tableAt } from "../../import/plan-parts.ts";
import { tableName } from "../../model/bundle.ts";
import type { Insight } from "../insight.ts";
import { standingLeftOut, type StandingLeftOut } from "../left-out.ts";
import { tablesAgain } from "../left-out-lines.ts";
import type { LeftOutAnswer, Views } from "../views.ts";

const MAX_PAGE = 200;

/** The rejected rows of a file that are still to be mended. Errors: `commit-unknown`, `commit-already-retracted`. */
export function leftOutView(
  { state }: Insight,
  { commit, offset, limit }: Views["leftOut"]["params"],
): Views["leftOut"]["answer"] {
  const standing = standingLeftOut(state, commit);
  const { batch, kept, rows } = standing;
  const tables = tablesOf(standing);
  const page = rows.slice(offset, offset + Math.min(limit, MAX_PAGE));
  return {
    commit,
    fileName: batch.fileName,
    source: batch.source,
    tables,
    kept: kept.rows.length,
    more: kept.more,
    total: rows.length,
    rows: page.map(([row, reason, column, cells]) => ({ row, table: tableAt(tables, row), reason, column, cells })),
  };
}

function tablesOf({ batch, kept, rows }: StandingLeftOut): LeftOutAnswer["tables"] {
  const { columns, tables } = kept;
  if (tables === undefined) return [{ name: batch.fileName, before: 0, columns, ofOrder: 0, total: rows.length }];
  const read = tablesAgain(batch.tables ?? [], tables);
  return tables.map(({ before, columns: own }, at) => ({
    name: read[at] === undefined ? "" : tableName(read[at].table),
    before,
    columns: own,
    ofOrder: read[at]?.join?.kept.length ?? 0,
    total: rows.filter(([row]) => tableAt(tables, row) === at).length,
  }));
}
