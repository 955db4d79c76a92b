import type { FactField } from "../model/fields.ts";
import type { FieldWinner, ImportMapping, KnownCustomers } from "../model/mapping.ts";
import { isFactField } from "../model/field-types.ts";
import { derivedFields } from "./places-of-address.ts";

/** Who is right where a file and the workspace both know something of a customer. */
export interface Winners {
  readonly known: KnownCustomers;
  winsOf(field: FactField): FieldWinner;
}

/** As the mapping says it: the file where nothing is said; what is read out of an address as the address itself. */
export function winnersOf(mapping: ImportMapping): Winners {
  const said = new Map<FactField, FieldWinner>();
  for (const { field, wins } of mapping.columns) {
    if (field !== null && isFactField(field) && wins !== undefined) said.set(field, wins);
  }
  const address = said.get("address");
  if (address !== undefined) for (const field of derivedFields(mapping)) said.set(field, address);
  return { known: mapping.known ?? "update", winsOf: (field) => said.get(field) ?? "file" };
}
