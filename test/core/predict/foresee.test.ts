import { describe, expect, test } from "vitest";
import type { Foresight } from "../../../core/model/foresight.ts";
import { formatDay } from "../../../core/model/day.ts";
import { foresee } from "../../../core/predict/foresee.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";

const FIRST = day("2022-01-01");

/** Customers by the days they come on, counted from the first of January 2022; what things cost may change. */
function foresightOf(customers: readonly (readonly number[])[], days: number, price = (_at: number) => 1): Foresight {
  const lines = customers.flatMap((on, c) =>
    on.map((at) => `c${c} o${c}-${at} ${formatDay(FIRST + at)} ${(10 + (c % 7) + (at % 3)) * price(at)}`),
  );
  const state = stateOf({ lines: `customer order day amount\n${lines.join("\n")}` });
  const steps = foresee(state, profileCustomers(state, { asOf: FIRST + days, basis: "net" }), FIRST + days);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** A shop with customers of their own rhythm, each of whom stays away for good after some time. */
function shop(count: number, days: number, until = days): number[][] {
  return Array.from({ length: count }, (_, c) => {
    const gap = 7 + ((c * 37) % 60);
    const leaves = 60 + ((c * 211) % 2400);
    const on: number[] = [];
    for (let at = (c * 13) % 300; at <= Math.min(until, leaves); at += gap + ((c + at) % 5)) on.push(at);
    return on.length === 0 ? [(c * 13) % 300] : on;
  });
}

/** Sums of what is said, and how many nothing is said of. */
function sums({ coming, occasions, money }: Foresight) {
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  return { people: sum(coming), occasions: sum(occasions), money: sum(money) };
}

describe("a shop that goes on as before", () => {
  const three = foresightOf(shop(400, 1096), 1096);

  test("is foreseen, and it is said how well that went on the last year", () => {
    expect(three).toMatchObject({ unforeseen: null, spendUnforeseen: null, from: FIRST + 1096 });
    const { days, people, expected, actual, expectedMoney, actualMoney } = three.tested!;
    expect([days, people]).toEqual([365, 400]);
    expect(Math.abs(expected / actual - 1)).toBeLessThan(0.25);
    expect(Math.abs(expectedMoney! / actualMoney - 1)).toBeLessThan(0.25);
  });

  test("says of everybody a chance, no more than the occasions, and money that is occasions times spend", () => {
    for (let id = 0; id < 400; id++) {
      expect(three.coming[id]).toBeGreaterThanOrEqual(0);
      expect(three.coming[id]).toBeLessThanOrEqual(Math.min(1, three.occasions[id]! * (1 + 1e-9)));
      expect(three.money[id]).toBe(Math.round(three.occasions[id]! * three.spend[id]!));
    }
    expect(sums(three).people).toBeLessThanOrEqual(400);
  });

  test("is tried on a third of what is known where that is less than three years", () => {
    expect(foresightOf(shop(400, 500), 500).tested?.days).toBe(166);
    // Simple rules cannot speak of a year before they have seen one.
    expect(foresightOf(shop(400, 500), 500).tested?.method).toBe("model");
  });
});

describe("nothing is said", () => {
  const unsaid = (of: Foresight) => [of.coming, of.occasions, of.money].every((values) => values.every(Number.isNaN));

  test.each([
    ["of too few", shop(80, 1096), 1096, { what: "buyers", needs: 100, has: 80 }],
    [
      "where nobody came twice",
      shop(150, 1096).map((on) => on.slice(0, 1)),
      1096,
      { what: "repeaters", needs: 50, has: 0 },
    ],
    ["of a short time", shop(400, 240), 240, { what: "weeks", needs: 26, has: 22 }],
    ["where hardly anybody came in the last year", [...shop(400, 1096, 720), [0, 1096]], 1096, { what: "total" }],
  ] as const)("%s", (_, customers, days, unforeseen) => {
    const foresight = foresightOf(customers, days);
    expect(foresight.unforeseen).toEqual(unforeseen);
    expect(unsaid(foresight)).toBe(true);
  });

  test("of money, where what the last year brought was far from what was expected", () => {
    const dearer = foresightOf(shop(400, 1096), 1096, (at) => (at > 731 ? 3 : 1));
    expect(dearer).toMatchObject({ unforeseen: null, spendUnforeseen: { what: "money" } });
    expect(dearer.money.every(Number.isNaN)).toBe(true);
    expect(dearer.coming.every(Number.isNaN)).toBe(false);
  });
});
