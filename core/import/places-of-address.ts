import type { FactField } from "../model/fields.ts";
import type { ImportMapping } from "../model/mapping.ts";

/** What an address says by itself. */
export const PLACE_FIELDS = ["province", "city", "district"] as const satisfies readonly FactField[];
export type PlaceField = (typeof PLACE_FIELDS)[number];

/** What is read out of a file's addresses: where there is a column of them, what has no column of its own. */
export function derivedFields({ columns }: Pick<ImportMapping, "columns">): readonly PlaceField[] {
  const has = (field: FactField): boolean => columns.some((column) => column.field === field);
  return has("address") ? PLACE_FIELDS.filter((field) => !has(field)) : [];
}
