import type { HealReport } from "../ledger/heal-report.ts";
import type { WorkspaceInfo } from "./api.ts";
import type { Bundles } from "./bundles.ts";
import type { FoundDoubles } from "./find-doubles.ts";
import type { Insight } from "./insight.ts";
import type { Plans } from "./plans.ts";
import type { Returns } from "./returns.ts";
import type { SafetyKeeper } from "./safety-keeper.ts";
import type { Session } from "./session.ts";

/** An open workspace with what is computed of it and the plans that wait. */
export interface OpenWorkspace {
  info: WorkspaceInfo;
  readonly session: Session;
  readonly plans: Plans;
  readonly bundles: Bundles;
  readonly returns: Returns;
  readonly keeper: SafetyKeeper;
  /** What was damaged or lost, and has been put right if it could be. */
  readonly healed: () => HealReport;
  /** Doubles as they were last looked for. */
  doubles: FoundDoubles | null;
  insight: Insight | null;
}
