import { columnsOfRow, isAbout, type LeftOutDecision, type RowSense } from "../model/left-out.ts";
import type { KnownBy } from "./erasure-identities.ts";
import type { EraseScope } from "./erasure-scope.ts";
import type { TextScrubber } from "./erasure-texts.ts";

/** Fields that say who a row is about: what stands there in a row that stays is another's. */
const WHO: ReadonlySet<string> = new Set(["customerCode", "name", "phone", "phone2", "email", "email2"]);

/**
 * The rejected rows of a file without those about erased people, and without their names in what else was written there; none of a
 * file that came before the day from which orders are kept. Rows that are taken are not counted among those never kept.
 */
export function leftOutAfter(
  decision: LeftOutDecision,
  {
    scope,
    knownBy,
    scrubber,
  }: { readonly scope: EraseScope; readonly knownBy: KnownBy; readonly scrubber: TextScrubber },
): LeftOutDecision {
  if (scope.what === "orders" && decision.day < scope.before && decision.rows.length > 0)
    return { ...decision, rows: [] };
  if (scope.what !== "people") return decision;
  const sought = { keys: { has: (key: string) => knownBy.bears(key) }, names: knownBy.names };
  const senseOf = (row: number): RowSense => ({ source: decision.source, columns: columnsOfRow(decision, row) });
  const stay = decision.rows.filter(([row, , , cells]) => !isAbout(senseOf(row), cells, knownBy.country, sought));
  const rows = stay.map((row) => {
    const [number, reason, column, cells] = row;
    const columns = columnsOfRow(decision, number);
    const rest = cells.map((cell, i) => (WHO.has(columns[i]?.field ?? "") ? cell : scrubber.scrub(cell)));
    return rest.every((cell, i) => cell === cells[i]) ? row : ([number, reason, column, rest] as const);
  });
  const isSame = rows.length === decision.rows.length && rows.every((row, i) => row === decision.rows[i]);
  return isSame ? decision : { ...decision, rows };
}
