import type { Regulars } from "../../../core/engine/api.ts";
import type { JobId } from "../../../core/engine/events.ts";
import type { CommitInfo } from "../../../core/model/decision.ts";
import { RegularsError } from "../../../core/model/error.ts";
import type { PlanSummary } from "../../../core/model/importing.ts";
import type { Jobs } from "../../app/jobs.tsx";
import { settled } from "../../app/workers/errors-across.ts";

/** What the session of an import needs of the face: the engine, the jobs tray and its words. */
export interface ImportHost {
  readonly regulars: Regulars;
  readonly jobs: Pick<Jobs, "run" | "cancel">;
  checking(file: string): string;
  taking(file: string): string;
  taken(file: string): string;
}

/** What an import holds from its check on. */
export interface PlanState {
  readonly plan: PlanSummary | null;
  readonly commit: CommitInfo | null;
  readonly working: "inspecting" | "planning" | "taking" | null;
  /** The job that can be stopped. */
  readonly job: JobId | null;
  readonly error: RegularsError | null;
  /** Whether the plan was made again because something else had been saved. */
  readonly madeAgain: boolean;
}

/** An import on its way, as the steps know it. */
export interface Underway {
  readonly host: ImportHost;
  /** What is taken in, as it is called in jobs and messages. */
  readonly name: string;
  /** Begins a step; true from then on until another one begins. */
  begin(): () => boolean;
  /** `isTyped`: drawn at once. */
  set(changes: Partial<PlanState>, isTyped?: boolean): void;
}

/** Has a plan made. One that nobody waits for any more is thrown away. */
export async function checkStep(
  of: Underway,
  ask: (job: JobId) => Promise<PlanSummary>,
  madeAgain: boolean,
): Promise<void> {
  const { host, name } = of;
  const isCurrent = of.begin();
  of.set({ working: "planning", plan: null, error: null, madeAgain });
  const plan = await host.jobs.run(
    host.checking(name),
    (job) => {
      of.set({ job });
      return settled(ask(job));
    },
    undefined,
    true,
  );
  const failed = plan instanceof RegularsError;
  if (!isCurrent()) {
    if (!failed) void host.regulars.discardPlan(plan.planId);
    return;
  }
  if (failed) sayStopped(of, plan);
  of.set({ working: null, job: null, ...(failed ? { error: plan } : { plan }) });
}

/** Takes a plan in; `again` makes it anew where something else was saved meanwhile. */
export async function takeStep(of: Underway, { planId }: PlanSummary, again: () => Promise<void>): Promise<void> {
  const { host, name } = of;
  const isCurrent = of.begin();
  of.set({ working: "taking", error: null });
  const commit = await host.jobs.run(
    host.taking(name),
    (job) => {
      of.set({ job });
      return settled(host.regulars.commitPlan(planId, job));
    },
    (result) => (result instanceof RegularsError ? null : { text: host.taken(name), undo: result }),
    true,
  );
  if (!isCurrent()) return;
  const isStale = commit instanceof RegularsError && (commit.code === "plan-stale" || commit.code === "plan-unknown");
  if (isStale) return await again();
  if (commit instanceof RegularsError) sayStopped(of, commit);
  of.set({ working: null, job: null, ...(commit instanceof RegularsError ? { error: commit } : { commit }) });
}

/** A plan that is left is thrown away; one that is being taken in goes on. */
export function leavePlan({ regulars }: ImportHost, { plan, commit, working }: PlanState): void {
  if (plan !== null && commit === null && working !== "taking") void regulars.discardPlan(plan.planId);
}

/** That it stopped is said at once, where the bar was; the columns or the plan, which take longer to draw, come after it. */
function sayStopped({ set }: Pick<Underway, "set">, error: RegularsError): void {
  if (error.code === "cancelled") set({ error }, true);
}
