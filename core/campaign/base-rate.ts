import { waveDay, windowEnd, type Campaign } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { State } from "../model/state.ts";
import { springFestivalShift } from "./spring-festival.ts";
import { buyersBetween } from "./spend-between.ts";

/** Days from a day to a day, both included. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** From the first wave to the end of the window in which what is bought counts; a day of its own where there is no wave yet. */
export function campaignWindow(campaign: Pick<Campaign, "start" | "waves" | "windowDays">): Window {
  if (campaign.waves.length === 0) return { from: campaign.start, to: campaign.start + campaign.windowDays };
  return { from: waveDay(campaign, 0), to: windowEnd(campaign) };
}

/** As many days, ending on the day before another: what a launch's `pre` and the base rate look at. */
export function windowBefore({ from, to }: Window, day: Day): Window {
  return { from: day - 1 - (to - from), to: day - 1 };
}

/**
 * The same days a year or more before, as far from that year's Spring Festival as these are from theirs (methods §12); null where the
 * festivals are not known, or the window is not over on the as-of day in any of the five years before.
 */
export function windowOfYearBefore(window: Window, asOf: Day): Window | null {
  for (let years = 1; years <= 5; years++) {
    const shift = springFestivalShift(window.from, years);
    if (shift === null) return null;
    if (window.to - shift < asOf) return { from: window.from - shift, to: window.to - shift };
  }
  return null;
}

export interface BaseRate {
  readonly window: Window;
  readonly people: number;
  readonly bought: number;
  readonly rate: number;
}

/**
 * Of these people, the share who bought in a like window of own history, whatever was sent to them then (methods §10). Null where there is
 * nobody, or no line of anybody is as old as the window: then nothing is known.
 * @param people customer ids
 */
export function baseRate(state: State, people: Int32Array, window: Window): BaseRate | null {
  if (people.length === 0 || !reachesBackTo(state, window.from)) return null;
  const bought = buyersBetween(state, window.from, window.to);
  let n = 0;
  for (const customer of people) n += bought[customer]!;
  return { window, people: people.length, bought: n, rate: n / people.length };
}

/** Whether the records begin on that day or before. */
function reachesBackTo({ lines }: State, day: Day): boolean {
  for (let i = 0; i < lines.count; i++) if (lines.day[i]! <= day) return true;
  return false;
}
