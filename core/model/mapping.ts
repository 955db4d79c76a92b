import { z } from "zod";
import { CHANNELS, CUSTOMER_FIELDS } from "./fields.ts";

/** A discount written as a share of the price: what was taken off, or what is left to pay; in percent, or as a part of one. */
export const RATE_FIELDS = ["discountPercent", "discountPart", "paidPercent", "paidPart"] as const;

/** What a column of a sales file can mean, beside the customer's own fields. */
export const LINE_IMPORT_FIELDS = [
  "order",
  "lineNumber",
  "day",
  "time",
  "productCode",
  "product",
  "category",
  "quantity",
  "unitPrice",
  "amount",
  "listPrice",
  "discountAmount",
  ...RATE_FIELDS,
  "refundAmount",
  "lineKind",
  "moneyFlow",
  "orderStatus",
  "channel",
  "store",
  "staff",
  "promotion",
] as const;

/** What a column of a hotline's log can mean, beside the customer's own fields; the caller's number is the phone. */
export const CALL_IMPORT_FIELDS = [
  "callDay",
  "callDirection",
  "callTo",
  "callSeconds",
  "callStaff",
  "callNote",
] as const;

/** What a column can say of a permission: yes/no for every channel, or for one. */
export const PERMISSION_IMPORT_FIELDS = [
  "optIn",
  "optOut",
  ...CHANNELS.map((channel) => `optIn.${channel}` as const),
  ...CHANNELS.map((channel) => `optOut.${channel}` as const),
] as const;

export const IMPORT_FIELDS = [
  "customerCode",
  ...LINE_IMPORT_FIELDS,
  ...CALL_IMPORT_FIELDS,
  ...CUSTOMER_FIELDS,
  ...PERMISSION_IMPORT_FIELDS,
] as const;

/** What a column means; `custom:<name>` keeps it as a field of the workspace's own. */
export type ImportField = (typeof IMPORT_FIELDS)[number] | `custom:${string}`;

export const importFieldSchema: z.ZodType<ImportField> = z.union([
  z.enum(IMPORT_FIELDS),
  z.templateLiteral(["custom:", z.string().min(1)]),
]);

/** How the days of a column are written. Serial days are a spreadsheet's day numbers. */
export const DAY_ORDERS = ["ymd", "dmy", "mdy", "serial1900", "serial1904"] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** Who is right about a field where the file and the workspace both know something. A blank cell knows nothing; what was set by hand stands. */
export const FIELD_WINNERS = ["file", "known"] as const;
export type FieldWinner = (typeof FIELD_WINNERS)[number];

/** What a file of customers does to those who are known already: what it says is taken, or only those who are new. */
export const KNOWN_CUSTOMERS = ["update", "leave"] as const;
export type KnownCustomers = (typeof KNOWN_CUSTOMERS)[number];

/** What became of an order, as a person says it of a value of its status: it counts as a sale, was cancelled or not paid, or was given back as a whole. */
export const ORDER_FATES = ["sale", "cancelled", "returned"] as const;
export type OrderFate = (typeof ORDER_FATES)[number];
/** Of no more values of a status is it asked what each of them means. */
export const MOST_STATUSES = 20;

export const columnReadingSchema = z.strictObject({
  /** The header as it stands in the file. */
  column: z.string(),
  /** Position in the row, from 0. */
  index: z.int().min(0),
  /** Null: not taken in. */
  field: importFieldSchema.nullable(),
  /** For a day column. */
  dayOrder: z.enum(DAY_ORDERS).optional(),
  /** For a number column: the mark before the decimals. */
  decimal: z.enum([".", ","]).optional(),
  /** For an amount, a discount, a refund: it is said of the whole order on each of its lines, and counts once. Absent: each line's own. */
  ofOrder: z.boolean().optional(),
  /** For an order's status: what values mean that would not be understood; absent: nothing was said. */
  statuses: z
    .array(z.strictObject({ value: z.string().min(1).max(200), means: z.enum(ORDER_FATES) }))
    .max(MOST_STATUSES)
    .optional(),
  /** For a line's kind: values whose rows are no sale of their own, as payments are beside the invoices that they pay; absent: none. */
  noSales: z.array(z.string().min(1).max(200)).max(MOST_STATUSES).optional(),
  /** For a customer's field; absent: the file. */
  wins: z.enum(FIELD_WINNERS).optional(),
});
export type ColumnReading = z.infer<typeof columnReadingSchema>;

export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
  "windows-1252",
] as const;
/** How a text was decoded wrongly before it was saved: what it was, and what it was taken for. */
export const MISREADINGS = ["utf-8 as gb18030", "utf-8 as windows-1252", "gb18030 as windows-1252"] as const;
export type Misreading = (typeof MISREADINGS)[number];

/** What usually parts the cells of a file; any other short text can. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Written in place of a delimiter: any number of blanks parts the cells. */
export const ANY_BLANKS = "\\s+";
/** Written in place of a delimiter: the cells are padded with blanks so that columns stand one below the other. */
export const ALIGNED = "aligned";

/** What parts the cells of a file: neither a quotation mark nor a line end stands in it. */
export const delimiterSchema = z.string().regex(/^[^"'\r\n\0\ufeff\ufffd]{1,8}$/);

/** How a file is read: enough to read next month's file from the same till the same way. */
export const mappingSchema = z.strictObject({
  /** The till or system the file comes from; customer codes and order numbers are told apart by it. */
  source: z.string().min(1).max(200),
  /** The sheet of a workbook; absent for text. */
  sheet: z.string().optional(),
  encoding: z.enum(ENCODINGS),
  /** The text stands in the file as it was misread by somebody before, and is put right. */
  misread: z.enum(MISREADINGS).optional(),
  delimiter: delimiterSchema,
  quote: z.enum(['"', "'"]),
  /** Which record holds the names, from 0; −1 where the file has none. */
  headerRow: z.int().min(-1).max(1000),
  columns: z.array(columnReadingSchema).max(2000),
  /** Cells that mean "nothing here" beside the empty one, compared without case: NA, NULL, – … */
  missing: z.array(z.string()).max(100),
  /** Absent: update. */
  known: z.enum(KNOWN_CUSTOMERS).optional(),
  /**
   * Where what is said of an order as a whole stands, such as who, when, its status, its discount and refund. `firstLine`: on its first
   * line; the lines below it with the same order number take over what their own cells leave out, and its discount and refund count
   * once. Absent: every line says all of itself.
   */
  orders: z.enum(["firstLine"]).optional(),
});
export type ImportMapping = z.infer<typeof mappingSchema>;
