import type { DayReading, NumberReading } from "../../../core/model/importing.ts";

type Reading = DayReading | NumberReading;

/** The ways that fit as many cells as any, each outcome once: 2026-02-03 is one day in every order. */
export function bestReadings<R extends Reading>(readings: readonly R[] | undefined): readonly R[] {
  const most = Math.max(0, ...(readings ?? []).map(({ fits }) => fits));
  return distinct((readings ?? []).filter(({ fits }) => fits === most));
}

/** The one way that fits best; undefined where there is none, or where several fit alike and differ. */
export function onlyBest<R extends Reading>(readings: readonly R[] | undefined): R | undefined {
  const best = bestReadings(readings);
  return best.length === 1 ? best[0] : undefined;
}

/** The ways whose outcome differs, each once. */
export function distinct<R extends Reading>(readings: readonly R[]): readonly R[] {
  return readings.filter((one, i) => readings.findIndex((other) => outcome(other) === outcome(one)) === i);
}

function outcome(reading: Reading): number {
  return "day" in reading ? reading.day : reading.value;
}
