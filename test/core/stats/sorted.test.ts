import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectAt } from "../../../core/stats/select.ts";
import { rankingOf, sorted } from "../../../core/stats/sorted.ts";

const values = fc.array(
  fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true }).map((x) => x + 0),
  ),
  { maxLength: 200 },
);
const ascending = (list: readonly number[]): number[] => list.toSorted((a, b) => a - b || 0);

describe("values in order", () => {
  it("are those of a plain sort", () => {
    fc.assert(
      fc.property(values, (list) => {
        expect([...sorted(Float64Array.from(list))]).toEqual(ascending(list));
      }),
    );
  });

  it("are counted where they are whole and near each other", () => {
    expect([...sorted(Float64Array.of(3, -1, 2, 2, -1))]).toEqual([-1, -1, 2, 2, 3]);
  });

  it("have places that keep equal values as they came", () => {
    const { order, ascending } = rankingOf(Float64Array.of(5, -0, 7.5, 0, -2, 5));
    expect([...order]).toEqual([4, 1, 3, 0, 5, 2]);
    expect([...ascending].map((value) => value + 0)).toEqual([-2, 0, 0, 5, 5, 7.5]);
  });

  it("have the places of a stable sort", () => {
    fc.assert(
      fc.property(values, (list) => {
        const stable = [...list.keys()].toSorted((a, b) => (list[a]! < list[b]! ? -1 : list[a]! > list[b]! ? 1 : 0));
        expect([...rankingOf(Float64Array.from(list)).order]).toEqual(stable);
      }),
    );
  });
});

describe("the value at a place", () => {
  it("is the one that would stand there, with no smaller one after it", () => {
    fc.assert(
      fc.property(values, fc.nat(), (list, at) => {
        fc.pre(list.length > 0);
        const k = at % list.length;
        const own = Float64Array.from(list);
        expect(selectAt(own, k)).toBe(ascending(list)[k]);
        expect(Math.max(-Infinity, ...own.subarray(0, k))).toBeLessThanOrEqual(own[k]!);
        expect(Math.min(Infinity, ...own.subarray(k))).toBe(own[k]);
      }),
    );
  });
});
