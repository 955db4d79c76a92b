/** So many months back a class can be compared with. */
export const PERIODS = [1, 3, 12] as const;
export type Period = (typeof PERIODS)[number];

/**
 * What became of somebody's class over a period (methods §5): towards the first of the five, away from it, away from it by having lapsed, the
 * same, or new in the period.
 */
export const MOVEMENTS = ["up", "down", "lost", "stayed", "new"] as const;
export type Movement = (typeof MOVEMENTS)[number];

/** The field that says what became of somebody's class over so many months. */
export function movementField(months: Period): string {
  return `movement.${months}`;
}

/** Whether a field speaks of an earlier day: for rules, no column of tables, since it takes an analysis of everybody on that day. */
export function isPastField(id: string): boolean {
  return /^(movement|classBefore|stageBefore)\./.test(id);
}

/** The field that says in which class, or at which stage, somebody was so many months ago. */
export function earlierField(scheme: "class" | "stage", months: Period): string {
  return `${scheme}Before.${months}`;
}
