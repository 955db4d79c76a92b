import { facetOf } from "../../quality/facets.ts";
import { spellingGroups } from "../../quality/spellings.ts";
import type { Regulars } from "../api.ts";
import { cleanDecision, rerunDecision, ruleRemoval, switchDecision } from "../cleaning-decisions.ts";
import { maskText } from "../mask-fields.ts";
import { cleanPreviewView } from "../views/clean-preview.ts";
import type { Workbench } from "../workbench.ts";
import { RegularsError } from "../../model/error.ts";

type CleaningCalls = Pick<Regulars, "clean" | "runCleanRule" | "switchCleanRule" | "removeCleanRule" | "findSpellings">;

const MOST_GROUPS = 300;

/** The cleaning workbench: one commit a step. */
export function cleaningCalls(bench: Workbench): CleaningCalls {
  return {
    clean: async (wish, keeping) => {
      const { values } = cleanPreviewView(bench.insight(), wish);
      if (values === 0 && keeping.name.trim() === "") throw new RegularsError("clean-nothing-to-do");
      const id = bench.ports.newId();
      return bench.decide("clean", (state) => cleanDecision(state, id, wish, keeping));
    },
    runCleanRule: async (id) => bench.decide("clean", (state) => rerunDecision(state, id)),
    switchCleanRule: async (id, later) => bench.decide("clean", (state) => switchDecision(state, id, later)),
    removeCleanRule: async (id) => bench.decide("clean", (state) => ruleRemoval(state, id)),
    findSpellings: (field, method, job) =>
      bench.jobs.run(job, async (run) => {
        run.step("computing", 1);
        const { state, profiles } = bench.insight();
        const facet = facetOf(state, field, profiles.index);
        const values = facet.map(({ value, people, lines }) => ({ value, people: lines ?? people }));
        const groups = await spellingGroups(values, method, {
          breathe: () => bench.ports.breathe(),
          isCancelled: () => run.signal.aborted,
          onProgress: (share) => run.progress(share),
        });
        const shown = (text: string): string => (bench.isPresenting ? maskText(field, text) : text);
        return {
          method,
          total: groups.length,
          groups: groups.slice(0, MOST_GROUPS).map(({ proposed, people, spellings }) => ({
            proposed: shown(proposed),
            people,
            spellings: spellings.map((one) => ({ value: shown(one.value), people: one.people })),
          })),
        };
      }),
  };
}
