import { RegularsError } from "../model/error.ts";
import type { FactField } from "../model/fields.ts";
import { prepareRanks } from "../segment/ranks.ts";
import { prepareSearch } from "../segment/search.ts";
import type { Insight } from "./insight.ts";
import { COLLATION } from "./views/customers.ts";
import { healthView } from "./views/health.ts";

/** Facts of this workspace that are texts, which the language puts in order. */
function textsOf({ fields, state }: Insight): string[] {
  const known = fields.infos.filter(({ id, type }) => type === "text" && state.customers.fields.has(id as FactField));
  return [...known.map(({ id }) => id), "code"];
}

/**
 * Makes ahead what the first search, the first look at how good the data is and the first sort by a text would otherwise wait for. Ends early once the insight
 * is no longer the one that is looked at.
 */
export async function prepareAhead(
  insight: Insight,
  breathe: () => Promise<void>,
  isCurrent: () => boolean,
): Promise<void> {
  const pause = async (): Promise<void> => {
    await breathe();
    if (!isCurrent()) throw new RegularsError("cancelled");
  };
  try {
    await prepareSearch(insight.state, pause);
    await healthView(insight, {}, pause);
    for (const id of ["name", ...textsOf(insight)]) {
      const column = insight.fields.column(id);
      if (column) await prepareRanks(column, COLLATION, pause);
    }
  } catch (error) {
    if (!(error instanceof RegularsError && error.code === "cancelled")) throw error;
  }
}
