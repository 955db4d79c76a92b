import { found, type HealReport } from "../ledger/heal-report.ts";
import type { WorkspaceEntry } from "../ledger/registry.ts";
import type { Session } from "./session.ts";

export type { HealFinding, HealKind } from "../ledger/heal-report.ts";

/**
 * What was damaged or lost in an open workspace, from now on. One that was opened before, and of which nothing was there any more, is told as
 * gone: an empty one must never stand in its place without a word.
 */
export function healedIn(session: Session, { openedAt, createdAt }: WorkspaceEntry): () => HealReport {
  const wasOpened = openedAt !== createdAt;
  const before = session.isNew && wasOpened ? [found("gone")] : [];
  return () => [...before, ...session.healed()];
}
