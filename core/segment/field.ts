import type { Column, ColumnType } from "../model/column.ts";

/** A field a rule, a table or a sort can name: what the engine's FieldInfo says of it. */
export interface FieldDescription {
  /** As facts are called, and camelCase for what is computed; `permission.<channel>`, `reach.<channel>`, `campaign:<name>`, `custom:<name>`. */
  readonly id: string;
  readonly type: ColumnType;
  readonly group: "who" | "contact" | "bought" | "value" | "touch" | "permission" | "own";
  /** Choices in order, for a choice field; for a text field with few values, those values. */
  readonly choices: readonly string[];
}

/** A field with its column, which is made when first asked for. */
export interface Field extends FieldDescription {
  readonly column: () => Column;
}

/** Codes of a yes/no column. */
export const YES_NO = ["yes", "no"] as const;

/** A column of yes and no about live customers; unknown for ids nobody bears. */
export function yesNo(live: Uint8Array, holds: (customer: number) => boolean): Column {
  const codes = new Uint8Array(live.length);
  for (let customer = 0; customer < live.length; customer++) {
    if (live[customer] === 1) codes[customer] = holds(customer) ? 1 : 2;
  }
  return { type: "choice", codes, choices: YES_NO };
}

/** A field whose column is made once. */
export function field(description: FieldDescription, make: () => Column): Field {
  let made: Column | undefined;
  return { ...description, column: () => (made ??= make()) };
}
