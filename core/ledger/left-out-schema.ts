import { z } from "zod";
import { ROW_REASONS } from "../model/accounting.ts";
import { importFieldSchema } from "../model/mapping.ts";

const count = z.int().min(0);
const row = z.int().min(1);
const columns = z.array(z.strictObject({ column: z.string(), field: importFieldSchema.nullable() }));

/** Rejected rows that are kept with their file, or with several. */
export const leftOutSchema = z.strictObject({
  type: z.literal("leftOut"),
  source: z.string(),
  day: z.int(),
  columns,
  rows: z.array(z.tuple([row, z.enum(ROW_REASONS), z.int().min(-1), z.array(z.string())])),
  more: count,
  known: z.base64(),
  tables: z.array(z.strictObject({ before: count, columns, known: z.base64() })).optional(),
});

/** Those that need no mending any more. */
export const leftOutGoneSchema = z.strictObject({
  type: z.literal("leftOutGone"),
  batch: z.int().min(1),
  rows: z.array(row),
  known: z.array(z.base64()).optional(),
});
