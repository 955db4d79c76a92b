import type { Day } from "../../model/day.ts";
import { CLASSES, STAGES } from "../../model/fields.ts";
import { personOf } from "../../model/merged.ts";
import type { Standing } from "../../value/standings.ts";
import type { Insight } from "../insight.ts";
import type { MovementViews, StandingPoint, StandingsAnswer } from "../movement-answer.ts";
import { requireCustomer } from "./who.ts";

/** So many months are looked back on. */
const MONTHS = 12;

/** In which class and at which stage a customer stood month by month; pauses before each. Errors: `customer-unknown`. */
export async function standingsView(
  { state, standings }: Insight,
  { id: asked }: MovementViews["standings"]["params"],
  pause: () => Promise<void>,
): Promise<StandingsAnswer> {
  const id = personOf(state, asked);
  requireCustomer(state, id);
  const points: StandingPoint[] = [pointOf(standings.now, id)];
  for (let months = 1; months <= MONTHS; months++) {
    const day: Day = standings.dayBack(months);
    if (!standings.wasKnown(id, day)) return { points: points.toReversed(), insufficient: null };
    await pause();
    const insufficient = standings.tooFewOn(day, 1);
    if (insufficient !== null) return { points: points.toReversed(), insufficient };
    points.push(pointOf(standings.on(day), id));
  }
  return { points: points.toReversed(), insufficient: null };
}

function pointOf(standing: Standing, id: number): StandingPoint {
  return {
    day: standing.asOf,
    class: CLASSES[standing.class[id]! - 1]!,
    stage: STAGES[standing.stage[id]! - 1]!,
    lapsed: standing.lapsed[id] === 1,
  };
}
