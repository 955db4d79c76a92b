import { RegularsError } from "../model/error.ts";
import { prepareRanks } from "../segment/ranks.ts";
import { prepareSearch } from "../segment/search.ts";
import type { Insight } from "./insight.ts";
import { COLLATION } from "./views/customers.ts";

/**
 * Makes ahead what the first search and the first sort by name would otherwise wait for. Ends early once the insight
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
    const names = insight.fields.column("name");
    if (names) await prepareRanks(names, COLLATION, pause);
  } catch (error) {
    if (!(error instanceof RegularsError && error.code === "cancelled")) throw error;
  }
}
