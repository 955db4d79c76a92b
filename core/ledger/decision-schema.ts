import { z } from "zod";
import { ROW_REASONS, type Accounting } from "../model/accounting.ts";
import { batchOriginSchema } from "../model/batch-origin.ts";
import { TABLE_ROLES } from "../model/bundle.ts";
import {
  campaignSchema,
  conclusionSchema,
  MEMBER_REASONS,
  SITUATION_FIGURES,
  WAVE_CHANNELS,
} from "../model/campaign.ts";
import { cleanDecisionSchema, cleanRuleDecisionSchema } from "../model/cleaning.ts";
import { type Decision } from "../model/decision.ts";
import { EXPORT_FORMATS } from "../model/export-decision.ts";
import { ERASURE_SCOPES } from "../model/erase-decision.ts";
import { CHANNELS, CLASSES, CUSTOMER_FIELDS, PERMISSIONS, type FactField } from "../model/fields.ts";
import { mappingSchema } from "../model/mapping.ts";
import { awarenessSchema, followUpSchema, replySchema } from "../model/response.ts";
import { ruleSchema } from "../model/rule.ts";
import { settingsSchema, type Settings } from "../model/settings.ts";
import {
  apartDecisionSchema,
  checkDecisionSchema,
  checkResultDecisionSchema,
  originDecisionSchema,
} from "../model/source-decisions.ts";
import { leftOutGoneSchema, leftOutSchema } from "./left-out-schema.ts";

const count = z.int().min(0);
const customer = z.int().min(0);
const channel = z.enum(CHANNELS);
const day = z.int();
/** A campaign, or a wave of one. */
const id = z.string().min(1);

const factField: z.ZodType<FactField> = z.union([
  z.enum(CUSTOMER_FIELDS),
  z.templateLiteral(["custom:", z.string().min(1)]),
]);

const accounting: z.ZodType<Accounting> = z.strictObject({
  read: count,
  blank: count,
  added: count,
  updated: count,
  unchanged: count,
  skipped: z.partialRecord(z.enum(ROW_REASONS), count),
  rejected: z.partialRecord(z.enum(ROW_REASONS), count),
});

const batchPermission = z.strictObject({
  state: z.enum(["granted", "unknown"]),
  channels: z.array(channel),
  basis: z.string(),
});

const batchTable = z.strictObject({
  fileName: z.string(),
  role: z.enum(TABLE_ROLES),
  orders: count.nullable(),
  mapping: mappingSchema,
  accounting,
});

const anonymous = z.enum(["keep", "leaveOut"]);

const recipe = z.strictObject({
  type: z.literal("recipe"),
  id,
  name: z.string().min(1),
  mapping: mappingSchema,
  anonymous,
  permission: batchPermission,
  samePermission: z.boolean(),
  removed: z.boolean(),
});

const batch = z.strictObject({
  type: z.literal("batch"),
  fileName: z.string(),
  source: z.string(),
  mapping: mappingSchema,
  accounting,
  permission: batchPermission,
  day,
  origin: batchOriginSchema.optional(),
  tables: z.array(batchTable).optional(),
  recipe: id.optional(),
  anonymous: anonymous.optional(),
  mended: z
    .strictObject({ rows: count, columns: z.array(z.strictObject({ column: z.string(), cells: count })) })
    .optional(),
  retries: z.int().min(1).optional(),
});

const laterAnswer = z.strictObject({
  type: z.literal("batchPermission"),
  batch: z.int().min(1),
  permission: batchPermission,
  day,
});

const field = z.strictObject({ type: z.literal("field"), customer, field: factField, value: z.string().nullable() });

const permission = z.strictObject({
  type: z.literal("permission"),
  customer,
  channel,
  state: z.enum(PERMISSIONS),
  day,
  reason: z.string(),
});

const retract = z.strictObject({
  type: z.literal("retract"),
  commit: z.int().min(1),
  refusals: z.enum(["kept", "neverGiven"]),
  reason: z.string(),
});

const segment = z.strictObject({
  type: z.literal("segment"),
  id: z.string(),
  name: z.string(),
  note: z.string(),
  rule: ruleSchema,
  removed: z.boolean(),
});

/** Only what was changed; a setting that is not named stays as it was. */
const changes: z.ZodType<Partial<Settings>> = settingsSchema.partial().transform(withoutUndefined);

const settings = z.strictObject({ type: z.literal("settings"), changes });

const lock = z.strictObject({
  type: z.literal("lock"),
  customer,
  class: z.enum(CLASSES).nullable(),
  reason: z.string(),
  expires: day.nullable(),
});

const exported = z.strictObject({
  type: z.literal("export"),
  day,
  segment: z.string(),
  rule: ruleSchema,
  channel: z.enum(WAVE_CHANNELS),
  format: z.enum(EXPORT_FORMATS),
  campaign: id.optional(),
  wave: id.optional(),
  columns: z.array(z.string()),
  included: count,
  excluded: z.record(z.string(), count),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  purpose: z.string(),
});

const campaign = z.strictObject({ type: z.literal("campaign"), campaign: campaignSchema, removed: z.boolean() });

const launch = z.strictObject({
  type: z.literal("launch"),
  day,
  campaign: campaignSchema,
  figures: z.array(z.strictObject({ figure: z.enum(SITUATION_FIGURES), value: z.number().nullable() })),
  segment: count,
  contacted: count,
  excluded: z.record(z.enum(MEMBER_REASONS), count),
  baseRate: z.number().min(0).max(1).nullable(),
});

const conclusion = z.strictObject({
  type: z.literal("conclusion"),
  campaign: id,
  day,
  conclusion: conclusionSchema,
});

const returned = z.strictObject({
  type: z.literal("return"),
  fileName: z.string(),
  day,
  campaign: id,
  rows: z.record(z.string(), count),
});

const reply = z.strictObject({ type: z.literal("reply"), reply: replySchema });

const followUp = z.strictObject({ type: z.literal("followUp"), entry: followUpSchema });

const sample = z.strictObject({
  type: z.literal("sample"),
  campaign: id,
  day,
  seed: z.int().min(0),
  customers: z.array(customer),
});

const awareness = z.strictObject({ type: z.literal("awareness"), answer: awarenessSchema });

const merge = z.strictObject({
  type: z.literal("merge"),
  keep: customer,
  gone: customer,
  fields: z.array(z.tuple([factField, z.enum(["keep", "gone"])])),
  probability: z.number().min(0).max(1).nullable(),
});

const kept = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), hint: count, end: count, channels: count });

const restore = z.strictObject({
  type: z.literal("restore"),
  day,
  madeAt: z.number(),
  givenUp: count,
  suppressed: z.array(kept),
});

const erase = z.strictObject({
  type: z.literal("erase"),
  mode: z.enum(["erase", "anonymise"]),
  what: z.enum(ERASURE_SCOPES),
  customers: z.array(customer),
  before: day.nullable(),
  day,
  why: z.enum(["asked", "retention"]),
  reason: z.string(),
  suppressed: z.array(kept),
  counts: z.strictObject({
    people: count,
    lines: count,
    customers: count,
    touches: count,
    members: count,
    contacts: count,
    decisions: count,
  }),
});

const suppressed = z.strictObject({ type: z.literal("suppressed"), day, suppressed: z.array(kept) });

const hold = z.strictObject({ type: z.literal("hold"), customer, held: z.boolean(), reason: z.string() });

/** Decisions as they are stored; checked when they are written and whenever they are read. */
export const decisionSchema: z.ZodType<Decision> = z.discriminatedUnion("type", [
  batch,
  recipe,
  leftOutSchema,
  leftOutGoneSchema,
  field,
  permission,
  laterAnswer,
  retract,
  segment,
  settings,
  lock,
  exported,
  campaign,
  launch,
  conclusion,
  returned,
  reply,
  followUp,
  sample,
  awareness,
  restore,
  merge,
  apartDecisionSchema,
  originDecisionSchema,
  checkDecisionSchema,
  checkResultDecisionSchema,
  cleanDecisionSchema,
  cleanRuleDecisionSchema,
  erase,
  suppressed,
  hold,
]);

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Defined<T>;
}
