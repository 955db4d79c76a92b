import type { FilePreview } from "../../model/importing.ts";
import type { ColumnReading, ImportField, ImportMapping } from "../../model/mapping.ts";
import { headerKey } from "../header-words.ts";
import { readAs } from "./column-reading.ts";
import { SHIPPED } from "./shipped.ts";
import type { RecipeColumn, RecipeField, ShippedRecipe } from "./shipped-recipe.ts";

/** A file that looks like a product's export: how it is read then, and how many of its named columns the layout knows. */
export interface Recognised {
  readonly recipe: ShippedRecipe;
  readonly mapping: ImportMapping;
  readonly known: number;
  readonly of: number;
  readonly newColumns: readonly string[];
}

/** Below this share of known columns a file is another one that happens to have the same few names. */
const ALIKE = 0.6;

/** The shipped layouts a file's header looks like, the one that knows most of its columns first. */
export function recogniseShipped(preview: FilePreview): readonly Recognised[] {
  if (preview.mapping.headerRow < 0) return [];
  return SHIPPED.flatMap((recipe) => readByRecipe(recipe, preview) ?? []).sort((a, b) => b.known - a.known);
}

/** A file read by a shipped layout; null where its header does not look like it. */
export function readByRecipe(recipe: ShippedRecipe, preview: FilePreview): Recognised | null {
  const { columns } = preview.mapping;
  const keys = new Set(columns.map(({ column }) => headerKey(column)));
  if (!recipe.needs.every((names) => names.split("|").some((name) => keys.has(headerKey(name))))) return null;
  const given = givenTo(columns, recipe);
  const named = columns.filter(({ column }) => column !== "");
  const fresh = named.filter(({ index, column }) => !given.has(index) && recipe.others?.test(column) !== true);
  const known = named.length - fresh.length;
  if (known < ALIKE * named.length) return null;
  const mapping = mappingOf(recipe, preview, given, new Set(fresh.map(({ index }) => index)));
  return { recipe, mapping, known, of: named.length, newColumns: fresh.map(({ column }) => column) };
}

/** The shipped layout of an id; undefined: none. */
export function shippedRecipe(id: string): ShippedRecipe | undefined {
  return SHIPPED.find((recipe) => recipe.id === id);
}

/** By position: what the layout makes of the column. Of several names of one column that are all there, the first has it. */
function givenTo(columns: readonly ColumnReading[], recipe: ShippedRecipe): Map<number, RecipeField> {
  const at = new Map<string, number>();
  for (const { column, index } of columns) if (column !== "") at.set(headerKey(column), index);
  const given = new Map<number, RecipeField>();
  for (const [names, field] of recipe.columns) giveFirst(names, field, at, given);
  return given;
}

function giveFirst(
  names: RecipeColumn[0],
  field: RecipeField,
  at: ReadonlyMap<string, number>,
  given: Map<number, RecipeField>,
): void {
  let isGiven = false;
  for (const name of names.split("|")) {
    const index = at.get(headerKey(name));
    if (index === undefined || given.has(index)) continue;
    given.set(index, isGiven ? null : field);
    isGiven = true;
  }
}

/** Columns the layout does not know keep the guess, as far as its meaning is free. */
function mappingOf(
  recipe: ShippedRecipe,
  { mapping, columns: looks }: FilePreview,
  given: ReadonlyMap<number, RecipeField>,
  fresh: ReadonlySet<number>,
): ImportMapping {
  const taken = new Set<RecipeField>(given.values());
  const columns = mapping.columns.map((guess): ColumnReading => {
    const field = given.get(guess.index);
    if (field === undefined) {
      const isFree = fresh.has(guess.index) && !taken.has(guess.field);
      return isFree ? guess : { column: guess.column, index: guess.index, field: null };
    }
    const meaning: ImportField | null = field === "own" ? `custom:${guess.column}` : field;
    return readAs(guess, meaning, looks[guess.index]);
  });
  const orders = recipe.orders === undefined ? {} : { orders: recipe.orders };
  return { ...mapping, ...orders, source: recipe.source ?? mapping.source, columns };
}
