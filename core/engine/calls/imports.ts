import type { CommitSeq } from "../../model/decision.ts";
import { RegularsError } from "../../model/error.ts";
import type { Regulars } from "../api.ts";
import { standingLeftOut } from "../left-out.ts";
import { leftOutFile } from "../left-out-file.ts";
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
  | "proposeBundle"
  | "bundleLinks"
  | "planBundle"
  | "planLeftOut"
  | "dropLeftOut"
  | "writeLeftOut"
  | "loadSample"
  | "retractPreview"
  | "retract"
>;

/** Files on their way in, the sample shop, and taking a commit back. */
export function importCalls(bench: Workbench): ImportCalls {
  return {
    ...lookingCalls(bench),
    ...leftOutCalls(bench),
    plan: (file, fileName, choices, job) =>
      bench.jobs.run(job, (run) => bench.require().plans.make(file, fileName, choices, run)),
    planRows: async (planId, verdict, reason, table) => {
      const { plans, bundles } = bench.require();
      return bundles.has(planId) ? bundles.rows(planId, verdict, reason, table) : plans.rows(planId, verdict, reason);
    },
    commitPlan: (planId, job) =>
      bench.jobs.run(job, (run) => {
        const { plans, bundles } = bench.require();
        return bundles.has(planId) ? bundles.commit(planId, run) : plans.commit(planId, run);
      }),
    proposeBundle: (files, previews, job) =>
      bench.jobs.run(job, (run) => bench.require().bundles.propose(files, previews, run)),
    bundleLinks: (files, tables, job) =>
      bench.jobs.run(job, (run) => bench.require().bundles.links(files, tables, run)),
    planBundle: (files, choices, job) =>
      bench.jobs.run(job, (run) => bench.require().bundles.make(files, choices, run)),
    discardPlan: async (planId) => {
      bench.opened()?.plans.discard(planId);
      bench.opened()?.bundles.discard(planId);
    },
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

/** Looking into a file, and reading it ahead: no jobs, but somebody waits for them. */
function lookingCalls(bench: Workbench): Pick<ImportCalls, "inspect" | "readAhead" | "forgetFile"> {
  return {
    inspect: async (file, fileName, choice) => {
      const { plans } = bench.require();
      return bench.jobs.during(() => plans.inspect(file, fileName, choice));
    },
    readAhead: async (file, fileName, choices) => {
      const { plans } = bench.require();
      await plans.readAhead(file, fileName, choices);
      void bench.jobs.during(() => plans.untilRead());
    },
    forgetFile: async () => bench.opened()?.plans.forget(),
  };
}

/** Rejected rows of files and bundles that are in. */
function leftOutCalls(bench: Workbench): Pick<ImportCalls, "planLeftOut" | "dropLeftOut" | "writeLeftOut"> {
  return {
    planLeftOut: (commit, mended, job) =>
      bench.jobs.run(job, (run) => {
        const { plans, bundles, session } = bench.require();
        const isBundle = session.state.batches.get(commit)?.tables !== undefined;
        return isBundle ? bundles.retry(commit, mended, run) : plans.retry(commit, mended, run);
      }),
    dropLeftOut: (commit, rows) =>
      bench.decide("clean", (state) => {
        const known = new Set(standingLeftOut(state, commit).rows.map(([row]) => row));
        if (rows.length === 0 || rows.some((row) => !known.has(row))) throw new RegularsError("left-out-unknown");
        return { type: "leftOutGone", batch: commit, rows: rows.toSorted((a, b) => a - b) };
      }),
    writeLeftOut: async (commit, words, table = 0) =>
      leftOutFile(standingLeftOut(bench.require().session.state, commit), table, words, () => bench.ports.breathe()),
  };
}

/** A file that has left cannot come back: its codes must be known when answers to it come. Error: `campaign-files-left`. */
function sessionFor(bench: Workbench, commit: CommitSeq): Session {
  const { session } = bench.require();
  if (session.state.commits[commit - 1]?.kind === "export") throw new RegularsError("campaign-files-left");
  return session;
}
