import type { CommitSeq } from "../../model/decision.ts";
import { RegularsError } from "../../model/error.ts";
import type { Regulars } from "../api.ts";
import { sampleStory } from "../sample-story.ts";
import type { Session } from "../session.ts";
import type { Workbench } from "../workbench.ts";

type ImportCalls = Pick<
  Regulars,
  | "inspect"
  | "readAhead"
  | "forgetFile"
  | "plan"
  | "planRows"
  | "commitPlan"
  | "discardPlan"
  | "loadSample"
  | "retractPreview"
  | "retract"
>;

/** Files on their way in, the sample shop, and taking a commit back. */
export function importCalls(bench: Workbench): ImportCalls {
  return {
    inspect: async (file, fileName, choice) => bench.require().plans.inspect(file, fileName, choice),
    readAhead: async (file, fileName, choices) => bench.require().plans.readAhead(file, fileName, choices),
    forgetFile: async () => bench.require().plans.forget(),
    plan: (file, fileName, choices, job) =>
      bench.jobs.run(job, (run) => bench.require().plans.make(file, fileName, choices, run)),
    planRows: async (planId, verdict, reason) => bench.require().plans.rows(planId, verdict, reason),
    commitPlan: (planId, job) => bench.jobs.run(job, (run) => bench.require().plans.commit(planId, run)),
    discardPlan: async (planId) => bench.require().plans.discard(planId),
    loadSample: (customers, seed, language, job) =>
      bench.jobs.run(job, async (run) => {
        const { session } = bench.require();
        run.step("making", 0.5);
        const { head, customers: known } = session.state;
        const options = {
          customers,
          seed,
          today: bench.ports.today(),
          language,
          firstCustomer: known.count,
        };
        const content = await sampleStory(options, head + 1, async () => {
          await bench.ports.breathe();
          run.check();
        });
        return session.commit(content, head, run, 0.5);
      }),
    retractPreview: async (commit) => sessionFor(bench, commit).retractPreview(commit),
    retract: async (commit, refusals, reason) =>
      sessionFor(bench, commit).retract({ type: "retract", commit, refusals, reason: reason.trim() }),
  };
}

/** A file that has left cannot come back: its codes must be known when answers to it come. Error: `campaign-files-left`. */
function sessionFor(bench: Workbench, commit: CommitSeq): Session {
  const { session } = bench.require();
  if (session.state.commits[commit - 1]?.kind === "export") throw new RegularsError("campaign-files-left");
  return session;
}
