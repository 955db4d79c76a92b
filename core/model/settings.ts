import { z } from "zod";

const share = z.number().min(0).max(1);
const score = z.number().min(0).max(100);

/** Years after which something goes; counted from the day it was switched on where it was old already. */
const years = { years: z.int().min(1).max(50), since: z.int() };

/** How long data is kept, by what it is; null: for ever. Nothing goes before its days of grace are over. */
const retention = z.strictObject({
  /** People who have neither bought nor been in touch for so long. */
  inactive: z.strictObject({ ...years, mode: z.enum(["erase", "anonymise"]) }).nullable(),
  /** Purchases so old stay as amounts and days, without who bought. */
  orders: z.strictObject(years).nullable(),
  /** Touchpoints, replies and follow-ups. */
  touches: z.strictObject(years).nullable(),
  exports: z.strictObject(years).nullable(),
});
export type RetentionRules = Readonly<z.infer<typeof retention>>;

/** What a person may set in a workspace; everything computed depends on the state, the as-of day and these. */
export const settingsSchema = z.strictObject({
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Which country's habits a phone number without a country code follows: ISO 3166 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Net = gross − discounts − refunds; gross ignores both (methods §1). */
  basis: z.enum(["net", "gross"]),
  /** The day the screens stand on; null: today, or the last day of the data where that is long past. */
  asOf: z.int().nullable(),
  /** The value cut of "premium large": by share of buyers, or by share of their money (methods §4, §5). */
  valueCut: z.strictObject({ by: z.enum(["buyers", "revenue"]), share: share }),
  /** Intention from which a non-buyer, or a lapsed one, is an intent or target customer. */
  intentCut: score,
  /** Influence from which somebody is an opinion leader. */
  influenceCut: score,
  /** Orders that make a loyal customer. */
  loyalOrders: z.int().min(1).max(1000),
  /** Quantiles of the leave-one-out ratios that mark overdue and lapsed (methods §6). */
  overdueQuantile: share,
  lapsedQuantile: share,
  /** RFM: groups (null: by the number of buyers), weights, and own thresholds instead of quantiles. */
  rfm: z.strictObject({
    groups: z.union([z.literal(2), z.literal(3), z.literal(5)]).nullable(),
    weights: z.tuple([z.number().min(0), z.number().min(0), z.number().min(0)]),
    thresholds: z
      .strictObject({
        /** Recency in days, ascending. */
        recency: z.array(z.number()).optional(),
        /** Orders, ascending. */
        frequency: z.array(z.number()).optional(),
        /** Money in 1/10 000, ascending. */
        monetary: z.array(z.number()).optional(),
      })
      .optional(),
  }),
  retention,
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  currency: "CNY",
  country: "CN",
  basis: "net",
  asOf: null,
  valueCut: { by: "buyers", share: 0.2 },
  intentCut: 40,
  influenceCut: 50,
  loyalOrders: 3,
  overdueQuantile: 0.9,
  lapsedQuantile: 0.98,
  rfm: { groups: null, weights: [1, 1, 1] },
  retention: { inactive: null, orders: null, touches: null, exports: null },
};
