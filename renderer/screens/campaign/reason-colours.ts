import type { MemberReason } from "../../../core/model/campaign.ts";

/** The colour of each reason in a bar; the words beside it say the same. */
export const REASON_COLOURS: Readonly<Record<MemberReason, string>> = {
  refused: "var(--bad)",
  noPermission: "var(--warning)",
  noAddress: "var(--quiet)",
  suppressed: "color-mix(in srgb, var(--quiet) 75%, var(--page))",
  credit: "color-mix(in srgb, var(--bad) 60%, var(--page))",
  contactCap: "var(--series-3)",
  householdDouble: "color-mix(in srgb, var(--quiet) 50%, var(--page))",
  overCapacity: "color-mix(in srgb, var(--warning) 60%, var(--page))",
  overBudget: "color-mix(in srgb, var(--warning) 40%, var(--page))",
  holdout: "var(--series-1)",
};
