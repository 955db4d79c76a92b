import type { Regulars } from "../api.ts";
import { commitCurrent } from "../commit-current.ts";
import type { Workbench } from "../workbench.ts";
import { makeList } from "../write-list.ts";

/** Lists of a segment. */
export function listCalls(bench: Workbench): Pick<Regulars, "writeList"> {
  return {
    writeList: (request, job) =>
      bench.jobs.run(job, async (run) => {
        run.step("making", 0.7);
        const pause = async (): Promise<void> => {
          await bench.ports.breathe();
          run.check();
        };
        const { result } = await commitCurrent(
          bench,
          async (insight) => {
            const { written, log } = await makeList(insight, request, bench.ports.today(), pause);
            return { content: { kind: "export", blocks: [], decisions: [log] }, result: written };
          },
          run,
          0.3,
        );
        return result;
      }),
  };
}
