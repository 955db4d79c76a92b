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

/** What is made ahead of the insight that is looked at, while nobody waits for anything. */
export class Preparing {
  private readonly whenIdle: (signal: AbortSignal) => Promise<void>;
  private controller = new AbortController();

  /** `whenIdle` resolves once nobody waits for anything, or with the signal. */
  constructor(whenIdle: (signal: AbortSignal) => Promise<void>) {
    this.whenIdle = whenIdle;
  }

  /** Begins for an insight. An earlier one is let go of at once, with all columns that hang on it, however long it is until somebody has time. */
  begin(insight: Insight): void {
    this.end();
    const { signal } = (this.controller = new AbortController());
    void prepareAhead(insight, () => this.whenIdle(signal), signal);
  }

  end(): void {
    this.controller.abort();
  }
}

/** Of more people what may be expected is worked out when somebody asks: it takes many seconds, and memory for each of them. */
const MOST_FORESEEN = 200_000;

/** Makes ahead what the first search, the first look at how good the data is and the first sort by a text or by what may be expected would otherwise wait for. Ends early with the signal. */
async function prepareAhead(insight: Insight, breathe: () => Promise<void>, signal: AbortSignal): Promise<void> {
  const pause = async (): Promise<void> => {
    await breathe();
    if (signal.aborted) throw new RegularsError("cancelled");
  };
  try {
    await prepareSearch(insight.state, pause);
    await healthView(insight, {}, pause);
    for (const id of ["name", ...textsOf(insight)]) {
      const column = insight.fields.column(id);
      if (column) await prepareRanks(column, COLLATION, pause);
    }
    if (insight.profiles.count <= MOST_FORESEEN) await insight.foreseeing.soon(pause);
  } catch (error) {
    if (!(error instanceof RegularsError && error.code === "cancelled")) throw error;
  }
}
