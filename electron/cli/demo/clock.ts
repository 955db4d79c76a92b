import type { Ports } from "../../../core/engine/ports.ts";
import type { Day } from "../../../core/model/day.ts";
import { nodePorts } from "../node-ports.ts";
import { seededChance } from "./chance.ts";

/** A calendar that is turned by hand. */
export interface Clock {
  today(): Day;
  /** Goes on to a later day; an earlier one changes nothing. */
  goTo(day: Day): void;
}

const DAY_MS = 86_400_000;

/** A clock that stands on a day until it is turned. */
export function clockAt(day: Day): Clock {
  let today = day;
  return {
    today: () => today,
    goTo: (later) => {
      today = Math.max(today, later);
    },
  };
}

/** Node's ports with that calendar, and with ids and keys that are the same for the same seed: nothing of this workspace is kept. */
export function demoPorts(clock: Clock, seed: number): Ports {
  const chance = seededChance(seed ^ 0x1d);
  let ids = 0;
  let time = 0;
  return {
    ...nodePorts(),
    now: () => clock.today() * DAY_MS + time++,
    today: () => clock.today(),
    newId: () => `demo-${++ids}`,
    randomBytes: (length) => chance.bytes(length),
  };
}
