import {
  CALL_IMPORT_FIELDS,
  IMPORT_FIELDS,
  PERMISSION_IMPORT_FIELDS,
  RATE_FIELDS,
} from "../../../core/model/mapping.ts";

type BuiltInField = (typeof IMPORT_FIELDS)[number];
export type FieldGroup = "who" | "contact" | "order" | "product" | "money" | "call" | "about" | "permission";

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
  order: [
    "day",
    "time",
    "order",
    "lineNumber",
    "lineKind",
    "moneyFlow",
    "orderStatus",
    "channel",
    "store",
    "staff",
    "promotion",
  ],
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
