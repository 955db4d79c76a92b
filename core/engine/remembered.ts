import { kindOf } from "../model/field-types.ts";
import { compareLayout, type Compared } from "../import/recipes/compare.ts";
import { seenAs } from "../import/recipes/column-reading.ts";
import { fileLikeness } from "../import/recipes/likeness.ts";
import { recogniseShipped, type Recognised } from "../import/recipes/recognise.ts";
import type { FilePreview, LayoutName, RememberedLayout } from "../model/importing.ts";
import { issuesAsRead } from "../model/issues-as-read.ts";
import { isReasonColumn } from "../model/left-out.ts";
import type { ImportMapping } from "../model/mapping.ts";
import { isAsShipped } from "../model/recipe.ts";
import type { State } from "../model/state.ts";
import { layoutsOf, type KnownLayout } from "./layouts.ts";

/** A file shares this much of a layout's columns to be taken for the next one from the same till. */
const ALIKE = 0.6;
/** Most other layouts that are offered. */
const MOST_OTHERS = 6;

/**
 * Puts the reading of a known layout in place of the guess: next month's file from the same till comes in as the last one did, and a
 * product's export as that product writes it. Columns that are new keep the guess. How the file is written (encoding, delimiter) stays
 * as it was read. A file like none before comes from the source all others came from, so that it joins them by its codes.
 * @param wanted a layout by id; null: none; undefined: the one the file looks like
 */
export function rememberMapping(preview: FilePreview, state: State, wanted?: string | null): FilePreview {
  const guessed = { ...preview, mapping: { ...preview.mapping, source: onlySource(state) ?? preview.mapping.source } };
  if (wanted === null) return guessed;
  const own = candidatesOf(preview, state);
  const shipped = recogniseShipped(guessed).filter(({ recipe }) => !own.some(({ layout }) => layout.id === recipe.id));
  const others: LayoutName[] = [...own.map(({ layout }) => nameOf(layout)), ...shipped.map(shippedName)];
  const chosen = wanted ?? others[0]?.id;
  const rest = others.filter(({ id }) => id !== chosen).slice(0, MOST_OTHERS);
  const layout = own.find((one) => one.layout.id === chosen);
  if (layout) return readBy(preview, layout.compared.mapping, rememberedOf(preview, layout, rest));
  const product = shipped.find(({ recipe }) => recipe.id === chosen);
  return product ? readBy(preview, product.mapping, recognisedAs(product, rest)) : guessed;
}

/** The source of all that was taken in, where there is but one. */
function onlySource({ batches }: State): string | null {
  const sources = new Set([...batches.values()].map(({ source }) => source));
  const [source] = sources;
  return source !== undefined && sources.size === 1 ? source : null;
}

function readBy(preview: FilePreview, mapping: ImportMapping, remembered: RememberedLayout): FilePreview {
  const columns = isAsShipped(remembered)
    ? preview.columns.map((looks, i) => seenAs(looks, mapping.columns[i]?.field ?? null))
    : preview.columns;
  const issues = issuesAsRead({ ...preview, columns }, mapping);
  return { ...preview, columns, kind: kindOf(mapping), mapping, issues, remembered };
}

interface Candidate {
  readonly layout: KnownLayout;
  readonly compared: Compared;
}

/** The workspace's layouts the file could be of, the likeliest first: most columns, then the file's name, then the latest. */
function candidatesOf(preview: FilePreview, state: State): Candidate[] {
  const isLeftOut = preview.mapping.columns.some(({ column }) => isReasonColumn(column));
  const found = layoutsOf(state, isLeftOut).flatMap((layout): (Candidate & { readonly name: number })[] => {
    const compared = compareLayout(layout.mapping, preview);
    if (compared === null || compared.share < ALIKE) return [];
    const likeness = layout.files.map(({ fileName }) => fileLikeness(fileName, preview.fileName));
    return [{ layout, compared, name: Math.max(0, ...likeness) }];
  });
  // Sorting keeps the order of what is alike: the latest first.
  return found.sort((a, b) => b.compared.share - a.compared.share || b.name - a.name);
}

function rememberedOf(
  preview: FilePreview,
  { layout, compared }: Candidate,
  others: readonly LayoutName[],
): RememberedLayout {
  const { newColumns, missingColumns, renamed, otherwise } = compared;
  const { anonymous, permission, samePermission, origin } = layout;
  const of = preview.mapping.columns.filter(({ column }) => column !== "").length;
  return {
    ...nameOf(layout),
    known: of - newColumns.length - renamed.length,
    of,
    newColumns,
    missingColumns,
    renamed,
    otherwise,
    anonymous,
    permission,
    samePermission,
    origin,
    others,
  };
}

function recognisedAs({ recipe, known, of, newColumns }: Recognised, others: readonly LayoutName[]): RememberedLayout {
  return {
    id: recipe.id,
    name: null,
    shipped: recipe.id,
    fileName: "",
    known,
    of,
    newColumns,
    missingColumns: [],
    renamed: [],
    otherwise: [],
    anonymous: "keep",
    permission: null,
    samePermission: false,
    origin: { kind: recipe.origin },
    others,
  };
}

function nameOf({ id, name, shipped, fileName }: KnownLayout): LayoutName {
  return { id, name, shipped, fileName };
}

function shippedName({ recipe }: Recognised): LayoutName {
  return { id: recipe.id, name: null, shipped: recipe.id, fileName: "" };
}
