import type { FactField } from "../model/fields.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { Place } from "./place-of-address.ts";

/** What an address says by itself. */
export const PLACE_FIELDS = ["province", "city", "district"] as const satisfies readonly FactField[];
export type PlaceField = (typeof PLACE_FIELDS)[number];

/** Reads province, city and district out of an address, beside what else its row says of them. */
export type PlaceReader = (address: string, near: readonly string[]) => Place;

/** What is read out of a file's addresses: where there is a column of them, what has no column of its own. */
export function derivedFields({ columns }: Pick<ImportMapping, "columns">): readonly PlaceField[] {
  const has = (field: FactField): boolean => columns.some((column) => column.field === field);
  return has("address") ? PLACE_FIELDS.filter((field) => !has(field)) : [];
}

/**
 * What reads them; null where nothing is to be read out. The list of China's places is loaded only then.
 * @param country ISO 3166 alpha-2, of the workspace
 */
export async function placesOfFile(mapping: ImportMapping, country: string): Promise<PlacesOfFile | null> {
  const fields = derivedFields(mapping);
  if (fields.length === 0) return null;
  const { AddressReader } = await import("./place-of-address.ts");
  const reader = new AddressReader(country);
  return { fields, read: (address, near) => reader.placeOf(address, near) };
}

export interface PlacesOfFile {
  readonly fields: readonly PlaceField[];
  readonly read: PlaceReader;
}
