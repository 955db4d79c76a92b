import { healthOf, type Health } from "../../quality/health.ts";
import type { HealthAnswer } from "../cleaning-answers.ts";
import type { Insight } from "../insight.ts";

const known = new WeakMap<Insight["state"], { readonly today: number; readonly health: Health }>();

/** How good the data is, by field and by where it came from. */
export async function healthView(
  { state, today }: Insight,
  _: Record<string, never>,
  pause: () => Promise<void>,
): Promise<HealthAnswer> {
  const before = known.get(state);
  const health = before?.today === today ? before.health : await healthOf({ state, today }, pause);
  known.set(state, { today, health });
  const { customers, fields, toRepair } = health;
  return { customers, fields, batches: batchesOf(state, health), toRepair };
}

/** Files one by one, everything typed by hand together at the end. */
function batchesOf(state: Insight["state"], { commits }: Health): HealthAnswer["batches"] {
  const byHand = { values: 0, invalid: 0, odd: 0, stale: 0, at: 0 };
  const batches = commits.flatMap(({ commit, ...sums }) => {
    const info = state.commits[commit - 1];
    const batch = state.batches.get(commit);
    const at = info?.at ?? 0;
    if (batch === undefined && info?.kind !== "sample") {
      byHand.values += sums.values;
      byHand.invalid += sums.invalid;
      byHand.odd += sums.odd;
      byHand.stale += sums.stale;
      byHand.at = Math.max(byHand.at, at);
      return [];
    }
    return [{ commit, source: batch?.source ?? null, fileName: batch?.fileName ?? null, at, ...sums }];
  });
  return byHand.values === 0 ? batches : [...batches, { commit: null, source: null, fileName: null, ...byHand }];
}
