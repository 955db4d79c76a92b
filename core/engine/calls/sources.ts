import type { Regulars } from "../api.ts";
import { checkSheet } from "../check-sheet.ts";
import { checkResultDecisions, drawnCheck, originDecision } from "../source-checks.ts";
import { commitCurrent } from "../commit-current.ts";
import type { Workbench } from "../workbench.ts";

type SourceCalls = Pick<Regulars, "saveOrigin" | "drawCheck" | "recordCheck" | "writeCheckSheet">;

/** Where lists come from, and whether what they say is right. */
export function sourceCalls(bench: Workbench): SourceCalls {
  return {
    saveOrigin: async (batch, origin) => bench.decide("source", (state) => originDecision(state, batch, origin)),
    drawCheck: async (batch, size) => {
      const id = bench.ports.newId();
      const seed = new DataView(bench.ports.randomBytes(4).buffer).getUint32(0) >>> 1;
      const made = { id, day: bench.ports.today(), seed };
      await bench.decide("source", (state) => drawnCheck(state, batch, size, made));
      return id;
    },
    recordCheck: async (check, customer, result) =>
      bench.decideAll("source", (state) => checkResultDecisions(state, check, customer, result, bench.ports.today())),
    writeCheckSheet: (check, words, job) =>
      bench.jobs.run(job, async (run) => {
        run.step("making", 0.7);
        const { result } = await commitCurrent(
          bench,
          async ({ state }) => {
            const pause = (): Promise<void> => bench.ports.breathe();
            const { written, log } = await checkSheet(state, check, words, bench.ports.today(), pause);
            return { content: { kind: "export", blocks: [], decisions: [log] }, result: written };
          },
          run,
          0.3,
        );
        return result;
      }),
  };
}
