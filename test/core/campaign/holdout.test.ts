import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawHoldout, type Drawable } from "../../../core/campaign/holdout.ts";
import { quartilesOf } from "../../../core/campaign/quartiles.ts";
import { CELLS, cellOf, mergeStrata } from "../../../core/campaign/strata.ts";

describe("value quartiles", () => {
  it("follow the percentile, so that equal values never part, and leave the unknown unknown", () => {
    expect([...quartilesOf(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8))]).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    // Percentiles: 0 has (0 + 3) ÷ 8 = 37.5, 5 has 81.25, 9 has 93.75, −1 has … below all.
    expect([...quartilesOf(Float64Array.of(0, 0, 0, 0, 0, 0, 5, 9))]).toEqual([1, 1, 1, 1, 1, 1, 3, 3]);
    expect([...quartilesOf(Float64Array.of(3, Number.NaN, 3))]).toEqual([2, -1, 2]);
    expect([...quartilesOf(Float64Array.of())]).toEqual([]);
  });
});

describe("strata", () => {
  /** People by class and quartile → the strata as `class.quartile` together. */
  function merged(counts: Readonly<Record<string, number>>, least: number): readonly string[] {
    const people = new Int32Array(CELLS);
    const cells = Object.keys(counts).map((name) => {
      const [customerClass, quartile] = name.split(".").map(Number);
      const cell = cellOf(customerClass ?? 0, quartile ?? 0);
      people[cell] = counts[name] ?? 0;
      return { name, cell };
    });
    const strata = mergeStrata(people, least);
    const count = Math.max(...strata) + 1;
    return Array.from({ length: count }, (_, s) =>
      cells
        .filter(({ cell }) => strata[cell] === s)
        .map(({ name }) => name)
        .join(" "),
    );
  }

  it("cells too small join their neighbour of the same class", () => {
    expect(merged({ "1.0": 20, "1.1": 5, "1.2": 15, "1.3": 19 }, 20)).toEqual(["1.0", "1.1 1.2 1.3"]);
    expect(merged({ "1.0": 20, "1.1": 20, "1.2": 15, "1.3": 20 }, 20)).toEqual(["1.0", "1.1", "1.2 1.3"]);
  });

  it("classes too small are put together, and where that is too small they join the smallest stratum", () => {
    expect(merged({ "0.3": 3, "1.0": 30, "2.1": 17 }, 20)).toEqual(["1.0", "0.3 2.1"]);
    expect(merged({ "0.3": 3, "1.0": 40, "1.1": 30, "4.0": 4 }, 20)).toEqual(["1.0", "0.3 1.1 4.0"]);
    expect(merged({ "0.3": 3, "4.0": 4 }, 20)).toEqual(["0.3 4.0"]);
  });
});

interface Person {
  readonly household: number;
  readonly class: number;
  readonly quartile: number;
  readonly value: number;
}

function drawable(people: readonly (Person & { readonly customer: number })[]): Drawable {
  return {
    customer: Int32Array.from(people, ({ customer }) => customer),
    household: Int32Array.from(people, ({ household }) => household),
    class: Uint8Array.from(people, (one) => one.class),
    quartile: Int8Array.from(people, ({ quartile }) => quartile),
    value: Float64Array.from(people, ({ value }) => value),
  };
}

function singles(count: number): Drawable {
  return drawable(
    Array.from({ length: count }, (_, i) => ({ customer: i, household: i, class: i % 2, quartile: i % 4, value: i })),
  );
}

describe("the holdout", () => {
  it("of people who live alone is the share to the person, in all and within 1 in each stratum", () => {
    const { held, stratum } = drawHoldout(singles(1000), 0.1, 7);
    expect(held.filter(Boolean)).toHaveLength(100);
    // Classes and quartiles go together here: even ones have 0 and 2, odd ones 1 and 3.
    expect(new Set(stratum).size).toBe(4);
  });

  it("another seed draws others; no share draws nobody", () => {
    expect(drawHoldout(singles(1000), 0.1, 7).held).not.toEqual(drawHoldout(singles(1000), 0.1, 8).held);
    const none = drawHoldout(singles(10), 0, 7);
    expect([none.held.some(Boolean), [...new Set(none.stratum)]]).toEqual([false, [-1]]);
  });

  it("a household stands in the stratum of its most valuable member, and is held out as a whole", () => {
    const people = Array.from({ length: 80 }, (_, i) => ({
      customer: i,
      household: i >>> 1,
      class: i % 2 === 0 ? 1 : 4,
      quartile: i % 2 === 0 ? 3 : 0,
      value: i % 2 === 0 ? 9 : 1,
    }));
    const { held, stratum } = drawHoldout(drawable(people), 0.25, 3);
    expect([...new Set(stratum)]).toEqual([0]);
    expect(held.filter(Boolean)).toHaveLength(20);
    for (let i = 0; i < 80; i += 2) expect(held[i]).toBe(held[i + 1]);
  });

  it("size does not change the chance: over many seeds families and people who live alone are held out alike", () => {
    // Ten families of six and sixty alone: 120 people, of whom a tenth.
    const people = Array.from({ length: 120 }, (_, i) => ({
      customer: i,
      household: i < 60 ? Math.floor(i / 6) : i,
      class: 0,
      quartile: 0,
      value: 0,
    }));
    const draws = 3000;
    let families = 0;
    let alone = 0;
    for (let seed = 0; seed < draws; seed++) {
      const { held } = drawHoldout(drawable(people), 0.1, seed);
      for (let i = 0; i < 60; i += 6) families += held[i] ?? 0;
      for (let i = 60; i < 120; i++) alone += held[i] ?? 0;
    }
    // Of 30,000 and 180,000 chances of 0.1 each; a standard error is at most 0.0017 and 0.0007.
    expect(Math.abs(families / (10 * draws) - 0.1)).toBeLessThan(0.004);
    expect(Math.abs(alone / (60 * draws) - 0.1)).toBeLessThan(0.002);
  });

  const person: fc.Arbitrary<Person> = fc.record({
    household: fc.integer({ min: 0, max: 60 }),
    class: fc.integer({ min: 0, max: 5 }),
    quartile: fc.integer({ min: -1, max: 3 }),
    value: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(Number.NaN)),
  });
  const crowd = fc.array(person, { minLength: 1, maxLength: 300 });
  const share = fc.constantFrom(0.1, 0.15, 0.2, 0.3, 0.5);

  it("the same seed and people are the same draw, in whatever order they stand", () => {
    fc.assert(
      fc.property(crowd, share, fc.nat(), fc.infiniteStream(fc.nat()), (people, part, seed, order) => {
        const inOrder = people.map((one, customer) => ({ ...one, customer, at: order.next().value ?? 0 }));
        const mixed = inOrder.toSorted((a, b) => a.at - b.at || a.customer - b.customer);
        const heldOf = (list: typeof inOrder): readonly number[] => {
          const { held } = drawHoldout(drawable(list), part, seed);
          return list
            .filter((_, i) => held[i] === 1)
            .map(({ customer }) => customer)
            .toSorted((a, b) => a - b);
        };
        expect(heldOf(mixed)).toEqual(heldOf(inOrder));
      }),
    );
  });

  it("each stratum is within its largest household of its share, and no household is parted", () => {
    fc.assert(
      fc.property(crowd, share, fc.nat(), (people, part, seed) => {
        const drawn = drawHoldout(drawable(people.map((one, customer) => ({ ...one, customer }))), part, seed);
        const sizes = new Map<number, number>();
        for (const { household } of people) sizes.set(household, (sizes.get(household) ?? 0) + 1);
        for (const stratum of new Set(drawn.stratum)) {
          const places = people.map((_, i) => i).filter((i) => drawn.stratum[i] === stratum);
          const held = places.filter((i) => drawn.held[i] === 1).length;
          const largest = Math.max(...places.map((i) => sizes.get(people[i]?.household ?? -1) ?? 0));
          expect(Math.abs(held - places.length * part)).toBeLessThanOrEqual(largest);
        }
        for (const household of sizes.keys()) {
          const states = people.flatMap((one, i) => (one.household === household ? [drawn.held[i]] : []));
          expect(new Set(states).size).toBe(1);
        }
      }),
    );
  });
});
