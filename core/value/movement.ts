import type { Day } from "../model/day.ts";
import { CLASSES, STAGES } from "../model/fields.ts";
import type { Insufficient } from "../model/figure.ts";
import { MOVEMENTS, type Movement } from "../model/movement.ts";
import { isDatedBy } from "../profile/first-known.ts";
import { classesUnder } from "./analyse.ts";
import type { Standing, Standings } from "./standings.ts";

/** What became of everybody's class and stage since a day, by customer id (methods §5). */
export interface Movements {
  readonly from: Day;
  readonly to: Day;
  /** Why nothing can be said; then all columns are unknown. */
  readonly insufficient: Insufficient | null;
  /** 1 + index in CLASSES and STAGES on the earlier day; 0 for who was not known then. */
  readonly classBefore: Uint8Array;
  readonly stageBefore: Uint8Array;
  /** 1 + index in MOVEMENTS; 0 for who was not known then, and of whom nothing says since when they are a customer. */
  readonly movement: Uint8Array;
  /** 1 where the class is another only because the day's limits are: under those of the earlier day it would be the same. */
  readonly byLimits: Uint8Array;
}

/** How many stood where before and after: `cells[i][j]` from the i-th to the j-th name. */
export interface Crossing {
  readonly cells: readonly (readonly number[])[];
  /** By name after: who is new in the period. */
  readonly newcomers: readonly number[];
  /** By name after: who was not known then, without anything that says since when they are a customer. */
  readonly undated: readonly number[];
}

const kept = new WeakMap<Standings, Map<number, Movements>>();

/** Everybody's class and stage against those so many months earlier, each day by its own limits; compared once. */
export function movementsSince(standings: Standings, months: number): Movements {
  const known = kept.get(standings) ?? new Map<number, Movements>();
  kept.set(standings, known);
  const movements = known.get(months) ?? compare(standings, months);
  known.set(months, movements);
  return movements;
}

function compare(standings: Standings, months: number): Movements {
  const { now } = standings;
  const from = standings.dayBack(months);
  const insufficient = standings.tooFewOn(from, months);
  const span = { from, to: now.asOf, insufficient };
  if (insufficient !== null) {
    const unknown = new Uint8Array(now.class.length);
    return { ...span, classBefore: unknown, stageBefore: unknown, movement: unknown, byLimits: unknown };
  }
  const then = standings.on(from);
  const known = now.class.map((_, id) => (standings.wasKnown(id, from) ? 1 : 0));
  const ofKnown = (codes: Uint8Array): Uint8Array => codes.map((code, id) => code * known[id]!);
  const classBefore = ofKnown(then.class);
  const same = classesUnder(standings.analysis, then.limits);
  return {
    ...span,
    classBefore,
    stageBefore: ofKnown(then.stage),
    movement: movementCodes(standings, then, classBefore),
    byLimits: classBefore.map((code, id) => (code !== 0 && code !== now.class[id] && code === same[id] ? 1 : 0)),
  };
}

function movementCodes(standings: Standings, then: Standing, classBefore: Uint8Array): Uint8Array {
  const { now } = standings;
  const first = standings.firstKnown();
  return now.class.map((after, id) => {
    if (after === 0) return 0;
    const before = classBefore[id]!;
    if (before === 0) return isDatedBy(first, id, now.asOf) ? CODES.new : 0;
    return CODES[movementTo(before, after, now.lapsed[id] === 1 && then.lapsed[id] === 0)];
  });
}

const CODES = Object.fromEntries(MOVEMENTS.map((name, index) => [name, index + 1])) as Record<Movement, number>;

/** Classes stand in the order of their rules: towards the first is up. */
function movementTo(before: number, after: number, hasLapsed: boolean): Movement {
  if (before === after) return "stayed";
  if (after < before) return "up";
  return hasLapsed ? "lost" : "down";
}

/** People by class, or by stage, then and now. */
export function crossing({ now }: Standings, movements: Movements, scheme: "class" | "stage"): Crossing {
  const names = scheme === "class" ? CLASSES.length : STAGES.length;
  const before = scheme === "class" ? movements.classBefore : movements.stageBefore;
  const after = now[scheme];
  const cells = Array.from({ length: names }, () => new Array<number>(names).fill(0));
  const newcomers = new Array<number>(names).fill(0);
  const undated = new Array<number>(names).fill(0);
  for (let id = 0; id < after.length; id++) {
    const to = after[id]! - 1;
    if (to < 0) continue;
    const from = before[id]! - 1;
    if (from >= 0) cells[from]![to]!++;
    else if (movements.movement[id] === CODES.new) newcomers[to]!++;
    else undated[to]!++;
  }
  return { cells, newcomers, undated };
}
