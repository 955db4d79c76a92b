import { CUSTOMER_FIELDS, DAY_FIELDS, type CustomerField } from "../../../core/model/fields.ts";
import {
  CALL_IMPORT_FIELDS,
  IMPORT_FIELDS,
  PERMISSION_IMPORT_FIELDS,
  RATE_FIELDS,
  type ImportField,
} from "../../../core/model/mapping.ts";

type BuiltInField = (typeof IMPORT_FIELDS)[number];
export type FieldGroup = "who" | "contact" | "order" | "product" | "money" | "call" | "about" | "permission";

const CUSTOMERS: ReadonlySet<string> = new Set(CUSTOMER_FIELDS);

/** The meanings a column can have, in the order a person looks for them. What stands in no list is about the customer. */
const NAMED: Readonly<Record<Exclude<FieldGroup, "about" | "permission">, readonly BuiltInField[]>> = {
  who: ["customerCode", "name", "given", "family", "title", "nickname", "kind", "company", "memberNumber"],
  contact: [
    "phone",
    "phone2",
    "email",
    "email2",
    "wechat",
    "fax",
    "country",
    "province",
    "city",
    "district",
    "address",
    "postcode",
    "preferredChannel",
  ],
  order: ["day", "time", "order", "lineNumber", "lineKind", "orderStatus", "channel", "store", "staff", "promotion"],
  product: ["productCode", "product", "category", "quantity"],
  call: CALL_IMPORT_FIELDS,
  money: ["amount", "unitPrice", "listPrice", "discountAmount", ...RATE_FIELDS, "refundAmount"],
};

const PLACED = new Set<BuiltInField>([...Object.values(NAMED).flat(), ...PERMISSION_IMPORT_FIELDS]);

export const FIELD_GROUPS: readonly { readonly group: FieldGroup; readonly fields: readonly BuiltInField[] }[] = [
  { group: "who", fields: NAMED.who },
  { group: "contact", fields: NAMED.contact },
  { group: "order", fields: NAMED.order },
  { group: "product", fields: NAMED.product },
  { group: "money", fields: NAMED.money },
  { group: "call", fields: NAMED.call },
  { group: "about", fields: IMPORT_FIELDS.filter((field) => !PLACED.has(field)) },
  { group: "permission", fields: PERMISSION_IMPORT_FIELDS },
];

const NUMBERS: ReadonlySet<string> = new Set([
  "quantity",
  "unitPrice",
  "amount",
  "listPrice",
  "discountAmount",
  ...RATE_FIELDS,
  "refundAmount",
] satisfies readonly BuiltInField[]);

/** Whether a meaning holds days, so that their order must be known. */
export function holdsDays(field: ImportField | null): boolean {
  return field === "day" || field === "callDay" || (field !== null && DAY_FIELDS.has(field as CustomerField));
}

/** Whether a meaning holds numbers, so that their decimal mark must be known. */
export function holdsNumbers(field: ImportField | null): boolean {
  return field !== null && NUMBERS.has(field);
}

export function isCustomerField(field: ImportField): field is CustomerField {
  return CUSTOMERS.has(field);
}
