/** Reasons somebody of a segment is not on a list, in the order they are tried (methods §10). */
export const LIST_REASONS = ["refused", "noPermission", "noAddress", "householdDouble", "heldOut"] as const;
export type ListReason = (typeof LIST_REASONS)[number];
