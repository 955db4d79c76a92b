import { monthsLater, NO_DAY, type Day } from "../model/day.ts";
import type { Insufficient } from "../model/figure.ts";
import type { State } from "../model/state.ts";
import { firstKnown, isKnownBy, type FirstKnown } from "../profile/first-known.ts";
import { profileCustomers } from "../profile/profile-customers.ts";
import { analyse, limitsOf, type Limits } from "./analyse.ts";
import type { Analysis } from "./analysis.ts";

/** Where everybody stood on a day: what is kept of its analysis. Columns by customer id, as those of an Analysis. */
export interface Standing {
  readonly asOf: Day;
  readonly class: Uint8Array;
  readonly stage: Uint8Array;
  readonly lapsed: Uint8Array;
  readonly limits: Limits;
  readonly buyers: number;
}

/** On a day with fewer buyers nobody's class is compared with. */
const LEAST_BUYERS = 10;

/** What is kept of an analysis; the rest of it is let go of. */
export function standingOf(analysis: Analysis): Standing {
  const { asOf, stage, lapsed, measures } = analysis;
  return {
    asOf,
    class: analysis.class,
    stage,
    lapsed,
    limits: limitsOf(analysis),
    buyers: measures.buyers.length,
  };
}

/**
 * Where everybody stood on earlier days, under the settings of today and each day's own limits (methods §5). Worked out when first asked for, a
 * day at a time, and kept: one more analysis of everybody for each day.
 */
export class Standings {
  readonly analysis: Analysis;
  readonly now: Standing;
  private readonly state: State;
  private readonly known: Map<Day, Standing>;
  private first: FirstKnown | null = null;
  private begin: Day | null = null;

  /**
   * @param analysis of the state, on the day that is looked back from
   * @param before of the same purchases and contacts: what was worked out there still holds unless settings or locks have changed
   */
  constructor(state: State, analysis: Analysis, before?: Standings) {
    this.state = state;
    this.analysis = analysis;
    this.now = standingOf(analysis);
    this.known = before !== undefined && isJudgedAlike(before.state, state) ? before.known : new Map<Day, Standing>();
  }

  /** The same date so many months ago. */
  dayBack(months: number): Day {
    return monthsLater(this.now.asOf, -months);
  }

  /** Where everybody stood on an earlier day. */
  on(asOf: Day): Standing {
    const known = this.known.get(asOf);
    if (known !== undefined) return known;
    const { state } = this;
    const { settings } = this.analysis;
    const profiles = profileCustomers(state, { asOf, basis: settings.basis });
    const standing = standingOf(analyse({ state, profiles, settings, asOf, reachable: null }));
    this.known.set(asOf, standing);
    return standing;
  }

  /** Since when each customer is known. */
  firstKnown(): FirstKnown {
    return (this.first ??= firstKnown(this.state));
  }

  /** Whether a live customer was known on a day. */
  wasKnown(id: number, day: Day): boolean {
    return this.now.class[id] !== 0 && isKnownBy(this.firstKnown(), id, day);
  }

  /**
   * Why nobody's class on a day can be compared with: orders must begin so many months before it, so that it is not a shop's
   * beginning that moves, and there must be some buyers by then. Null: it can be.
   */
  tooFewOn(day: Day, monthsBefore: number): Insufficient | null {
    const begin = this.recordsBegin();
    const must = monthsLater(day, -monthsBefore);
    const { asOf } = this.now;
    if (begin === NO_DAY || begin > must) {
      return { what: "days", needs: asOf - must, has: begin === NO_DAY ? 0 : Math.max(0, asOf - begin) };
    }
    const { buyers } = this.on(day);
    return buyers < LEAST_BUYERS ? { what: "buyers", needs: LEAST_BUYERS, has: buyers } : null;
  }

  /** The day of the first order; NO_DAY without any. */
  private recordsBegin(): Day {
    if (this.begin === null) {
      let begin: Day = NO_DAY;
      for (const day of this.analysis.profiles.firstDay) {
        if (day !== NO_DAY && (begin === NO_DAY || day < begin)) begin = day;
      }
      this.begin = begin;
    }
    return this.begin;
  }
}

/** Whether customers are judged by the same settings and hand locks. */
function isJudgedAlike(a: State, b: State): boolean {
  return JSON.stringify([a.settings, [...a.locks]]) === JSON.stringify([b.settings, [...b.locks]]);
}
