import type { CommitContent } from "../model/commit.ts";
import type { CommitInfo } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { Insight } from "./insight.ts";
import type { JobRun } from "./jobs.ts";
import type { Workbench } from "./workbench.ts";

/**
 * Commits what was made of everything known; made again where somebody decided meanwhile, so that a refusal that comes while a file
 * is being made is in time. `make` tells its own steps; `weight` is the share of the job that saving takes.
 */
export async function commitCurrent<T>(
  bench: Workbench,
  make: (insight: Insight) => Promise<{ readonly content: CommitContent; readonly result: T }>,
  run: JobRun,
  weight: number,
): Promise<{ readonly info: CommitInfo; readonly result: T }> {
  const { session } = bench.require();
  for (;;) {
    const insight = bench.insight();
    const { content, result } = await make(insight);
    run.step("saving", weight);
    try {
      return { info: await session.commit(content, insight.state.head), result };
    } catch (error) {
      const isLate = error instanceof RegularsError && error.code === "plan-stale";
      if (!isLate || session.state === insight.state) throw error;
    }
  }
}
