import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLASSES, STAGES } from "../../../core/model/fields.ts";
import { formatDay, monthsLater } from "../../../core/model/day.ts";
import { MOVEMENTS } from "../../../core/model/movement.ts";
import type { Settings } from "../../../core/model/settings.ts";
import type { State } from "../../../core/model/state.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { analyse } from "../../../core/value/analyse.ts";
import { crossing, movementsSince } from "../../../core/value/movement.ts";
import { Standings } from "../../../core/value/standings.ts";
import { stateOf, type StateTables } from "../../state.ts";
import { day } from "../../table.ts";

const TODAY = day("2026-11-21");
const THEN = day("2026-10-21");

const analysisOn = (state: State, asOf: number) =>
  analyse({
    state,
    profiles: profileCustomers(state, { asOf, basis: state.settings.basis }),
    settings: state.settings,
    asOf,
    reachable: null,
  });

const standingsOf = (state: State): Standings => new Standings(state, analysisOn(state, TODAY));

/** Ten buyers who bought for 10 each long before, so that there is something to compare with. */
const TEN = Array.from({ length: 10 }, (_, i) => ({
  customer: `old${i}`,
  day: "2026-05-01",
  order: `o${i}`,
  amount: 10,
}));

/** The shop with some more lines. */
function shop(lines: string, more: StateTables = {}, settings: Partial<Settings> = {}): State {
  const [head, ...rows] = lines
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/));
  const added = rows.map((cells) => Object.fromEntries(head!.map((name, i) => [name, cells[i]])));
  return stateOf({ ...more, lines: [...TEN, ...added] as never, settings });
}

/** Cat comes up past bob, dan is new, eve was a customer before, and of fay nothing says since when. */
function fewWhoMoved(): State {
  return shop(
    `customer day        order amount
       ann      2026-06-01 1     500
       bob      2026-06-01 2     400
       cat      2026-06-01 3     100
       cat      2026-11-02 4     900
       dan      2026-11-03 5     50`,
    { customers: "customer memberSince\neve 2026-02-01\nfay -" },
  );
}

/** code → what became of the class in a month. */
function moved(state: State): Record<string, string> {
  const { movement } = movementsSince(standingsOf(state), 1);
  return Object.fromEntries(
    state.customers.codes.map((codes, id) => [codes[0]!.code, MOVEMENTS[movement[id]! - 1] ?? "unknown"]),
  );
}

describe("what became of a class in a month", () => {
  it("is up, down, the same, or new, each day by what was bought until then", () => {
    const state = fewWhoMoved();
    // A fifth of the buyers stand above the cut: of 13 two, ann and bob; of 14 two again, cat and ann.
    expect(moved(state)).toMatchObject({
      ann: "stayed",
      bob: "down",
      cat: "up",
      dan: "new",
      eve: "stayed", // a member since February, and never bought
      fay: "unknown", // nothing says since when
      old0: "stayed",
    });
  });

  it("says who moved only because the day's limits did", () => {
    const state = shop(
      `customer day        order amount
       ann      2026-06-01 1     500
       bob      2026-06-01 2     400
       cat      2026-06-01 3     100
       cat      2026-11-02 4     900`,
    );
    const { byLimits } = movementsSince(standingsOf(state), 1);
    const limits = state.customers.codes.flatMap((codes, id) => (byLimits[id] === 1 ? [codes[0]!.code] : []));
    // bob bought nothing and lost nothing: cat passed him, and the cut rose from 400 to 500.
    expect(limits).toEqual(["bob"]);
  });

  it("knows who was in a file before, and counts apart whom a later file named", () => {
    const state = shop("customer day order amount\nann 2026-06-01 1 500", {
      customers: "customer name\nlea Lea\nmax Max",
    });
    const firstCommit = state.customers.firstCommit.map((_, id) =>
      state.customers.codes[id]![0]!.code === "max" ? 2 : 1,
    );
    const batches = new Map([
      [1, { day: day("2026-10-01") }],
      [2, { day: day("2026-11-01") }],
    ]) as never;
    const taken = { ...state, batches, customers: { ...state.customers, firstCommit } };
    expect(moved(taken)).toMatchObject({ lea: "stayed", max: "unknown" });
  });

  it("is lost where somebody moved down by having lapsed", () => {
    // Weekly buyers; whoever stays away for months has lapsed. Two hundred gaps say how long is too long.
    const weekly = (customer: string, from: string, weeks: number) =>
      Array.from({ length: weeks }, (_, i) => ({
        customer,
        day: formatDay(day(from) + 7 * i),
        order: `${customer}${i}`,
        amount: 10,
      }));
    const steady = Array.from({ length: 12 }, (_, i) => weekly(`s${i}`, "2026-03-02", 38)).flat();
    const gone = weekly("gone", "2026-03-02", 34);
    const state = stateOf({ lines: [...steady, ...gone] });
    expect(moved(state)).toMatchObject({ gone: "lost", s0: "stayed" });
  });

  it("is not said where the records begin too late, or of too few buyers", () => {
    const late = stateOf({ lines: TEN.map((line) => ({ ...line, day: "2026-10-01" })) });
    expect(movementsSince(standingsOf(late), 1).insufficient).toEqual({ what: "days", needs: 61, has: 51 });
    const few = stateOf({ lines: TEN.slice(1) });
    expect(movementsSince(standingsOf(few), 1).insufficient).toEqual({ what: "buyers", needs: 10, has: 9 });
    expect(movementsSince(standingsOf(stateOf({})), 1).insufficient).toMatchObject({ what: "days", has: 0 });
  });
});

describe("the matrix from class to class", () => {
  it("counts everybody once", () => {
    const state = fewWhoMoved();
    const standings = standingsOf(state);
    const { cells, newcomers, undated } = crossing(standings, movementsSince(standings, 1), "class");
    // leader, premium, small, intent, potential
    expect(cells).toEqual([
      [0, 0, 0, 0, 0],
      [0, 1, 1, 0, 0],
      [0, 1, 10, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1],
    ]);
    expect(newcomers).toEqual([0, 0, 1, 0, 0]);
    expect(undated).toEqual([0, 0, 0, 0, 1]);
  });

  const aDay = fc.integer({ min: day("2025-06-01"), max: TODAY + 20 });
  const aLine = fc.record({
    customer: fc.integer({ min: 0, max: 24 }).map((n) => `c${n}`),
    day: aDay.map(formatDay),
    order: fc.integer({ min: 0, max: 60 }).map(String),
    amount: fc.integer({ min: 0, max: 300 }),
    kind: fc.constantFrom("sale", "sale", "sale", "refund"),
  });
  const aCustomer = fc.record({
    customer: fc.integer({ min: 0, max: 30 }).map((n) => `c${n}`),
    memberSince: fc.option(aDay.map(formatDay), { nil: "-" }),
    referrer: fc.option(
      fc.integer({ min: 0, max: 30 }).map((n) => `c${n}`),
      { nil: "-" },
    ),
  });
  const aTouch = fc.record({
    customer: fc.integer({ min: 0, max: 30 }).map((n) => `c${n}`),
    day: aDay.map(formatDay),
    kind: fc.constantFrom("quote", "enquiry", "reply", "wordOfMouth"),
  });

  it("adds up to the classes and stages of both days, whatever happened", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(aCustomer, { selector: ({ customer }) => customer, maxLength: 25 }),
        fc.array(aLine, { minLength: 60, maxLength: 160 }),
        fc.array(aTouch, { maxLength: 20 }),
        fc.constantFrom(1, 3),
        (customers, lines, touches, months) => {
          const state = stateOf({ customers, lines, touches });
          const standings = standingsOf(state);
          const movements = movementsSince(standings, months);
          if (movements.insufficient !== null) return;
          compared++;
          const from = monthsLater(TODAY, -months);
          const then = analysisOn(state, from);
          const now = analysisOn(state, TODAY);
          for (const [scheme, names] of [
            ["class", CLASSES],
            ["stage", STAGES],
          ] as const) {
            const { cells, newcomers, undated } = crossing(standings, movements, scheme);
            names.forEach((_, i) => {
              const wereThere = count(then[scheme], i + 1, (id) => standings.wasKnown(id, from));
              const areThere = count(now[scheme], i + 1, () => true);
              expect(sum(cells[i]!)).toBe(wereThere);
              expect(sum(cells.map((row) => row[i]!)) + newcomers[i]! + undated[i]!).toBe(areThere);
            });
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(20);
  });
});

describe("the same date some months earlier", () => {
  it("is the last of a month that does not have it", () => {
    expect(formatDay(monthsLater(day("2026-03-31"), -1))).toBe("2026-02-28");
    expect(formatDay(monthsLater(day("2026-01-15"), -3))).toBe("2025-10-15");
    expect(formatDay(monthsLater(day("2024-02-29"), -12))).toBe("2023-02-28");
    expect(formatDay(monthsLater(day("2026-11-30"), 1))).toBe("2026-12-30");
  });

  it("leaves the figures of the earlier day as they were", () => {
    const early = shop("customer day order amount\nann 2026-06-01 1 500");
    const later = shop("customer day order amount\nann 2026-06-01 1 500\nann 2026-11-01 2 900\nzoe 2026-11-02 3 1");
    const classes = (state: State) => [...standingsOf(state).on(THEN).class].slice(0, early.customers.count);
    expect(classes(later)).toEqual(classes(early));
  });
});

function sum(counts: readonly number[]): number {
  return counts.reduce((total, one) => total + one, 0);
}

function count(codes: Uint8Array, code: number, holds: (id: number) => boolean): number {
  return codes.reduce((n, one, id) => n + (one === code && holds(id) ? 1 : 0), 0);
}
