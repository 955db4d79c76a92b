import { describe, expect, test } from "vitest";
import { compareMoney, moneyFacts } from "../../../core/evaluate/compare-money.ts";
import { compareRates, type Counts } from "../../../core/evaluate/compare-rates.ts";
import type { People } from "../../../core/evaluate/people.ts";
import { runToEnd } from "../../../core/evaluate/steps.ts";
import type { MoneyComparison } from "../../../core/model/effect.ts";

const of = (happened: number, people: number): Counts => ({ people, happened });
const about = { outcome: "bought", drawn: true };

describe("two rates", () => {
  test("what is said of them", () => {
    const more = compareRates(of(120, 1000), of(60, 1000), about);
    expect(more.verdict).toBe("proven-more");
    expect(more.difference).toBeCloseTo(0.06, 14);
    expect(more.relativeLift).toBeCloseTo(1, 14);
    expect(more.extraPeople?.value).toBeCloseTo(60, 10);
    expect(more.extraPeople?.interval?.low).toBeCloseTo((more.interval?.low ?? 0) * 1000, 10);
    expect(compareRates(of(60, 1000), of(120, 1000), about).verdict).toBe("proven-less");
    expect(compareRates(of(61, 1000), of(60, 1000), about).verdict).toBe("not-provable");
  });

  test("groups that nobody drew differ, and that is no cause", () => {
    expect(compareRates(of(120, 1000), of(60, 1000), { ...about, drawn: false }).verdict).toBe("differs-not-caused");
  });

  test("a verdict of slices follows the adjusted p, and their interval is wider", () => {
    const alone = compareRates(of(90, 1000), of(60, 1000), about);
    const among = compareRates(of(90, 1000), of(60, 1000), { ...about, alpha: 0.005, adjustedP: 0.11 });
    expect([alone.verdict, among.verdict]).toEqual(["proven-more", "not-provable"]);
    expect(among.pValue).toBe(alone.pValue);
    expect(among.interval!.low).toBeLessThan(alone.interval!.low);
  });

  test.each([
    [of(5, 9), of(1, 100), { what: "customers", needs: 10, has: 9 }],
    [of(0, 900), of(1, 100), { what: "outcomes", needs: 10, has: 1 }],
    [of(899, 900), of(99, 100), { what: "outcomes", needs: 10, has: 2 }],
  ])("too few to say: %o against %o", (contacted, held, insufficient) => {
    expect(compareRates(contacted, held, about)).toMatchObject({ verdict: "too-few", insufficient });
  });

  test("nobody held out: nothing is compared, and nothing is NaN", () => {
    const alone = compareRates(of(5, 90), of(0, 0), about);
    expect(alone).toMatchObject({ difference: null, interval: null, z: null, pValue: null, relativeLift: null });
    expect(alone.held).toEqual({ people: 0, happened: 0, rate: null, interval: null });
    expect(alone.verdict).toBe("too-few");
  });
});

/** So many people an arm, of whom the first so many spend what `amount` says. */
function spenders(
  arms: readonly { people: number; buyers: number }[],
  amount: (i: number, arm: number) => number,
): People {
  const arm: number[] = [];
  const spent: number[] = [];
  for (const [held, { people, buyers }] of arms.entries()) {
    for (let i = 0; i < people; i++) {
      arm.push(1 - held);
      spent.push(i < buyers ? amount(i, 1 - held) : 0);
    }
  }
  const money = { outcome: "spend", spent: Float64Array.from(spent), before: null };
  return { arm: Uint8Array.from(arm), stratum: null, drawn: true, rates: [], money, slices: [] };
}

function compared(people: People): MoneyComparison {
  return compareMoney(runToEnd(moneyFacts(people, people.money!, { seed: 1, draws: 999 })));
}

describe("spend", () => {
  test("means a person, with those who bought nothing", () => {
    const found = compared(
      spenders(
        [
          { people: 1000, buyers: 300 },
          { people: 1000, buyers: 200 },
        ],
        (i) => 10_000 + i,
      ),
    );
    expect(found.contacted.mean).toBeCloseTo((300 * 10_000 + (299 * 300) / 2) / 1000, 8);
    expect(found.contacted.buyers).toBe(300);
    expect(found.difference).toBeCloseTo((found.contacted.mean ?? 0) - (found.held.mean ?? 0), 8);
    expect(found.verdict).toBe("proven-more");
    expect(found.extraMoney?.value).toBeCloseTo((found.difference ?? 0) * 1000, 6);
    expect(found.permutation).toEqual({ draws: 999, seed: 1 });
  });

  test.each([
    ["25 buyers each, arms alike", 500, 25, 500, 25, null],
    ["24 buyers, arms alike", 500, 40, 500, 24, { what: "buyers", needs: 25, has: 24 }],
    ["2 : 1 is alike", 1000, 50, 500, 25, null],
    ["100 buyers, arms unlike", 2000, 300, 500, 100, { what: "buyers", needs: 200, has: 100 }],
    ["200 buyers, arms unlike", 4000, 700, 500, 200, null],
  ])("an interval needs buyers: %s", (_, n1, b1, n0, b0, insufficient) => {
    const found = compared(
      spenders(
        [
          { people: n1, buyers: b1 },
          { people: n0, buyers: b0 },
        ],
        (i) => 5000 + i,
      ),
    );
    expect(found.insufficient).toEqual(insufficient);
    expect(found.interval === null).toBe(insufficient !== null);
    expect(found.pValue).not.toBeNull();
  });

  test("nobody bought, or nobody was held out: too few, and nothing is NaN", () => {
    const nothing = compared(
      spenders(
        [
          { people: 50, buyers: 0 },
          { people: 50, buyers: 0 },
        ],
        () => 1,
      ),
    );
    expect(nothing).toMatchObject({ verdict: "too-few", pValue: null, welch: null, interval: null, difference: 0 });
    const alone = compared(
      spenders(
        [
          { people: 50, buyers: 20 },
          { people: 0, buyers: 0 },
        ],
        () => 1,
      ),
    );
    expect(alone).toMatchObject({ verdict: "too-few", pValue: null, difference: null, extraMoney: null });
    expect(JSON.stringify([nothing, alone])).not.toContain("NaN");
  });

  test("who is not known is left out", () => {
    const people = spenders(
      [
        { people: 300, buyers: 100 },
        { people: 300, buyers: 100 },
      ],
      () => 100,
    );
    people.money!.spent[299] = Number.NaN;
    expect(compared(people).contacted.people).toBe(299);
  });

  test("what was to be seen before is taken out, and the interval narrows", () => {
    const people = spenders(
      [
        { people: 400, buyers: 400 },
        { people: 400, buyers: 400 },
      ],
      (i, arm) => 1000 * (i % 40) + 700 * arm + (i % 7),
    );
    const before = people.money!.spent.map((value, i) => value - 700 * people.arm[i]!);
    const found = compared({ ...people, money: { ...people.money!, before } });
    expect(found.cuped?.value).toBeCloseTo(700, 0);
    expect(found.cuped!.varianceRemoved).toBeGreaterThan(0.99);
    const width = (interval: { low: number; high: number } | null): number =>
      (interval?.high ?? 0) - (interval?.low ?? 0);
    expect(width(found.cuped!.interval)).toBeLessThan(width(found.interval) / 10);
  });
});
