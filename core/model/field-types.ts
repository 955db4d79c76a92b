import { CUSTOMER_FIELDS, DAY_FIELDS, type FactField } from "./fields.ts";
import { LINE_IMPORT_FIELDS, RATE_FIELDS, type ImportField, type ImportMapping } from "./mapping.ts";

const NUMBERS: ReadonlySet<ImportField> = new Set<ImportField>([
  "quantity",
  "unitPrice",
  "amount",
  "listPrice",
  "discountAmount",
  ...RATE_FIELDS,
  "refundAmount",
]);
const LINES: ReadonlySet<ImportField> = new Set<ImportField>(LINE_IMPORT_FIELDS);
const CUSTOMERS: ReadonlySet<ImportField> = new Set<ImportField>(CUSTOMER_FIELDS);

/** Whether a column of this meaning holds days, so that their order must be known. Null: it is not taken in. */
export function isDayField(field: ImportField | null): boolean {
  return field === "day" || field === "callDay" || DAY_FIELDS.has(field as FactField);
}

/** Whether a column of this meaning holds numbers, so that their decimal mark must be known. Null: it is not taken in. */
export function isNumberField(field: ImportField | null): boolean {
  return field !== null && NUMBERS.has(field);
}

/** Whether a column of this meaning is about a sale. */
export function isLineField(field: ImportField): boolean {
  return LINES.has(field);
}

/** Whether a column of this meaning is a fact about a customer. */
export function isFactField(field: ImportField): field is FactField {
  return CUSTOMERS.has(field) || field.startsWith("custom:");
}

/** Whether a column of this meaning says who may be contacted; several of a file may have the same one. */
export function isPermissionField(field: ImportField): boolean {
  return field.startsWith("optIn") || field.startsWith("optOut");
}

/** What a mapping makes of its file. */
export function kindOf(mapping: Pick<ImportMapping, "columns">): "customers" | "lines" | "both" | "unknown" {
  const fields = mapping.columns.flatMap(({ field }) => (field === null ? [] : [field]));
  const sales = fields.some((field) => isNumberField(field) || field === "day" || field === "order");
  const facts = fields.some(isFactField);
  if (sales) return facts ? "both" : "lines";
  return facts || fields.includes("customerCode") ? "customers" : "unknown";
}
