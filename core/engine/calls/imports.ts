import { sampleShop } from "../../sample/shop.ts";
import type { Regulars } from "../api.ts";
import type { Workbench } from "../workbench.ts";

type ImportCalls = Pick<
  Regulars,
  "inspect" | "plan" | "planRows" | "commitPlan" | "discardPlan" | "loadSample" | "retractPreview" | "retract"
>;

/** Files on their way in, the sample shop, and taking a commit back. */
export function importCalls(bench: Workbench): ImportCalls {
  return {
    inspect: async (file, fileName, choice) => bench.require().plans.inspect(file, fileName, choice),
    plan: (file, fileName, choices, job) =>
      bench.jobs.run(job, (run) => bench.require().plans.make(file, fileName, choices, run)),
    planRows: async (planId, verdict, reason) => bench.require().plans.rows(planId, verdict, reason),
    commitPlan: (planId, job) => bench.jobs.run(job, (run) => bench.require().plans.commit(planId, run)),
    discardPlan: async (planId) => bench.require().plans.discard(planId),
    loadSample: (customers, seed, job) =>
      bench.jobs.run(job, async (run) => {
        const { session } = bench.require();
        run.step("making", 0.5);
        const firstCustomer = session.state.customers.count;
        const content = sampleShop({ customers, seed, today: bench.ports.today(), language: "mixed", firstCustomer });
        run.check();
        return session.commit(content, session.state.head, run, 0.5);
      }),
    retractPreview: async (commit) => bench.require().session.retractPreview(commit),
    retract: async (commit, refusals, reason) =>
      bench.require().session.retract({ type: "retract", commit, refusals, reason: reason.trim() }),
  };
}
