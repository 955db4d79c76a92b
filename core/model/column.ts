/** A column of answers about every customer, by id, as rules, tables and sorting read it. */
export type Column =
  | { readonly type: "number" | "money" | "share" | "days"; readonly values: Float64Array }
  | { readonly type: "day"; readonly values: Int32Array }
  | { readonly type: "text"; readonly values: readonly (string | undefined)[] }
  /** Code 0 is unknown; code c is choice c − 1. */
  | { readonly type: "choice"; readonly codes: Uint8Array; readonly choices: readonly string[] };

export type ColumnType = Column["type"];
