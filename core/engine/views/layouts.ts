import { kindOf } from "../../model/field-types.ts";
import { SHIPPED } from "../../import/recipes/shipped.ts";
import type { State } from "../../model/state.ts";
import type { Insight } from "../insight.ts";
import type { LayoutRow, LayoutsAnswer, ShippedLayout } from "../layout-answers.ts";
import { layoutsOf, type KnownLayout } from "../layouts.ts";

/** How files are read that were seen before, and how those of known products are. */
export function layoutsView({ state }: Insight): LayoutsAnswer {
  return { layouts: layoutsOf(state).map((layout) => rowOf(layout, state)), shipped: SHIPPED.map(shippedOf) };
}

function rowOf(
  { commit: _last, origin: _origin, mapping, files, ...layout }: KnownLayout,
  { commits }: State,
): LayoutRow {
  return {
    ...layout,
    kind: kindOf(mapping),
    source: mapping.source,
    columns: mapping.columns.map(({ column, field }) => ({ column, field })),
    files: files.map((file) => ({ ...file, at: commits[file.commit - 1]?.at ?? 0 })),
  };
}

function shippedOf({ id, title, columns }: (typeof SHIPPED)[number]): ShippedLayout {
  return {
    id,
    title,
    columns: columns.flatMap(([names, field]) => (field === null ? [] : [{ names: names.split("|"), field }])),
  };
}
