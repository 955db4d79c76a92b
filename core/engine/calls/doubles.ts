import { isStale, lookForDoubles } from "../find-doubles.ts";
import type { Regulars } from "../api.ts";
import { mergeAboveDecisions } from "../merge-above.ts";
import { openDoubles, SHOWN_FROM } from "../open-doubles.ts";
import { requireCustomer } from "../views/who.ts";
import type { Workbench } from "../workbench.ts";

type DoublesCalls = Pick<Regulars, "findDoubles" | "keepApart" | "mergeAbove">;

/** Customers who may be one: looked for, kept apart, merged together. */
export function doublesCalls(bench: Workbench): DoublesCalls {
  return {
    findDoubles: (job) =>
      bench.jobs.run(job, async (run) => {
        const open = bench.require();
        const { state } = open.session;
        if (open.doubles === null || isStale(open.doubles, state)) {
          open.doubles = await lookForDoubles(state, bench.ports, run);
          bench.changed();
        }
        const pairs = openDoubles(open.doubles, open.session.state);
        return pairs.filter(({ probability }) => probability >= SHOWN_FROM).length;
      }),
    keepApart: async (pairs) =>
      bench.decide("apart", (state) => {
        for (const id of pairs.flat()) requireCustomer(state, id);
        return { type: "apart", pairs: pairs.map(([a, b]) => [a, b]) };
      }),
    mergeAbove: async (request) => {
      const { doubles } = bench.require();
      return bench.decideAll("merge", () => mergeAboveDecisions(bench.insight(), doubles, request));
    },
  };
}
