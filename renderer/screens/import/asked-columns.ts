import type { FilePreview } from "../../../core/model/importing.ts";
import { unsaidStatuses } from "../../../core/model/issues-as-read.ts";
import { draftFrom, gapsOf, type Draft } from "./draft.ts";

/** Of a file of a known layout: the positions of the columns that are to be looked at, as they are new, renamed, written otherwise or open. */
export function askedColumns(preview: FilePreview, draft: Draft): ReadonlySet<number> {
  const { remembered } = preview;
  const names = new Set([
    ...(remembered?.newColumns ?? []),
    ...(remembered?.renamed ?? []).map(({ to }) => to),
    ...(remembered?.otherwise ?? []),
  ]);
  // A value like none of which somebody said what it means is looked at again.
  const statuses = preview.mapping.columns.flatMap((column) =>
    column.statuses !== undefined && unsaidStatuses(column, preview.columns).unsaid.length > 0 ? [column.index] : [],
  );
  // What was open at first stays in sight once it is answered.
  const gaps = [...gapsOf(draftFrom(preview), preview), ...gapsOf(draft, preview)];
  const named = draft.mapping.columns.flatMap(({ column, index }) => (names.has(column) ? [index] : []));
  return new Set([...named, ...statuses, ...gaps.flatMap((gap) => ("index" in gap ? [gap.index] : []))]);
}
