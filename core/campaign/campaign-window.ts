import { waveDay, windowEnd, type Campaign } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { springFestivalShift } from "./spring-festival.ts";

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
